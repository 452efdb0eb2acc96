/// A numeral as it was read: one value, or two where the words leave a span open (`五六`, `十几`).
struct NumberReading {
  var start: Int
  var end: Int
  var value: ExactDecimal
  /// The upper end where the numeral is a range by itself.
  var upper: ExactDecimal?
  var fraction: Fraction?
  /// Power of ten of the multiplier written behind the digits.
  var multiplier: Int16 = 0
  var style: Style
  /// `%` of 百分之, 成 and 折; 倍 of 翻一番; with the codes that say it.
  var impliedUnit: UInt16?
  var impliedUnitCodes: Range<Int> = 0..<0
  var traits: Traits = []
  var rule: GrammarRule = .number

  /// No number: what a rule writes its reading into.
  static var blank: NumberReading { NumberReading(start: 0, end: 0, value: .zero, style: .arabic) }

  enum Style: UInt8 {
    case arabic
    case chinese
    /// `二〇二二`
    case readOut
    /// `半`, `过半`, `翻一番`
    case word
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// 余 or 多 behind it: more than the value.
    static let excess = Traits(rawValue: 1 << 0)
    /// 来 or 几: about the value.
    static let about = Traits(rawValue: 1 << 1)
    /// A power without a digit before it: `百余家`, `千万元`.
    static let bare = Traits(rawValue: 1 << 2)
    /// Two points or more: a version or date.
    static let dotted = Traits(rawValue: 1 << 3)
    /// More digits than a quantity has.
    static let identifier = Traits(rawValue: 1 << 4)
    /// A power was written: 万, 千.
    static let hasPower = Traits(rawValue: 1 << 5)
    /// The value grew to this, by itself: 翻一番.
    static let grown = Traits(rawValue: 1 << 6)
    /// Its Chinese digits are spaced out.
    static let spaced = Traits(rawValue: 1 << 7)
  }

  /// Nothing but 0–9 and a point.
  var isPlainDigits: Bool { style == .arabic && traits.isEmpty && fraction == nil && upper == nil }
}
