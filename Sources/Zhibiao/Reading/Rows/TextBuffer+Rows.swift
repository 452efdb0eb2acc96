/// What rows ask of the text that they stand in.
extension TextBuffer {
  /// How many lines end in a part of the text: at LF, and at a CR without one.
  ///
  /// - Complexity: O(*n*), eight bytes at a time.
  func lineEnds(in range: Range<Int>) -> Int {
    var ends = 0
    var at = range.lowerBound
    while true {
      at = view.firstByte(below: 0x20, in: at..<range.upperBound)
      guard at < range.upperBound else { return ends }
      switch byte(at: at) {
      case UInt8(ascii: "\n"): ends += 1
      case UInt8(ascii: "\r"): ends += byte(at: at + 1) == UInt8(ascii: "\n") ? 0 : 1
      default: break
      }
      at += 1
    }
  }

  /// A row without the line end that closes it.
  func withoutLineEnd(_ row: Range<Int>) -> Range<Int> {
    var end = row.upperBound
    if end > row.lowerBound, byte(at: end - 1) == UInt8(ascii: "\n") { end -= 1 }
    if end > row.lowerBound, byte(at: end - 1) == UInt8(ascii: "\r") { end -= 1 }
    return row.lowerBound..<end
  }

  func isBlank(_ range: Range<Int>) -> Bool {
    for offset in range where byte(at: offset) != UInt8(ascii: " ") { return false }
    return true
  }

  /// Whether ASCII stands at a place of the text.
  func holds(_ word: StaticString, at offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { word in
      for (index, wanted) in word.enumerated() where byte(at: offset + index) != wanted { return false }
      return true
    }
  }
}

/// The contents of fields.
extension RawBytes {
  mutating func append(_ field: JSONRow.Field, called name: String, of source: borrowing TextBuffer) throws(RowFault.Reason) {
    switch field {
    case .absent: throw .fieldMissing(name)
    case .number: throw .fieldNotText(name, holds: "a number")
    case .other(let kind): throw .fieldNotText(name, holds: kind)
    case .string(let range, isEscaped: true): append(jsonString: range, of: source)
    case .string(let range, isEscaped: false): append(source.bytes(range))
    }
  }

  mutating func append(_ field: DelimitedRow.Field, of source: borrowing TextBuffer) {
    guard field.holdsDoubledQuotes else { return append(source.bytes(field.range)) }
    var start = field.range.lowerBound
    var at = start
    while at < field.range.upperBound {
      at += 1
      guard source.byte(at: at - 1) == DelimitedRow.quote else { continue }
      append(source.bytes(start..<at))
      // The second mark of the two.
      at += 1
      start = at
    }
    append(source.bytes(start..<max(field.range.upperBound, start)))
  }
}
