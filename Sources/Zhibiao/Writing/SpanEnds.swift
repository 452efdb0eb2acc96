/// The first and the last scalar of a span of codes.
struct SpanEnds {
  var first: Origin
  var last: Origin

  /// How far the span's end lies behind the offset of its last scalar.
  @inline(__always)
  func width(of unit: OffsetUnit, in source: TextView) -> Int {
    switch unit {
    case .scalar: 1
    case .utf8: length(in: source)
    case .utf16: length(in: source) == 4 ? 2 : 1
    }
  }

  private func length(in source: TextView) -> Int { source.lengthOfScalar(at: Int(last.byte)) }
}

extension LogicalText {
  /// Where a span of codes begins and ends in the source.
  @inline(__always)
  func ends(of start: Int32, _ end: Int32) -> SpanEnds {
    let (first, last) = (Int(start), max(Int(end) - 1, Int(start)))
    precondition(first >= 0 && last < origins.count, "span outside of the section")
    return SpanEnds(first: origins.view[first], last: origins.view[last])
  }
}
