extension Record {
  /// An exact decimal number: `significand` × 10^−`scale`, in lowest terms.
  public struct Number: Sendable, Hashable, CustomStringConvertible {
    /// The digits, with the sign.
    public let significand: Int128
    /// How many digits of the significand stand behind the point.
    public let scale: Int

    init(_ value: ExactDecimal) { (significand, scale) = (value.digits, Int(value.scale)) }

    /// The number whole, without an exponent: `0.95`, `3000000000`.
    public var description: String {
      var buffer = ByteBuffer(capacity: 64)
      buffer.append(ExactDecimal(digits: significand, scale: Int16(clamping: scale)))
      return buffer.string()
    }

    /// The nearest double: not every decimal is one.
    public var doubleValue: Double { Double(description) ?? .nan }
  }
}
