/// One number with its comparator, unit, rate and change, found at one place of a section.
///
/// Trivial, so that a column of them costs no reference counting. Positions are indices of codes
/// in the section's `LogicalText`.
struct Quantity: BitwiseCopyable {
  var start: Int32 = 0
  var end: Int32 = 0
  var comparator: Comparator = .equal
  /// Whether a word or sign says the comparator; a bare value is `=` without one.
  var hasWrittenComparator = false
  /// The truth as an interval; nil where open. `=` has both bounds equal to its value.
  var lower: Bound?
  var upper: Bound?
  var approximate = false
  /// The exact terms where the number was written as a fraction, ratio or compound that does not end.
  var fraction: Fraction?
  /// Set for dates; then there are no bounds and no unit.
  var date: DateReading?
  /// Row in `Units`, nil where there is no unit.
  var unit: UInt16?
  /// Codes of the unit as written; empty where it was taken from elsewhere (`unit_text` null).
  var unitStart: Int32 = 0
  var unitEnd: Int32 = 0
  /// Power of ten of the multiplier written with the number (万 is 4), so that a number from another cell can share it.
  var multiplier: Int16 = 0
  /// How many of `denominators` are set.
  var denominatorCount: UInt8 = 0
  var denominators: (Denominator, Denominator, Denominator) = (.none, .none, .none)
  var change: Change?
  var role: Role = .target
  var flags: QuantityFlags = []
  /// The grammar rule that made it, for `explain`.
  var rule: GrammarRule = .number
}

struct Bound: BitwiseCopyable, Hashable {
  var value: ExactDecimal
  var inclusion: Inclusion

  init(_ value: ExactDecimal, _ inclusion: Inclusion) {
    self.value = value
    self.inclusion = inclusion
  }

  enum Inclusion: UInt8, BitwiseCopyable { case included, excluded }
}

struct Fraction: BitwiseCopyable, Hashable {
  private var above: WideInteger
  private var below: WideInteger
  var style: Style

  init(numerator: Int128, denominator: Int128, style: Style, numeratorScale: Int16 = 0, denominatorScale: Int16 = 0) {
    (above, below, self.style) = (WideInteger(numerator), WideInteger(denominator), style)
    (self.numeratorScale, self.denominatorScale) = (numeratorScale, denominatorScale)
  }

  var numerator: Int128 { above.value }
  var denominator: Int128 { below.value }

  /// How the terms are written in the record: `2/3` or `2.9:1`.
  enum Style: UInt8, BitwiseCopyable { case fraction, ratio }
  /// Digits behind the point of the numerator of a ratio (2.9:1 has 29 and 1).
  var numeratorScale: Int16
  var denominatorScale: Int16
}

/// A denominator of a rate: 每3年 is count 3 of the unit 年; 每千人 count 1000, written 千人.
struct Denominator: BitwiseCopyable {
  /// 0 where no count is written.
  var count: Int64
  /// Row in `Units`.
  var unit: UInt16
  /// The count's multiplier as the record writes it: 千人, 10万人, 半年.
  var style: CountStyle

  init(unit: UInt16, count: Int64, style: CountStyle) { (self.unit, self.count, self.style) = (unit, count, style) }

  enum CountStyle: UInt8, BitwiseCopyable { case digits, hundred, thousand, tenThousand, million, hundredMillion, half }
  static let none = Denominator(unit: 0, count: 0, style: .digits)
}

struct Change: BitwiseCopyable, Hashable {
  var direction: Direction
  var mode: Mode
  enum Direction: UInt8, BitwiseCopyable { case increase, decrease }
  enum Mode: UInt8, BitwiseCopyable { case by, to }
}

enum Role: UInt8, BitwiseCopyable { case target, mention }

/// A date, or an interval of dates where `to` is set.
struct DateReading: BitwiseCopyable, Hashable {
  var from: CalendarDate
  var to: CalendarDate?
}

/// A date of the precision in which it was written; 0 stands for what is absent.
struct CalendarDate: BitwiseCopyable, Hashable {
  var year: Int16
  var month: UInt8
  var day: UInt8
}

struct QuantityFlags: OptionSet, BitwiseCopyable, Hashable {
  let rawValue: UInt16
  static let unitFromName = QuantityFlags(rawValue: 1 << 0)
  static let unitFromColumn = QuantityFlags(rawValue: 1 << 1)
  static let unitFromTarget = QuantityFlags(rawValue: 1 << 2)
  static let comparatorFromName = QuantityFlags(rawValue: 1 << 3)
  static let comparatorFromColumn = QuantityFlags(rawValue: 1 << 4)
  static let comparatorDoubtful = QuantityFlags(rawValue: 1 << 5)
  static let wrapped = QuantityFlags(rawValue: 1 << 6)
  static let ocrRepaired = QuantityFlags(rawValue: 1 << 7)
  static let gluedDigits = QuantityFlags(rawValue: 1 << 8)
  static let dateSerial = QuantityFlags(rawValue: 1 << 9)
  static let assumedYear = QuantityFlags(rawValue: 1 << 10)
}
