/// Finds what is well-formed UTF-8 and what is not, as the Unicode Standard's table 3-7 has it.
///
/// No surrogates, no overlong forms, nothing above U+10FFFF. A byte that belongs to no well-formed sequence is invalid.
enum UTF8Scan {
  /// The offset of the first invalid byte from `start` on, where a sequence begins, or nil.
  ///
  /// - Complexity: O(*n*), some 8 GB/s on Chinese text.
  static func firstInvalid(in bytes: borrowing RawBytes, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      // Right behind a character of two bytes its lead would ask for one more.
      if at >= 2, bytes.byte(at: at - 2) & 0xE0 != 0xC0 { at = endOfCommonText(in: bytes, from: at) }
      // What is less common is looked at one by one, and so are the last bytes: the guard's NULs end a sequence that is cut.
      let stop = min(at + 32, bytes.count)
      while at < stop {
        let length = sequenceLength(bytes.eightBytes(at: at))
        if length == 0 { return at }
        at += length
      }
    }
    return nil
  }

  /// Passes over text of ASCII and of three bytes a character, 32 bytes at a time; where the last of it begins that
  /// may go on.
  ///
  /// A byte has to continue a sequence where one of the two before it is a lead: so three loads, a byte apart, tell for
  /// sixteen bytes at once. Leads of two and four bytes, and E0 and ED, which allow only some second bytes, are left to
  /// whoever looks closer.
  private static func endOfCommonText(in bytes: borrowing RawBytes, from start: Int) -> Int {
    var at = start
    while bytes.count &- at >= 32 {
      let bad = uncommon(in: bytes, at: at) | uncommon(in: bytes, at: at &+ 16)
      if (bad[0] | bad[1]) & 0x8080_8080_8080_8080 != 0 { break }
      at &+= 32
    }
    // The last sequence may have to go on behind the last block.
    guard at > start else { return at }
    if bytes.byte(at: at &- 1) >= 0xE0 { return at &- 1 }
    if bytes.byte(at: at &- 2) >= 0xE0 { return at &- 2 }
    return at
  }

  /// The high bit of each byte that is not what the two before it ask for, or no lead of three bytes nor ASCII.
  @inline(__always)
  private static func uncommon(in bytes: borrowing RawBytes, at offset: Int) -> SIMD2<UInt64> {
    let (here, before, secondBefore) = (
      bytes.sixteenBytes(at: offset), bytes.sixteenBytes(at: offset &- 1), bytes.sixteenBytes(at: offset &- 2)
    )
    // Added to itself a word is shifted by one: each byte's next bit becomes its highest.
    let secondBit = here &+ here
    let thirdBit = secondBit &+ secondBit
    let continues = here & ~secondBit
    let mustContinue = (before & (before &+ before)) | (secondBefore & (secondBefore &+ secondBefore))
    let otherLead = here & secondBit & (~thirdBit | (thirdBit &+ thirdBit))
    // E0 and ED: a byte of 0x80 and above that a pattern takes to zero; a borrow makes a false alarm only above a true one.
    let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
    let special = here & (((here ^ (ones &* 0xE0)) &- ones) | ((here ^ (ones &* 0xED)) &- ones))
    return (continues ^ mustContinue) | otherLead | special
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
