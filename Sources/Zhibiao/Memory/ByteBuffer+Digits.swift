extension ByteBuffer {
  /// Writes `value` in decimal.
  mutating func append(decimal value: Int) {
    _ = room(for: 21)
    if value < 0 { put(UInt8(ascii: "-")) }
    put(decimal: value.magnitude)
  }

  /// Writes `value` in decimal: at most twenty digits.
  @inline(__always)
  mutating func put(decimal value: UInt) {
    if value < 100 { return putPair(value) }
    guard value < EightDigits.limit else { return putLong(value) }
    let digits = EightDigits(value)
    let zeros = digits.leadingZeros
    put(bytesOf: digits.characters >> UInt64(truncatingIfNeeded: zeros &* 8), 8 &- zeros)
  }

  /// Writes a number below 100, by far the most frequent, without a branch on its digits.
  @inline(__always)
  private mutating func putPair(_ value: UInt) {
    let tens = (value &* 103) >> 10
    let characters = tens | (value &- tens &* 10) << 8 | 0x3030
    let digits = tens == 0 ? 1 : 2
    end.storeBytes(of: UInt16(truncatingIfNeeded: characters >> UInt(16 &- digits &* 8)).littleEndian, as: UInt16.self)
    put(count: digits)
  }

  @inline(never)
  private mutating func putLong(_ value: UInt) {
    let (high, low) = value.quotientAndRemainder(dividingBy: EightDigits.limit)
    put(decimal: high)
    putAll(low)
  }

  /// Writes a number below 10^8 with all its leading zeros.
  @inline(__always)
  private mutating func putAll(_ value: UInt) {
    put(bytesOf: EightDigits(value).characters, 8)
  }

  /// Writes up to 39 digits.
  mutating func put(decimal value: UInt128) {
    if let short = UInt(exactly: value) { return put(decimal: short) }
    let (high, low) = value.quotientAndRemainder(dividingBy: UInt128(EightDigits.limit * EightDigits.limit))
    put(decimal: high)
    let (upper, lower) = UInt(truncatingIfNeeded: low).quotientAndRemainder(dividingBy: EightDigits.limit)
    putAll(upper)
    putAll(lower)
  }

  /// Puts a point before the last `places` digits of `digits` that were put just now.
  mutating func putPoint(beforeLast places: Int, of digits: Int) {
    let missing = max(0, places &+ 1 &- digits)
    // `0.` and zeros stand before a number that has no more digits than places.
    let from = end - digits
    (from + missing).copyMemory(from: from, byteCount: digits)
    for place in 0..<missing { (from + place).storeBytes(of: UInt8(ascii: "0"), as: UInt8.self) }
    put(count: missing)
    let fraction = end - places
    (fraction + 1).copyMemory(from: fraction, byteCount: places)
    fraction.storeBytes(of: UInt8(ascii: "."), as: UInt8.self)
    put(count: 1)
  }
}

/// The eight decimal digits of a number below 10^8, one a byte, the highest in the low byte.
private struct EightDigits {
  static let limit: UInt = 100_000_000
  private let digits: UInt64

  /// Parts halves, then pairs, then digits, in all lanes of one word at a time; multiplications stand for the
  /// divisions, exact for lanes this small.
  @inline(__always)
  init(_ value: UInt) {
    assert(value < EightDigits.limit, "too many digits")
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
