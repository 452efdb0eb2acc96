extension ByteBuffer {
  /// Writes a number whole: no exponent, no loss, no zeros at the end of a fraction.
  mutating func append(_ number: ExactDecimal) {
    let magnitude = number.digits.magnitude
    if number.scale == 0, magnitude < 10, number.digits >= 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude))
    } else if let small = UInt(exactly: magnitude) {
      append(magnitude: small, scale: Int(number.scale), negative: number.digits < 0)
    } else {
      append(large: magnitude, scale: Int(number.scale), negative: number.digits < 0)
    }
  }

  private mutating func append(magnitude: UInt, scale: Int, negative: Bool) {
    guard scale > 0 else {
      append(decimal: magnitude, negative: negative)
      // Only a number of more digits than 128 bits hold keeps a scale below zero.
      for _ in 0..<max(0, -scale) { append(UInt8(ascii: "0")) }
      return
    }
    guard scale < 19 else {
      append(large: UInt128(magnitude), scale: scale, negative: negative)
      return
    }
    let power = PowersOfTen.values[scale]
    append(decimal: magnitude / power, negative: negative)
    append(UInt8(ascii: "."))
    var rest = magnitude % power
    for place in stride(from: scale - 1, through: 0, by: -1) {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / PowersOfTen.values[place]))
      rest %= PowersOfTen.values[place]
    }
  }

  private mutating func append(large magnitude: UInt128, scale: Int, negative: Bool) {
    if negative { append(UInt8(ascii: "-")) }
    var rest = magnitude
    var power: UInt128 = 1
    var digits = 1
    while rest / power >= 10 {
      power *= 10  // stays below `magnitude`
      digits += 1
    }
    // 0.00…: the zeros that stand before the first digit.
    if scale >= digits {
      append("0." as StaticString)
      for _ in 0..<(scale - digits) { append(UInt8(ascii: "0")) }
    }
    for place in stride(from: digits, to: 0, by: -1) {
      if place == scale, scale < digits { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
      rest %= power
      power = max(power / 10, 1)
    }
    for _ in 0..<max(0, -scale) { append(UInt8(ascii: "0")) }
  }
}

private enum PowersOfTen {
  /// 10^0 to 10^18.
  static let values = FixedTable<UInt>((0..<19).map { (0..<$0).reduce(1) { power, _ in power * 10 } })
}
