/// Records as a table for people: a heading a project, a line a quantity, as wide as the terminal.
package struct TerminalTable {
  package var width: Int
  package var colours: Colours
  /// Document and project of the last line, so that a heading stands once.
  private var heading: (document: String?, project: Int?)?

  package enum Colours: Sendable { case none, ansi }

  package init(width: Int = 80, colours: Colours = .none) {
    self.width = max(width, TerminalTable.narrowest)
    self.colours = colours
  }

  /// Names, categories and units would be all ellipses below this.
  private static let narrowest = 40

  /// The lines of records that follow those of the last call.
  package mutating func lines(_ records: [Record]) -> [String] {
    var lines: [String] = []
    var start = records.startIndex
    while start < records.endIndex {
      let first = records[start]
      let end =
        records[start...].firstIndex { $0.project?.index != first.project?.index || $0.document != first.document } ?? records.endIndex
      lines += headingLines(first)
      lines += rows(records[start..<end])
      start = end
    }
    return lines
  }

  /// An empty line stands before each heading: who joins documents leaves the very first out.
  private mutating func headingLines(_ record: Record) -> [String] {
    let sameDocument = heading.map { $0.document == record.document } ?? false
    if sameDocument, heading?.project == record.project?.index { return [] }
    heading = (record.document, record.project?.index)
    var lines = [""]
    if !sameDocument, let document = record.document { lines.append(DisplayWidth.shortened(document, to: width)) }
    if let project = record.project {
      lines.append(painted(DisplayWidth.shortened(project.name ?? "Project \(project.index)", to: width), .bold))
    }
    return lines
  }

  private func rows(_ records: ArraySlice<Record>) -> [String] {
    let cells = records.flatMap(TableCells.rows(of:))
    let columns = TableColumns(cells, width: width)
    return cells.map { row in
      var line = " " + DisplayWidth.padded(row.number, to: columns.number, alignment: .right)
      line += column(row.category, columns.category) + column(row.name, columns.name)
      if row.target.isEmpty {
        line += painted(column(row.comparator, columns.comparator), .cyan)
        line +=
          columns.value == 0
          ? "" : " " + DisplayWidth.padded(DisplayWidth.shortened(row.value, to: columns.value), to: columns.value, alignment: .right)
        line += columns.unit == 0 ? "" : " " + DisplayWidth.padded(DisplayWidth.shortened(row.unit, to: columns.unit), to: columns.unit)
      } else {
        line += column(row.target, columns.reading)
      }
      if !row.notes.isEmpty { line += painted(column(row.notes, columns.notes), .yellow) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func column(_ text: String, _ width: Int) -> String {
    width == 0 ? "" : "  " + DisplayWidth.padded(DisplayWidth.shortened(text, to: width), to: width)
  }

  private enum Paint: String { case bold = "1", cyan = "36", yellow = "33" }

  private func painted(_ text: String, _ paint: Paint) -> String {
    colours == .ansi && text.contains { $0 != " " } ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// What stands in the columns of one line.
private struct TableCells {
  var number = ""
  var category = ""
  var name = ""
  var comparator = ""
  var value = ""
  var unit = ""
  /// Instead of comparator, value and unit where the target holds no quantity.
  var target = ""
  var notes = ""

  /// A line a quantity; what the record says of itself stands in the first.
  static func rows(of record: Record) -> [TableCells] {
    var rows = record.quantities.map(TableCells.init)
    if rows.isEmpty {
      var row = TableCells()
      row.target = record.target.map(oneLine) ?? "–"
      rows.append(row)
    }
    rows[0].number = String(record.index)
    rows[0].category = oneLine(record.category ?? "")
    rows[0].name = oneLine(record.name ?? (record.kind == .goal ? "(goal)" : ""))
    var notes = record.flags.map(\.rawValue)
    if let actual = record.actual?.text { notes.insert("actual " + oneLine(actual), at: 0) }
    if !rows[0].notes.isEmpty { notes.append(rows[0].notes) }
    rows[0].notes = notes.joined(separator: ", ")
    return rows
  }

  init() {}

  init(_ quantity: Record.Quantity) {
    comparator = quantity.comparator.rawValue
    if let date = quantity.date {
      value = date
    } else if quantity.comparator == .range {
      value = quantity.interval
    } else {
      value = quantity.value?.description ?? ""
    }
    if quantity.isApproximate { value = "~" + value }
    unit = ([quantity.unit ?? ""] + quantity.per).joined(separator: "/")
    var notes: [String] = []
    if let change = quantity.change { notes.append("\(change.direction.rawValue) \(change.mode.rawValue)") }
    if quantity.role == .mention { notes.append("mention") }
    notes += quantity.flags.map(\.rawValue)
    self.notes = notes.joined(separator: ", ")
  }

  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
  }
}

/// How wide each column is; 0 where it is left out.
private struct TableColumns {
  private(set) var number = 0
  private(set) var category = 0
  private(set) var name = 0
  private(set) var comparator = 0
  private(set) var value = 0
  private(set) var unit = 0
  private(set) var notes = 0

  /// Comparator, value and unit with the blanks between them.
  var reading: Int { comparator + (value > 0 ? value + 1 : 0) + (unit > 0 ? unit + 1 : 0) }

  init(_ rows: [TableCells], width: Int) {
    func widest(_ cells: KeyPath<TableCells, String>, upTo limit: Int) -> Int {
      min(rows.reduce(0) { max($0, DisplayWidth.columns(of: $1[keyPath: cells])) }, limit)
    }
    number = widest(\.number, upTo: 8)
    comparator = widest(\.comparator, upTo: 5)
    value = widest(\.value, upTo: width / 4)
    unit = widest(\.unit, upTo: width / 6)
    // Where nothing but words is to be reached they may take what numbers would.
    let target = widest(\.target, upTo: width / 3)
    if target > reading { value += target - reading }
    var rest = width - 1 - number - 2 - reading
    func take(_ wanted: Int) -> Int {
      let taken = wanted == 0 || rest < wanted + 2 + 12 ? 0 : wanted
      rest -= taken > 0 ? taken + 2 : 0
      return taken
    }
    category = take(widest(\.category, upTo: width / 6))
    let wantedNotes = widest(\.notes, upTo: width / 4)
    notes = take(min(wantedNotes, max(rest - 2 - widest(\.name, upTo: width), width / 5)))
    name = min(max(rest - 2, 8), widest(\.name, upTo: width))
  }
}
