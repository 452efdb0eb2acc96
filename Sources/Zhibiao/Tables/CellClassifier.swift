/// Tells what a piece of a table holds from its form, without reading its quantity.
struct CellClassifier: ~Copyable {
  /// The piece's codes without blanks and borders, with a border behind them.
  private var compact = Column<UInt16>(capacity: 256)
  /// How many codes of the piece it holds.
  private var length = 0
  private let lexicon: Lexicon

  /// Codes of a text that no name has.
  private static let longestName = 40
  /// Codes behind a number in a cell that holds a value: `以上(含)`, `完成`.
  private static let longestValueTail = 8

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// - Complexity: O(*n*) in the piece's codes, of which long texts are looked at only at their start.
  mutating func classify(_ range: Range<Int>, of text: borrowing LogicalText) -> (kind: CellKind, row: UInt16) {
    fill(range, of: text)
    guard length > 0 else { return (.empty, 0) }
    var position = 0
    let enumerated = skipEnumerator(&position)
    if compact[position] == Code.border { return (.enumerator, 0) }
    if isDots(from: position) { return (.dots, 0) }
    if compact[position] == 0x6CE8, compact[position + 1] == 0x3A { return (.formRow, 0) }  // 注：
    if isFurniture(from: position) { return (.formRow, 0) }
    if let nature = CellNatures.index(of: compact, in: position..<length) { return (.nature, UInt16(truncatingIfNeeded: nature)) }
    if let word = wholeWord(from: position) { return word }
    if let unit = wholeUnit(from: position) { return (.unit, unit) }
    if let kind = numericKind(from: position) { return (enumerated && kind != .date ? .enumeratedName : kind, 0) }
    if enumerated { return (.enumeratedName, 0) }
    if GradeWords.fill(compact, in: position..<length) { return (.grade, 0) }
    if let level = ruledLevel(from: position) { return (.category, level) }
    return (isLong(range, of: text) ? .longText : .text, 0)
  }

  private mutating func fill(_ range: Range<Int>, of text: borrowing LogicalText) {
    compact.removeAll()
    let codes = text.codes.view
    let end = min(range.upperBound, range.lowerBound + 2 * CellClassifier.longestName)
    var tail = compact.tail(for: max(end - range.lowerBound, 0) + LogicalText.margin)
    for index in range.lowerBound..<max(end, range.lowerBound) {
      let code = codes[index]
      // Written always, kept where it is no gap.
      tail.put(code)
      tail.count(LogicalText.isGap(code) ? 0 : 1)
    }
    length = tail.added
    // The look-ups of the lexicon read a few codes ahead.
    for _ in 0..<LogicalText.margin { tail.append(Code.border) }
    compact.commit(tail)
  }

  /// enumerator → ("★" | "*")* ("指标" digits (":" | "." | "、")?)?
  private func skipEnumerator(_ position: inout Int) -> Bool {
    while compact[position] == 0x2605 || compact[position] == 0x2606 || compact[position] == 0x2A && compact[position + 1] != 0x2A {
      position += 1
    }
    guard compact[position] == 0x6307, compact.at(position + 1) == 0x6807 else { return false }  // 指标
    var end = position + 2
    while LogicalText.isDigit(compact[end]), end - position < 5 { end += 1 }
    guard end > position + 2 else { return false }
    if compact[end] == 0x3A || compact[end] == 0x2E || compact[end] == 0x3001 { end += 1 }
    position = end
    return true
  }

  private func isDots(from position: Int) -> Bool {
    var index = position
    while compact[index] == 0x2026 || compact[index] == 0x2E || compact[index] == 0xB7 || compact[index] == 0x22EF { index += 1 }
    return compact[index] == Code.border
  }

  /// furniture → ("【" text "】")+ | text ("人" | "电话" | "日期" | "时间" | "签字" | "盖章") ":"
  ///
  /// What a page or a form has at its end: `【打印本页】【关闭窗口】`, `填报单位负责人：`.
  private func isFurniture(from position: Int) -> Bool {
    guard length - position >= 4 else { return false }
    let last = compact[length - 1]
    // 第2页: a page's number among the rows.
    if compact[position] == 0x7B2C, LogicalText.isDigit(compact[position + 1]) {
      var end = position + 1
      while LogicalText.isDigit(compact[end]) { end += 1 }
      if compact[end] == 0x9875 { return true }
    }
    if compact[position] == 0x3010, last == 0x3011 {
      return lexicon.nouns.closeMatch(at: position + 1, before: length, in: compact.view) == nil
    }
    if let colon = (position + 2..<min(position + 8, length)).first(where: { compact[$0] == 0x3A }),
      namesSigner(before: colon, from: position)
    {
      return true
    }
    guard last == 0x3A || last == 0x29 && compact[length - 2] == 0x7AE0 else { return false }
    switch (compact[length - 3], compact[length - 2]) {
    // …人：, 电话：, 日期：, 时间：, 签字：, 盖章：, (盖章)
    case (_, 0x4EBA), (0x7535, 0x8BDD), (0x65E5, 0x671F), (0x65F6, 0x95F4), (0x7B7E, 0x5B57), (0x76D6, 0x7AE0): return true
    default: return false
    }
  }

  /// signer → … 经办人 | 审核人 | 填报人 | 填表人 | 制表人 | 复核人 | 负责人 | 联系人
  private func namesSigner(before colon: Int, from position: Int) -> Bool {
    guard colon - position >= 3, compact[colon - 1] == 0x4EBA else { return false }
    switch (compact[colon - 3], compact[colon - 2]) {
    case (0x7ECF, 0x529E), (0x5BA1, 0x6838), (0x586B, 0x62A5), (0x586B, 0x8868), (0x5236, 0x8868), (0x590D, 0x6838), (0x8D1F, 0x8D23),
      (0x8054, 0x7CFB):
      return true
    default: return false
    }
  }

  /// A word of the lexicon that fills the piece, points in brackets aside.
  private func wholeWord(from position: Int) -> (kind: CellKind, row: UInt16)? {
    let codes = compact.view
    // No blank is left in it, so no noun is spaced out.
    if let match = lexicon.nouns.closeMatch(at: position, before: length, in: codes) {
      let noun = lexicon.nouns[match.row]
      var end = match.end
      if noun.category != nil {
        end = endOfPoints(from: end)
        // 经济效益|指标, 数量|指标: the level's own word may follow a shorter one.
        if codes[end] == 0x6307, codes[end + 1] == 0x6807 { end = endOfPoints(from: end + 2) }
      }
      if codes[end] == 0x3A {
        end += 1
        // 说明：…, 备注：… explain the form.
        if noun.isFormRow, noun.category == nil { return (.formRow, match.row) }
      }
      if codes[end] == Code.border {
        if noun.category != nil { return (.category, match.row) }
        if noun.isFormRow { return (.formRow, match.row) }
        if noun.head?.role == .indicators { return (.title, match.row) }
      }
    }
    guard let word = lexicon.words.longestMatch(at: position, in: codes) else { return singleSign(from: position) }
    guard codes[position + Int(word.length)] == Code.border else { return nil }
    return word.kind == .comparatorBefore || word.kind == .comparatorSign ? (.comparator, word.row) : nil
  }

  /// Marks the row of a level that no row of the lexicon names.
  private static let ruled: UInt16 = 0x8000
  /// Codes of such a level: a longer text that ends like one is a name.
  private static let longestRuledLevel = 6

  /// 制度指标, 项目年度绩效目标(定量指标): a short text that ends in 指标, or in a bracket that does.
  private func ruledLevel(from position: Int) -> UInt16? {
    let isBracketed = compact[length - 1] == 0x29
    let end = isBracketed ? length - 1 : length
    guard end - position >= 4, compact[end - 2] == 0x6307, compact[end - 1] == 0x6807,
      isBracketed || end - position <= CellClassifier.longestRuledLevel,
      let level = LevelRules.shared.level(of: position..<length, in: compact.view, columnSaysSo: true)
    else { return nil }
    return CellClassifier.ruled | UInt16(level.code.rawValue) << 2 | UInt16(level.rank.rawValue)
  }

  /// Whether a level was told by its ending alone.
  static func isRuled(_ row: UInt16) -> Bool { row & ruled != 0 }

  /// The row of a level that is told by its place.
  static func row(of code: CategoryCode) -> UInt16 { ruled | UInt16(code.rawValue) << 2 | UInt16(Categories.rank(of: code).rawValue) }

  /// What is known of a piece that is a level.
  static func level(of piece: TableCell, lexicon: Lexicon) -> Categories.Level? {
    guard piece.kind == .category else { return nil }
    guard piece.row & ruled != 0 else { return lexicon.nouns[piece.row].category }
    guard let code = CategoryCode(rawValue: UInt8((piece.row & ~ruled) >> 2)), let rank = Categories.Rank(rawValue: UInt8(piece.row & 3))
    else { return nil }
    return Categories.Level(code: code, rank: rank)
  }

  private func singleSign(from position: Int) -> (kind: CellKind, row: UInt16)? {
    guard lexicon.classes.kind(of: compact[position]) == .comparatorSign, compact[position + 1] == Code.border else { return nil }
    return (.comparator, lexicon.classes.row(of: compact[position]))
  }

  /// points → "("? digits "分"? ")"?   behind a category
  private func endOfPoints(from position: Int) -> Int {
    var index = position
    let opened = compact[index] == 0x28
    if opened { index += 1 }
    let digits = index
    while LogicalText.isDigit(compact[index]) || compact[index] == 0x2E { index += 1 }
    guard index > digits else { return position }
    let named = compact[index] == 0x5206  // 分
    if named { index += 1 }
    let closed = compact[index] == 0x29
    if closed { index += 1 }
    return opened || named || closed ? index : position
  }

  private func wholeUnit(from position: Int) -> UInt16? {
    var start = position
    // 万元, 亿立方米: a multiplier and a unit.
    while compact[start] == 0x4E07 || compact[start] == 0x4EBF, compact[start + 1] != Code.border { start += 1 }
    guard let match = lexicon.units.longestMatch(at: start, in: compact.view) else { return nil }
    let end = lexicon.units.endOfRate(from: start + Int(match.length), in: compact.view, fillsCell: true)
    // %(百分比): a bracket only says the unit again.
    let isExplained = compact[end] == 0x28 && length - end <= 8 && compact[length - 1] == 0x29
    return end == length || isExplained ? match.row : nil
  }

  private func isLong(_ range: Range<Int>, of text: borrowing LogicalText) -> Bool {
    if range.count > CellClassifier.longestName { return true }
    var marks = 0
    for index in range where text.codes[index] == 0x2C || text.codes[index] == 0x3002 || text.codes[index] == 0x3B { marks += 1 }
    return marks >= 2
  }
}

/// Numbers by their form.
extension CellClassifier {
  private func numericKind(from position: Int) -> CellKind? {
    var index = position
    let changed = skipChange(&index)
    var compared = skipComparator(&index)
    if !compared, !changed, skipConfused(&index) { compared = true }
    if compact[index] == 0x2D || compact[index] == 0x2B { index += 1 }
    let first = index
    while LogicalText.isDigit(compact[index]) || isPoint(at: index) || isConfusedDigit(at: index) { index += 1 }
    guard index > first else { return changed ? nil : chineseKind(from: index, compared: compared) }
    if changed { return isMeasured(at: index) && restIsShort(from: index, limit: CellClassifier.longestValueTail) ? .value : nil }
    if compact[index] == Code.border { return compared ? .value : .plainNumber }
    if compact[index] == 0x25, compact[index + 1] == Code.border { return compared ? .value : .percentage }
    if isDateMark(compact[index], afterDigits: index - first) { return restIsShort(from: index, limit: 16) ? .date : nil }
    return compared || isMeasured(at: index) ? (restIsShort(from: index, limit: CellClassifier.longestValueTail + 8) ? .value : nil) : nil
  }

  /// Skips a glyph that OCR took for a sign or a digit (`M95%`, `l2次`), before digits with a unit.
  private func skipConfused(_ index: inout Int) -> Bool {
    guard index + 2 < length, lexicon.traits[code: compact[index]].contains(.confused) else { return false }
    var end = index + 1
    while LogicalText.isDigit(compact[end]) || isPoint(at: end) || isConfusedDigit(at: end) { end += 1 }
    guard end > index + 1, LogicalText.isDigit(compact[index + 1]) || isConfusedDigit(at: index + 1), isMeasured(at: end) else {
      return false
    }
    index += 1
    return true
  }

  private func isConfusedDigit(at index: Int) -> Bool {
    index > 0 && lexicon.isConfused(compact[index], .digit) && (LogicalText.isDigit(compact[index + 1]) || compact[index + 1] == 0x25)
  }

  /// Whether what follows a number makes it a value: a unit, a multiplier, a bound, or another number of a range.
  private func isMeasured(at index: Int) -> Bool {
    let code = compact[index]
    if code == 0x4E07 || code == 0x4EBF || code == 0x25 || code == 0x2F || code == 0x3A || code == 0x2236 { return true }
    if code == 0x2D || code == 0x7E || code == 0x2014 || code == 0x81F3 {
      return LogicalText.isDigit(compact[index + 1]) || compact[index + 1] == code
    }
    return lexicon.units.longestMatch(at: index, in: compact.view) != nil
      || lexicon.suffixes.longestBound(at: index, in: compact.view) != nil
  }

  private func isPoint(at index: Int) -> Bool {
    (compact[index] == 0x2E || compact[index] == 0x2C) && compact.at(index + 1).map(LogicalText.isDigit) == true
  }

  /// 新增200人, 增长5%以上, 每季度1次: what may stand before a value's number; puts the index back where no number follows.
  private func skipChange(_ index: inout Int) -> Bool {
    var end = index
    if compact[end] == 0x6BCF {  // 每
      end += 1
      if let unit = lexicon.units.longestMatch(at: end, in: compact.view) { end += Int(unit.length) } else { return false }
      // 每季度末
      if compact[end] == 0x672B || compact[end] == 0x521D || compact[end] == 0x5E95 { end += 1 }
    }
    while let word = lexicon.words.longestMatch(at: end, in: compact.view),
      word.kind == .changeVerb || word.kind == .copula || word.kind == .reach
    { end += Int(word.length) }
    guard end > index else { return false }
    var number = end
    _ = skipComparator(&number)
    guard LogicalText.isDigit(compact[number]) else { return false }
    index = end
    return true
  }

  private func skipComparator(_ index: inout Int) -> Bool {
    var compared = false
    while true {
      if lexicon.classes.kind(of: compact[index]) == .comparatorSign {
        index += 1
      } else if let word = lexicon.words.longestMatch(at: index, in: compact.view),
        word.kind == .comparatorBefore || word.kind == .approximateBefore
      {
        index += Int(word.length)
      } else {
        return compared
      }
      compared = true
    }
  }

  /// 三年, 一次, 八成以上: a Chinese numeral with a unit right behind it.
  private func chineseKind(from position: Int, compared: Bool) -> CellKind? {
    var index = position
    while lexicon.classes.kind(of: compact[index]) == .numeral { index += 1 }
    guard index > position, compared || lexicon.units.longestMatch(at: index, in: compact.view) != nil, restIsShort(from: index, limit: 6)
    else {
      return nil
    }
    return .value
  }

  private func isDateMark(_ code: UInt16, afterDigits count: Int) -> Bool {
    code == 0x5E74 && count == 4 || code == 0x6708 && count <= 2  // 年, 月
  }

  private func restIsShort(from index: Int, limit: Int) -> Bool {
    var end = index
    while compact[end] != Code.border {
      if end - index >= limit || compact[end] == 0x3002 { return false }
      end += 1
    }
    return true
  }
}
