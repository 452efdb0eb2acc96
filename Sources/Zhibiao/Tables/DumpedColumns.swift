/// Columns dumped one after the other: a head word, then all cells of its column, then the next head word.
///
/// Nothing says which cells make a row but their count: the columns that have as many cells as there are names are laid side by side.
struct DumpedColumns: ~Copyable {
  /// What heads a run of cells.
  struct Run: BitwiseCopyable {
    var column: TableColumn
    /// Index of its first cell, behind the head.
    var first: Int32
    var end: Int32
    var count: Int { Int(end - first) }
  }

  private(set) var runs = Column<Run>(capacity: 32)
  private let lexicon: Lexicon
  /// Index of the first cell that may head a dump; those before were tried in vain.
  private var nextTry = 0
  /// Index of the first cell behind the lines that were last looked at.
  private var linesEnd = 0

  /// Codes of a head word, with blanks and brackets.
  private static let longestHead = 24
  /// Rows of a dump at least: one name and one value are a label and its text.
  static let fewestRows = 2

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  mutating func reset() { (nextTry, linesEnd) = (0, 0) }

  /// No dump begins before a cell.
  mutating func giveUp(before cell: Int) { nextTry = max(nextTry, cell) }

  /// The end of the lines that may hold one cell each, where it was found for a cell before.
  func knownEnd(around cell: Int) -> Int? { cell < linesEnd ? linesEnd : nil }

  mutating func noteEnd(_ end: Int) { linesEnd = end }

  /// Finds the runs that begin at a cell; false where no dump begins there.
  ///
  /// - Parameter limit: Index of the first cell that can be no part of it.
  /// - Complexity: O(*n*) in the cells, once each: those of a vain try are not tried again.
  mutating func find(from cell: Int, before limit: Int, in text: borrowing LogicalText, summaries: borrowing Column<CellSummary>) -> Bool {
    runs.removeAll()
    var index = cell
    while index < limit {
      if let column = head(index, in: text, summaries: summaries) {
        if let last = runs.last, last.count == 0 {
          // 绩效指标⏎二级指标: a title over the columns. Else a head right behind another heads rows, unless a level's column is empty.
          if runs.count == 1, last.column.role == .indicators {
            runs.removeAll()
          } else if !last.column.role.isLevel || !column.role.namesOrLevels {
            break
          }
        }
        guard runs.count < ColumnAligner.mostColumns else { break }
        runs.append(Run(column: column, first: Int32(index + 1), end: Int32(index + 1)))
      } else {
        guard !runs.isEmpty else { break }
        runs[runs.count - 1].end = Int32(index + 1)
      }
      index += 1
    }
    let isWhole = index == limit && runs.count >= 2
    if !isWhole { giveUp(before: index) }
    return isWhole
  }

  /// A cheap look: a level or a name alone in its line, and no head in the next.
  func mayBegin(at cell: Int, in text: borrowing LogicalText, summaries: borrowing Column<CellSummary>) -> Bool {
    guard cell >= nextTry, cell + 4 < text.cells.count, text.cells[cell].border >= .lineEnd, text.cells[cell + 1].border >= .lineEnd,
      let column = head(cell, in: text, summaries: summaries)
    else { return false }
    return column.role.namesOrLevels
  }

  private func head(_ cell: Int, in text: borrowing LogicalText, summaries: borrowing Column<CellSummary>) -> TableColumn? {
    let codes = text.cells[cell].codes
    guard codes.count >= 2, codes.count <= DumpedColumns.longestHead, lexicon.nouns.mayBegin(at: codes.lowerBound, in: text.codes.view),
      summaries[cell].heads > 0 || codes.contains(where: { text.codes[$0] == Code.blank }),
      let match = lexicon.nouns.match(whole: codes, in: text.codes.view), let head = lexicon.nouns[match.row].head
    else { return nil }
    return TableColumn(role: head.role, head: match.row, headStart: text.cells[cell].start, headEnd: text.cells[cell].end)
  }
}

extension ColumnRole {
  /// Whether the column holds levels, or names the indicators.
  var namesOrLevels: Bool { isLevel || self == .name || self == .indicators || self == .ordinal }
}

/// Dumped columns become rows.
extension TableReader {
  /// Reads columns that were dumped one after the other from a cell on; the index behind their last cell, nil where none were.
  ///
  /// - Complexity: O(*n*) in the cells.
  mutating func readDump(from cell: Int, before limit: Int, of text: borrowing LogicalText, summaries: borrowing Column<CellSummary>)
    -> Int?
  {
    guard dump.find(from: cell, before: limit, in: text, summaries: summaries) else { return nil }
    columns.removeAll()
    for index in dump.runs.indices {
      var column = dump.runs[index].column
      column.slot = Int16(truncatingIfNeeded: index)
      columns.append(column)
    }
    heads.shape(&columns, of: text)
    guard let rows = countDumpedRows(in: text) else {
      dump.giveUp(before: limit)
      return nil
    }
    setForm(.dumped)
    isGuessed = false
    layRows(rows, of: text)
    keepTrace()
    let last = dump.runs[dump.runs.count - 1]
    return min(Int(last.end), Int(last.first) + max(rows, lines(of: last, joinedTo: rows, in: text)))
  }

  /// How many rows there are: as many as names, where a column of values says the same.
  private func countDumpedRows(in text: borrowing LogicalText) -> Int? {
    guard let name = columns.indices.first(where: { columns[$0].role == .name && columns[$0].slot >= 0 }),
      let names = run(of: name), names.count >= DumpedColumns.fewestRows
    else { return nil }
    for index in columns.indices where columns[index].role == .target || columns[index].role == .actual || columns[index].role == .weight {
      guard let values = run(of: index) else { continue }
      let isLast = Int(columns[index].slot) == dump.runs.count - 1
      for rows in [values.count, names.count] where rows >= DumpedColumns.fewestRows {
        if lines(of: names, joinedTo: rows, in: text) > 0, lines(of: values, joinedTo: rows, isOpen: isLast, in: text) > 0 { return rows }
      }
    }
    return nil
  }

  private func run(of column: Int) -> DumpedColumns.Run? {
    columns[column].slot >= 0 ? dump.runs.at(Int(columns[column].slot)) : nil
  }

  /// How many lines of a run make `rows` cells, full lines going on in the next; 0 where they make another number.
  ///
  /// - Parameter isOpen: Other text may follow the run.
  private func lines(of run: DumpedColumns.Run, joinedTo rows: Int, isOpen: Bool = true, in text: borrowing LogicalText) -> Int {
    if run.count == rows || isOpen && run.count > rows && Int(run.end) == dump.runs.last.map({ Int($0.end) }) { return rows }
    guard run.count > rows else { return 0 }
    let width = text.widestLine(run)
    var cells = 0
    for index in Int(run.first)..<Int(run.end) where !text.goesOn(from: index - 1, to: index, of: run, width: width) { cells += 1 }
    return cells == rows ? run.count : 0
  }

  /// Lays the columns side by side: a row takes one cell of each that has as many cells as there are rows.
  private mutating func layRows(_ rows: Int, of text: borrowing LogicalText) {
    pieces.removeAll()
    places.removeAll()
    var cursors = InlineArray<32, Int32>(repeating: -1)
    var widths = InlineArray<32, Int>(repeating: 0)
    for index in columns.indices {
      guard let run = run(of: index), lines(of: run, joinedTo: rows, in: text) > 0 else { continue }
      cursors[index] = run.first
      widths[index] = run.count == rows || lines(of: run, joinedTo: rows, in: text) == rows ? Int.max : text.widestLine(run)
    }
    for _ in 0..<rows {
      var startsRow = true
      for index in columns.indices where cursors[index] >= 0 {
        guard let run = run(of: index), cursors[index] < run.end else { continue }
        let first = Int(cursors[index])
        var next = first + 1
        while next < Int(run.end), widths[index] != Int.max, text.goesOn(from: next - 1, to: next, of: run, width: widths[index]) {
          next += 1
        }
        cursors[index] = Int32(next)
        let codes = Int(text.cells[first].start)..<Int(text.cells[next - 1].end)
        let (kind, row) = cutter.classify(codes, of: text)
        pieces.append(
          TableCell(start: Int32(codes.lowerBound), end: Int32(codes.upperBound), border: startsRow ? .lineEnd : .bar, kind: kind, row: row)
        )
        places.append(CellPlace(column: UInt8(index), startsRow: startsRow, continues: false))
        startsRow = false
      }
    }
  }
}

extension LogicalText {
  fileprivate func widestLine(_ run: DumpedColumns.Run) -> Int {
    (Int(run.first)..<Int(run.end)).reduce(0) { max($0, width(of: cells[$1].codes)) }
  }

  /// Whether a line of a run was full, so that the next goes on with its cell.
  fileprivate func goesOn(from line: Int, to next: Int, of run: DumpedColumns.Run, width most: Int) -> Bool {
    guard line >= Int(run.first) else { return false }
    var word = cells[next].codes.lowerBound + 1
    while word < cells[next].codes.upperBound, codes[word] < 0x2E80, codes[word - 1] < 0x2E80 { word += 1 }
    return width(of: cells[line].codes) + width(of: cells[next].codes.lowerBound..<word) > most
  }

  /// Columns that codes take on a page: two for a character as wide as Chinese ones.
  private func width(of range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (codes[$1] >= 0x2E80 ? 2 : 1) }
  }
}
