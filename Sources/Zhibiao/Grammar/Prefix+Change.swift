/// Verbs of change that govern a number over what stands between.
extension QuantityReader {
  /// How many codes may stand between a verb of change and its number: `提高|城乡居民补助标准|20元`.
  private static let longestObject = 16
  /// The same behind 新增: names of what is added are long.
  private static let longestAdded = 24
  /// Between 减 and its number: `减|环节|40%`.
  private static let longestCut = 4

  /// A verb of change before the thing that changes: `新增就业岗位1500个`, `缩短办理时间50%以上`.
  func bridgeToChange(from edge: Int, _ prefix: inout Prefix) {
    var right = edge
    var index = prefix.nextLexeme
    var brackets = 0
    var quotes = 0
    while let lexeme = lexeme(index), lexeme.end <= right, edge - lexeme.end <= QuantityReader.longestAdded,
      isPhrase(lexeme.end..<max(lexeme.end, right == edge ? behindShare(edge) : right))
    {
      switch lexeme.kind {
      case .changeVerb:
        guard brackets == 0, governs(lexeme, edge), var change = change(of: lexeme) else { return }
        // 提高覆盖率达到90% says to what; what is newly added (新增就业达到8万人) is an amount.
        if prefix.isToward || prefix.hasReached && !isAdding(lexeme) { change.mode = .to }
        prefix.change = change
        prefix.changeStart = Int(lexeme.start)
        return
      case .actionVerb:
        // 缩短|办理时间, 增加|投入: right behind the verb of change it is part of what changes; so it is in 提高|居民|补助|标准.
        let isObject = self.lexeme(index - 1).map { $0.kind == .changeVerb && $0.end == Int(lexeme.start) } ?? false
        guard isObject || cursor.traits(at: edge - 1).contains(.objectTail) || addsAhead(of: index, edge) else { return }
      case .clauseWord:
        guard Int(lexeme.row) == ClauseWords.Row.deadline else { return }
      case .changeNoun:
        // 新增限额以上企业: the words of a name.
        guard lexeme.row == 1, addsAhead(of: index, edge) else { return }
      case .closeBracket, .openBracket:
        brackets += lexeme.kind == .closeBracket ? 1 : -1
        guard brackets >= 0, addsAhead(of: index, edge) else { return }
      case .openQuote, .closeQuote:
        // 压减“三公”经费200万元; a quotation that is still open holds the number alone.
        quotes += lexeme.kind == .closeQuote ? 1 : -1
        guard quotes >= 0 || addsAhead(of: index, edge) else { return }
      case .enumerationComma, .numeral, .digits, .plus, .dash, .slash, .point, .percentSign:
        guard addsAhead(of: index, edge) else { return }
      case .approximateBefore, .comparatorSign, .comparatorBefore, .copula, .reach, .per, .latin, .conjunction, .fixedPhrase, .category,
        .columnHead, .projectField, .formRow, .itemLabel, .decoyWord, .itemVerb:
        break
      default: return
      }
      right = Int(lexeme.start)
      index -= 1
    }
  }

  /// Whether a verb of change may govern a number that does not stand right behind it.
  private func governs(_ verb: Lexeme, _ edge: Int) -> Bool {
    let distance = edge - verb.end
    // 日增, 减排: a single character begins too many words to reach far.
    if verb.length == 1 {
      return cursor.code(at: Int(verb.start)) == Code.of("扣") && distance <= QuantityReader.longestObject || cuts(verb, edge)
    }
    guard distance <= QuantityReader.longestObject || isAdding(verb) else { return false }
    return behindShare(edge) < edge || Int(verb.row) < ChangeWords.Row.intransitive
  }

  /// 减环节40%, 平均减材料3份: 减 and the short name of what is less, at the beginning of what is said.
  private func cuts(_ verb: Lexeme, _ edge: Int) -> Bool {
    guard cursor.code(at: Int(verb.start)) == Code.of("减"), edge - verb.end >= 2, edge - verb.end <= QuantityReader.longestCut else {
      return false
    }
    let before = Int(verb.start) - 1
    return cursor.traits(at: before).contains(.closing) || cursor.code(at: before) == Code.of("均")
  }

  /// Whether 新增 or 净增 stands to the left in the same run of text: it governs over whatever names the new things.
  private func addsAhead(of index: Int, _ edge: Int) -> Bool {
    var left = index - 1
    while let lexeme = lexeme(left), edge - lexeme.end <= QuantityReader.longestAdded {
      switch lexeme.kind {
      case .changeVerb: return isAdding(lexeme)
      case .comma, .semicolon, .sentenceEnd, .colon: return false
      case .changeNoun where lexeme.row == 0: return false
      default: left -= 1
      }
    }
    return false
  }

  func isAdding(_ verb: Lexeme) -> Bool {
    let code = cursor.code(at: Int(verb.start))
    return verb.length > 1 && (code == Code.of("新") || code == Code.of("净"))
  }

  /// 提高到2030年的9万元: a time between the verb and its number.
  ///
  /// dated → changeVerb time 的
  func takeDatedChange(before start: Int, _ prefix: inout Prefix) -> Bool {
    guard let edge = cursor.timeBefore(start) else { return false }
    var index = prefix.nextLexeme
    while let lexeme = lexeme(index), Int(lexeme.start) >= edge { index -= 1 }
    guard let verb = lexeme(index), verb.end == edge, verb.kind == .changeVerb, let change = change(of: verb), change.mode == .to else {
      return false
    }
    prefix.change = change
    prefix.changeStart = Int(verb.start)
    prefix.nextLexeme = index - 1
    return true
  }
}

extension GrammarCursor {
  private static let longestTime = 12

  /// Where a time before a number begins: 2020年的|5万元, “十三五”末的|5万元; nil where none stands there.
  @inline(__always)
  func timeBefore(_ start: Int) -> Int? { code(at: start - 1) == Code.of("的") ? startOfTime(before: start - 1) : nil }

  private func startOfTime(before end: Int) -> Int? {
    let start = end + 1
    var place = start - 2
    switch code(at: place) {
    case Code.of("年"), Code.of("底"), Code.of("末"), Code.of("初"), Code.of("月"), Code.of("期"): break
    default: return nil
    }
    while start - place <= GrammarCursor.longestTime, isPartOfTime(at: place) { place -= 1 }
    return place + 1 < start - 2 ? place + 1 : nil
  }

  private func isPartOfTime(at place: Int) -> Bool {
    if isDigit(at: place) || isNumeral(at: place) { return true }
    switch code(at: place) {
    case Code.of("年"), Code.of("月"), Code.of("底"), Code.of("末"), Code.of("初"), Code.of("期"), Code.of("时"), Code.of("“"), Code.of("”"),
      Code.of("上"), Code.of("去"), Code.of("度"):
      return true
    default: return false
    }
  }
}
