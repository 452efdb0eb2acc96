/// Records as a table for people: a heading a project, a line a quantity, as wide as the terminal.
package struct TerminalTable {
  package var width: Int
  package var colours: Colours
  /// Document and project of the last line, so that a heading stands once.
  private var heading: (document: String?, project: Int?)?

  package enum Colours: Sendable { case none, ansi }

  /// - Parameter width: In columns of a terminal; `unlimited` where nothing is to be cut.
  package init(width: Int = 80, colours: Colours = .none) {
    self.width = max(width, TerminalTable.narrowest)
    self.colours = colours
  }

  /// A file or a pipe has no width.
  package static let unlimited = 1 << 30
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
      lines += rowLines(records[start..<end])
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
    if let project = record.project { lines.append(painted(DisplayWidth.shortened(project.title, to: width), .bold)) }
    return lines
  }

  private func rowLines(_ records: ArraySlice<Record>) -> [String] {
    let rows = records.flatMap(TerminalRow.rows(of:))
    let columns = TerminalColumns(rows, width: width)
    let head = columns.hasHead ? [line(.head, columns, paint: .dim)] : []
    return head + rows.map { line($0, columns) }
  }

  private func line(_ row: TerminalRow, _ columns: TerminalColumns, paint: Paint? = nil) -> String {
    var line = ""
    for column in TerminalColumn.allCases {
      // A text that is no quantity takes the room of value and unit together.
      if row.isCovered(column) { continue }
      let width = row.spans(column) ? columns.span(from: column) : columns[column]
      guard width > 0 else { continue }
      let text = DisplayWidth.shortened(row[column], to: width)
      line += String(repeating: " ", count: column.gap)
      line += painted(
        DisplayWidth.padded(text, to: width, alignment: column.isRight && !row.spans(column) ? .right : .left),
        paint ?? column.paint(of: text))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  private func painted(_ text: String, _ paint: Paint?) -> String {
    guard colours == .ansi, let paint, text.contains(where: { $0 != " " }) else { return text }
    return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }

  enum Paint: String { case bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36" }
}

extension Record.Project {
  /// What stands over its records: its name, or whose form it is.
  fileprivate var title: String {
    if let name { return name }
    guard let owner = budgetUnit ?? department else { return "Project \(index)" }
    return index == 1 ? owner : "\(owner) (\(index))"
  }
}
