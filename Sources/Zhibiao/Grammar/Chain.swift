/// Intervals written as inequalities or in brackets.
extension GrammarCursor {
  /// The longest name between the signs of a chain.
  private static let longestChainName = 20

  /// chain → measure sign name sign measure   60%≤满意度<80%
  mutating func parseChain(_ reading: inout Reading) -> Bool {
    let back = position
    eatBlank()
    guard let first = eatComparatorSign(), first != .equal, first != .range else {
      position = back
      return false
    }
    let nameStart = position
    while position - nameStart < GrammarCursor.longestChainName, isNamePart(current) { position += 1 }
    guard position > nameStart, let second = eatComparatorSign(), Chain.isOneWay(first, second), let measure = parseMeasure(),
      measure.number.upper == nil, Chain.isUpward(first) == (reading.measure.number.value < measure.number.value),
      reading.measure.unit == nil || measure.unit == nil || measure.unit == reading.measure.unit
    else {
      position = back
      return false
    }
    let near = Bound(reading.measure.number.value, Chain.inclusion(first))
    let far = Bound(measure.number.value, Chain.inclusion(second))
    reading.span = Chain.isUpward(first) ? Span(from: near, to: far) : Span(from: far, to: near)
    if measure.hasUnit {
      (reading.measure.unit, reading.measure.unitCodes) = (measure.unit, measure.unitCodes)
      reading.measure.rate = measure.rate
    }
    reading.rule = .chain
    return true
  }

  private func isNamePart(_ code: UInt16) -> Bool {
    if Code.isHan(code) || Code.isLatin(code) || code == Code.of("(") || code == Code.of(")") || code == Code.blank { return true }
    return code == Code.of("率")
  }

  /// ≤ < ≥ >, and the same in two signs.
  mutating func eatComparatorSign() -> Comparator? {
    eatBlank()
    guard lexicon.classes.kind(of: current) == .comparatorSign else { return nil }
    if let word = lexicon.words.longestMatch(at: position, in: codes), word.kind == .comparatorSign {
      position += Int(word.length)
      eatBlank()
      return lexicon.comparators[Int(word.row)].comparator
    }
    let comparator = lexicon.comparators[Int(lexicon.classes.row(of: current))].comparator
    position += 1
    eatBlank()
    return comparator
  }

  /// interval → ([ | () measure , measure (] | )) unit?   [60,80), (0,5]
  mutating func parseBracketInterval() -> Reading? {
    let start = position
    let opens = current
    guard opens == Code.of("[") || opens == Code.of("(") else { return nil }
    // Most brackets hold words.
    let inside = behindBlank(position + 1)
    guard isDigit(at: inside) || code(at: inside) == Code.of("-") else { return nil }
    position += 1
    eatBlank()
    guard let first = parseIntervalEnd(), eat(","), let second = parseIntervalEnd() else {
      position = start
      return nil
    }
    let closes = current
    guard closes == Code.of("]") || closes == Code.of(")"), opens == Code.of("[") || closes == Code.of("]"),
      first.number.value < second.number.value
    else {
      position = start
      return nil
    }
    position += 1
    var measure = second
    measure.start = start
    if !measure.hasUnit, let match = unit(at: position) {
      (measure.unit, measure.unitCodes) = (match.row, position..<position + match.length)
      position += match.length
    }
    measure.end = position
    var reading = Reading(measure)
    reading.span = Span(
      from: Bound(first.number.value, opens == Code.of("[") ? .included : .excluded),
      to: Bound(second.number.value, closes == Code.of("]") ? .included : .excluded))
    reading.rule = .bracketInterval
    reading.end = position
    return reading
  }

  /// In an interval a comma parts two numbers, whatever it does elsewhere.
  private mutating func parseIntervalEnd() -> Measure? {
    eatBlank()
    let start = position
    var digits = DigitRun()
    let isNegative = eat("-")
    while Code.isDigit(current), digits.count < 20 {
      digits.append(current - 0x30)
      position += 1
    }
    guard digits.count > 0 else { return nil }
    if current == Code.of("."), isDigit(at: position + 1) {
      position += 1
      let whole = digits.count
      while Code.isDigit(current), digits.count < 36 {
        digits.append(current - 0x30)
        position += 1
      }
      digits.decimals = Int16(clamping: digits.count - whole)
    }
    let value = ExactDecimal(digits: isNegative ? -digits.value : digits.value, scale: digits.decimals)
    let number = NumberReading(start: start, end: position, value: value, style: .arabic)
    var measure = Measure(number: number, start: start, end: position, rule: .bracketInterval)
    if let match = unit(at: position) {
      (measure.unit, measure.unitCodes) = (match.row, position..<position + match.length)
      position += match.length
    }
    eatBlank()
    return measure
  }
}

/// How the signs of a chain fit together.
enum Chain {
  static func isUpward(_ comparator: Comparator) -> Bool { comparator == .atMost || comparator == .lessThan }

  static func isOneWay(_ first: Comparator, _ second: Comparator) -> Bool {
    second != .equal && second != .range && isUpward(first) == isUpward(second)
  }

  static func inclusion(_ comparator: Comparator) -> Bound.Inclusion {
    comparator == .atMost || comparator == .atLeast ? .included : .excluded
  }
}
