/// Arithmetic that says nil where 38 digits do not hold the result.
extension ExactDecimal {
  /// The value times 10^`power`.
  func scaled(byPowerOfTen power: Int16) -> ExactDecimal? {
    let (newScale, overflow) = scale.subtractingReportingOverflow(power)
    guard !overflow else { return nil }
    if newScale >= 0 { return ExactDecimal(digits: digits, scale: newScale) }
    guard let factor = ExactDecimal.powerOfTen(-Int(newScale)) else { return nil }
    let (product, tooLarge) = digits.multipliedReportingOverflow(by: factor)
    return tooLarge ? nil : ExactDecimal(digits: product, scale: 0)
  }

  static func powerOfTen(_ power: Int) -> Int128? {
    guard power >= 0, power <= 38 else { return nil }
    // 10^18 fits into 64 bits, 10^38 into 128.
    var small: Int64 = 1
    for _ in 0..<min(power, 18) { small &*= 10 }
    var value = Int128(small)
    for _ in 18..<max(power, 18) { value *= 10 }
    return value
  }

  func negated() -> ExactDecimal? {
    let (value, overflow) = Int128(0).subtractingReportingOverflow(digits)
    return overflow ? nil : ExactDecimal(digits: value, scale: scale)
  }

  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(digits: sum, scale: scale)
  }

  func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    guard let negative = other.negated() else { return nil }
    return adding(negative)
  }

  func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
    let (sum, scaleOverflow) = scale.addingReportingOverflow(other.scale)
    return overflow || scaleOverflow ? nil : ExactDecimal(digits: product, scale: sum)
  }

  /// The quotient, exact where it ends within 15 significant digits, else rounded to these; at most 18 decimals.
  func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard other.digits != 0 else { return nil }
    guard let (left, right, _) = aligned(with: other) else { return nil }
    var remainder = left.magnitude
    let divisor = right.magnitude
    guard let whole = Int128(exactly: remainder / divisor) else { return nil }
    var quotient = whole
    remainder %= divisor
    var decimals: Int16 = 0
    while remainder != 0, decimals < 18, quotient < ExactDecimal.fifteenDigits {
      let (next, overflow) = remainder.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      quotient = quotient * 10 + Int128(next / divisor)  // below 10^15 before, so far from the edge
      remainder = next % divisor
      decimals += 1
    }
    if remainder >= divisor - remainder, remainder != 0 { quotient += 1 }
    return ExactDecimal(digits: (left < 0) == (right < 0) ? quotient : -quotient, scale: decimals)
  }

  /// The smallest number of 15 digits: a quotient that reached it has enough.
  private static let fifteenDigits: Int128 = 100_000_000_000_000

  /// Both values' digits at one scale.
  private func aligned(with other: ExactDecimal) -> (Int128, Int128, Int16)? {
    if scale == other.scale { return (digits, other.digits, scale) }
    let common = max(scale, other.scale)
    guard let left = digits.scaled(to: common, from: scale), let right = other.digits.scaled(to: common, from: other.scale)
    else { return nil }
    return (left, right, common)
  }

  var isInteger: Bool { scale <= 0 }

  /// The value as an integer, where it is one that fits.
  var integer: Int64? { scale == 0 ? Int64(exactly: digits) : nil }

  /// Whether it has more digits than any quantity: then it is an identifier.
  var isIdentifier: Bool {
    if scale > 18 { return true }
    // Below 2^64 it has 20 digits at most.
    if digits.magnitude <= UInt128(UInt64.max) { return false }
    guard let limit = ExactDecimal.powerOfTen(20 + Int(max(scale, 0))) else { return false }
    return digits.magnitude >= limit.magnitude
  }
}

extension ExactDecimal: Comparable {
  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.digits < right.digits }
    if let (a, b, _) = left.aligned(with: right) { return a < b }
    // One of them does not fit the other's scale, so its whole part is the larger by far.
    return left.wholePart < right.wholePart
  }

  private var wholePart: Int128 {
    guard scale > 0, let power = ExactDecimal.powerOfTen(Int(scale)) else { return digits }
    return digits / power
  }
}

extension Int128 {
  fileprivate func scaled(to common: Int16, from scale: Int16) -> Int128? {
    guard let power = ExactDecimal.powerOfTen(Int(common) - Int(scale)) else { return nil }
    let (product, overflow) = multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }
}
