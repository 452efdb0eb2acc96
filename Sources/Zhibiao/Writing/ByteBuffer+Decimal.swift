extension ByteBuffer {
  /// Writes a number whole: no exponent, no loss, no zeros at the end of a fraction.
  mutating func append(_ number: ExactDecimal) {
    // 39 digits, a sign and `0.`; zeros as the scale says.
    _ = room(for: 48 + Int(number.scale.magnitude))
    if number.digits < 0 { put(UInt8(ascii: "-")) }
    let start = count
    put(decimal: number.digits.magnitude)
    if number.scale > 0 { putPoint(beforeLast: Int(number.scale), of: count - start) }
    // Only a number of more digits than 128 bits hold keeps a scale below zero.
    for _ in 0..<max(0, -Int(number.scale)) { put(UInt8(ascii: "0")) }
  }

  /// The same into the margin, which is free behind it; short whole numbers, which are nearly all, at once.
  @inline(__always)
  mutating func put(_ number: ExactDecimal) {
    let digits = number.digits
    if number.scale == 0, digits >= 0, digits <= Int128(UInt32.max) { return put(decimal: UInt(truncatingIfNeeded: digits)) }
    append(number)
    makeRoom()
  }
}

extension DecimalWord {
  /// Nil where the number has more than eight digits, a sign or a point.
  @inline(__always)
  init?(_ number: ExactDecimal) {
    let digits = number.digits
    guard number.scale == 0, digits >= 0, digits < Int128(DecimalWord.limit) else { return nil }
    self.init(UInt(truncatingIfNeeded: digits))
  }
}
