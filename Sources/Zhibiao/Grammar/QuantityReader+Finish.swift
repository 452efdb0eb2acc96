/// Decides whether a reading is a quantity, and writes it down.
extension QuantityReader {
  mutating func finish(_ reading: inout Reading, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>) {
    if let reason = reason(against: reading) {
      let isFigures = reading.measure.number.style == .arabic
      // 2023-2025年每年: the rate belongs to what follows.
      let end = reading.measure.rate.isEmpty ? reading.end : max(reading.measure.number.end, reading.measure.unitCodes.upperBound)
      cursor.position = isFigures ? max(end, cursor.endOfCodeRun(from: end)) : end
      refuse(reading.start..<cursor.position, reason, &refusals)
      return
    }
    if reading.followsBetween, reading.start - 2 >= floor { reading.start -= 2 }
    isShare = isShareOrMultiple(reading)
    var prefix = Prefix(start: reading.start, nextLexeme: lastLexeme(before: reading.start))
    lookBack(&prefix)
    if hasComparative(reading, prefix) { takeComparative(&reading, &prefix) }
    takeShared(&prefix, of: reading)
    // 新突破三年行动: the word is part of the name.
    if prefix.isAdjacent, cursor.code(at: prefix.start) == Code.of("突"), namesPlan(reading) {
      (prefix.comparator, prefix.isAdjacent, prefix.start) = (nil, false, reading.start)
    }
    cursor.position = reading.end
    if isQuantity(reading, prefix) {
      append(reading, prefix, to: &quantities)
    } else {
      refuse(reading.start..<reading.end, reasonOfBareNumber(reading), &refusals)
    }
  }

  @inline(__always)
  private mutating func append(_ reading: borrowing Reading, _ prefix: Prefix, to quantities: inout Column<Quantity>) {
    let row = quantities.count
    quantities.append(Quantity())
    write(reading, prefix, to: &quantities[row])
    let isOrigin = isOrigin(reading, prefix)
    let shared = takeRate(of: reading, prefix, into: &quantities[row])
    let change = change(of: reading, prefix, said: quantities[row].change)
    quantities[row].change = change
    quantities[row].role = isOrigin ? .mention : role(of: reading, prefix)
    if previous?.hasComparator == true, let previous { joinPrevious(previous, prefix, in: &quantities) }
    // 新增2个过百亿元园区、5个…: the amount only describes.
    let carried = change ?? (prefix.form == .past ? previous?.change : nil)
    end(at: reading.end)
    previous = Previous(
      index: quantities.count - 1, end: reading.end, form: prefix.form,
      hasComparator: prefix.isAdjacent || reading.bound != nil, isOrigin: isOrigin,
      change: carried, unit: reading.measure.unit, rate: shared, shared: sharedComparator(prefix, reading.bound))
  }

  /// The change that words before a number say, or that is carried over to it from an item before.
  @inline(__always)
  private mutating func change(of reading: borrowing Reading, _ prefix: Prefix, said: Change?) -> Change? {
    let change = said ?? carriedChange(to: reading, prefix) ?? suspendedChange
    suspendedChange = nil
    guard let change else { return nil }
    if change.mode == .by, describesObject(reading) || describesAdded(reading, prefix) {
      suspendedChange = change
      return nil
    }
    // 提升15分钟社区生活圈: what is raised is the thing so named.
    if !prefix.isAdjacent, namesPlan(reading) || namesThing(reading, prefix) { return nil }
    return prefix.change != nil && !isGoverned(reading, prefix) ? nil : change
  }

  /// 分别突破2千亿元、3千亿元: the comparator goes to both.
  @inline(__always)
  private func takeShared(_ prefix: inout Prefix, of reading: borrowing Reading) {
    guard let previous, let shared = previous.shared, prefix.comparator == nil, reading.bound == nil, reading.span == nil,
      previous.unit == reading.measure.unit, prefix.start - previous.end == 1
    else { return }
    let joint = cursor.code(at: previous.end)
    if joint == Code.of("、") || joint == Code.of("和") || joint == Code.of("及") { prefix.comparator = shared }
  }

  /// A word before the first item goes to those that follow right behind 、; a sign does not.
  @inline(__always)
  private func sharedComparator(_ prefix: Prefix, _ bound: Comparator?) -> Comparator? {
    if let previous, let shared = previous.shared, prefix.comparator == shared, !prefix.isAdjacent { return shared }
    guard prefix.isAdjacent, let comparator = prefix.comparator, bound == nil else { return nil }
    return isDistributed(from: prefix.start) ? comparator : nil
  }

  /// Whether a word of comparison at `start` may go to several items: 分别突破, and any word in running text.
  @inline(__always)
  func isDistributed(from start: Int) -> Bool {
    cursor.code(at: start - 1) == Code.of("别") && cursor.code(at: start - 2) == Code.of("分")
      || context == .prose && Code.isHan(cursor.code(at: start))
  }

  @inline(__always)
  private func isShareOrMultiple(_ reading: borrowing Reading) -> Bool {
    // 不少于总数的三分之二 too.
    guard let unit = reading.measure.unit else { return reading.measure.number.fraction?.style == .fraction }
    return unit == cursor.known.percent || unit == cursor.known.times
  }

  /// Whether 上 or 比 before a number may say a comparator together with what is behind.
  @inline(__always)
  private func hasComparative(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard prefix.comparator == nil, reading.bound == nil, prefix.start > floor else { return false }
    let before = cursor.code(at: prefix.start - 1)
    return before == Code.of("上") || before == Code.of("比")
  }

  /// 跨上, 登上, 站上: 上 is part of the verb.
  private func climbs(to place: Int) -> Bool {
    guard cursor.code(at: place) == Code.of("上") else { return false }
    return switch cursor.code(at: place - 1) {
    case Code.of("跨"), Code.of("登"), Code.of("站"), Code.of("迈"), Code.of("踏"): true
    default: false
    }
  }

  /// 比30大, 比50少: the comparator stands on both sides of its number.
  private func takeComparative(_ reading: inout Reading, _ prefix: inout Prefix) {
    if climbs(to: prefix.start - 1) {
      // 跨上百亿元台阶: the step itself.
      prefix.isToward = true
      return
    }
    if reading.measure.number.traits.contains(.bare), cursor.code(at: prefix.start - 1) == Code.of("上") {
      // 上百家: a hundred and more.
      (prefix.comparator, prefix.isAdjacent) = (.atLeast, true)
      prefix.start -= 1
      return
    }
    guard cursor.code(at: prefix.start - 1) == Code.of("比")
    else { return }
    switch cursor.code(at: reading.end) {
    case Code.of("大"), Code.of("多"), Code.of("高"): prefix.comparator = .moreThan
    case Code.of("小"), Code.of("少"), Code.of("低"): prefix.comparator = .lessThan
    default: return
    }
    reading.bound = prefix.comparator
    prefix.isAdjacent = true
    prefix.start -= 1
    reading.end += 1
  }

  /// Index of the last lexeme before a number that starts at `start`; -1 where there is none.
  @inline(__always)
  private func lastLexeme(before start: Int) -> Int {
    var left = min(index, lexemes.count - 1)
    while left >= 0, lexemes[left].end > start || Int(lexemes[left].start) >= start { left -= 1 }
    return left
  }

  @inline(__always)
  private func isQuantity(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    let traits = reading.measure.number.traits
    if traits.contains(.bare), !traits.contains(.excess), !prefix.isAdjacent, !prefix.approximate,
      reading.bound == nil, !prefix.hasCopula, !prefix.isToward, !reading.approximate
    {
      return false
    }
    if reading.measure.hasUnit { return true }
    if reading.measure.number.fraction != nil { return isFraction(reading, prefix) }
    switch reading.rule {
    case .numberWord, .chain, .bracketInterval: return true
    default: break
    }
    if !reading.measure.rate.isEmpty { return true }
    if isZeroCount(reading) { return true }
    return isBareNumber(reading, prefix)
  }

  /// 零投诉: the number zero before what can be counted.
  @inline(__always)
  private func isZeroCount(_ reading: borrowing Reading) -> Bool {
    guard reading.measure.number.value == .zero, reading.end == reading.measure.number.end, reading.span == nil,
      let match = cursor.suffix(at: reading.end)
    else { return false }
    return match.meaning == .zeroNoun
  }

  /// A fraction needs no word before it; figures parted by a slash are one only below 1, or where the text is a value.
  private func isFraction(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard let fraction = reading.measure.number.fraction, reading.measure.number.style == .arabic else { return true }
    return fraction.style == .ratio || fraction.numerator < fraction.denominator
  }

  /// A number without a unit: behind a word of comparison or 为, 达, 共, =; or the whole of a value.
  private func isBareNumber(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    let number = reading.measure.number
    if isWhole(wholeStart(prefix)..<reading.end), context.isValue || number.traits.contains(.hasPower) { return true }
    if reading.bound != nil || reading.isBetween { return number.style != .readOut }
    if number.style == .arabic, !number.traits.contains(.dotted), isOrigin(reading, prefix), leadsToChange(reading) { return true }
    // 收入比缩小至2.54: to what a ratio or an index fell.
    let isReached = prefix.change?.mode == .to && (previous?.isOrigin == true || number.style == .arabic && !number.value.isInteger)
    guard prefix.isAdjacent || prefix.hasCopula || prefix.isTolerance || isReached, number.style != .readOut else { return false }
    guard number.end - number.start <= 16, !isNamed(before: prefix.start, prefix) else { return false }
    if number.style == .arabic, number.isPlainDigits, Code.isLatin(cursor.code(at: reading.end)) { return false }
    // 合计 1、 begins a list.
    if cursor.code(at: reading.end) == Code.of("、"), !prefix.isAdjacent { return false }
    return endsBareNumber(at: reading.end) && !isClock(reading)
  }

  /// 由2.83缩小到2.41: the verb that says to what stands right behind the bare number.
  private func leadsToChange(_ reading: borrowing Reading) -> Bool {
    var right = index
    while right < lexemes.count, Int(lexemes[right].start) < reading.end { right += 1 }
    guard right < lexemes.count, Int(lexemes[right].start) == reading.end, lexemes[right].kind == .changeVerb else { return false }
    return Int(lexemes[right].row) % ChangeWords.Row.intransitive >= ChangeWords.Row.increaseTo
  }

  private func endsBareNumber(at end: Int) -> Bool {
    if cursor.traits(at: end).contains(.closing) { return true }
    return end < cursor.cell.upperBound && cursor.lexicon.words.longestMatch(at: end, in: cursor.codes)?.kind == .comparatorBefore
  }

  /// 8:30 and 编号为123.
  private func isClock(_ reading: borrowing Reading) -> Bool {
    cursor.code(at: reading.end) == Code.of(":") && cursor.isDigit(at: reading.end + 1)
  }

  private func isNamed(before start: Int, _ prefix: Prefix) -> Bool {
    var left = prefix.nextLexeme
    while left >= 0, left < lexemes.count, lexemes[left].end > start { left -= 1 }
    guard left >= 0, left < lexemes.count else { return false }
    return lexemes[left].kind == .decoyWord && start - lexemes[left].end <= 2
  }

  /// Whether a span is the whole text but for blanks and a closing mark.
  /// 每米45: what it is counted by belongs to the value.
  private func wholeStart(_ prefix: Prefix) -> Int {
    guard let pendingRate, pendingRate.end == prefix.start else { return prefix.start }
    return pendingRate.start
  }

  private func isWhole(_ range: Range<Int>) -> Bool {
    for place in cursor.cell.lowerBound..<range.lowerBound where !isPadding(place) { return false }
    for place in range.upperBound..<max(cursor.cell.upperBound, range.upperBound) where !isPadding(place) { return false }
    return true
  }

  private func isPadding(_ place: Int) -> Bool {
    switch cursor.code(at: place) {
    case Code.blank, Code.wideBlank, Code.of("。"), Code.of(";"), Code.of(","), Code.border: true
    default: false
    }
  }
}

extension QuantityReader {
  /// Writes what was read into a blank quantity.
  @inline(__always)
  private func write(_ reading: borrowing Reading, _ prefix: Prefix, to quantity: inout Quantity) {
    let comparison = Comparison(prefix: prefix, reading: reading)
    let span = comparison.span(of: reading)
    (quantity.comparator, quantity.lower, quantity.upper) = (span.comparator, span.lower, span.upper)
    quantity.hasWrittenComparator = prefix.comparator != nil || reading.bound != nil || reading.span != nil
    if comparison.isDoubtful { quantity.flags.insert(.comparatorDoubtful) }
    quantity.approximate = prefix.approximate || reading.approximate
    if let fraction = reading.measure.number.fraction { quantity.fraction = fraction }
    quantity.unit = reading.measure.unit
    (quantity.unitStart, quantity.unitEnd) = (
      index32(reading.measure.unitCodes.lowerBound), index32(reading.measure.unitCodes.upperBound)
    )
    quantity.multiplier = reading.measure.number.multiplier
    quantity.start = index32(prefix.start)
    quantity.end = index32(reading.end)
    let isGrown = reading.measure.number.traits.contains(.grown)
    quantity.change = isGrown ? Change(direction: .increase, mode: .to) : prefix.change
    quantity.rule = prefix.isTolerance ? .tolerance : rule(of: reading)
  }

  /// What `explain` calls the rule: a number alone, or zero of what cannot be counted otherwise, has one of its own.
  @inline(__always)
  private func rule(of reading: borrowing Reading) -> GrammarRule {
    guard reading.rule == .number, reading.measure.unit == nil else { return reading.rule }
    return isZeroCount(reading) ? .zeroCount : .bareNumber
  }

  private func index32(_ value: Int) -> Int32 { Int32(truncatingIfNeeded: value) }
}
