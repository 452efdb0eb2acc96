// The words in which records write the cases of the engine's enumerations: those of the public ones, case by case.

extension RecordKind {
  static let names = Record.Kind.allCases.map(\.rawValue)
}

extension RecordLayout {
  static let names = Record.Layout.allCases.map(\.rawValue)
}

extension CategoryCode {
  static let names = Record.CategoryCode.allCases.map(\.rawValue)
}

extension IndicatorDirection {
  static let names = Record.Direction.allCases.map(\.rawValue)
}

extension Role {
  static let names = Record.Quantity.Role.allCases.map(\.rawValue)
}

extension Comparator {
  static let names = Record.Quantity.Comparator.allCases.map(\.rawValue)
}

extension Change.Direction {
  static let names = Record.Quantity.Change.Direction.allCases.map(\.rawValue)
}

extension Change.Mode {
  static let names = Record.Quantity.Change.Mode.allCases.map(\.rawValue)
}

extension QuantityFlags {
  /// In the order of their bits.
  static let names = Record.Quantity.Flag.allCases.map(\.rawValue)
}

extension RecordFlags {
  /// In the order of their bits.
  static let names = Record.Flag.allCases.map(\.rawValue)
}
