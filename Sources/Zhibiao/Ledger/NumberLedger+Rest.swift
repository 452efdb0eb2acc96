/// What nothing laid claim to: furniture, and what is unread.
extension NumberLedger {
  mutating func claimRest(of section: borrowing SectionRecords, lexemes: borrowing Column<Lexeme>) {
    var cell = 0
    var read = -1
    for index in marks.indices {
      guard marks[index].code >= 0 else {
        // What goes on behind the section's end is of the kind of what stands before it.
        if !marks[index].beginsNumber {
          (marks[index].kind, marks[index].claim) = (marks[index - 1].kind, marks[index - 1].claim)
        } else if marks[index].kind.isUnread {
          marks[index].kind = .furniture
        }
        continue
      }
      guard marks[index].kind.isUnread else { continue }
      while cell < section.text.cells.count, section.text.cells[cell].end <= marks[index].code { cell += 1 }
      guard cell < section.text.cells.count, cell != read else { continue }
      read = cell
      readAgain(section.text.cells[cell].codes, of: section.text, lexemes: lexemes)
    }
  }

  /// Reads a cell by itself, as prose: what is refused there is a decoy, what is read a value that was lost.
  private mutating func readAgain(_ cell: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) {
    quantities.removeAll()
    refusals.removeAll()
    QuantityReader.read(
      cell, context: .prose, text: text, lexemes: lexemes, from: lexemes.firstIndex(from: cell.lowerBound), lexicon: lexicon,
      segmenter: segmenter, year: nil, into: &quantities, refusals: &refusals)
    for index in refusals.indices where refusals[index].reason != .noUnit {
      claim(Int(refusals[index].start)..<Int(refusals[index].end), of: text, as: NumberKind(refusals[index].reason))
    }
    for index in quantities.indices { claim(Int(quantities[index].start)..<Int(quantities[index].end), of: text, as: .unreadValue) }
  }
}
