/// Lists of indicators without labels: `3.慢病随访率≥95%`, `（1）新建菜市场：≥5个`, `回收利用率：41%`.
///
/// list → item item item+, most of which end in a value; under a heading of a level fewer will do.
extension IndicatorReader {
  /// Codes of an item at most.
  private static let longestItem = 60
  /// Items that make a list by themselves.
  private static let fewestItems = 3

  /// Takes the cells of a list; nil where none begins.
  mutating func readListItems(from cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) -> Int? {
    guard let first = listItem(cell, of: section.text, lexemes: lexemes) else { return nil }
    var next = cell
    var valued = 0
    listItems.removeAll()
    while next < section.text.cells.count, next == cell || section.text.cells[next].border <= .blankLine,
      !isCategoryHeading(next, of: section.text, lexemes: lexemes), let item = listItem(next, of: section.text, lexemes: lexemes),
      item.isNumbered == first.isNumbered
    {
      listItems.append(item)
      if item.hasValue { valued += 1 }
      next += 1
    }
    let isUnderLevel = !state.category.category.isAbsent && first.isNumbered
    let follows = cell > 0 && isLabelAlone(cell - 1, of: section.text, lexemes: lexemes)
    guard valued * 2 >= listItems.count, valued >= (isUnderLevel || follows ? 1 : IndicatorReader.fewestItems), first.isNumbered || follows
    else { return nil }
    for index in listItems.indices { append(listItems[index], to: &section, lexemes: lexemes) }
    return next
  }

  private mutating func append(_ item: ListItem, to section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) {
    var record = RecordRow(kind: .indicator, layout: .numbered, start: item.start, end: item.targetEnd, project: state.project)
    record.ordinal = item.ordinal
    state.category.write(into: &record)
    let first = Int32(truncatingIfNeeded: section.quantities.count)
    let name = section.text.trimmedEnd(Int(item.nameStart)..<Int(item.nameEnd), of: LogicalText.isNameEnd)
    guard !name.isEmpty else { return }
    record.name = .codes(name)
    _ = readQuantities(name, as: .name, of: &section, lexemes: lexemes)
    let target = section.text.withoutClosingMark(section.text.trimmed(Int(item.targetStart)..<Int(item.targetEnd)))
    if !target.isEmpty {
      record.target = .codes(target)
      let read = readQuantities(target, as: .target, of: &section, lexemes: lexemes)
      record.qualitative = !section.quantities.holdsTarget(in: read)
    }
    record.quantities = first..<Int32(truncatingIfNeeded: section.quantities.count)
    section.records.append(record)
    state.projectHasItems = true
  }

  /// `指标值：` alone in its cell, above the list of values.
  private func isLabelAlone(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard let index = summaries[cell].lexemeIndices.first, lexemes[index].kind.isFormNoun, lexicon.nouns[lexemes[index].row].labelsTarget
    else { return false }
    return endOfColon(after: index, in: lexemes, of: text) == Int(text.cells[cell].end)
  }

  /// item → list-number? name (":" value | value)
  private func listItem(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> ListItem? {
    let codes = text.cells[cell].codes
    let summary = summaries[cell]
    guard codes.count >= 4, codes.count <= IndicatorReader.longestItem, summary.clauses <= 1,
      summary.categories == 0 || summary.numbers > 0,
      text.cells[cell].border != .bar, text.cells[cell].border != .tab
    else { return nil }
    let number = text.listNumber(after: codes.lowerBound)
    let body = text.trimmed((number?.end ?? codes.lowerBound)..<codes.upperBound)
    guard body.count >= 3 else { return nil }
    var item = ListItem(
      start: Int32(codes.lowerBound), nameStart: Int32(body.lowerBound), nameEnd: Int32(body.upperBound),
      targetStart: Int32(body.upperBound),
      targetEnd: Int32(body.upperBound), ordinal: number?.value, isNumbered: number != nil)
    if let colon = body.dropFirst(2).first(where: { text.codes[$0] == 0x3A }) {
      (item.nameEnd, item.targetStart) = (Int32(colon), Int32(colon + 1))
      item.hasValue = isValue(text.withoutClosingMark(colon + 1..<body.upperBound), of: text)
    } else if let start = valueStart(in: text.withoutClosingMark(body), cell: cell, of: text, lexemes: lexemes) {
      (item.nameEnd, item.targetStart) = (Int32(start), Int32(start))
      item.hasValue = true
    }
    return item.isNumbered || item.hasValue ? item : nil
  }

  private func isValue(_ range: Range<Int>, of text: borrowing LogicalText) -> Bool {
    guard let first = text.trimmed(range).first, range.count <= 24 else { return false }
    let kind = lexicon.classes.kind(of: text.codes[first])
    if kind == .comparatorSign || kind.beginsNumber { return true }
    return lexicon.words.longestMatch(at: first, in: text.codes.view).map { $0.kind == .comparatorBefore || $0.kind == .approximateBefore }
      ?? false
  }

  /// Where the value begins that ends an item: a number with its comparator, and behind it no more than a unit, a bound and a bracket.
  private func valueStart(in body: Range<Int>, cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int? {
    var end = body.upperBound
    if let last = body.last, text.codes[last] == 0x29, let open = body.last(where: { text.codes[$0] == 0x28 }), open > body.lowerBound + 2 {
      end = open
    }
    var found: Int?
    for index in summaries[cell].lexemeIndices.reversed() where lexemes[index].end <= end {
      let word = lexemes[index]
      guard Int(word.start) > body.lowerBound + 1 else { break }
      if found == nil {
        guard word.kind.beginsNumber else { continue }
        // 1.2万: the multiplier belongs to the digits before it.
        if word.kind == .numeral, let digits = lexemes.at(index - 1), digits.kind == .digits, digits.end == Int(word.start) { continue }
        guard text.endOfValue(from: Int(word.start), index: index, lexemes: lexemes, lexicon: lexicon) >= end else { return nil }
        found = Int(word.start)
      } else if word.kind == .digits, let start = found, word.end == start - 1, text.codes[start - 1] == 0x2E {
        found = Int(word.start)
      } else if word.kind == .point || text.codes[Int(word.start)] == 0x2E {
        continue
      } else if word.kind == .comparatorSign || word.kind == .comparatorBefore || word.kind == .approximateBefore, word.end == found {
        found = Int(word.start)
      } else {
        break
      }
    }
    return found
  }
}

/// One item of a list, as ranges of codes.
struct ListItem: BitwiseCopyable {
  var start: Int32
  var nameStart: Int32
  var nameEnd: Int32
  var targetStart: Int32
  var targetEnd: Int32
  var ordinal: Int32?
  var isNumbered: Bool
  /// Whether it ends in a value.
  var hasValue = false
}
