/// A form as rows of cells, with what is to be read in them.
struct FormGrid {
  let columns: [FormColumn]
  private(set) var rows: [Row] = []
  private(set) var expected: [ExpectedIndicator] = []

  struct Row {
    let kind: Kind
    var cells: [String]

    enum Kind {
      case head, indicator
      /// Holds no indicator: 合计, ……
      case form
      /// Begins a level, alone in its row.
      case pageEnd
    }
  }

  init(_ form: CleanForm, _ damages: DamageSet, random: inout SeededGenerator) {
    columns = FormGrid.columns(of: form, damages)
    var writer = RowWriter(form: form, damages: damages, columns: columns, random: random)
    if !damages.contains(.lostHead) { rows.append(writer.head()) }
    let pageLength = Int.random(in: 3...6, using: &random)
    for (index, row) in form.rows.enumerated() {
      if damages.contains(.repeatedHeads), index > 0, index % pageLength == 0 {
        rows.append(Row(kind: .pageEnd, cells: [writer.pageNumber()]))
        rows.append(writer.head())
      }
      rows.append(writer.indicator(row, after: index > 0 ? form.rows[index - 1] : nil))
      expected += writer.expected(row)
      let closesLevel = index + 1 == form.rows.count || form.rows[index + 1].category != row.category
      if closesLevel { rows += writer.rowsAfterLevel() }
    }
    rows += writer.rowsAfterTable()
    if damages.contains(.otherWidth) { changeWidths(random: &random) }
    if damages.contains(.traditional) { changeCharacters() }
  }

  private static func columns(of form: CleanForm, _ damages: DamageSet) -> [FormColumn] {
    let hasMore = damages.contains(.moreColumns)
    var columns: [FormColumn] = (hasMore ? [.ordinal] : []) + form.levels + [.name] + (hasMore ? [.description] : [])
    if damages.contains(.twoPeriods) { columns.append(.longTarget) }
    for column in form.columns {
      columns += column == .target && damages.contains(.splitTarget) ? [.comparator, .target, .unit] : [column]
      if column == .actual, hasMore { columns.append(.completion) }
    }
    return columns
  }

  private mutating func changeWidths(random: inout SeededGenerator) {
    let change = random.oneIn(2) ? CharacterForms.full : CharacterForms.half
    for index in rows.indices { rows[index].cells = rows[index].cells.map(change) }
  }

  private mutating func changeCharacters() {
    for index in rows.indices { rows[index].cells = rows[index].cells.map(CharacterForms.traditional) }
    for index in expected.indices { expected[index] = expected[index].mapped(CharacterForms.traditional) }
  }
}

/// An indicator that has to be read.
struct ExpectedIndicator: Sendable, Hashable {
  var name: String
  /// Nil where the text does not tell it.
  var category: String?
  var target: String?
  var actual: String?
  var weight: String?
  var score: String?
  /// The number of the target, in the unit that is written.
  var number: String?
  var unit: String?

  func mapped(_ change: (String) -> String) -> ExpectedIndicator {
    var mapped = self
    mapped.name = change(name)
    mapped.target = target.map(change)
    mapped.actual = actual.map(change)
    return mapped
  }
}
