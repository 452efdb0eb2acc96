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
    while end &- last > 4, origins[last &+ 4].scalar == origins[last].scalar &+ 4, !codes.holdsZero(inFourAt: last &+ 1) { last &+= 4 }
    while last &+ 1 < end, origins[last &+ 1].scalar == origins[last].scalar &+ 1, !isBorder(last &+ 1) { last &+= 1 }
    return last &+ 1
  }

  /// The source's bytes of codes of one cell where they stand there in one piece: where they are as many as the scalars. Else nil.
  @inline(__always)
  func bytes(ofCellRun start: Int, _ end: Int, in source: TextView) -> Range<Int>? {
    guard isOneRun(start, end) else { return nil }
    let last = Int(origins[end &- 1].byte)
    // As many scalars as codes, so the last is not before the first.
    return Range(uncheckedBounds: (Int(origins[start].byte), last &+ source.lengthOfScalar(at: last)))
  }

  @inline(__always)
  private func isOneRun(_ start: Int, _ end: Int) -> Bool {
    Int(origins[end &- 1].scalar &- origins[start].scalar) == end &- start &- 1
  }

  /// The same as `endOfRun(from:before:)` for codes of one cell, where no border stands.
  func endOfRun(inCell start: Int, before end: Int) -> Int {
    if isOneRun(start, end) { return end }
    var last = start
    while end &- last > 4, origins[last &+ 4].scalar == origins[last].scalar &+ 4 { last &+= 4 }
    while last &+ 1 < end, origins[last &+ 1].scalar == origins[last].scalar &+ 1 { last &+= 1 }
    return last &+ 1
  }

  /// The source's bytes of codes that stand there in one piece.
  @inline(__always)
  func bytes(ofRun start: Int, _ end: Int, in source: TextView) -> Range<Int> {
    let (first, last) = (Int(origins[start].byte), Int(origins[end &- 1].byte))
    return Range(uncheckedBounds: (first, max(first, source.endOfScalar(at: last))))
  }
}

extension LogicalText {
  var runs: SourceRuns {
    @inline(__always) get { SourceRuns(codes: codes.view, origins: origins.view) }
  }
}
