/// Where a table begins and where it ends among the cells of a section.
extension IndicatorReader {
  /// Where three head words or more follow one another in a cell; nil where they do not. Words of a project's fields go with them,
  /// but do not make a head alone: `财政拨款22其他资金5总体目标…`.
  func headRun(in cell: Int, of text: borrowing LogicalText) -> Int? {
    guard summaries[cell].headRun >= 0, summaries[cell].heads >= 3 else { return nil }
    let (first, start) = (Int(summaries[cell].headRun), Int(text.cells[cell].start))
    return first - start <= 2 ? start : first
  }

  /// `预算单位 | 项目名称 | 一级指标 | 指标值`: fields of the project before head words in one line.
  func opensHeadWithFields(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard summaries[cell].fields > 0, text.cells[cell].border >= .lineEnd, isFieldHead(cell, of: text, lexemes: lexemes) else {
      return false
    }
    var heads = 0
    var next = cell + 1
    while next < min(cell + ColumnAligner.mostColumns, text.cells.count), text.cells[next].border < .lineEnd {
      guard Int(summaries[next].namedCodes) == text.cells[next].codes.count, summaries[next].fields > 0 || summaries[next].heads > 0 else {
        return false
      }
      if summaries[next].heads > 0 { heads += 1 }
      next += 1
    }
    return heads >= 2
  }

  /// Levels and numbers run together in one cell, with few marks of running text: a table that lost all its borders.
  func isGluedTable(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    let summary = summaries[cell]
    guard summary.categories >= 3, summary.numbers >= 6, text.cells[cell].codes.count >= 60 else { return false }
    if Int(summary.clauses) * 3 < Int(summary.numbers), !text.endsInSentences(text.cells[cell].codes) { return true }
    // 注：1.… what explains the form behind its rows.
    guard let note = text.cells[cell].codes.first(where: { text.codes[$0] == 0x6CE8 && text.codes[$0 + 1] == 0x3A }) else { return false }
    var (levels, numbers, clauses) = (0, 0, 0)
    for index in summary.lexemeIndices where Int(lexemes[index].start) < note {
      switch lexemes[index].kind {
      case .comma, .sentenceEnd, .semicolon: clauses += 1
      case let kind where kind.beginsNumber: numbers += 1
      default: if isLevel(lexemes[index]) { levels += 1 }
      }
    }
    return levels >= 3 && numbers >= 6 && clauses * 3 < numbers
  }

  /// A level alone in its cell, and a number's cell soon behind it: rows whose head is lost.
  func beginsRows(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    if isComparedRow(cell, of: text, lexemes: lexemes) || isFlatRow(cell, of: text, lexemes: lexemes) { return true }
    guard isLevelCell(cell, of: text, lexemes: lexemes) else { return false }
    for next in cell + 1..<max(cell + 1, min(cell + 7, text.cells.count)) where summaries[next].numbers > 0 {
      let length = text.cells[next].codes.count
      if length <= 16, summaries[next].clauses == 0 { return true }
    }
    return false
  }

  /// name | ≥ | 95: a comparator in a cell of its own.
  private func isComparedRow(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard cell + 2 < text.cells.count, text.cells[cell + 1].border == .bar || text.cells[cell + 1].border == .tab,
      text.cells[cell].codes.count >= 2,
      summaries[cell].clauses == 0, summaries[cell + 1].lexemeIndices.count == 1, summaries[cell + 2].numbers > 0
    else { return false }
    let only = lexemes[summaries[cell + 1].lexemeIndices.lowerBound]
    return only.kind == .comparatorSign && Int(only.length) == text.cells[cell + 1].codes.count
  }

  /// Lines of a flat table whose head is lost: a level, a name and a value in one cell, and the like in the next.
  private func isFlatRow(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard beginsWithLevel(cell, of: text, lexemes: lexemes) else { return false }
    for next in cell + 1..<max(cell + 1, min(cell + 6, text.cells.count)) where beginsWithLevel(next, of: text, lexemes: lexemes) {
      return true
    }
    return false
  }

  private func beginsWithLevel(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    let summary = summaries[cell]
    guard let index = summary.lexemeIndices.first, lexemes[index].start == text.cells[cell].start, isLevel(lexemes[index]),
      lexemes[index].length >= 3,
      summary.numbers > 0, summary.clauses <= 1, text.cells[cell].border >= .lineEnd, text.cells[cell].codes.count <= 120
    else { return false }
    let end = lexemes[index].end
    return text.codes[end] != 0x3A && text.codes[end] != 0x3002 && endOfColon(after: index, in: lexemes, of: text) == nil
  }

  private func isLevelCell(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    let summary = summaries[cell]
    guard summary.categories == 1, summary.clauses == 0, let index = summary.lexemeIndices.first(where: { isLevel(lexemes[$0]) }) else {
      return false
    }
    return lexemes[index].start == text.cells[cell].start
      && Int(text.cells[cell].end) - text.endOfPoints(from: text.endOfLevelWord(lexemes[index])) <= 2
  }

  func formOfRows(_ cells: Range<Int>, of text: borrowing LogicalText) -> TableForm {
    var barred = 0
    for cell in cells where text.cells[cell].border == .bar || text.cells[cell].border == .tab { barred += 1 }
    if barred * 3 >= cells.count { return .barred }
    // A level, a name and a value in one cell: blanks part them, or nothing does.
    let first = text.cells[cells.lowerBound].codes
    guard text.cells.count > 0, first.count >= 10, summaries[cells.lowerBound].numbers > 0 else { return .lined }
    return first.contains { text.codes[$0] == Code.blank || text.codes[$0] == Code.wideBlank } ? .blanked : .glued
  }

  /// Index behind the last cell of a table: the next form, heading, head or paragraph ends it.
  func tableEnd(from start: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int {
    var cell = start
    var hasBars = false
    while cell < text.cells.count {
      if cell > start, beginsForm(cell, of: text, lexemes: lexemes) || isParagraph(cell, of: text) || isSectionHeading(cell, of: text) {
        break
      }
      if cell > start, isFormTitle(cell, of: text) || hasBars && standsAlone(cell, of: text) { break }
      if text.cells[cell].border == .bar || text.cells[cell].border == .tab { hasBars = true }
      if cell > start, summaries[cell].heads >= 1, beginsHead(cell, of: text, lexemes: lexemes) { break }
      cell += 1
    }
    return cell
  }

  /// Index behind the last of the lines that may hold one cell each.
  func endOfLines(from start: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int {
    var cell = start
    while cell < text.cells.count, text.cells[cell].border >= .lineEnd, text.cells[cell].border != .barredLineEnd {
      if cell > start, beginsForm(cell, of: text, lexemes: lexemes) || isParagraph(cell, of: text) || isFormTitle(cell, of: text) { break }
      cell += 1
    }
    return cell
  }

  /// 项目名称, 主管部门 and their kin at a line's start: the head of the next form. 建设周期 among the cells of a row is a name.
  private func beginsForm(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard text.cells[cell].border >= .lineEnd, isFieldHead(cell, of: text, lexemes: lexemes),
      let first = summaries[cell].lexemeIndices.first
    else { return false }
    switch field(lexemes[first]) {
    case .name, .code, .department, .budgetUnit, .goal, .budget: return true
    // 填表人：… behind a table.
    case .year, .period, .funds, .other: return endOfColon(after: summaries[cell].lexemeIndices.lowerBound, in: lexemes, of: text) != nil
    case nil: return false
    }
  }

  func beginsHead(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    var heads = 0
    for index in cell..<min(cell + 4, text.cells.count) { heads += Int(summaries[index].heads) }
    if headRun(in: cell, of: text) != nil { return true }
    // 统计口径为当年数 in the middle of a row only begins like a head.
    let beginsLine =
      text.cells[cell].border >= .lineEnd || cell > 0 && Int(summaries[cell - 1].namedCodes) == text.cells[cell - 1].codes.count
    guard beginsLine, Int(summaries[cell].namedCodes) * 10 >= text.cells[cell].codes.count * 7 else { return false }
    guard heads >= 2, let first = summaries[cell].lexemeIndices.first(where: { isHead(lexemes[$0]) }) else { return false }
    return Int(lexemes[first].start) - Int(text.cells[cell].start) <= 2
  }

  private func isHead(_ word: Lexeme) -> Bool { word.kind.isFormNoun && lexicon.nouns[word.row].head != nil }

  /// A line of one cell behind a blank line: no row of a table whose cells bars part.
  private func standsAlone(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    text.cells[cell].border >= .blankLine && text.cells[cell].codes.count >= 2
      && (cell + 1 == text.cells.count || text.cells[cell + 1].border >= .lineEnd && text.cells[cell + 1].border != .barredLineEnd)
  }

  /// `…绩效目标表`, `… | 单位：万元`: the lines above a form.
  private func isFormTitle(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    guard text.cells[cell].border >= .lineEnd else { return false }
    if text.isTitleOfForm(text.cells[cell].codes) || text.isAnnexMark(text.cells[cell].codes) { return true }
    guard cell + 1 < text.cells.count else { return false }
    return isUnitNote(cell, of: text) || text.cells[cell + 1].border < .blankLine && isUnitNote(cell + 1, of: text)
  }

  private func isUnitNote(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    let codes = text.cells[cell].codes
    guard codes.count >= 4, codes.count <= 10 else { return false }
    let first = codes.lowerBound
    return text.codes[first] == 0x5355 && text.codes[first + 1] == 0x4F4D && text.codes[first + 2] == 0x3A  // 单位:
  }

  /// Running text behind a blank line.
  private func isParagraph(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    text.cells[cell].border >= .blankLine && summaries[cell].clauses >= 4 && text.cells[cell].codes.count >= 80
  }

  /// `三、存在问题`, `第三部分`: headings of the document.
  private func isSectionHeading(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    let codes = text.cells[cell].codes
    guard codes.count >= 3, codes.count <= 40, text.cells[cell].border >= .lineEnd else { return false }
    let first = codes.lowerBound
    if text.codes[first] == 0x7B2C, text.codes[first + 2] == 0x90E8 { return true }  // 第…部
    return lexicon.classes.kind(of: text.codes[first]) == .numeral && text.codes[first + 1] == 0x3001
  }
}
