/// Numbers that count nothing though a unit follows: figures of speech, names, times that tell when, places in a ranking.
extension QuantityReader {
  /// The reason for which a number with a unit is no quantity by what it stands in.
  func reasonOfUse(_ reading: borrowing Reading, _ unit: UInt16) -> RefusalReason? {
    if joinsName(reading) { return .joined }
    if context == .prose, isFigure(reading, unit) || namesInQuotes(reading, unit) || isVagueList(reading) { return .fixedPhrase }
    if ranks(reading) { return .ordinal }
    if context == .prose, saysWhen(reading, unit) { return .pastDate }
    return nil
  }

  /// PM_2.5年均, PM 2.5年均: the name of a measure goes on in its digits; 117项目: 项 is part of 项目.
  private func joinsName(_ reading: borrowing Reading) -> Bool {
    let end = reading.measure.unitCodes.upperBound
    if cursor.code(at: end - 1) == Code.of("项"), cursor.code(at: end) == Code.of("目") {
      let next = cursor.code(at: end + 1)
      return next != Code.of("标") && next != Code.of("录") && next != Code.of("的")
    }
    let before = cursor.code(at: reading.start - 1)
    guard Code.isLatin(cursor.code(at: reading.start - 2)), reading.measure.number.style == .arabic else { return false }
    return before == Code.of("_") || before == Code.blank && !reading.measure.number.value.isInteger && cursor.code(at: end) == Code.of("均")
  }

  /// “九珍十八品”, “十二个推进”, “民营经济32条”: names made of a count.
  private func namesInQuotes(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    guard isQuoted, cursor.units[unit].dimension == .count, reading.start == reading.measure.start, reading.bound == nil else {
      return false
    }
    let opens = cursor.lexicon.classes.kind(of: cursor.code(at: reading.start - 1)) == .openQuote
    let closes = cursor.lexicon.classes.kind(of: cursor.code(at: reading.end)) == .closeQuote
    guard opens || closes else { return false }
    if reading.measure.number.style == .arabic { return cursor.code(at: reading.measure.unitCodes.lowerBound) == Code.of("条") }
    return !reading.measure.number.traits.contains(.hasPower)
  }

  /// 以下几个方面: how many is left open.
  private func isVagueList(_ reading: borrowing Reading) -> Bool {
    guard reading.rule == .vague, cursor.code(at: reading.measure.number.start) == Code.of("几") else { return false }
    return cursor.code(at: reading.start - 1) == Code.of("下") && cursor.code(at: reading.start - 2) == Code.of("以")
  }

  /// 排名由120位上升到80位: places, not how many.
  private func ranks(_ reading: borrowing Reading) -> Bool {
    let unit = cursor.code(at: reading.measure.unitCodes.lowerBound)
    guard unit == Code.of("位") || unit == Code.of("名"), reading.measure.unitCodes.count == 1 else { return false }
    switch cursor.code(at: reading.start - 1) {
    case Code.of("由"), Code.of("从"), Code.of("到"), Code.of("至"), Code.of("居"), Code.of("列"), Code.of("为"): break
    default: return false
    }
    var place = reading.start - 2
    while place >= max(cursor.cell.lowerBound, reading.start - 18) {
      let (code, next) = (cursor.code(at: place), cursor.code(at: place + 1))
      if code == Code.of("排") && next == Code.of("名") || next == Code.of("次") && (code == Code.of("名") || code == Code.of("位")) {
        return true
      }
      if cursor.lexicon.classes.kind(of: code).endsClause { return false }
      place -= 1
    }
    return false
  }

  /// 近三年新高, 关键五年, 第一个五年, 成立60周年: times that tell when.
  private func saysWhen(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    guard cursor.units[unit].dimension == .time, reading.bound == nil else { return false }
    let before = cursor.code(at: reading.start - 1)
    let next = cursor.code(at: reading.end)
    if reading.measure.unitCodes.count == 2, cursor.code(at: reading.end - 2) == Code.of("周"), unit == cursor.known.year {
      return !lasts(behind: before)
    }
    if before == Code.of("近"), unit == cursor.known.year || unit == cursor.known.month { return looksBack(from: reading.start - 2, next) }
    guard unit == cursor.known.year, reading.measure.number.style == .chinese else { return false }
    if next == Code.of("间") || before == Code.of("个") { return true }
    return before == Code.of("键") || before == Code.of("要") && cursor.code(at: reading.start - 2) == Code.of("重")
  }

  /// 不少于3周年, 满5周年: a duration where a word compares or measures it.
  private func lasts(behind code: UInt16) -> Bool {
    switch code {
    case Code.of("满"), Code.of("于"), Code.of("过"), Code.of("为"), Code.of("达"), Code.of("足"), Code.of("超"): true
    default: cursor.lexicon.classes.kind(of: code) == .comparatorSign
    }
  }

  /// Behind 近3年: what was so in them, and no verb or noun before says that they lasted.
  private func looksBack(from place: Int, _ next: UInt16) -> Bool {
    let before = cursor.code(at: place)
    guard cursor.traits(at: place).contains(.closing) || before == Code.of("为") || before == Code.of("创") || before == Code.of("是") else {
      return next == Code.of("最") || next == Code.of("新") || next == Code.of("平")
    }
    return Code.isHan(next)
  }
}

/// 一 with a classifier as an article, in a pattern or in a phrase.
extension QuantityReader {
  private func isFigure(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    let number = reading.measure.number
    guard number.end == number.start + 1, cursor.code(at: number.start) == Code.of("一"), reading.start == number.start,
      reading.bound == nil, reading.span == nil, reading.measure.unitCodes.lowerBound == number.end
    else { return false }
    return isRepeated(reading) || isMatched(reading) || isDenied(behind: reading.end) || isArticle(reading, unit)
  }

  /// 一张张清单.
  private func isRepeated(_ reading: borrowing Reading) -> Bool {
    reading.measure.unitCodes.count == 1 && cursor.code(at: reading.end) == cursor.code(at: reading.end - 1)
  }

  /// 一年更比一年好, 一年接着一年干; 说一件、干一件.
  private func isMatched(_ reading: borrowing Reading) -> Bool {
    let unit = cursor.code(at: reading.measure.unitCodes.lowerBound)
    let (start, end) = (reading.start, reading.end)
    func isOne(at place: Int) -> Bool { cursor.code(at: place) == Code.of("一") && cursor.code(at: place + 1) == unit }
    for length in 1...2 {
      if isOne(at: end + length), links(end..<end + length) { return true }
      if isOne(at: start - length - 2), links(start - length..<start) { return true }
    }
    return false
  }

  /// 更比, 接着, or 、 and a verb of one character.
  private func links(_ range: Range<Int>) -> Bool {
    switch cursor.code(at: range.lowerBound) {
    case Code.of("更"), Code.of("比"), Code.of("接"), Code.of("又"), Code.of("连"), Code.of("赛"): true
    case Code.of("、"): range.count == 2 && Code.isHan(cursor.code(at: range.lowerBound + 1))
    default: false
    }
  }

  /// 一分也不能乱花, 一户都不落下.
  private func isDenied(behind end: Int) -> Bool {
    guard cursor.code(at: end) == Code.of("也") || cursor.code(at: end) == Code.of("都") else { return false }
    switch cursor.code(at: end + 1) {
    case Code.of("不"), Code.of("没"), Code.of("未"), Code.of("别"): return true
    default: return false
    }
  }

  /// 今后一个时期, 是一个长期任务, 走出一条新路: 一 is an article.
  private func isArticle(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    let classifier = cursor.code(at: reading.measure.unitCodes.lowerBound)
    let end = reading.end
    guard Code.isHan(cursor.code(at: end)), !cursor.traits(at: end).contains(.closing) else { return false }
    var place = reading.start - 1
    let isDone = cursor.code(at: place) == Code.of("了")
    if isDone { place -= 1 }
    let before = cursor.code(at: place)
    switch classifier {
    case Code.of("个"):
      if cursor.code(at: end) == Code.of("时"), cursor.code(at: end + 1) == Code.of("期") { return true }
      return before == Code.of("是") || isDone && (before == Code.of("到") || before == Code.of("在")) || beginsSentence(place)
    case Code.of("条"), Code.of("份"):
      return before == Code.of("出") && isPathVerb(cursor.code(at: place - 1)) || beginsSentence(place)
    case Code.of("幅"), Code.of("张"), Code.of("道"), Code.of("派"): return beginsSentence(place)
    default: return false
    }
  }

  /// 走出, 闯出, 探索出, 交出.
  private func isPathVerb(_ code: UInt16) -> Bool {
    switch code {
    case Code.of("走"), Code.of("闯"), Code.of("蹚"), Code.of("趟"), Code.of("索"), Code.of("拓"), Code.of("交"): true
    default: false
    }
  }

  private func beginsSentence(_ place: Int) -> Bool {
    let code = cursor.code(at: place)
    return cursor.lexicon.classes.kind(of: code) == .sentenceEnd
  }
}
