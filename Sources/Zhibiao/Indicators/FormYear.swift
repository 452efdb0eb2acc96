/// The year that a form's title says: `（2023年度）`, `2025年项目支出绩效目标表`.
extension IndicatorReader {
  private static let longestTitle = 40

  /// Notes the year for the projects that follow.
  mutating func noteFormYear(at cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) {
    let codes = text.cells[cell].codes
    guard summaries[cell].numbers > 0, codes.count <= IndicatorReader.longestTitle, text.cells[cell].border >= .lineEnd else { return }
    for index in summaries[cell].lexemeIndices where lexemes[index].kind == .digits && lexemes[index].length == 4 {
      let end = lexemes[index].end
      guard text.codes[end] == 0x5E74, codes.count <= 10 && text.codes[end + 1] == 0x5EA6 || text.isTitleOfForm(codes),
        let year = text.year(in: lexemes[index].codes)
      else { continue }
      state.formYear = year
      fields.append(.year, lexemes[index].codes)
    }
  }
}

extension LogicalText {
  /// The first four digits of a text as a year; nil where they are none.
  func year(in range: Range<Int>) -> Int16? {
    guard let start = range.first(where: { LogicalText.isDigit(codes[$0]) }), start + 4 <= range.upperBound else { return nil }
    var year: Int16 = 0
    for index in start..<start + 4 {
      guard LogicalText.isDigit(codes[index]) else { return nil }
      year = year * 10 + Int16(codes[index] - 0x30)
    }
    return year >= 1980 && year <= 2099 && !LogicalText.isDigit(codes[start + 4]) ? year : nil
  }
}
