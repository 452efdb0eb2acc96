/// Where the pieces of glued text end.
extension LogicalText {
  /// Whether a category word names a level, and is not the end of a name (群众满意度).
  func isLevelWord(_ word: Lexeme) -> Bool {
    let last = codes[word.end - 1]
    let before = codes[Int(word.start) - 1]
    // 指标 and 目标 end levels; other words do where a cell before them has ended.
    if last == 0x6807 || codes[word.end] == 0x6307 && codes[word.end + 1] == 0x6807 { return true }
    return before == Code.border || LogicalText.isGap(before) || before == 0x29 || LogicalText.isDigit(before) || before == 0x25
  }

  /// 经济效益|指标: the level's own word may follow a shorter one.
  func endOfLevelWord(_ word: Lexeme) -> Int {
    let isDoubled = codes[word.end - 1] == 0x6807 || LogicalText.isDigit(codes[word.end + 2])
    return codes[word.end] == 0x6307 && codes[word.end + 1] == 0x6807 && !isDoubled ? word.end + 2 : word.end
  }

  /// points → "(" digits "分"? ")"   right behind a category
  func endOfPoints(from position: Int) -> Int {
    guard codes[position] == 0x28 else { return position }
    var index = position + 1
    while LogicalText.isDigit(codes[index]) || codes[index] == 0x2E || codes[index] == 0x5206 { index += 1 }
    return index > position + 1 && codes[index] == 0x29 ? index + 1 : position
  }

  /// value → sign* digits unit? bound?
  ///
  /// - Parameter pointsEndRows: Whether a bare number before words is the points of the row that ends: then it takes no unit from them.
  func endOfValue(
    from start: Int, index: Int, lexemes: borrowing Column<Lexeme>, lexicon: Lexicon, pointsEndRows: Bool = false
  ) -> Int {
    var index = index
    var position = start
    while let word = lexemes.at(index), Int(word.start) == position, word.kind == .comparatorSign || word.kind == .comparatorBefore {
      position = word.end
      index += 1
    }
    if codes[position] == 0x2D || codes[position] == 0x2B { position += 1 }
    let digits = position
    while LogicalText.isDigit(codes[position]) || isPointInside(at: position) || isDigitInside(position, lexicon: lexicon) { position += 1 }
    guard position > digits else { return max(position, start + 1) }
    if codes[position] == 0x5E74 && position - digits >= 4 || codes[position] == 0x6708, let date = endOfDate(from: position) {
      return date
    }
    if codes[position] == 0x4E07 || codes[position] == 0x4EBF { position += 1 }  // 万, 亿
    let compared = digits > start
    if let unit = lexicon.units.longestUnit(at: position, in: codes.view),
      compared || isUnitHere(position, length: Int(unit.length), lexicon: lexicon, pointsEndRows: pointsEndRows)
    {
      position = lexicon.units.endOfRate(from: position + Int(unit.length), in: codes.view, fillsCell: false)
    }
    if let bound = lexicon.suffixes.longestBound(at: position, in: codes.view) { position += Int(bound.length) }
    return position
  }

  /// date → digits 年 (digits 月 (digits 日)?)? (底|末)? (前|之前|以前|完成)*
  private func endOfDate(from mark: Int) -> Int? {
    var position = mark
    while codes[position] == 0x5E74 || codes[position] == 0x6708 || codes[position] == 0x65E5 {
      position += 1
      let digits = position
      while LogicalText.isDigit(codes[position]), position - digits < 2 { position += 1 }
      if position > digits, codes[position] != 0x6708, codes[position] != 0x65E5 {
        position = digits
        break
      }
    }
    guard position > mark + 1 || codes[position] == 0x5E95 || codes[position] == 0x521D || codes[position] == 0x672B else { return nil }
    if codes[position] == 0x5E95 || codes[position] == 0x672B || codes[position] == 0x521D { position += 1 }  // 底, 末, 初
    if codes[position] == 0x4E4B || codes[position] == 0x4EE5, codes[position + 1] == 0x524D { position += 1 }
    if codes[position] == 0x524D || codes[position] == 0x540E { position += 1 }  // 前, 后
    if codes[position] == 0x5B8C, codes[position + 1] == 0x6210 { position += 2 }  // 完成
    return position
  }

  /// 10|排水管 and 20|时效指标: after a bare number, a single character that words go on from is no unit.
  private func isUnitHere(_ position: Int, length: Int, lexicon: Lexicon, pointsEndRows: Bool) -> Bool {
    if !pointsEndRows || codes[position] < 0x2E80 { return true }
    let next = codes[position + length]
    if next < 0x3400 || LogicalText.isGap(next) { return true }
    return lexicon.suffixes.longestBound(at: position + length, in: codes.view) != nil
  }

  private func isPointInside(at position: Int) -> Bool {
    (codes[position] == 0x2E || codes[position] == 0x2C) && LogicalText.isDigit(codes[position + 1])
      && LogicalText.isDigit(codes[position - 1])
  }

  /// Digits that belong to the words around them: `2022年`, `指标1`, `5G`, `第3`, `(2)`.
  func isInsideName(_ word: Lexeme, after start: Int, lexicon: Lexicon) -> Bool {
    if startOfNumber(at: Int(word.start), notBefore: start, lexicon: lexicon) < Int(word.start) || isDigitInside(word.end, lexicon: lexicon)
    {
      return false
    }
    let before = codes[Int(word.start) - 1]
    let after = codes[word.end]
    if before == 0x7B2C || before == 0x28 && Int(word.start) - 1 >= start && after != 0x29 { return true }  // 第
    // 指标1; but 定量指标|100%, 定性指标|…
    if before == 0x6807, codes[Int(word.start) - 2] == 0x6307 { return codes[Int(word.start) - 4] != 0x5B9A }
    // 2022年 before words names; 2022年10月, 2022年底 are dates.
    if after == 0x5E74, word.length == 4 {
      let next = codes[word.end + 1]
      return Int(word.start) > start && !LogicalText.isDigit(next) && next != 0x5E95 && next != 0x672B && next != 0x524D
    }
    if before >= 0x41 && before <= 0x5A || after >= 0x41 && after <= 0x5A { return true }
    return false
  }

  /// Whether a piece goes on with the one before: it begins with a comma or a closing mark.
  func goesOn(at position: Int) -> Bool {
    switch codes[position] {
    case 0x2C, 0x3001, 0x3B, 0x29, 0x7E, 0x2D: true  // , 、 ; ) ~ -
    default: codes[position - 1] == 0x2C || codes[position - 1] == 0x3001 || codes[position - 1] == 0x7E || codes[position - 1] == 0x28
    }
  }

  /// Whether a text holds a mark of running text.
  func holdsClauseMark(_ piece: Range<Int>) -> Bool {
    piece.contains { codes[$0] == 0x2C || codes[$0] == 0x3002 || codes[$0] == 0x3B }
  }

  /// 注：, 备注：, 说明： behind a table: what follows explains the form.
  func isNote(_ piece: Range<Int>, before end: Int) -> Bool {
    let first = codes[piece.lowerBound]
    let second = codes[piece.lowerBound + 1]
    if first == 0x6CE8 { return second == 0x3A }  // 注
    let isWord = first == 0x5907 && second == 0x6CE8 || first == 0x8BF4 && second == 0x660E  // 备注, 说明
    return isWord && codes[piece.lowerBound + 2] == 0x3A
  }

  /// The middle of a text that says the same twice (`明显提升明显提升`): two cells.
  func halfOfDoubled(_ range: Range<Int>) -> Int? {
    let half = range.count / 2
    // 是是, 无无: of a single character only where nothing else stands there.
    guard range.count.isMultiple(of: 2), half >= 1, half <= 40, !LogicalText.isDigit(codes[range.lowerBound]) else { return nil }
    for offset in 0..<half where codes[range.lowerBound + offset] != codes[range.lowerBound + half + offset] { return nil }
    return range.lowerBound + half
  }
}
