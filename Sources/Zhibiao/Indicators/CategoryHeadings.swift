/// Lines that hold a category and nothing else: `（一）产出指标`, `2.效益指标完成情况`.
extension IndicatorReader {
  /// Codes of a heading besides the category: its number, points in brackets, 完成情况分析.
  private static let longestRest = 10

  func isCategoryHeading(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    categoryHeading(cell, of: text, lexemes: lexemes) != nil
  }

  private func categoryHeading(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Lexeme? {
    let summary = summaries[cell]
    guard summary.categories == 1, summary.labels == 0, summary.clauses == 0,
      let place = summary.nouns.first(where: { isLevel(lexemes[Int(lists.nouns[$0])]) })
    else { return nil }
    let index = Int(lists.nouns[place])
    let rest = text.cells[cell].codes.count - Int(lexemes[index].length)
    return rest <= IndicatorReader.longestRest ? lexemes[index] : nil
  }

  /// Takes a heading: its category holds for the items under it.
  mutating func readCategoryHeading(at cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int? {
    guard let word = categoryHeading(cell, of: text, lexemes: lexemes) else { return nil }
    if let level = lexicon.nouns[word.row].category { state.category.take(word.codes, level, place: 0, of: 1) }
    return cell + 1
  }

  func isLevel(_ word: Lexeme) -> Bool { word.kind.isFormNoun && lexicon.nouns[word.row].category != nil }
}
