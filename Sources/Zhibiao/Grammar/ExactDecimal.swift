/// An exact decimal: `digits` × 10^−`scale`.
///
/// At most 38 digits, which hold every quantity there is: a numeral of more than 20
/// integer or 18 fraction digits is an identifier. Kept in lowest terms, so equal
/// values have equal fields.
struct ExactDecimal: BitwiseCopyable, Hashable {
  private(set) var digits: Int128
  private(set) var scale: Int16

  static let zero = ExactDecimal(digits: 0, scale: 0)

  /// - Parameter scale: How many of the digits stand behind the point; negative: zeros to be appended.
  init(digits: Int128, scale: Int16) {
    self.digits = digits
    self.scale = scale
    normalize()
  }

  init(_ value: Int) { self.init(digits: Int128(value), scale: 0) }

  private mutating func normalize() {
    if digits == 0 {
      scale = 0
      return
    }
    while scale > 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      digits = quotient
      scale -= 1
    }
    while scale < 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      digits = product
      scale += 1
    }
  }
}
