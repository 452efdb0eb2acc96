/// What the records, tables, fields and refusals of a section lay claim to.
extension NumberLedger {
  mutating func claimRecords(of section: borrowing SectionRecords) {
    for index in section.records.indices {
      let record = section.records[index]
      if record.kind == .indicator {
        for value in [record.target, record.actual] where value.place == .section { noteValue(value.codes, of: section.text) }
      }
      for place in record.quantities { claim(section.quantities[Int(place)].codes, of: section.text, as: .quantity) }
      for place in record.actualQuantities { claim(section.quantities[Int(place)].codes, of: section.text, as: .actual) }
      if record.completion.place == .section { claim(record.completion.codes, of: section.text, as: .completion) }
      if record.remark.place == .section { claim(record.remark.codes, of: section.text, as: .remark) }
      if record.ordinal != nil {
        claim(Int(record.start)..<max(Int(record.start), bodyStart(of: record)), of: section.text, as: .listNumber)
      }
    }
  }

  /// Where the category or name of a numbered item begins.
  private func bodyStart(of record: RecordRow) -> Int {
    var start = Int(record.end)
    for text in [record.category, record.name] where text.place == .section && text.start >= record.start {
      start = min(start, Int(text.start))
    }
    return start
  }

  mutating func claimFields(_ trace: borrowing FieldTrace, of text: borrowing LogicalText) {
    for index in trace.fields.indices {
      let field = trace.fields[index]
      claim(field.codes, of: text, as: NumberKind(field.field))
    }
  }

  mutating func claimRefusals(_ refusals: borrowing Column<Refusal>, of text: borrowing LogicalText) {
    for index in refusals.indices {
      let refusal = refusals[index]
      let codes = Int(refusal.start)..<Int(refusal.end)
      // A bare number that is all of a cell is no decoy: something should have read it.
      if refusal.reason == .noUnit, text.fillsCell(codes) { continue }
      claim(codes, of: text, as: NumberKind(refusal.reason))
    }
  }

  /// Points, numbers of rows and what stands in columns that no record holds.
  mutating func claimTables(_ trace: borrowing TableTrace, of section: borrowing SectionRecords) {
    for index in trace.tables.indices {
      let table = trace.tables[index]
      for column in table.columnIndices {
        claim(Int(trace.columns[column].headStart)..<Int(trace.columns[column].headEnd), of: section.text, as: .formWord)
      }
      // 合计 | 100 | 92.4: what stands behind it goes with it.
      var isSum = false
      var first = table.firstPiece
      while first < table.endPiece {
        var end = first + 1
        while end < table.endPiece, !trace.places[Int(end)].startsRow { end += 1 }
        claimRow(Int(first)..<Int(end), of: table, trace, section, isSum: &isSum)
        first = end
      }
    }
  }

  private mutating func claimRow(
    _ pieces: Range<Int>, of table: TracedTable, _ trace: borrowing TableTrace, _ section: borrowing SectionRecords, isSum: inout Bool
  ) {
    let record = record(of: pieces, table, trace, section)
    for index in pieces {
      let piece = trace.pieces[index]
      let column = trace.columns.at(table.columnIndices.lowerBound + Int(trace.places[index].column))
      let role = column.flatMap { trace.places[index].column == CellPlace.aside || $0.field != nil ? nil : $0.role }
      if piece.kind == .enumerator { claim(piece.codes, of: section.text, as: .listNumber) }
      if piece.kind == .category { claim(piece.codes, of: section.text, as: .levelPoints) }
      isSum = piece.kind == .formRow || isSum && !piece.kind.isText && piece.kind != .category
      if isSum { claim(piece.codes, of: section.text, as: .aside) }
      guard let role else { continue }
      switch role {
      case .weight, .score:
        guard let record else { continue }
        if role == .weight, record.weight != nil || record.score != nil {
          claim(piece.codes, of: section.text, as: record.weight != nil ? .weight : .score)
        } else if record.weight != nil || record.score != nil {
          claim(piece.codes, of: section.text, as: record.score != nil ? .score : .weight)
        }
      case .ordinal: claim(piece.codes, of: section.text, as: .listNumber)
      case .name, .indicators:
        guard let record, piece.start < record.start, record.start < piece.end else { continue }
        claim(Int(piece.start)..<Int(record.start), of: section.text, as: .listNumber)
      case .description, .rubric, .source, .funds, .other: claim(piece.codes, of: section.text, as: .aside)
      case .level1, .level2, .level3, .level4, .category: claim(piece.codes, of: section.text, as: .levelPoints)
      case .target, .actual, .comparator, .direction, .nature, .unit, .completion, .remark: continue
      }
    }
  }

  /// The first record of a row: the one whose name begins in it.
  private func record(
    of pieces: Range<Int>, _ table: TracedTable, _ trace: borrowing TableTrace, _ section: borrowing SectionRecords
  ) -> RecordRow? {
    for index in pieces {
      let piece = trace.pieces[index]
      let found = section.records.firstRecord(startingAt: piece.start)
      if let record = section.records.at(found), record.start < piece.end, record.layout == .table { return record }
    }
    return nil
  }
}

extension Column<RecordRow> {
  /// Index of the first record that starts at a code or behind it.
  func firstRecord(startingAt code: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].start < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Quantity {
  fileprivate var codes: Range<Int> { Int(start)..<Int(end) }
}

extension LogicalText {
  /// Whether nothing but blanks stands in a cell besides some codes.
  fileprivate func fillsCell(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound - 1, range.upperBound)
    while codes[start] != Code.border, LogicalText.isGap(codes[start]) { start -= 1 }
    while codes[end] != Code.border, LogicalText.isGap(codes[end]) { end += 1 }
    return codes[start] == Code.border && codes[end] == Code.border
  }
}
