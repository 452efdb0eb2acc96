/// One column of a table, as its head says or its cells suggest.
struct TableColumn: BitwiseCopyable {
  var role: ColumnRole
  /// Row of the head word in the lexicon, nil where the column was guessed or its head is unknown.
  var head: UInt16?
  /// Set for a column that tells of the project, in tables of several.
  var field: ProjectField?
  /// Its place among the columns of the head; -1 where it was guessed.
  var slot: Int16 = -1
  /// Codes of the head, for `explain` and for a unit that stands in it.
  var headStart: Int32 = 0
  var headEnd: Int32 = 0
  /// Where in the head the words end that say its period; 0 where none do.
  var periodEnd: Int32 = 0
}

/// Where the aligner put a cell.
struct CellPlace: BitwiseCopyable {
  /// Index of the column; `aside` for what belongs to none.
  var column: UInt8
  var startsRow: Bool
  /// The cell goes on with what the one before it began.
  var continues: Bool

  /// The column of form rows, dots and noise.
  static let aside: UInt8 = 255
}

/// How well a kind of cell suits a role, in points: the evidence that the aligner adds up.
enum CellFit {
  static let never: Int32 = -1000

  /// Points for a cell of `kind` in a column of `role`.
  static func points(_ kind: CellKind, in role: ColumnRole) -> Int32 {
    if kind == .empty { return role.mayBeEmpty ? 1 : -4 }
    switch role {
    case .level1, .level2, .level3, .level4: return level(kind)
    case .category: return kind == .text ? -3 : level(kind)
    case .name, .indicators: return name(kind)
    case .description, .rubric, .source, .remark: return words(kind, role)
    case .comparator: return kind == .comparator ? 16 : kind == .nature ? 12 : -16
    case .direction, .nature: return kind == .nature ? 16 : kind == .comparator ? 12 : -16
    case .unit: return kind == .unit ? 14 : kind == .text ? -6 : -16
    case .target, .actual: return reading(kind, role)
    case .weight, .score: return points(kind)
    case .completion: return kind == .percentage ? 10 : kind == .plainNumber ? 3 : kind == .text || kind == .grade ? 1 : -10
    case .ordinal: return kind == .plainNumber ? 6 : -14
    case .funds, .other: return kind == .category ? -12 : 0
    }
  }

  private static func level(_ kind: CellKind) -> Int32 {
    switch kind {
    case .category: 16
    case .text: -7
    default: -24
    }
  }

  private static func name(_ kind: CellKind) -> Int32 {
    switch kind {
    case .enumeratedName: 16
    case .text: 8
    case .longText: 4
    case .grade: -4
    case .category: -6
    case .unit: -8
    case .value, .date: -6
    case .plainNumber, .percentage, .comparator, .nature: -16
    case .empty, .formRow, .dots, .enumerator, .title: -24
    }
  }

  private static func words(_ kind: CellKind, _ role: ColumnRole) -> Int32 {
    switch kind {
    case .longText: 8
    case .text: 4
    case .grade: role == .remark ? 4 : -1
    case .value, .date: -3
    case .percentage, .unit: -6
    case .plainNumber: role == .remark ? -6 : -8
    case .nature: role == .description ? 4 : -12
    case .category, .comparator, .enumeratedName: -12
    case .empty, .formRow, .dots, .enumerator, .title: -16
    }
  }

  private static func reading(_ kind: CellKind, _ role: ColumnRole) -> Int32 {
    switch kind {
    case .value: role == .target ? 12 : 10
    case .percentage, .date: 9
    case .plainNumber: 6
    case .grade: 8
    case .text: 4
    case .longText: 1
    case .comparator: role == .target ? -4 : -10
    case .nature: -8
    case .unit: -10
    case .category, .enumeratedName: -16
    case .empty, .formRow, .dots, .enumerator, .title: -16
    }
  }

  private static func points(_ kind: CellKind) -> Int32 {
    switch kind {
    case .plainNumber: 10
    case .percentage: -2
    case .value: -4
    default: -20
    }
  }

  /// Points for a cell in a column, that may tell of the project.
  static func points(_ kind: CellKind, in column: TableColumn) -> Int32 {
    guard let field = column.field else { return points(kind, in: column.role) }
    switch (field, kind) {
    case (_, .empty): return 0
    case (.budget, .plainNumber), (.budget, .value), (.funds, .plainNumber), (.funds, .value): return 10
    case (.budget, _), (.funds, _): return -16
    case (.goal, .longText): return 12
    case (_, .text), (_, .grade): return 6
    case (_, .longText): return 3
    case (.code, .plainNumber), (.year, .plainNumber), (.period, .value), (.period, .date): return 6
    default: return -14
    }
  }

  /// Points lost where a row has no cell for a column: nothing for one that tells of the project.
  static func skip(_ column: TableColumn) -> Int32 { column.field == nil ? skip(column.role) : 0 }

  /// Points lost where a row has no cell for a column.
  static func skip(_ role: ColumnRole) -> Int32 {
    switch role {
    case .level1, .level2, .level3, .level4, .category: 0
    case .name, .indicators: 20
    case .target: 6
    case .weight, .score: 5
    case .actual, .unit, .comparator: 4
    case .completion, .description, .rubric, .direction: 3
    case .ordinal, .funds, .other, .nature, .source: 2
    case .remark: 0
    }
  }

  /// Points for a cell that has nothing to do with what the one before it began.
  static let unrelated: Int32 = -20

  /// Whether a cell may go on with the one before it: of all others `continuing` says `unrelated`, whatever the column.
  static func mayContinue(_ previous: CellKind, _ kind: CellKind) -> Bool {
    switch (previous, kind) {
    case (.comparator, .plainNumber), (.comparator, .percentage), (.comparator, .value), (.plainNumber, .unit), (.category, .category),
      (.empty, .empty), (.text, .text), (.longText, .text), (.longText, .longText), (.text, .longText), (.enumeratedName, .text),
      (.enumeratedName, .longText), (.text, .grade), (.longText, .grade), (.grade, .text), (.value, .text), (.date, .text), (.text, .value):
      true
    default: false
    }
  }

  /// Points for a cell that goes on with what the one before it began.
  static func continuing(_ previous: CellKind, _ kind: CellKind, over border: CellBorder, in role: ColumnRole) -> Int32 {
    switch (previous, kind) {
    case (.comparator, .plainNumber), (.comparator, .percentage), (.comparator, .value):
      return role == .target || role == .actual ? 12 : -16
    case (.plainNumber, .unit): return role == .target || role == .actual ? 8 : -16
    case (.category, .category): return role.isLevel ? 16 : -8
    case (.empty, .empty): return -1
    case (.text, .text), (.longText, .text), (.longText, .longText), (.text, .longText), (.enumeratedName, .text),
      (.enumeratedName, .longText), (.text, .grade), (.longText, .grade), (.grade, .text):
      return joiningText(over: border, in: role)
    case (.value, .text), (.date, .text), (.text, .value): return (role == .target || role == .actual) && border <= .blank ? -2 : -12
    default: return unrelated
    }
  }

  private static func joiningText(over border: CellBorder, in role: ColumnRole) -> Int32 {
    let loose: Int32 = role == .remark || role == .description || role == .rubric || role == .source ? 0 : 3
    switch border {
    case .glue: return -20
    case .blank: return -2 - loose
    case .wideBlank: return -6 - loose
    case .lineEnd: return -5 - loose
    case .barredLineEnd: return -9 - loose
    case .blankLine: return -7 - loose
    case .ruledLine: return -14 - loose
    case .bar: return -12 - loose
    }
  }
}

extension ColumnRole {
  /// Whether an empty cell in the column says nothing about the row.
  fileprivate var mayBeEmpty: Bool {
    !isLevel && self != .name && self != .indicators
  }
}

extension ColumnRole {
  /// Whether the column holds levels, of whatever depth.
  var isLevel: Bool {
    switch self {
    case .level1, .level2, .level3, .level4, .category: true
    case .name, .indicators, .description, .rubric, .source, .target, .actual, .comparator, .direction, .nature, .unit, .weight, .score,
      .completion,
      .remark, .ordinal, .funds, .other:
      false
    }
  }
}
