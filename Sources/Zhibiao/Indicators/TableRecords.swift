/// Tables: reads one, and turns its rows into records.
extension IndicatorReader {
  /// Takes a table, with or without its head; nil where none begins.
  mutating func readTable(
    from cell: Int, of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    if let end = readDump(from: cell, of: &section, lexemes: &lexemes, source: source) { return end }
    let run =
      headRun(in: cell, of: section.text)
      ?? (opensHeadWithFields(cell, of: section.text, lexemes: lexemes) ? Int(section.text.cells[cell].start) : nil)
    let start = run ?? Int(section.text.cells[cell].start)
    if let head = table.readHead(from: cell, at: start, isRun: run != nil, of: &section.text, summaries: summaries) {
      // What stands before a head in its own cell is no part of the table.
      let before = section.text.trimmed(Int(section.text.cells[cell].start)..<start)
      if !before.isEmpty { readClauses(before, as: .prose, of: &section, lexemes: lexemes) }
      let body = Int(head.bodyCell)
      let end = max(tableEnd(from: body, of: section.text, lexemes: lexemes), cell + 1)
      if body < end {
        table.readBody(body..<end, from: Int(head.bodyStart), hasHead: true, of: section.text, lexemes: lexemes)
        appendRows(of: &section, lexemes: &lexemes, source: source, isCut: leavesOpen(end, of: section.text))
      }
      return max(end, min(body, section.text.cells.count))
    }
    let isGlued = isGluedTable(cell, of: section.text, lexemes: lexemes)
    guard isGlued || beginsRows(cell, of: section.text, lexemes: lexemes) else { return nil }
    let end = tableEnd(from: cell, of: section.text, lexemes: lexemes)
    table.setForm(isGlued ? .glued : formOfRows(cell..<end, of: section.text))
    table.readBody(cell..<end, from: Int(section.text.cells[cell].start), hasHead: false, of: section.text, lexemes: lexemes)
    appendRows(of: &section, lexemes: &lexemes, source: source)
    return end
  }

  /// Takes columns that were dumped one after the other; nil where none begin.
  private mutating func readDump(
    from cell: Int, of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    guard table.dump.mayBegin(at: cell, in: section.text, summaries: summaries) else { return nil }
    let limit = table.dump.knownEnd(around: cell) ?? endOfLines(from: cell, of: section.text, lexemes: lexemes)
    table.dump.noteEnd(limit)
    guard let end = table.readDump(from: cell, before: limit, of: section.text, summaries: summaries) else { return nil }
    state.category = CategoryLevels()
    appendRows(of: &section, lexemes: &lexemes, source: source)
    return end
  }
}

/// Rows become records.
extension IndicatorReader {
  /// - Parameter isCut: Whether the section's end cuts the table: then the last row is left for the next.
  mutating func appendRows(
    of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer, isCut: Bool = false
  ) {
    let isDoubtful = lacksValues
    // 实施期 and 年度 of one name are told apart by the project's period alone: without a project the table has one of its own.
    let hasOwnProject = state.project == nil && namesPeriods
    if hasOwnProject { beginProject(in: &section) }
    defer { if hasOwnProject { state.project = nil } }
    var first = 0
    while first < table.pieces.count {
      var end = first + 1
      while end < table.pieces.count, !table.places[end].startsRow { end += 1 }
      if isCut, first > 0, end == table.pieces.count, leaveUnread(Int(table.pieces[first].start), of: section.text, source: source) {
        return
      }
      appendRow(first..<end, isDoubtful: isDoubtful, of: &section, lexemes: &lexemes, source: source)
      first = end
    }
  }

  private var namesPeriods: Bool {
    let targets = table.targetColumns
    return targets.count > 1 && targets.contains { !table.period(ofColumn: $0).isAbsent }
  }

  private mutating func appendRow(
    _ pieces: Range<Int>, isDoubtful: Bool, of section: inout SectionRecords, lexemes: inout Column<Lexeme>,
    source: borrowing TextBuffer
  ) {
    takeProject(pieces, of: &section, lexemes: lexemes, source: source)
    takeLevels(pieces, of: section.text)
    guard let nameRange = nameRange(in: pieces), !isFormRow(nameRange, in: pieces) else { return }
    let name = section.text.withoutEnumerator(nameRange)
    guard !name.isEmpty else { return }
    let last = table.pieces[pieces.upperBound - 1]
    var row = RecordRow(
      kind: .indicator, layout: .table, start: Int32(name.lowerBound), end: max(last.end, Int32(name.upperBound)), project: state.project)
    state.category.write(into: &row)
    row.name = .codes(name)
    row.direction = direction(in: pieces)
    row.weight = points(of: .weight, in: pieces, of: section.text)
    row.score = points(of: .score, in: pieces, of: section.text)
    // Points are given before anything is reached: a number of points alone, in a row that tells of nothing reached, is the weight.
    if !table.isGrid, !table.isGuessed, row.weight == nil, let points = row.score, range(of: .actual, in: pieces) == nil,
      table.columns.indices.contains(where: { table.columns[$0].role == .weight })
    {
      (row.weight, row.score) = (points, nil)
    }
    row.completion = reference(of: .completion, in: pieces)
    row.remark = reference(of: .remark, in: pieces)
    if table.isGuessed { row.flags.insert(.headerMissing) }
    if table.form == .dumped || isDoubtful { row.flags.insert(.columnsGuessed) }
    // In glued text a column without a cell may have lost it to its neighbour.
    if table.form == .glued, !isFilled(pieces) { row.flags.insert(.columnsGuessed) }
    // Two-sided tables and those of regions give a record for each of their target columns.
    let targets = table.targetColumns
    var written = 0
    var lastName = name
    for column in targets where hasPiece(in: column, of: pieces) {
      let name = self.nameRange(in: pieces, before: column).map { section.text.withoutEnumerator($0) } ?? name
      (row.name, row.start) = (.codes(name), Int32(name.lowerBound))
      append(
        row, targetColumn: column, of: targets.count, pieces: pieces, name: name, in: &section, lexemes: &lexemes,
        isFirst: written == 0 || name != lastName)
      lastName = name
      written += 1
    }
    if written == 0 {
      if isColumnHead(name, of: section.text) {
        guard pieces.contains(where: { table.pieces[$0].kind.isNumeric }) else { return }
        row.flags.formUnion([.columnsGuessed, .nameDoubtful])
      } else if isNumber(name, in: pieces) {
        row.flags.formUnion([.columnsGuessed, .nameDoubtful])
      }
      append(row, targetColumn: nil, of: targets.count, pieces: pieces, name: name, in: &section, lexemes: &lexemes, isFirst: true)
    }
    state.projectHasItems = true
  }

  /// 总分 in the column of names, held there by its place.
  private func isFormRow(_ name: Range<Int>, in pieces: Range<Int>) -> Bool {
    pieces.contains { table.pieces[$0].kind == .formRow && name.contains(Int(table.pieces[$0].start)) }
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
      DateSerials.read(read, name: name, of: section.text, in: &section.quantities)
      record.qualitative = !section.quantities.holdsTarget(in: read)
      if columns > 1 { record.period = table.period(ofColumn: column) }
    }
    record.quantities = firstQuantity..<Int32(truncatingIfNeeded: section.quantities.count)
    if let actual = range(of: .actual, in: pieces) {
      record.actual = .codes(actual)
      record.actualQuantities = readSpread(actual, as: .actual, of: &section, lexemes: &lexemes)
      DateSerials.read(record.actualQuantities, name: name, of: section.text, in: &section.quantities)
    }
    if pieces.contains(where: { table.pieces[$0].isParted }) { flagGluedDigits(record, in: &section.quantities) }
    Attainment.judge(&record, in: &section.quantities)
    section.records.append(record)
  }

  private func flagGluedDigits(_ record: RecordRow, in quantities: inout Column<Quantity>) {
    for index in record.quantities where quantities[Int(index)].role == .target { quantities[Int(index)].flags.insert(.gluedDigits) }
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
      } else if field == .budget {
        let head = table.columns[Int(table.places[index].column)]
        setBudget(codes, label: Int(head.headStart)..<Int(head.headEnd), in: &section)
      } else {
        setField(field, to: codes, in: &section, lexemes: lexemes, source: source)
      }
    }
  }

  private mutating func takeLevels(_ pieces: Range<Int>, of text: borrowing LogicalText) {
    if table.isGrid {
      takeLevelsOfColumns(pieces, of: text)
      return
    }
    var levels = 0
    for index in pieces where isLevel(index) { levels += 1 }
    var taken = 0
    let isReversed = table.levelsAreReversed
    for place in pieces {
      let index = isReversed ? pieces.upperBound - 1 - (place - pieces.lowerBound) : place
      guard isLevel(index) else { continue }
      let piece = table.pieces[index]
      let facts =
        piece.kind == .category
        ? CellClassifier.level(of: piece, lexicon: lexicon)
        : LevelRules.shared.level(of: text.withoutPoints(piece.codes), in: text.codes.view, columnSaysSo: true)
      guard let facts else { continue }
      state.category.take(text.withoutPoints(piece.codes), facts, place: taken, of: levels)
      taken += 1
    }
  }

  /// In a grid the column says how deep a level is, and that a text is one: 决策 | 项目立项.
  private mutating func takeLevelsOfColumns(_ pieces: Range<Int>, of text: borrowing LogicalText) {
    var columns = table.columns.indices.filter { table.columns[$0].role.isLevel && table.columns[$0].slot >= 0 }
    if table.levelsAreReversed { columns.reverse() }
    for (depth, column) in columns.enumerated() {
      guard let index = pieces.first(where: { Int(table.places[$0].column) == column && table.pieces[$0].kind != .empty }) else { continue }
      let piece = table.pieces[index]
      let written = text.withoutPoints(piece.codes)
      guard piece.kind == .category || piece.kind == .text || piece.kind == .grade else { continue }
      let facts =
        CellClassifier.level(of: piece, lexicon: lexicon) ?? Categories.level(of: written, in: text.codes.view, columnSaysSo: true)
        ?? Categories.Level(code: .other, rank: depth == 0 ? .first : .second)
      state.category.take(written, facts, isUpper: columns.count > 1 ? depth + 1 < columns.count : nil)
    }
  }

  /// Whether a piece is a level: by its own word, or by the head of the column in whose place it stands.
  private func isLevel(_ index: Int) -> Bool {
    guard let column = table.columns.at(Int(table.places[index].column)), column.role.isLevel else { return false }
    let piece = table.pieces[index]
    return piece.kind == .category
      || piece.kind == .text && column.head != nil && piece.slot == column.slot && !table.places[index].continues
  }
}
