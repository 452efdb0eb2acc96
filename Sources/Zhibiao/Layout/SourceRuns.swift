/// The way from codes to runs of source bytes: codes between which nothing was left out stand there in one piece.
///
/// Two views of a `LogicalText`, which they must not outlive.
struct SourceRuns {
  private let codes: ColumnView<UInt16>
  private let origins: ColumnView<Origin>

  fileprivate init(codes: ColumnView<UInt16>, origins: ColumnView<Origin>) { (self.codes, self.origins) = (codes, origins) }

  /// Where in the source a code's scalar begins.
  func byte(of index: Int) -> Int { Int(origins[index].byte) }

  func isBorder(_ index: Int) -> Bool { codes[index] == Code.border }

  /// The index behind the codes that stand in one piece in the source, from one that is no border on.
  ///
  /// - Complexity: O(*n*) in the codes of the run; nearly all runs are all that is asked for.
  @inline(__always)
  func endOfRun(from start: Int, before end: Int) -> Int {
    precondition(start >= 0 && start < end && end <= origins.count, "codes outside of the section")
    // As many scalars as codes, and no border among them.
    let scalars = origins[end &- 1].scalar &- origins[start].scalar
    if Int(scalars) == end &- start &- 1, !codes.holdsZero(in: start..<end) { return end }
    return endOfShortRun(from: start, before: end)
  }

  @inline(never)
  private func endOfShortRun(from start: Int, before end: Int) -> Int {
    var last = start
    while end &- last > 8, origins[last &+ 8].scalar == origins[last].scalar &+ 8, !codes.holdsZero(in: last &+ 1..<last &+ 9) {
      last &+= 8
    }
    while last &+ 1 < end, origins[last &+ 1].scalar == origins[last].scalar &+ 1, !isBorder(last &+ 1) { last &+= 1 }
    return last &+ 1
  }

  /// The source's bytes of codes that stand there in one piece.
  @inline(__always)
  func bytes(ofRun codes: Range<Int>, in source: borrowing TextBuffer) -> Range<Int> {
    let (first, last) = (Int(origins[codes.lowerBound].byte), Int(origins[codes.upperBound &- 1].byte))
    return Range(uncheckedBounds: (first, max(first, source.endOfScalar(at: last))))
  }
}

extension LogicalText {
  var runs: SourceRuns {
    @inline(__always) get { SourceRuns(codes: codes.view, origins: origins.view) }
  }
}
