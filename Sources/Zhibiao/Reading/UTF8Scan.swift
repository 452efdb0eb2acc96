/// Finds what is well-formed UTF-8 and what is not, as the Unicode Standard's table 3-7 has it.
///
/// No surrogates, no overlong forms, nothing above U+10FFFF. A byte that belongs to no well-formed sequence is invalid.
enum UTF8Scan {
  /// The offset of the first invalid byte from `start` on, or nil.
  ///
  /// - Complexity: O(*n*), some 3 GB/s on Chinese text.
  static func firstInvalid(in bytes: borrowing RawBytes, from start: Int) -> Int? {
    var at = start
    let end = bytes.count
    while at + 8 <= end {
      let word = bytes.eightBytes(at: at)
      let high = word & 0x8080_8080_8080_8080
      if high == 0 {
        at += 8
      } else if word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, !needsSecondByte(word), !needsSecondByte(word >> 24) {
        // Two characters of three bytes.
        at += 6
      } else if high & 0x80 == 0 {
        at += high.trailingZeroBitCount >> 3
      } else {
        let length = sequenceLength(word)
        if length == 0 { return at }
        at += length
      }
    }
    // The guard's NULs end a sequence that is cut at the end.
    while at < end {
      let length = sequenceLength(bytes.eightBytes(at: at))
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// How many bytes the well-formed sequence at the low end of `word` has; 0 where there is none.
  static func sequenceLength(_ word: UInt64) -> Int {
    let lead = UInt8(truncatingIfNeeded: word)
    let second = UInt8(truncatingIfNeeded: word >> 8)
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return word & 0xC000 == 0x8000 ? 2 : 0
    case 0xE0...0xEF:
      guard word & 0xC0_C000 == 0x80_8000 else { return 0 }
      if lead == 0xE0, second < 0xA0 { return 0 }
      if lead == 0xED, second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard word & 0xC0C0_C000 == 0x8080_8000 else { return 0 }
      if lead == 0xF0, second < 0x90 { return 0 }
      if lead == 0xF4, second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  /// Bytes at the end that begin a character which is cut there.
  static func cutLength(of bytes: borrowing RawBytes) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes.byte(at: bytes.count - length)
      if byte & 0xC0 == 0x80 { continue }
      let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return wanted > length && byte < 0xF5 ? length : 0
    }
    return 0
  }

  /// Whether the lead of three bytes is E0 or ED, which allow only some second bytes.
  private static func needsSecondByte(_ word: UInt64) -> Bool { (0x2001 >> (word & 15)) & 1 == 1 }
}

/// How much of a part of a file is well-formed UTF-8.
struct UTF8Survey {
  /// Bytes of 0x80 and above.
  var highBytes = 0
  var invalidBytes = 0
  var invalidRuns = 0
  /// Well-formed sequences of three or four bytes.
  var longSequences = 0

  init(_ bytes: borrowing RawBytes, _ window: Range<Int>) {
    var at = window.lowerBound
    var inRun = false
    while at < window.upperBound {
      let length = UTF8Scan.sequenceLength(bytes.eightBytes(at: at))
      if length == 0 {
        invalidBytes += 1
        if !inRun { invalidRuns += 1 }
      }
      inRun = length == 0
      if length != 1 { highBytes += max(length, 1) }
      if length > 2 { longSequences += 1 }
      at += max(length, 1)
    }
  }

  /// Whether this is UTF-8 of which some was lost, rather than another encoding.
  ///
  /// At least nine tenths of the high bytes are well-formed. In a short text one damaged place weighs more
  /// than a tenth; two well-formed characters beside it are still no chance.
  var isDamagedUTF8: Bool {
    invalidBytes * 10 <= highBytes || (invalidRuns == 1 && longSequences >= 2)
  }
}
