/// Texts that are spread over cells, read as one.
extension IndicatorReader {
  /// Reads quantities of a range that may hold borders, or the blanks between columns: its codes are joined behind the section's text
  /// and lexed anew.
  ///
  /// - Complexity: O(*n*) in the codes.
  mutating func readSpread(
    _ range: Range<Int>, as context: ReadingContext, of section: inout SectionRecords, lexemes: inout Column<Lexeme>
  ) -> Range<Int32> {
    let isParted =
      LogicalText.isDigit(section.text.codes[range.lowerBound]) && LogicalText.isDigit(section.text.codes[range.lowerBound - 1])
    // In glued text a word may reach over the cell's end: 420人|大于等于.
    guard isParted || table.form == .glued || range.contains(where: { section.text.isBetweenCells($0) }) else {
      return readQuantities(range, as: context, of: &section, lexemes: lexemes)
    }
    let start = section.text.codes.count
    for index in range where !section.text.isBetweenCells(index) { section.text.append(copyOf: index) }
    let end = section.text.codes.count
    let last = section.text.origins[end - 1]
    for _ in 0..<LogicalText.margin { section.text.append(Code.border, at: last) }
    Lexer.lex(section.text, codes: start..<end, lexicon: lexicon, into: &lexemes)
    return readQuantities(start..<end, as: context, of: &section, lexemes: lexemes)
  }
}

extension LogicalText {
  /// `≥        720        套`; two numbers stay apart.
  fileprivate func isBetweenCells(_ index: Int) -> Bool {
    if codes[index] == Code.border { return true }
    return codes[index] == Code.wideBlank && !(LogicalText.isDigit(codes[index - 1]) && LogicalText.isDigit(codes[index + 1]))
  }

  /// A name without `★`, `指标1：` and list numbers before it.
  func withoutEnumerator(_ range: Range<Int>) -> Range<Int> {
    var inner = trimmed(range, also: { $0 == 0x2605 || $0 == 0x2606 || $0 == 0x2A })
    let start = inner.lowerBound
    if inner.count > 2, codes[start] == 0x6307, codes[start + 1] == 0x6807, isDigit(start + 2, in: inner) {  // 指标
      var end = start + 2
      while isDigit(end, in: inner) { end += 1 }
      // 指标1|2036年: a list number is short.
      if end - start - 2 > 2 { end = start + 3 }
      if end < inner.upperBound, LogicalText.isEnumeratorMark(codes[end]) { end += 1 }
      inner = trimmed(end..<inner.upperBound)
    } else if let number = listNumber(after: start), number.end < inner.upperBound {
      inner = trimmed(number.end..<inner.upperBound)
    }
    return inner
  }

  private func isDigit(_ index: Int, in range: Range<Int>) -> Bool { index < range.upperBound && LogicalText.isDigit(codes[index]) }

  private static func isEnumeratorMark(_ code: UInt16) -> Bool { code == 0x3A || code == 0x2E || code == 0x3001 || code == 0x2C }

  /// Whether a text holds several 。: running text, whatever else it looks like.
  func endsInSentences(_ range: Range<Int>) -> Bool {
    var ends = 0
    for index in range where codes[index] == 0x3002 {
      ends += 1
      if ends > 2 { return true }
    }
    return false
  }

  /// `项目支出绩效目标表（2022年度）`: a title names a table of 绩效.
  func isTitleOfForm(_ range: Range<Int>) -> Bool {
    guard range.count >= 6, range.count <= 40 else { return false }
    var end = range.upperBound
    // （2022年度）, with or without its brackets.
    while end > range.lowerBound + 2,
      LogicalText.isDigit(codes[end - 1]) || [0x29, 0x28, 0x5E74, 0x5EA6].contains(codes[end - 1]) || LogicalText.isGap(codes[end - 1])
    {
      end -= 1
    }
    while end > range.lowerBound, LogicalText.isGap(codes[end - 1]) { end -= 1 }
    guard end > range.lowerBound, codes[end - 1] == 0x8868 || codes[end - 1] == 0x5355 else { return false }  // 表, 单
    return range.dropLast().contains { codes[$0] == 0x7EE9 && codes[$0 + 1] == 0x6548 }  // 绩效
  }

  /// annex-mark → "附" ("件" | "表")? number? (("-" | "—") digits)? ":"?   附件2, 附表6-2
  func isAnnexMark(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 8, codes[range.lowerBound] == 0x9644 else { return false }
    return range.dropFirst().allSatisfy {
      switch codes[$0] {
      case 0x4EF6, 0x8868, 0x2D, 0x2014, 0x3A, Code.blank: true  // 件 表 - — :
      case let code: LogicalText.isDigit(code) || Lexicon.shared.classes.kind(of: code) == .numeral
      }
    }
  }

  /// A category without its points: `产出指标(50分)`, `效益指标30分`.
  func withoutPoints(_ range: Range<Int>) -> Range<Int> {
    guard let mark = range.first(where: { codes[$0] == 0x28 || LogicalText.isDigit(codes[$0]) }), mark > range.lowerBound else {
      return range
    }
    return trimmed(range.lowerBound..<mark)
  }
}
