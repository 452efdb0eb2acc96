/// An exact decimal: `digits` × 10^−`scale`.
///
/// At most 38 digits, which hold every quantity there is: a numeral of more than 20
/// integer or 18 fraction digits is an identifier. Kept in lowest terms, so equal
/// values have equal fields.
struct ExactDecimal: BitwiseCopyable, Hashable {
  private var words: WideInteger
  private(set) var scale: Int16

  private(set) var digits: Int128 {
    @inline(__always) get { words.value }
    @inline(__always) set { words = WideInteger(newValue) }
  }

  static var zero: ExactDecimal { ExactDecimal(0) }

  /// - Parameter scale: How many of the digits stand behind the point; negative: zeros to be appended.
  init(digits: Int128, scale: Int16) {
    words = WideInteger(digits)
    self.scale = scale
    normalize()
  }

  init(_ value: Int) {
    words = WideInteger(Int128(value))
    scale = 0
  }

  private mutating func normalize() {
    if digits == 0 {
      scale = 0
      return
    }
    if scale > 0, let small = Int64(exactly: digits) { return normalize(small) }
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
  /// The same in 64 bits, where nearly all values are at home: a division of 128 costs ten times as much.
  private mutating func normalize(_ digits: Int64) {
    var rest = digits
    while scale > 0, rest % 10 == 0 {
      rest /= 10
      scale -= 1
    }
    self.digits = Int128(rest)
  }
}

/// An integer of 128 bits as two words: an `Int128` is aligned to sixteen bytes, which makes all that holds one a third longer.
struct WideInteger: BitwiseCopyable, Hashable {
  private var low: UInt64
  private var high: Int64

  @inline(__always)
  init(_ value: Int128) {
    low = UInt64(truncatingIfNeeded: value)
    high = Int64(truncatingIfNeeded: value >> 64)
  }

  @inline(__always)
  var value: Int128 { Int128(high) << 64 | Int128(low) }
}
