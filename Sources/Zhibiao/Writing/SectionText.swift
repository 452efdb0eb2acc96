/// The text of a section on its way into records.
///
/// Nearly all texts of a record stand in the cell in which the record begins, and in one piece in the source: these are
/// copied where they are asked for. Only others are looked at code by code.
struct SectionText: ~Copyable {
  let source: TextView
  private let runs: SourceRuns
  private let cells: ColumnView<Cell>
  private let keepsNotes: Bool
  /// The cell in which the last record began.
  private var cell = 0
  /// Its codes, none of which is a border; empty where the section has notes that are written without codes.
  private var plain = (start: 0, end: 0)

  /// The views must not outlive the section.
  ///
  /// - Parameter code: Where the first record begins.
  init(_ text: borrowing LogicalText, source: borrowing TextBuffer, from code: Int) {
    self.source = source.view
    (runs, cells, keepsNotes) = (text.runs, text.cells.view, text.holdsPinyinNotes)
    var end = cells.count
    while cell < end {
      let middle = (cell + end) / 2
      if Int(cells[middle].end) <= code { cell = middle + 1 } else { end = middle }
    }
  }

  /// Steps to the cell in which a record begins; records come in the order of their starts.
  @inline(__always)
  mutating func begin(recordAt code: Int) {
    if code >= plain.end, !keepsNotes { findCell(of: code) }
  }

  private mutating func findCell(of code: Int) {
    while cell < cells.count, Int(cells[cell].end) <= code { cell &+= 1 }
    if cell < cells.count { plain = (Int(cells[cell].start), Int(cells[cell].end)) }
  }

  @inline(__always)
  private func isPlain(_ start: Int, _ end: Int) -> Bool { start >= plain.start && start < end && end <= plain.end }

  /// The bytes of codes that stand inside the record's cell and in one piece, as nearly all do; nil for others.
  @inline(__always)
  mutating func plainRun(_ start: Int, _ end: Int) -> Range<Int>? {
    isPlain(start, end) ? runs.bytes(ofCellRun: start, end, in: source) : nil
  }

  /// Writes the source of any codes into a JSON string. The margin is free behind it.
  mutating func append(_ codes: Range<Int>, gaps: SourceText.Gaps, into out: inout ByteBuffer) {
    guard gaps == .leftOut, isPlain(codes.lowerBound, codes.upperBound) else {
      out.makeRoom()
      return SourceText.append(codes, of: runs, source: source, gaps: gaps, keepingNotes: keepsNotes, as: .json, into: &out)
    }
    // Wraps inside of a cell are just left out.
    var start = codes.lowerBound
    while start < codes.upperBound {
      let end = runs.endOfRun(inCell: start, before: codes.upperBound)
      out.append(runs.bytes(ofRun: start, end, in: source), of: source, as: .json)
      start = end
    }
  }

  /// Whether a unit is written as it is named.
  @inline(__always)
  mutating func isWritten(_ unit: UnitName, _ start: Int, _ end: Int) -> Bool {
    guard isPlain(start, end) else { return false }
    let first = runs.byte(of: start)
    return unit.isWritten(at: first, lastScalar: runs.byte(of: end &- 1) &- first, in: source)
  }
}
