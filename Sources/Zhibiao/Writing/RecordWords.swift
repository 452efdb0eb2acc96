// The words in which records write the cases of the engine's enumerations, in the order of the cases.

extension RecordKind {
  static let names = ["indicator", "statement", "goal"]
}

extension RecordLayout {
  static let names = ["table", "numbered", "prose"]
}

extension CategoryCode {
  static let names = [
    "output", "quantity", "quality", "timeliness", "cost", "benefit", "economic", "social", "ecological", "sustainable", "satisfaction",
    "other",
  ]
}

extension IndicatorDirection {
  static let names = ["higher", "lower"]
}

extension Role {
  static let names = ["target", "mention"]
}

extension Comparator {
  static let names = ["=", ">=", ">", "<=", "<", "range"]
}

extension Change.Direction {
  static let names = ["increase", "decrease"]
}

extension Change.Mode {
  static let names = ["by", "to"]
}

extension QuantityFlags {
  /// In the order of their bits.
  static let names = [
    "unit-from-name", "unit-from-column", "unit-from-target", "comparator-from-name", "comparator-from-column", "comparator-doubtful",
    "wrapped", "ocr-repaired", "glued-digits", "date-serial", "assumed-year",
  ]
}

extension RecordFlags {
  /// In the order of their bits.
  static let names = ["bare-target", "goal-cut", "columns-guessed", "header-missing", "name-doubtful"]
}
