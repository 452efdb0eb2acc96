/// A table that a section's end cuts: its columns hold for the rows with which the next begins.
extension IndicatorReader {
  /// Takes the rows of a table that the section before left open; the first cell behind them, 0 where there are none.
  mutating func readOpenTable(of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer) -> Int {
    guard isTableOpen, section.text.cells.count > 0 else { return 0 }
    isTableOpen = false
    let end = tableEnd(from: 0, of: section.text, lexemes: lexemes)
    guard end > 0 else { return 0 }
    table.readBody(0..<end, from: Int(section.text.cells[0].start), hasHead: true, of: section.text, lexemes: lexemes)
    appendRows(of: &section, lexemes: &lexemes, source: source, isCut: leavesOpen(end, of: section.text))
    return end
  }

  /// Whether a table that ends at a cell goes on in the next section with its columns.
  mutating func leavesOpen(_ end: Int, of text: borrowing LogicalText) -> Bool {
    isTableOpen = !isLastSection && end == text.cells.count && table.targetColumns.count < 2
    if isTableOpen { table.forgetHeadText() }
    return isTableOpen
  }

  /// Leaves the row that begins at a code to the next section, from its line's start on; false where that is too far back.
  mutating func leaveUnread(_ code: Int, of text: borrowing LogicalText, source: borrowing TextBuffer) -> Bool {
    // A page's table ends with a whole row.
    if let last = text.pageTables.last, Int(last.end) == text.cells.count { return false }
    var first = code
    while first > 0, !source.beginsLine(Int(text.origins[first].byte)) {
      first -= 1
      guard code - first < IndicatorReader.longestRowStart else { return false }
    }
    guard first * 2 > text.codes.count else { return false }
    cutRow = first
    return true
  }

  /// Codes between a line's start and its row's first cell.
  private static let longestRowStart = 64
}

extension TextBuffer {
  /// Whether a line end, or nothing, stands before a byte and the blanks before it.
  fileprivate func beginsLine(_ offset: Int) -> Bool {
    var offset = offset
    while offset > 0, byte(at: offset - 1) == 0x20 { offset -= 1 }
    return offset == 0 || byte(at: offset - 1) == 0x0A || byte(at: offset - 1) == 0x0D
  }
}
