extension DocumentPlace {
  /// Counts what a part of the document holds.
  ///
  /// - Complexity: O(*n*), eight bytes at a time.
  mutating func advance(over range: Range<Int>, of text: borrowing TextBuffer, unit: OffsetUnit) {
    bytes += range.count
    scalars += range.count
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      // Each byte of the sum counts its lane's continuation bytes: 31 words add up to 248 at most in all of them.
      let limit = min(at + 8 * 31, range.upperBound)
      var continuations: UInt64 = 0
      while at + 8 <= limit {
        let word = text.eightBytes(at: at)
        continuations &+= (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
        var controls = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
        while controls != 0 {
          countMark(at: at + controls.trailingZeroBitCount / 8, of: text)
          controls &= controls &- 1
        }
        if unit == .utf16 { for offset in at..<at + 8 where text.byte(at: offset) >= 0xF0 { supplementary += 1 } }
        at += 8
      }
      scalars -= Int((continuations &* 0x0101_0101_0101_0101) >> 56)
    }
    while at < range.upperBound {
      let byte = text.byte(at: at)
      if byte & 0xC0 == 0x80 { scalars -= 1 }
      if byte >= 0xF0, unit == .utf16 { supplementary += 1 }
      countMark(at: at, of: text)
      at += 1
    }
  }

  private mutating func countMark(at offset: Int, of text: borrowing TextBuffer) {
    switch text.byte(at: offset) {
    // CR LF is one line end: its LF is counted.
    case 0x0A: lines += 1
    case 0x0D: lines += text.byte(at: offset + 1) == 0x0A ? 0 : 1
    case 0x0C: pages += 1
    default: break
    }
  }
}
