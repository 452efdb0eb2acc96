/// The cases of an enum by their names, made once for a whole table: naming a case is slow.
struct CaseNames<Case: CaseIterable> {
  private let cases: [(name: [UInt8], value: Case)] = Case.allCases.map { (Array(String(describing: $0).utf8), $0) }

  /// The case that a field names.
  subscript(field: TableText.Field) -> Case? {
    cases.first { field.elementsEqual($0.name) }?.value
  }
}
