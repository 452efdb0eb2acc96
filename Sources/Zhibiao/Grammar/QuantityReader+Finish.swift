/// Decides whether a reading is a quantity, and writes it down.
extension QuantityReader {
  mutating func finish(_ reading: inout Reading, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>) {
    let decoys = DecoyCheck(cursor: cursor, lexemes: lexemes, isQuoted: isQuoted)
    if let reason = decoys.reason(against: reading, context: context) {
      let isFigures = reading.measure.number.style == .arabic
      cursor.position = isFigures ? max(reading.end, cursor.endOfCodeRun(from: reading.end)) : reading.end
      refuse(reading.start..<cursor.position, reason, &refusals)
      return
    }
    let start = reading.followsBetween && reading.start - 2 >= floor ? reading.start - 2 : reading.start
    reading.start = start
    var prefix = prefix(before: start, isShare: isShareOrMultiple(reading))
    takeComparative(&reading, &prefix)
    takeShared(&prefix, of: reading)
    cursor.position = reading.end
    if isQuantity(reading, prefix) {
      append(reading, prefix, to: &quantities)
    } else {
      refuse(reading.start..<reading.end, .noUnit, &refusals)
    }
  }

  @inline(__always)
  private mutating func append(_ reading: borrowing Reading, _ prefix: Prefix, to quantities: inout Column<Quantity>) {
    let row = quantities.count
    quantities.append(Quantity())
    write(reading, prefix, to: &quantities[row])
    let isOrigin = isOrigin(reading, prefix)
    let change = change(of: reading, prefix, said: quantities[row].change)
    quantities[row].change = change
    quantities[row].role = isOrigin ? .mention : role(of: reading, prefix)
    if let previous { joinPrevious(previous, prefix, in: &quantities) }
    floor = reading.end
    previous = Previous(
      index: quantities.count - 1, end: reading.end, form: prefix.form,
      hasComparator: prefix.isAdjacent || reading.bound != nil, isOrigin: isOrigin,
      change: quantities[quantities.count - 1].change, unit: reading.measure.unit, shared: sharedComparator(prefix))
  }

  /// The change that words before a number say, or that is carried over to it from an item before.
  @inline(__always)
  private mutating func change(of reading: borrowing Reading, _ prefix: Prefix, said: Change?) -> Change? {
    let change = said ?? carriedChange(to: reading, prefix) ?? suspendedChange
    suspendedChange = nil
    guard let change else { return nil }
    if change.mode == .by, describesObject(reading) {
      suspendedChange = change
      return nil
    }
    // 提升15分钟社区生活圈: what is raised is the thing so named.
    return !prefix.isAdjacent && (namesPlan(reading) || namesThing(reading, prefix)) ? nil : change
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

  @inline(__always)
  private func sharedComparator(_ prefix: Prefix) -> Comparator? {
    if let previous, let shared = previous.shared, prefix.comparator == shared, !prefix.isAdjacent { return shared }
    let isDistributed = cursor.code(at: prefix.start - 1) == Code.of("别") && cursor.code(at: prefix.start - 2) == Code.of("分")
    return isDistributed && prefix.isAdjacent ? prefix.comparator : nil
  }

  @inline(__always)
  private func isShareOrMultiple(_ reading: borrowing Reading) -> Bool {
    guard let unit = reading.measure.unit else { return false }
    return unit == cursor.known.percent || unit == cursor.known.times
  }

  /// Whether 上 or 比 before a number may say a comparator together with what is behind.
  @inline(__always)
  private func hasComparative(_ reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    guard prefix.comparator == nil, reading.bound == nil, prefix.start > floor else { return false }
    let before = cursor.code(at: prefix.start - 1)
    return before == Code.of("上") || before == Code.of("比")
  }

  /// 比30大, 比50少: the comparator stands on both sides of its number.
  private func takeComparative(_ reading: inout Reading, _ prefix: inout Prefix) {
    guard hasComparative(reading, prefix) else { return }
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

  @inline(__always)
  private func prefix(before start: Int, isShare: Bool) -> Prefix {
    var left = index
    while left >= 0, left >= lexemes.count || lexemes[left].end > start || Int(lexemes[left].start) >= start {
      left -= 1
    }
    return LookBack(cursor: cursor, lexemes: lexemes, floor: floor, isShare: isShare).prefix(before: start, lexeme: left)
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
    if isWhole(prefix.start..<reading.end), context.isValue || number.traits.contains(.hasPower) { return true }
    if reading.bound != nil || reading.isBetween { return number.style != .readOut }
    if number.style == .arabic, !number.traits.contains(.dotted), isOrigin(reading, prefix), leadsToChange(reading) { return true }
    let isReached = prefix.change?.mode == .to && previous?.isOrigin == true
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
    quantity.rule = reading.rule
    if !reading.measure.rate.isEmpty {
      quantity.take(reading.measure.rate)
    } else if !isGrown, let pendingRate {
      take(pendingRate, reading, prefix, into: &quantity)
    }
  }

  /// 每人每月 before the number of its clause.
  private func take(_ pending: PendingRate, _ reading: borrowing Reading, _ prefix: Prefix, into quantity: inout Quantity) {
    guard pending.start >= floor, pending.end <= reading.start else { return }
    if let unit = reading.measure.unit, growsRate(unit, pending.rate) { return }
    quantity.take(pending.rate)
    if prefix.start - pending.end <= QuantityReader.longestRateBridge { quantity.start = index32(min(prefix.start, pending.start)) }
  }

  /// How many codes may stand between 每年 and the number's own words for the span to begin at 每.
  private static let longestRateBridge = 12

  /// 每万人拥有量增长28%: how much a rate grows is no rate; 每年增长5% is one.
  private func growsRate(_ unit: UInt16, _ pending: Rate) -> Bool {
    let dimension = cursor.units[unit].dimension
    return dimension == .ratio && unit != cursor.known.permille || dimension == .multiple
      ? cursor.units[pending.denominators.0.unit].dimension != .time : false
  }

  private func index32(_ value: Int) -> Int32 { Int32(truncatingIfNeeded: value) }
}

extension Quantity {
  fileprivate mutating func take(_ rate: Rate) { (denominatorCount, denominators) = (rate.count, rate.denominators) }
}

/// What the words before and behind a number say together.
struct Comparison {
  var comparator: Comparator
  var isDoubtful = false
  private var isTolerance: Bool

  init(prefix: Prefix, reading: borrowing Reading) {
    isTolerance = prefix.isTolerance
    let excess: Comparator? = reading.measure.number.traits.contains(.excess) ? .moreThan : nil
    let behind = reading.bound ?? excess
    switch (prefix.comparator, behind) {
    case (nil, nil): comparator = .equal
    case (let before?, nil): comparator = before
    case (nil, let after?): comparator = after
    case (.equal?, let after?): comparator = after
    case (let before?, let after?):
      if Comparison.agrees(before, after) {
        comparator = Comparison.isStrict(before) ? before : Comparison.isStrict(after) ? after : before
      } else {
        // The nearer word stands: the one before, unless a phrase parts it from the number.
        comparator = prefix.isAdjacent || excess != nil && reading.bound == nil ? before : after
        isDoubtful = excess == nil || reading.bound != nil
      }
    }
  }

  private static func agrees(_ first: Comparator, _ second: Comparator) -> Bool { Chain.isUpward(first) == Chain.isUpward(second) }

  private static func isStrict(_ comparator: Comparator) -> Bool { comparator == .moreThan || comparator == .lessThan }

  /// The interval of a reading; one of two numbers stays what it is under any comparator.
  func span(of reading: borrowing Reading) -> Span {
    if let span = reading.span { return span }
    let value = reading.measure.number.value
    if isTolerance, let negative = value.negated() { return Span(negative, value) }
    return Span(comparator, value)
  }
}
