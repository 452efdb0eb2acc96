/// Cards: a field a line, with the head that a table's column would have, and a card an indicator.
///
/// ```
/// 指标名称：图书完好率
/// 指标类型：质量指标
/// 指标值：≥98
/// 计量单位：%
/// ```
extension IndicatorReader {
  private static let fewestFields = 3

  /// cards → card+   card → (head ":" text){3,}   with a name and a target among them; nil where none begins.
  ///
  /// - Complexity: O(*n*) in the cells of the cards.
  mutating func readCards(
    from cell: Int, of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    guard let opening = cardField(cell, of: section.text, lexemes: lexemes), opening.role.namesOrLevels else { return nil }
    table.beginCards()
    var next = cell
    while next < section.text.cells.count, let field = cardField(next, of: section.text, lexemes: lexemes) {
      let head = TableColumn(
        role: field.role, head: field.noun, headStart: section.text.cells[next].start, headEnd: Int32(field.value.lowerBound))
      table.appendField(head, field.value, of: section.text)
      next += 1
    }
    guard next - cell >= IndicatorReader.fewestFields, table.endCards(of: section.text) else {
      table.forgetHead()
      return nil
    }
    appendRows(of: &section, lexemes: &lexemes, source: source)
    return next
  }

  /// The head word that a line begins with, and what stands behind its colon.
  private func cardField(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> CardField? {
    guard summaries[cell].heads == 1, text.cells[cell].border >= .lineEnd, let index = summaries[cell].lexemeIndices.first else {
      return nil
    }
    let word = lexemes[index]
    guard word.start == text.cells[cell].start, word.kind.isFormNoun, let head = lexicon.nouns[word.row].head, head.role != .indicators,
      head.role != .funds, let colon = endOfColon(after: index, in: lexemes, of: text)
    else { return nil }
    return CardField(role: head.role, noun: word.row, value: text.trimmed(colon..<max(colon, Int(text.cells[cell].end))))
  }
}

private struct CardField {
  var role: ColumnRole
  var noun: UInt16
  var value: Range<Int>
}

/// Cards become rows: each field of the first one is a column.
extension TableReader {
  mutating func beginCards() {
    forgetHead()
    pieces.removeAll()
    places.removeAll()
    setForm(.carded)
  }

  /// Takes the next field; one that the card has already begins a new card.
  mutating func appendField(_ head: TableColumn, _ value: Range<Int>, of text: borrowing LogicalText) {
    let known = columns.indices.first { columns[$0].head == head.head }
    if known == nil, columns.count == ColumnAligner.mostColumns { return }
    let column = known ?? columns.count
    if known == nil {
      columns.append(head)
      columns[column].slot = Int16(truncatingIfNeeded: column)
    }
    guard !value.isEmpty else { return }
    let opensCard = places.last.map { column <= Int($0.column) } ?? true
    let (kind, row) = cutter.classify(value, of: text)
    pieces.append(
      TableCell(
        start: Int32(truncatingIfNeeded: value.lowerBound), end: Int32(truncatingIfNeeded: value.upperBound), border: .lineEnd, kind: kind,
        row: row))
    places.append(CellPlace(column: UInt8(truncatingIfNeeded: column), startsRow: opensCard, continues: false))
  }

  /// Says what the columns are; false where none names the indicators or none holds targets.
  mutating func endCards(of text: borrowing LogicalText) -> Bool {
    heads.shape(&columns, of: text)
    guard columns.indices.contains(where: { columns[$0].role == .name }), columns.indices.contains(where: { columns[$0].role == .target })
    else { return false }
    for index in places.indices {
      let slot = Int16(places[index].column)
      places[index].column = columns.indices.first { columns[$0].slot == slot }.map { UInt8(truncatingIfNeeded: $0) } ?? CellPlace.aside
    }
    keepTrace()
    return true
  }
}
