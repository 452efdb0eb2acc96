/// How the first fields of table rows name the values of the grammar.
extension TableText {
  /// Whether a field is the name of an enum case.
  static func names<Case>(_ field: Field, _ value: Case) -> Bool {
    field.elementsEqual(String(describing: value).utf8)
  }

  static func value<Case: CaseIterable>(_ field: Field, of type: Case.Type) -> Case? {
    type.allCases.first { names(field, $0) }
  }
}

extension Comparator {
  /// The comparator that a table row writes `>=`.
  init?(sign field: TableText.Field) {
    for (sign, comparator) in Comparator.signs where TableText.equals(field, sign) {
      self = comparator
      return
    }
    return nil
  }

  /// As a table row writes it.
  var sign: StaticString { Comparator.signs.first { $0.1 == self }?.0 ?? "" }

  static let signs: [(StaticString, Comparator)] = [
    (">=", .atLeast), (">", .moreThan), ("<=", .atMost), ("<", .lessThan), ("=", .equal), ("range", .range),
  ]
}

extension Comparators.Form {
  init?(_ field: TableText.Field) {
    guard let value = TableText.value(field, of: Comparators.Form.self) else { return nil }
    self = value
  }
}

extension NumberWords.Kind {
  init?(_ field: TableText.Field) {
    guard let value = TableText.value(field, of: NumberWords.Kind.self) else { return nil }
    self = value
  }
}

extension RefusalReason {
  init?(_ field: TableText.Field) {
    guard let value = TableText.value(field, of: RefusalReason.self) else { return nil }
    self = value
  }
}
