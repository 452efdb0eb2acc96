/// Tables: finds where one begins and ends, and turns its rows into records.
extension IndicatorReader {
  /// Takes a table, with or without its head; nil where none begins.
  mutating func readTable(
    from cell: Int, of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    let run = headRun(in: cell, of: section.text, lexemes: lexemes)
    let start = run ?? Int(section.text.cells[cell].start)
    if let head = table.readHead(from: cell, at: start, isRun: run != nil, of: &section.text, summaries: summaries) {
      // What stands before a head in its own cell is no part of the table.
      let before = section.text.trimmed(Int(section.text.cells[cell].start)..<start)
      if !before.isEmpty { readClauses(before, as: .prose, of: &section, lexemes: lexemes) }
      let body = Int(head.bodyCell)
      let end = max(tableEnd(from: body, of: section.text, lexemes: lexemes), cell + 1)
      if body < end {
        table.readBody(body..<end, from: Int(head.bodyStart), hasHead: true, of: section.text, lexemes: lexemes)
        appendRows(of: &section, lexemes: &lexemes, source: source)
      }
      return max(end, min(body, section.text.cells.count))
    }
    let isGlued = isGluedTable(cell, of: section.text)
    guard isGlued || beginsRows(cell, of: section.text, lexemes: lexemes) else { return nil }
    let end = tableEnd(from: cell, of: section.text, lexemes: lexemes)
    table.setForm(isGlued ? .glued : formOfRows(cell..<end, of: section.text))
    table.readBody(cell..<end, from: Int(section.text.cells[cell].start), hasHead: false, of: section.text, lexemes: lexemes)
    appendRows(of: &section, lexemes: &lexemes, source: source)
    return end
  }

  /// Codes between two words of a head that is glued into other text.
  private static let widestHeadGap = 2

  /// Where three head words or more follow one another in a cell; nil where they do not.
  func headRun(in cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int? {
    guard summaries[cell].heads >= 3 else { return nil }
    let start = Int(text.cells[cell].start)
    var first = start
    var (count, end) = (0, start)
    for index in summaries[cell].lexemeIndices where isHead(lexemes[index]) || field(lexemes[index]) != nil {
      if Int(lexemes[index].start) - end > IndicatorReader.widestHeadGap || count == 0 { (first, count) = (Int(lexemes[index].start), 0) }
      count += 1
      end = lexemes[index].end
      if count == 3 { return first - start <= 2 ? start : first }
    }
    return nil
  }

  /// Levels and numbers run together in one cell, with few marks of running text: a table that lost all its borders.
  private func isGluedTable(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    let summary = summaries[cell]
    guard summary.categories >= 3, summary.numbers >= 6, text.cells[cell].codes.count >= 60 else { return false }
    return Int(summary.clauses) * 3 < Int(summary.numbers) && !text.endsInSentences(text.cells[cell].codes)
  }

  /// A level alone in its cell, and a number's cell soon behind it: rows whose head is lost.
  private func beginsRows(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
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
    guard cell + 2 < text.cells.count, text.cells[cell + 1].border == .bar || text.cells[cell + 1].border == .tab, text.cells[cell].codes.count >= 2,
      summaries[cell].clauses == 0, summaries[cell + 1].lexemeIndices.count == 1, summaries[cell + 2].numbers > 0
    else { return false }
    let only = lexemes[summaries[cell + 1].lexemeIndices.lowerBound]
    return only.kind == .comparatorSign && Int(only.length) == text.cells[cell + 1].codes.count
  }

  /// Lines of a flat table whose head is lost: a level, a name and a value in one cell, and the like in the next.
  private func isFlatRow(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard beginsWithLevel(cell, of: text, lexemes: lexemes) else { return false }
    for next in cell + 1..<max(cell + 1, min(cell + 6, text.cells.count)) where beginsWithLevel(next, of: text, lexemes: lexemes) { return true }
    return false
  }

  private func beginsWithLevel(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    let summary = summaries[cell]
    guard let index = summary.lexemeIndices.first, lexemes[index].start == text.cells[cell].start, isLevel(lexemes[index]), lexemes[index].length >= 3,
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
    return lexemes[index].start == text.cells[cell].start && Int(text.cells[cell].end) - text.endOfPoints(from: text.endOfLevelWord(lexemes[index])) <= 2
  }

  private func formOfRows(_ cells: Range<Int>, of text: borrowing LogicalText) -> TableForm {
    var barred = 0
    for cell in cells where text.cells[cell].border == .bar || text.cells[cell].border == .tab { barred += 1 }
    if barred * 3 >= cells.count { return .barred }
    // A level, a name and a value in one cell: blanks part them, or nothing does.
    let first = text.cells[cells.lowerBound].codes
    guard text.cells.count > 0, first.count >= 10, summaries[cells.lowerBound].numbers > 0 else { return .lined }
    return first.contains { text.codes[$0] == Code.blank || text.codes[$0] == Code.wideBlank } ? .blanked : .glued
  }

  /// Index behind the last cell of a table: the next form, heading, head or paragraph ends it.
  private func tableEnd(from start: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int {
    var cell = start
    var hasBars = false
    while cell < text.cells.count {
      if cell > start, beginsForm(cell, of: text, lexemes: lexemes) || isParagraph(cell, of: text) || isSectionHeading(cell, of: text) { break }
      if cell > start, isFormTitle(cell, of: text) || hasBars && standsAlone(cell, of: text) { break }
      if text.cells[cell].border == .bar || text.cells[cell].border == .tab { hasBars = true }
      if cell > start, summaries[cell].heads >= 1, beginsHead(cell, of: text, lexemes: lexemes) { break }
      cell += 1
    }
    return cell
  }

  /// 项目名称, 主管部门 and their kin at a line's start: the head of the next form. 建设周期 among the cells of a row is a name.
  private func beginsForm(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard text.cells[cell].border >= .lineEnd, isFieldHead(cell, of: text, lexemes: lexemes), let first = summaries[cell].lexemeIndices.first else { return false }
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
    if headRun(in: cell, of: text, lexemes: lexemes) != nil { return true }
    // 统计口径为当年数 in the middle of a row only begins like a head.
    let beginsLine = text.cells[cell].border >= .lineEnd || cell > 0 && Int(summaries[cell - 1].namedCodes) == text.cells[cell - 1].codes.count
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
    if text.isTitleOfForm(text.cells[cell].codes) { return true }
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

/// Rows become records.
extension IndicatorReader {
  private mutating func appendRows(of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer) {
    var first = 0
    while first < table.pieces.count {
      var end = first + 1
      while end < table.pieces.count, !table.places[end].startsRow { end += 1 }
      appendRow(first..<end, of: &section, lexemes: &lexemes, source: source)
      first = end
    }
  }

  private mutating func appendRow(
    _ pieces: Range<Int>, of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer
  ) {
    takeProject(pieces, of: &section, lexemes: lexemes, source: source)
    takeLevels(pieces, of: section.text)
    guard let nameRange = nameRange(in: pieces) else { return }
    let name = section.text.withoutEnumerator(nameRange)
    guard !name.isEmpty else { return }
    let last = table.pieces[pieces.upperBound - 1]
    var row = RecordRow(
      kind: .indicator, layout: .table, start: Int32(name.lowerBound), end: max(last.end, Int32(name.upperBound)), project: state.project)
    state.category.write(into: &row)
    row.name = .codes(name)
    row.direction = direction(in: pieces)
    row.weight = decimal(of: .weight, in: pieces, of: section.text)
    row.score = decimal(of: .score, in: pieces, of: section.text)
    row.completion = reference(of: .completion, in: pieces)
    row.remark = reference(of: .remark, in: pieces)
    if table.isGuessed { row.flags.insert(.headerMissing) }
    // In glued text a column without a cell may have lost it to its neighbour.
    if table.form == .glued, !isFilled(pieces) { row.flags.insert(.columnsGuessed) }
    // Two-sided tables and those of regions give a record for each of their target columns.
    let targets = table.targetColumns
    var written = 0
    for column in targets where hasPiece(in: column, of: pieces) {
      append(row, targetColumn: column, of: targets.count, pieces: pieces, name: name, in: &section, lexemes: &lexemes, isFirst: written == 0)
      written += 1
    }
    if written == 0 { append(row, targetColumn: nil, of: targets.count, pieces: pieces, name: name, in: &section, lexemes: &lexemes, isFirst: true) }
    state.projectHasItems = true
  }

  /// Whether each column of values has a cell in a row.
  private func isFilled(_ pieces: Range<Int>) -> Bool {
    table.columns.indices.allSatisfy {
      ![.target, .actual, .weight, .score].contains(table.columns[$0].role) || hasPiece(in: $0, of: pieces)
    }
  }

  private func hasPiece(in column: Int, of pieces: Range<Int>) -> Bool {
    pieces.contains { Int(table.places[$0].column) == column && table.pieces[$0].kind != .empty }
  }

  private mutating func append(
    _ row: RecordRow, targetColumn: Int?, of columns: Int, pieces: Range<Int>, name: Range<Int>, in section: inout SectionRecords,
    lexemes: inout Column<Lexeme>, isFirst: Bool
  ) {
    var record = row
    let firstQuantity = Int32(truncatingIfNeeded: section.quantities.count)
    // Every quantity stands in one record: the name's in the first of the row.
    if isFirst { _ = readQuantities(name, as: .name, of: &section, lexemes: lexemes) }
    if let column = targetColumn, let target = targetRange(in: pieces, column: column) {
      record.target = .codes(target)
      let read = readSpread(target, as: .target, of: &section, lexemes: &lexemes)
      inherit(from: pieces, target: target, name: name, to: read, of: &section)
      record.qualitative = !section.quantities.holdsTarget(in: read)
      if columns > 1 { record.period = table.period(ofColumn: column, in: section.text) }
    }
    record.quantities = firstQuantity..<Int32(truncatingIfNeeded: section.quantities.count)
    if let actual = range(of: .actual, in: pieces) {
      record.actual = .codes(actual)
      record.actualQuantities = readSpread(actual, as: .actual, of: &section, lexemes: &lexemes)
    }
    if pieces.contains(where: { table.pieces[$0].isParted }) { flagGluedDigits(record, in: &section.quantities) }
    Attainment.judge(&record, in: &section.quantities)
    section.records.append(record)
  }

  private func flagGluedDigits(_ record: RecordRow, in quantities: inout Column<Quantity>) {
    for index in record.quantities where quantities[Int(index)].role == .target { quantities[Int(index)].flags.insert(.gluedDigits) }
  }

  /// From the first to the last piece in columns of a role; nil where they are empty.
  private func range(of role: ColumnRole, in pieces: Range<Int>) -> Range<Int>? {
    for column in table.columns.indices where table.columns[column].role == role {
      if let found = range(ofColumn: column, in: pieces) { return found }
    }
    return nil
  }

  /// Codes of a text behind a name that is no part of it: a description in a column that the head does not name.
  private static let shortestDescription = 10

  private func nameRange(in pieces: Range<Int>) -> Range<Int>? {
    guard let whole = range(of: .name, in: pieces) else { return nil }
    for index in pieces where table.places[index].continues && whole.contains(Int(table.pieces[index].start)) {
      let piece = table.pieces[index]
      guard piece.border == .blank || piece.border == .bar || piece.border == .wideBlank, piece.codes.count >= IndicatorReader.shortestDescription,
        Int(piece.start) - whole.lowerBound >= 4
      else { continue }
      return whole.lowerBound..<Int(table.pieces[index - 1].end)
    }
    return whole
  }

  private func range(ofColumn column: Int, in pieces: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for index in pieces where Int(table.places[index].column) == column && table.pieces[index].kind != .empty {
      let codes = table.pieces[index].codes
      if let known = found {
        guard table.places[index].continues else { break }
        found = known.lowerBound..<codes.upperBound
      } else {
        found = codes
      }
    }
    return found
  }

  private func reference(of role: ColumnRole, in pieces: Range<Int>) -> TextReference {
    range(of: role, in: pieces).map { .codes($0) } ?? .absent
  }

  private func decimal(of role: ColumnRole, in pieces: Range<Int>, of text: borrowing LogicalText) -> ExactDecimal? {
    range(of: role, in: pieces).flatMap { text.decimal(in: $0) }
  }

  /// The target with the comparator before it and the unit behind it, where they stand next to it.
  private func targetRange(in pieces: Range<Int>, column target: Int) -> Range<Int>? {
    guard let target = range(ofColumn: target, in: pieces) else { return nil }
    var (start, end) = (target.lowerBound, target.upperBound)
    for index in pieces {
      let column = Int(table.places[index].column)
      guard column < table.columns.count else { continue }
      let piece = table.pieces[index]
      switch table.columns[column].role {
      case .comparator, .direction, .nature:
        guard piece.kind == .comparator, index + 1 < pieces.upperBound && Int(table.pieces[index + 1].start) == target.lowerBound else { continue }
        start = Int(piece.start)
      case .unit where piece.kind == .unit && index > pieces.lowerBound && Int(table.pieces[index - 1].end) == target.upperBound:
        end = Int(piece.end)
      default: continue
      }
    }
    return start..<end
  }

  private func direction(in pieces: Range<Int>) -> IndicatorDirection? {
    for index in pieces where table.pieces[index].kind == .nature {
      if let more = CellNatures.shared[Int(table.pieces[index].row)].nature.prefersMore { return more ? .higher : .lower }
    }
    return nil
  }

  /// In tables of several projects a row may begin with its project.
  private mutating func takeProject(
    _ pieces: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, source: borrowing TextBuffer
  ) {
    var begun = false
    for index in pieces where !table.places[index].continues {
      guard let field = table.columns.at(Int(table.places[index].column))?.field, table.pieces[index].kind != .empty else { continue }
      var end = index + 1
      while end < pieces.upperBound, table.places[end].continues { end += 1 }
      if !begun { beginProject(in: &section) }
      begun = true
      let codes = Int(table.pieces[index].start)..<Int(table.pieces[end - 1].end)
      if field == .goal {
        readGoal(codes, of: &section, lexemes: lexemes, source: source)
      } else {
        setField(field, to: codes, in: &section, lexemes: lexemes, source: source)
      }
    }
  }

  private mutating func takeLevels(_ pieces: Range<Int>, of text: borrowing LogicalText) {
    var levels = 0
    for index in pieces where table.pieces[index].kind == .category && isLevel(index) { levels += 1 }
    var taken = 0
    for index in pieces where table.pieces[index].kind == .category && isLevel(index) {
      let piece = table.pieces[index]
      guard let facts = CellClassifier.level(of: piece, lexicon: lexicon) else { continue }
      state.category.take(text.withoutPoints(piece.codes), facts, place: taken, of: levels)
      taken += 1
    }
  }

  private func isLevel(_ index: Int) -> Bool {
    let column = Int(table.places[index].column)
    return column < table.columns.count && table.columns[column].role.isLevel
  }
}
