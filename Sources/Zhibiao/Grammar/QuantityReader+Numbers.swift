/// From a numeral to a quantity or a refusal.
extension QuantityReader {
  mutating func readNumber(at start: Int, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>) {
    // No sign, no date, no number of a list: nearly all.
    let hasLead = cursor.traits(at: start - 1).contains(.numberLead)
    if hasLead || before.meets(LexemeKinds(.decoyWord)), let reason = reasonBefore(start) {
      cursor.position = start
      passOverNames()
      refuse(start..<cursor.position, reason, &refusals)
      return
    }
    cursor.position = start
    let plain = hasLead ? nil : cursor.plainMeasure(at: start, unlessAt: .dateTail)
    if let plain, finish(plain, into: &quantities, refusals: &refusals) { return }
    var reading = Reading()
    if let plain {
      reading.take(plain)
      finish(&reading, into: &quantities, refusals: &refusals)
      return
    }
    let mayBeDate = cursor.mayBeginDate(at: start)
    if mayBeDate, let date = cursor.parseDate(), !isDuration(date) {
      finish(date, into: &quantities, refusals: &refusals)
      return
    }
    cursor.position = start
    if passOverListNumber(at: start) { return }
    cursor.position = max(signedStart(of: start), floor)
    // What was no plain measure is none now, unless its sign or date was in the way.
    guard hasLead || mayBeDate ? cursor.parseReading(into: &reading) : cursor.parseWholeReading(into: &reading) else {
      cursor.position = max(start + 1, cursor.endOfCodeRun(from: start))
      refuse(start..<cursor.position, .noUnit, &refusals)
      return
    }
    finish(&reading, into: &quantities, refusals: &refusals)
  }

  /// 不少于3月: a bare month behind a word that compares amounts is a duration.
  private func isDuration(_ text: DateText) -> Bool {
    guard text.date.from.year == 0, text.date.from.day == 0, text.date.to == nil, text.comparator == nil, index > 0 else { return false }
    let before = lexemes[index - 1]
    guard before.end == text.start, before.kind == .comparatorBefore || before.kind == .comparatorSign else { return false }
    for place in before.codes where cursor.code(at: place) == Code.of("晚") || cursor.code(at: place) == Code.of("迟") { return false }
    return true
  }

  /// `-5`, `负2.8`, `零下5`: the sign before a numeral belongs to it, unless it joins words or counts things.
  private func signedStart(of start: Int) -> Int {
    guard cursor.traits(at: start - 1).contains(.numberLead) else { return start }
    let sign = cursor.code(at: start - 1)
    if sign == Code.of("下"), cursor.code(at: start - 2) == Code.of("零") { return start - 2 }
    // 减负1000万元: the sign is part of a word.
    let isInWord = index > 0 && index <= lexemes.count && lexemes[index - 1].end == start && lexemes[index - 1].length > 1
    if sign == Code.of("负"), !isInWord { return start - 1 }
    if lexiconKind(sign) == .currencySign { return start - 1 }
    if sign == Code.blank, lexiconKind(cursor.code(at: start - 2)) == .currencySign { return start - 2 }
    guard sign == Code.of("-") else { return start }
    let before = cursor.code(at: start - 2)
    let isSign = before == Code.border || Code.isHan(before) || before == Code.of("(") || lexiconKind(before) == .comparatorSign
    guard isSign || before == Code.of(":") || before == Code.of(","), !countsThings(behind: start) else { return start }
    return start - 1
  }

  private func lexiconKind(_ code: UInt16) -> LexemeKind { cursor.lexicon.classes.kind(of: code) }

  /// A dash before `5个` is a bullet: nothing counted is below zero.
  private func countsThings(behind start: Int) -> Bool {
    var look = cursor
    look.position = start
    guard let measure = look.parseSimpleMeasure() else { return true }
    guard let unit = measure.unit else { return cursor.code(at: start - 2) == Code.border && !context.isValue }
    return cursor.units[unit].dimension == .count
  }

  /// `1.2022年` and `2.3台` at a clause's start: the first number counts the list.
  private mutating func passOverListNumber(at start: Int) -> Bool {
    let before = cursor.code(at: start - 1)
    guard before == Code.border || before == Code.of("。") || before == Code.of(";") else { return false }
    var index = start
    while cursor.isDigit(at: index), index < start + 3 { index += 1 }
    guard index > start, index < start + 3, cursor.code(at: index) == Code.of("."), cursor.isDigit(at: index + 1) else { return false }
    var look = cursor
    look.position = index + 1
    if look.parseDate() != nil {
      cursor.position = index + 1
      return true
    }
    look.position = start
    guard let measure = look.parseSimpleMeasure(), let unit = measure.unit, !measure.number.value.isInteger,
      cursor.units[unit].dimension == .count, !context.isValue
    else { return false }
    // 1.1 项目背景 is a heading; 2.3台 an item that begins with its count.
    cursor.position = measure.unitCodes.lowerBound > measure.number.end ? measure.number.end : index + 1
    return true
  }

  /// Passes over `3`, `3-5` and `一、二` behind 第 and its like.
  private mutating func passOverNames() {
    var rounds = 0
    while rounds < 8 {
      rounds += 1
      passOverNumeral()
      let back = cursor.position
      guard cursor.eat("至") || cursor.eat("到") || cursor.eat("-") || cursor.eat("~") || cursor.eat("、") || cursor.eat("和") else { return }
      _ = cursor.eat("第")
      guard cursor.isDigit(at: cursor.position) || cursor.isNumeral(at: cursor.position) else {
        cursor.position = back
        return
      }
    }
  }

  private mutating func passOverNumeral() {
    let end = cursor.endOfCodeRun(from: cursor.position)
    if end > cursor.position {
      cursor.position = end
    } else {
      while cursor.isNumeral(at: cursor.position) || cursor.current == Code.of("几") { cursor.position += 1 }
    }
  }

  func refuse(_ range: Range<Int>, _ reason: RefusalReason, _ refusals: inout Column<Refusal>) {
    refusals.append(
      Refusal(start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound), reason: reason))
  }

  /// 这一课, 任一项: 一 belongs to the word that points out.
  private func pointsOut(_ start: Int) -> Bool {
    switch cursor.code(at: start) {
    case Code.of("这"), Code.of("那"), Code.of("任"), Code.of("某"), Code.of("另"), Code.of("哪"), Code.of("该"): true
    default: false
    }
  }

  /// A word with a numeral inside: a number after all where a unit reaches behind it (三公里), or where the
  /// segmenter parts the numeral from the word (系统|一套).
  mutating func readFixedPhrase(
    _ lexeme: Lexeme, asking segmenter: Segmenter, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>
  ) {
    let start = Int(lexeme.start)
    let isFraction = cursor.code(at: start + 1) == Code.of("分") && cursor.code(at: start + 2) == Code.of("之")
    let isCount = context.isValue && cursor.unit(at: start + 1)?.length == Int(lexeme.length) - 1
    if cursor.isNumeral(at: start), isFraction || isCount {
      readNumber(at: start, into: &quantities, refusals: &refusals)
      return
    }
    if cursor.isNumeral(at: start), let unit = cursor.unit(at: start + 1), start + 1 + unit.length > lexeme.end {
      readNumber(at: start, into: &quantities, refusals: &refusals)
      return
    }
    let last = lexeme.end - 1
    if lexeme.row == 1, !pointsOut(start), cursor.isNumeral(at: last), cursor.unit(at: lexeme.end) != nil,
      segmenter.isBoundary(before: last, in: cursor.codes, within: cursor.cell)
    {
      readNumber(at: last, into: &quantities, refusals: &refusals)
      return
    }
    if cursor.isNumeral(at: start) || lexeme.row == 1 {
      refuse(start..<lexeme.end, .fixedPhrase, &refusals)
      cursor.position = lexeme.end
    }
  }
}
