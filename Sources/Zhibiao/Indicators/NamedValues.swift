/// Several indicators behind one label: `指标值：建档率：92%复查率：75%抽检率：35%`.
///
/// named-values → named-value named-value+   named-value → name ":" value mark?
extension IndicatorReader {
  static let longestName = 30
  private static let fewestValues = 2

  /// Appends a record for each value that was found.
  mutating func appendNamedValues(like row: RecordRow, to section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) {
    for index in listItems.indices {
      let item = listItems[index]
      var record = row
      (record.start, record.end, record.ordinal) = (item.start, item.targetEnd, nil)
      let first = Int32(truncatingIfNeeded: section.quantities.count)
      let name = Int(item.nameStart)..<Int(item.nameEnd)
      record.name = .codes(name)
      _ = readQuantities(name, as: .name, of: &section, lexemes: lexemes)
      let value = Int(item.targetStart)..<Int(item.targetEnd)
      record.target = .codes(value)
      let read = readQuantities(value, as: .target, of: &section, lexemes: lexemes)
      record.qualitative = !section.quantities.holdsTarget(in: read)
      record.quantities = first..<Int32(truncatingIfNeeded: section.quantities.count)
      section.records.append(record)
    }
  }

  /// Finds the values with names of their own, where nothing else fills the target; false where something does.
  mutating func findNamedValues(_ target: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    listItems.removeAll()
    var start = target.lowerBound
    // Looked for behind the first name only: nearly no target begins with one.
    var near: Int?
    while start < target.upperBound {
      guard let colon = text.colon(behindNameIn: start..<min(target.upperBound, start + IndicatorReader.longestName)) else { return false }
      var value = colon + 1
      while value < target.upperBound, LogicalText.isGap(text.codes[value]) { value += 1 }
      let lexeme = lexemes.firstIndex(from: value, near: near)
      near = lexeme
      guard let word = lexemes.at(lexeme), Int(word.start) == value, value < target.upperBound,
        word.kind == .comparatorSign || word.kind == .comparatorBefore || word.kind == .digits
      else { return false }
      let end = min(text.endOfValue(from: value, index: lexeme, lexemes: lexemes, lexicon: lexicon), target.upperBound)
      listItems.append(
        ListItem(
          start: Int32(start), nameStart: Int32(start), nameEnd: Int32(colon), targetStart: Int32(value), targetEnd: Int32(end),
          ordinal: nil, isNumbered: false, hasValue: true))
      start = end
      while start < target.upperBound, LogicalText.isGap(text.codes[start]) || LogicalText.isClauseEnd(text.codes[start]) { start += 1 }
    }
    return listItems.count >= IndicatorReader.fewestValues
  }
}

extension LogicalText {
  /// The first colon, where only letters and brackets stand before it: two of them at least, and no digit.
  func colon(behindNameIn range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= codes.count, "range outside of the text")
    let view = codes.view
    var index = range.lowerBound
    while index < range.upperBound {
      let code = view[index]
      // All marks that end the search but 、 and 。 stand below the letters.
      if code < 0x40 {
        if code == 0x3A { return index - range.lowerBound >= 2 ? index : nil }
        if LogicalText.isDigit(code) || LogicalText.isClauseEnd(code) { return nil }
      } else if code == 0x3001 || code == 0x3002 {
        return nil
      }
      index &+= 1
    }
    return nil
  }

  /// , ; 、 。
  fileprivate static func isClauseEnd(_ code: UInt16) -> Bool { code == 0x2C || code == 0x3B || code == 0x3001 || code == 0x3002 }
}
