extension BufferTail {
  /// Writes `value` in decimal: at most twenty digits.
  @inline(__always)
  mutating func put(decimal value: UInt) {
    if value < DecimalWord.limit { put(DecimalWord(value)) } else { putLong(value) }
  }

  @inline(__always)
  mutating func put(_ number: DecimalWord) { put(bytesOf: number.characters, number.count) }

  @inline(never)
  private mutating func putLong(_ value: UInt) {
    let (high, low) = value.quotientAndRemainder(dividingBy: DecimalWord.limit)
    put(decimal: high)
    putAll(low)
  }

  /// Writes a number below 10^8 with all its leading zeros.
  @inline(__always)
  mutating func putAll(_ value: UInt) { put(bytesOf: EightDigits(value).characters, 8) }
}

/// A number of at most eight digits as they are written, or another short text in its place.
struct DecimalWord {
  /// Numbers from here on are longer.
  static let limit: UInt = 100_000_000

  /// The first character is in the low byte.
  let characters: UInt64
  let count: Int

  static let null = DecimalWord(characters: 0x6C6C_756E, count: 4)

  /// - Parameter value: Below `limit`. Those below 100 are by far the most frequent, and need no branch on their digits.
  @inline(__always)
  init(_ value: UInt) {
    if value < 100 {
      let tens = (value &* 103) >> 10
      let pair = tens | (value &- tens &* 10) << 8 | 0x3030
      let count = tens == 0 ? 1 : 2
      self.init(characters: UInt64(truncatingIfNeeded: pair >> UInt(16 &- count &* 8)), count: count)
    } else {
      let digits = EightDigits(value)
      let zeros = digits.leadingZeros
      self.init(characters: digits.characters >> UInt64(truncatingIfNeeded: zeros &* 8), count: 8 &- zeros)
    }
  }

  @inline(__always)
  private init(characters: UInt64, count: Int) { (self.characters, self.count) = (characters, count) }
}

/// The eight decimal digits of a number below 10^8, one a byte, the highest in the low byte.
struct EightDigits {
  private let digits: UInt64

  /// Parts halves, then pairs, then digits, in all lanes of one word at a time; multiplications stand for the
  /// divisions, exact for lanes this small.
  @inline(__always)
  init(_ value: UInt) {
    assert(value < DecimalWord.limit, "too many digits")
    let value = UInt64(truncatingIfNeeded: value)
    let upper = (value &* 0xD1B7_1759) >> 45  // a ten-thousandth
    let halves = upper | (value &- upper &* 10_000) << 32
    let hundreds = ((halves &* 10_486) >> 20) & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = ((pairs &* 103) >> 10) & 0x000F_000F_000F_000F
    digits = tens | (pairs &- tens &* 10) << 8
  }

  @inline(__always)
  var characters: UInt64 { digits | 0x3030_3030_3030_3030 }

  /// At most seven: the last digit is written in any case.
  @inline(__always)
  var leadingZeros: Int { (digits | 1 << 56).trailingZeroBitCount >> 3 }
}
