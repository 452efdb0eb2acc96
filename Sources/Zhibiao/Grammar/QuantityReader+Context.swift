/// What a quantity takes from the text around it: a change carried over a list, a bound that makes a range, its role.
extension QuantityReader {
  /// How many codes may stand between two items under one verb: `新增公厕6座、|垃圾转运站|2座`.
  private static let longestItem = 16

  /// A verb of change carries over items joined by 、, 和 and their kin.
  func carriedChange(to reading: borrowing Reading, _ prefix: Prefix) -> Change? {
    guard let previous, let change = previous.change, sharesChange(previous.unit, reading.measure.unit) else { return nil }
    let gap = previous.end..<max(prefix.start, previous.end)
    guard !gap.isEmpty, gap.count <= QuantityReader.longestItem, !namesMeasure(before: prefix.start, of: reading) else { return nil }
    // A share has no name of its own between: 增长2.1%和3.4%.
    if let unit = reading.measure.unit, cursor.units[unit].dimension == .ratio, gap.count > 2 { return nil }
    var isJoined = false
    for place in gap {
      let code = cursor.code(at: place)
      switch cursor.lexicon.classes.kind(of: code) {
      case .enumerationComma: isJoined = true
      case .comma, .semicolon, .sentenceEnd, .colon, .openBracket, .closeBracket, .digits: return nil
      default:
        if code == Code.of("和") || code == Code.of("及") || code == Code.of("与") { isJoined = true }
        if code == Code.border || code == Code.wideBlank { return nil }
        if code == Code.of("其"), cursor.code(at: place + 1) == Code.of("中") { return nil }
      }
    }
    return isJoined && !hasVerb(in: gap) ? change : nil
  }

  /// 产量, 覆盖率: what is measured anew, so the verb before does not govern it. 托额 and 名额 are counted.
  private func namesMeasure(before place: Int, of reading: borrowing Reading) -> Bool {
    switch cursor.code(at: place - 1) {
    case Code.of("额"): return reading.measure.unit.map { cursor.units[$0].dimension != .count } ?? true
    case Code.of("量"), Code.of("率"), Code.of("值"), Code.of("比"), Code.of("数"): return true
    default: return false
    }
  }

  /// Shares, times and multiples go on only in their own unit: 增长30%、连续24个月 is two things.
  private func sharesChange(_ first: UInt16?, _ second: UInt16?) -> Bool {
    guard let first, let second else { return first == second }
    if first == second { return true }
    for unit in [first, second] {
      switch cursor.units[unit].dimension {
      case .ratio, .time, .multiple: return false
      default: continue
      }
    }
    return true
  }

  /// Whether an item has a verb of its own: at its beginning (、新建|公厕) or right before its number (、户均|补贴|300元).
  private func hasVerb(in range: Range<Int>) -> Bool {
    var left = min(index, lexemes.count - 1)
    while left >= 0, Int(lexemes[left].start) >= range.lowerBound {
      let lexeme = lexemes[left]
      left -= 1
      guard lexeme.end <= range.upperBound else { continue }
      switch lexeme.kind {
      case .copula, .changeNoun: return true
      case .actionVerb, .itemVerb: if beginsItem(lexeme) || lexeme.end == range.upperBound { return true }
      // 稳定在, 保持在: a verb whatever stands before.
      case .reach: if cursor.code(at: Int(lexeme.start)) == Code.of("在") { return true }
      default: break
      }
    }
    return false
  }

  private func beginsItem(_ verb: Lexeme) -> Bool {
    let before = cursor.code(at: Int(verb.start) - 1)
    return before == Code.of("、") || before == Code.of("并") || before == Code.of("和")
  }

  /// Two bounds on one subject with nothing but 且, 并, 同时, 、 or a comma between are one range.
  ///
  /// Then the last quantity is taken out, and the one before it says both.
  func joinPrevious(_ previous: Previous, _ prefix: Prefix, in quantities: inout Column<Quantity>) {
    let row = quantities.count - 1
    guard previous.index == row - 1, previous.hasComparator, prefix.isAdjacent || quantities[row].hasWrittenComparator,
      !(previous.form == .extreme && prefix.form == .extreme),
      (quantities[row].lower == nil) != (quantities[row].upper == nil)
    else { return }
    var quantity = quantities[row]
    guard join(quantities[previous.index], previous, &quantity) else { return }
    quantities[previous.index] = quantity
    quantities.removeLast()
  }

  private func join(_ first: Quantity, _ previous: Previous, _ quantity: inout Quantity) -> Bool {
    let opensUp = first.upper == nil && first.lower != nil && quantity.lower == nil && quantity.upper != nil
    let opensDown = first.lower == nil && first.upper != nil && quantity.upper == nil && quantity.lower != nil
    guard opensUp || opensDown, previous.end <= Int(quantity.start),
      first.unit == nil || quantity.unit == nil || first.unit == quantity.unit, first.date == nil,
      isJoint(previous.end..<Int(quantity.start))
    else { return false }
    let lower = first.lower ?? quantity.lower
    let upper = first.upper ?? quantity.upper
    guard let lower, let upper, lower.value < upper.value else { return false }
    (quantity.lower, quantity.upper, quantity.comparator) = (lower, upper, .range)
    quantity.start = first.start
    quantity.change = first.change ?? quantity.change
    quantity.approximate = quantity.approximate || first.approximate
    quantity.rule = .chain
    if quantity.unit == nil { (quantity.unit, quantity.unitStart, quantity.unitEnd) = (first.unit, first.unitStart, first.unitEnd) }
    if quantity.denominatorCount == 0 {
      (quantity.denominatorCount, quantity.denominators) = (first.denominatorCount, first.denominators)
    }
    return true
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    for place in range {
      switch cursor.code(at: place) {
      case Code.of("且"), Code.of("并"), Code.of("而"), Code.of("同"), Code.of("时"), Code.of("、"), Code.of(","), Code.of("的"), Code.blank,
        Code.of("又"), Code.of("但"), Code.of("和"):
        continue
      default: return false
      }
    }
    return true
  }

  @inline(__always)
  func role(of reading: borrowing Reading, _ prefix: Prefix) -> Role {
    if context.isMention || isConditional { return .mention }
    if let role = reading.role { return role }
    if isRubricPoint(reading) || namesPlan(reading) || namesAge(reading) { return .mention }
    if context == .prose, setsCondition(reading, prefix) { return .mention }
    return .target
  }

  /// 由3.2张增加到3.9张, 从12所、5所增加到15所、8所: the first ones only tell from where.
  func isOrigin(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard prefix.change == nil else { return false }
    let start = originStart(prefix)
    let before = cursor.code(at: start - 1)
    if let previous, previous.isOrigin, previous.end == start - 1, before == Code.of("、") || before == Code.of("和") { return true }
    let isBase = before == Code.of("较") || before == Code.of("比")
    guard isBase || before == Code.of("由") || before == Code.of("从") || before == Code.of("自") else { return false }
    var right = index
    while right < lexemes.count, Int(lexemes[right].start) < reading.end { right += 1 }
    while right < lexemes.count, Int(lexemes[right].start) - reading.end <= QuantityReader.longestItem {
      switch lexemes[right].kind {
      case .changeVerb: return !isBase || Int(lexemes[right].start) == reading.end
      case .changeNoun: return !isBase
      case .comma, .semicolon, .sentenceEnd, .colon: return false
      default: right += 1
      }
    }
    return false
  }

  /// Where what tells from where begins: at 每月 of 由每月800元, at 2020年 of 从2020年的3亿元, at 上半年 of 从上半年5.5%.
  @inline(__always)
  private func originStart(_ prefix: Prefix) -> Int {
    if let pendingRate, pendingRate.end == prefix.start, pendingRate.start >= floor { return pendingRate.start }
    if let time = cursor.timeBefore(prefix.start) { return max(time, floor) }
    let (last, first) = (cursor.code(at: prefix.start - 1), cursor.code(at: prefix.start - 2))
    switch last {
    case Code.of("年") where first == Code.of("去") || first == Code.of("上"): return prefix.start - 2
    case Code.of("初"), Code.of("末"), Code.of("底"): return first == Code.of("年") || first == Code.of("期") ? prefix.start - 2 : prefix.start
    case Code.of("年") where first == Code.of("半"): return prefix.start - 3
    default: return prefix.start
    }
  }

  /// Whether the verb of change speaks of this number: in 新建提升公路10公里 it renovates, in 新增贷款连续4年 it adds loans.
  func isGoverned(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard let unit = reading.measure.unit, !prefix.changesFromOrigin || previous?.isOrigin == true else {
      return !prefix.changesFromOrigin
    }
    let dimension = cursor.units[unit].dimension
    switch cursor.code(at: prefix.changeStart) {
    case Code.of("提"): return !(dimension == .count || dimension == .length || dimension == .area) || !followsBuilding(prefix.changeStart)
    // 延长石油 is a company.
    case Code.of("延"): return dimension == .time || dimension == .length || dimension == .ratio
    case Code.of("新"), Code.of("净"): return dimension != .time || cursor.code(at: prefix.start - 1) != Code.of("续")
    default: return true
    }
  }

  /// 新建|提升, 改造和|提升: works, no rise.
  private func followsBuilding(_ place: Int) -> Bool {
    let before = cursor.code(at: place - 1)
    let end = before == Code.of("和") || before == Code.of("与") ? place - 1 : place
    var left = min(index, lexemes.count - 1)
    while left >= 0, lexemes[left].end > end { left -= 1 }
    return left >= 0 && lexemes[left].end == end && lexemes[left].kind == .actionVerb
  }

  /// 提高残疾人两项补贴标准: verbs of degree do not count; a count behind one belongs to the thing.
  func namesThing(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard let unit = reading.measure.unit, cursor.units[unit].dimension == .count, reading.bound == nil, !reading.approximate,
      prefix.change?.mode == .by
    else { return false }
    switch cursor.code(at: prefix.changeStart) {
    case Code.of("提"), Code.of("降"), Code.of("扩"), Code.of("缩"): break
    // 减免300名学生学费: the fees are less, not the students.
    case Code.of("减") where cursor.code(at: prefix.changeStart + 1) == Code.of("免"): break
    default: return false
    }
    return Code.isHan(cursor.code(at: reading.end)) && !cursor.traits(at: reading.end).contains(.closing)
  }

  /// 新增3岁以下婴幼儿托位500个: an age or size with its bound tells what is counted.
  func describesObject(_ reading: borrowing Reading) -> Bool {
    guard let unit = reading.measure.unit, reading.bound != nil, goesOnInNoun(reading) else { return false }
    switch cursor.units[unit].dimension {
    case .time, .voltage, .power, .length: return true
    default: return false
    }
  }

  /// 3岁以下婴幼儿, 60至79岁老人: an age tells who is spoken of.
  func namesAge(_ reading: borrowing Reading) -> Bool {
    guard let unit = reading.measure.unit, unit == cursor.known.yearOfAge else { return false }
    return (reading.bound != nil || reading.span != nil) && goesOnInNoun(reading)
  }

  /// 新增投资超5亿元企业3家: an amount with its comparator, and behind its noun the count of what is added.
  func describesAdded(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard let unit = reading.measure.unit, cursor.units[unit].dimension == .money, prefix.comparator != nil || reading.bound != nil,
      goesOnInNoun(reading), startsNoun(at: reading.end)
    else { return false }
    var right = index
    while right < lexemes.count, Int(lexemes[right].start) < reading.end { right += 1 }
    while right < lexemes.count, Int(lexemes[right].start) - reading.end <= QuantityReader.longestItem {
      switch lexemes[right].kind {
      case .digits, .numeral: return true
      case .enumerationComma, .comma, .semicolon, .sentenceEnd, .colon, .actionVerb, .itemVerb, .changeVerb: return false
      default: right += 1
      }
    }
    return false
  }

  private func goesOnInNoun(_ reading: borrowing Reading) -> Bool {
    Code.isHan(cursor.code(at: reading.end)) && !cursor.traits(at: reading.end).contains(.closing)
  }

  /// 三年行动, 五年规划, 15分钟生活圈, “240小时过境免签”: a time that is part of a name.
  func namesPlan(_ reading: borrowing Reading) -> Bool {
    guard let unit = reading.measure.unit, cursor.units[unit].dimension == .time, reading.bound == nil, !reading.approximate else {
      return false
    }
    let next = cursor.code(at: reading.end + 1)
    switch cursor.code(at: reading.end) {
    case Code.of("行"): return next == Code.of("动")
    case Code.of("实"): return next == Code.of("施") || next == Code.of("战")
    case Code.of("提"): return next == Code.of("升") || next == Code.of("质")
    case Code.of("攻"), Code.of("计"), Code.of("规"), Code.of("滚"), Code.of("倍"), Code.of("社"), Code.of("生"), Code.of("健"), Code.of("养"),
      Code.of("便"), Code.of("医"):
      return Code.isHan(next)
    default: break
    }
    let isNamed = isQuoted && cursor.lexicon.classes.kind(of: cursor.code(at: reading.start - 1)) == .openQuote
    return (isNamed || namesCircle(from: reading.end)) && Code.isHan(cursor.code(at: reading.end))
  }

  /// 1小时通勤圈, 15分钟品质文化圈: how far a circle reaches.
  private func namesCircle(from end: Int) -> Bool {
    for place in end..<end + 7 {
      let code = cursor.code(at: place)
      if code == Code.of("圈") { return place > end }
      guard Code.isHan(code), code != Code.of("的") else { return false }
    }
    return false
  }

  /// (50分) tells how many points a row is worth.
  @inline(__always)
  private func isRubricPoint(_ reading: borrowing Reading) -> Bool {
    reading.measure.unit == cursor.known.score && reading.span == nil && cursor.code(at: reading.start - 1) == Code.of("(")
      && cursor.code(at: reading.end) == Code.of(")")
  }

  /// `≥90%的，记满分`, `500万元以上项目`, `超过3.5米时`: the number picks out what the clause speaks of.
  @inline(__always)
  private func setsCondition(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard prefix.comparator != nil || reading.bound != nil, prefix.change == nil else { return false }
    let next = cursor.code(at: reading.end)
    if next == Code.of("的") || next == Code.of("时") { return true }
    guard reading.bound != nil, !prefix.hasCopula, !prefix.isToward, !followsAction(prefix), !setsTime(reading) else { return false }
    return Code.isHan(next) && !cursor.traits(at: reading.end).contains(.closing) && !cursor.traits(at: reading.end).contains(.filler)
      && startsNoun(at: reading.end)
  }

  /// 30分钟内响应, 15日内办结: how soon something is done.
  private func setsTime(_ reading: borrowing Reading) -> Bool {
    guard let unit = reading.measure.unit, cursor.units[unit].dimension == .time else { return false }
    return cursor.code(at: reading.end - 1) == Code.of("内")
  }

  /// 培育30户以上智能工厂: what a verb of doing counts is the aim itself.
  private func followsAction(_ prefix: Prefix) -> Bool {
    guard prefix.nextLexeme >= 0, prefix.nextLexeme < lexemes.count else { return false }
    return lexemes[prefix.nextLexeme].end == prefix.start && lexemes[prefix.nextLexeme].kind == .actionVerb
  }

  /// Whether no verb of doing stands where the text goes on.
  private func startsNoun(at place: Int) -> Bool {
    var right = index
    while right < lexemes.count, Int(lexemes[right].start) < place { right += 1 }
    guard right < lexemes.count, Int(lexemes[right].start) == place else { return true }
    switch lexemes[right].kind {
    case .actionVerb, .changeVerb, .copula, .conjunction, .reach: return false
    default: return true
    }
  }
}
