/// The first and the last scalar of a span of codes.
struct SpanEnds {
  var first: Origin
  var last: Origin

  /// How far the span's end lies behind the offset of its last scalar.
  func width(of unit: OffsetUnit, in source: borrowing TextBuffer) -> Int {
    let length = SourceText.endOfScalar(at: Int(last.byte), in: source) - Int(last.byte)
    return switch unit {
    case .scalar: 1
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    }
  }
}

extension LogicalText {
  /// Where a span of codes begins and ends in the source.
  func ends(of start: Int32, _ end: Int32) -> SpanEnds {
    SpanEnds(first: origins[Int(start)], last: origins[max(Int(end) - 1, Int(start))])
  }
}
