/// Parts of a numbered item that have labels of their own: `…，目标值：≥150个，实际完成值：156个，分值：20，得分：20。`
extension IndicatorReader {
  /// Codes of `指标名称：` before a name.
  func lengthOfNameLabel(in body: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, from index: Int) -> Int {
    guard let word = lexemes.at(index), Int(word.start) == body.lowerBound, word.kind.isFormNoun,
      lexicon.nouns[word.row].head?.role == .name,
      let end = endOfColon(after: index, in: lexemes, of: text)
    else { return 0 }
    return end - body.lowerBound
  }

  /// Gives the labelled parts behind a target to their fields; the target is what comes before the first of them.
  ///
  /// - Parameter noun: Place, in the list of nouns, of the first behind the target's label.
  func takeLabelled(
    _ target: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, from noun: Int, into record: inout RecordRow
  ) -> Range<Int> {
    var end = target.upperBound
    var open: (role: ColumnRole, start: Int)?
    for place in noun..<max(noun, lists.nouns.count) {
      let index = Int(lists.nouns[place])
      let word = lexemes[index]
      guard Int(word.start) < target.upperBound else { break }
      if let role = labelledRole(word, after: target.lowerBound, of: text), let start = endOfColon(after: index, in: lexemes, of: text) {
        if let part = open {
          give(part.start..<max(part.start, Int(word.start)), to: part.role, of: text, in: &record)
        } else {
          end = Int(word.start)
        }
        open = (role, start)
      }
    }
    if let part = open { give(part.start..<max(part.start, target.upperBound), to: part.role, of: text, in: &record) }
    return text.trimmedEnd(target.lowerBound..<end, of: LogicalText.isNameEnd)
  }

  /// A head word behind a mark labels a part; one inside of words does not.
  private func labelledRole(_ word: Lexeme, after start: Int, of text: borrowing LogicalText) -> ColumnRole? {
    guard let role = lexicon.nouns[word.row].head?.role, Int(word.start) > start else { return nil }
    let before = text.codes[Int(word.start) - 1]
    guard LogicalText.isNameEnd(before) || LogicalText.isGap(before) || before == 0x3002 else { return nil }
    switch role {
    case .actual, .weight, .score, .completion, .remark: return role
    default: return nil
    }
  }

  private func give(_ range: Range<Int>, to role: ColumnRole, of text: borrowing LogicalText, in record: inout RecordRow) {
    let part = text.withoutClosingMark(text.trimmedEnd(range, of: LogicalText.isNameEnd))
    guard !part.isEmpty else { return }
    switch role {
    case .actual: record.actual = .codes(part)
    case .weight: record.weight = text.decimal(in: part)
    case .score: record.score = text.decimal(in: part)
    case .completion: record.completion = .codes(part)
    case .remark: record.remark = .codes(part)
    default: break
    }
  }
}

extension LogicalText {
  /// `【`, `[`, `〖`, `「` before a level.
  func isOpenBracket(at position: Int) -> Bool {
    let code = codes[position]
    return code == 0x3010 || code == 0x5B || code == 0x3016 || code == 0x300C
  }

  func isCloseBracket(at position: Int) -> Bool {
    let code = codes[position]
    return code == 0x3011 || code == 0x5D || code == 0x3017 || code == 0x300D
  }
}
