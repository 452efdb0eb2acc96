/// A line that is a label with its unit, and the number: `采购数量（台）：26`, `最高限价（万元）：98.6`.
extension IndicatorReader {
  /// Codes of such a line at most.
  private static let longestLine = 64

  /// labelled-value → name "(" unit ")" ":" number   and nothing else in the cell
  mutating func readLabelledValue(at cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) -> Bool {
    let codes = section.text.trimmed(section.text.cells[cell].codes)
    guard codes.count <= IndicatorReader.longestLine,
      let close = summaries[cell].lexemeIndices.first(where: {
        lexemes[$0].kind == .closeBracket && section.text.codes[lexemes[$0].end] == 0x3A
      }),
      NameHints(in: codes.lowerBound..<lexemes[close].end, of: section.text, lexicon: lexicon) != nil
    else { return false }
    let name = section.text.withoutItemNumber(codes.lowerBound..<lexemes[close].end)
    let value = section.text.trimmed(lexemes[close].end + 1..<codes.upperBound)
    let refused = refusals.count
    let read = readQuantities(value, as: .target, of: &section, lexemes: lexemes)
    guard read.count == 1, let only = read.first, section.quantities[Int(only)].unit == nil, section.quantities[Int(only)].date == nil
    else {
      section.quantities.truncate(to: Int(read.lowerBound))
      refusals.truncate(to: refused)
      return false
    }
    var quantity = section.quantities[Int(only)]
    inheritFromName(name, to: &quantity, of: section.text)
    if let bound = nounOfBound(in: name, before: close, lexemes: lexemes), !quantity.hasWrittenComparator {
      quantity.take(comparator: bound, flag: .comparatorFromName)
    }
    section.quantities[Int(only)] = quantity
    var record = RecordRow(kind: .statement, layout: .prose, start: Int32(codes.lowerBound), end: Int32(value.upperBound))
    record.name = .codes(name)
    record.target = .codes(value)
    record.quantities = read
    section.records.append(record)
    return true
  }

  /// 最高限价 and 上限 before the bracket say the comparator.
  private func nounOfBound(in name: Range<Int>, before close: Int, lexemes: borrowing Column<Lexeme>) -> Comparator? {
    var index = close - 1
    while index >= 0, Int(lexemes[index].start) >= name.lowerBound {
      let word = lexemes[index]
      if word.kind == .comparatorBefore, lexicon.comparators[Int(word.row)].form == .noun {
        return lexicon.comparators[Int(word.row)].comparator
      }
      index -= 1
    }
    return nil
  }
}
