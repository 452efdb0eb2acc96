/// What stands in the columns of one line: a quantity, and in a record's first what it says of itself.
struct TerminalRow {
  private var texts = [String](repeating: "", count: TerminalColumn.allCases.count)
  /// Columns whose text is no quantity: it takes the room of those behind it too.
  private var spanning: Set<TerminalColumn> = []

  static let met = "met"
  static let notMet = "not met"
  /// The target states no comparator: met or not is for the reader to say.
  static let open = "?"

  private(set) subscript(column: TerminalColumn) -> String {
    get { texts[column.rawValue] }
    set { texts[column.rawValue] = newValue }
  }

  func spans(_ column: TerminalColumn) -> Bool { spanning.contains(column) }

  /// Whether the text of a column before it stands there.
  func isCovered(_ column: TerminalColumn) -> Bool {
    (column == .value || column == .unit) && spans(.comparator) || column == .actualUnit && spans(.actual)
  }

  private mutating func span(_ column: TerminalColumn, _ text: String) {
    self[column] = TerminalRow.oneLine(text)
    spanning.insert(column)
  }

  /// What stands over the columns.
  static let head: TerminalRow = {
    var row = TerminalRow()
    for column in TerminalColumn.allCases { row[column] = column.head }
    row.spanning = [.comparator]
    return row
  }()

  /// A line a quantity; what was reached stands beside the target.
  static func rows(of record: Record) -> [TerminalRow] {
    var rows = record.quantities.map(TerminalRow.init)
    if rows.isEmpty {
      var row = TerminalRow()
      row.span(.comparator, record.target ?? "–")
      rows.append(row)
    }
    rows[0].describe(record)
    rows[record.quantities.firstIndex { $0.role == .target } ?? 0].tellResult(of: record)
    return rows
  }

  private init() {}

  private init(_ quantity: Record.Quantity) {
    self[.comparator] = quantity.comparator.rawValue
    self[.value] = quantity.plainValue
    self[.unit] = quantity.plainUnit
    var notes: [String] = []
    if let change = quantity.change { notes.append("\(change.direction.rawValue) \(change.mode.rawValue)") }
    if quantity.role == .mention { notes.append("mention") }
    notes += quantity.flags.map(\.rawValue)
    self[.notes] = notes.joined(separator: ", ")
    self[.mark] = (quantity.role == .mention ? "m" : "") + (quantity.flags.isEmpty ? "" : "!")
  }

  private mutating func describe(_ record: Record) {
    self[.number] = String(record.index)
    self[.category] = TerminalRow.oneLine(record.category ?? "")
    self[.parent] = TerminalRow.oneLine(record.parentCategory ?? "")
    self[.name] = TerminalRow.oneLine(record.name ?? (record.kind == .goal ? "(goal)" : ""))
    let notes = record.flags.map(\.rawValue) + (self[.notes].isEmpty ? [] : [self[.notes]])
    self[.notes] = notes.joined(separator: ", ")
    if !record.flags.isEmpty, !self[.mark].contains("!") { self[.mark] += "!" }
    self[.place] = (record.page > 1 ? "page \(record.page), " : "") + "line \(record.line)"
    self[.remark] = TerminalRow.oneLine(record.remark ?? "")
  }

  private mutating func tellResult(of record: Record) {
    if let actual = record.actual {
      if actual.quantities.count == 1 {
        let quantity = actual.quantities[0]
        let isPlain = quantity.comparator == .equal || quantity.comparator == .range
        self[.actual] = (isPlain ? "" : quantity.comparator.rawValue + " ") + quantity.plainValue
        self[.actualUnit] = quantity.plainUnit
      } else {
        span(.actual, actual.text ?? "")
      }
    }
    self[.verdict] =
      record.attained.map { $0 ? TerminalRow.met : TerminalRow.notMet } ?? (record.flags.contains(.bareTarget) ? TerminalRow.open : "")
    self[.weight] = record.weight?.description ?? ""
    self[.score] = record.score?.description ?? ""
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}

extension Record.Quantity {
  /// `12000`, `[85, 95]`, `2022-12-31`, `~200`.
  fileprivate var plainValue: String {
    let value = date ?? (comparator == .range ? interval : self.value?.description ?? "")
    return isApproximate ? "~" + value : value
  }

  /// `元/公里/年`.
  fileprivate var plainUnit: String { ([unit ?? ""] + per).joined(separator: "/") }
}
