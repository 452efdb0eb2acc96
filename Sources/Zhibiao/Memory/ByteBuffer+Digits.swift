extension ByteBuffer {
  /// Writes `value` in decimal.
  mutating func append(decimal value: Int) {
    _ = room(for: 21)
    if value < 0 { put(UInt8(ascii: "-")) }
    put(decimal: value.magnitude)
  }

  /// Writes up to 39 digits.
  mutating func put(decimal value: UInt128) {
    if let short = UInt(exactly: value) { return put(decimal: short) }
    let (high, low) = value.quotientAndRemainder(dividingBy: UInt128(DecimalWord.limit * DecimalWord.limit))
    put(decimal: high)
    let (upper, lower) = UInt(truncatingIfNeeded: low).quotientAndRemainder(dividingBy: DecimalWord.limit)
    putAll(upper)
    putAll(lower)
  }

  /// Writes a number below 10^8 with all its leading zeros.
  private mutating func putAll(_ value: UInt) {
    var tail = tail
    tail.putAll(value)
    commit(tail)
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
