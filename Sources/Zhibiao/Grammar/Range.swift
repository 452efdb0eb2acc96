/// Two numbers that make one interval.
extension GrammarCursor {
  /// reading → plain-measure | serviceHours | measure (tolerance | range | between | chain)? suffix*
  mutating func parseReading(into reading: inout Reading) -> Bool {
    if parsePlainMeasure(into: &reading) { return true }
    return parseWholeReading(into: &reading)
  }

  /// The same without its straight path.
  mutating func parseWholeReading(into reading: inout Reading) -> Bool {
    if atServiceHours, let hours = parseServiceHours() {
      reading = hours
      return true
    }
    guard parseMeasure(into: &reading.measure) else { return false }
    reading.takeMeasure()
    if atMeasureTail { parseTail(&reading) }
    reading.end = position
    return true
  }

  private mutating func parseTail(_ reading: inout Reading) {
    if reading.measure.number.upper == nil, traits(at: position).contains(.intervalTail) {
      _ = parseTolerance(&reading) || parseRange(&reading) || parseBetween(&reading) || parseChain(&reading) || parsePeriodRate(&reading)
    }
    parseSuffixes(&reading)
  }

  /// tolerance → measure ± measure   20±2℃
  private mutating func parseTolerance(_ reading: inout Reading) -> Bool {
    let back = position
    eatBlank()
    guard eat("±"), let second = parseMeasure(), second.number.upper == nil else {
      position = back
      return false
    }
    let first = reading.measure.number.value
    guard let low = first.subtracting(second.number.value), let high = first.adding(second.number.value),
      adopt(second, into: &reading.measure)
    else {
      position = back
      return false
    }
    reading.span = Span(low, high)
    reading.rule = .tolerance
    return true
  }

  /// range → measure inclusion? (- | ~ | — | 至 | 到) measure inclusion?   80%-90%, 三至五年, 100~200万元, 90分(含)至100分
  private mutating func parseRange(_ reading: inout Reading) -> Bool {
    let back = position
    let first = eatInclusion()
    guard eatRangeConnector(), let second = parseMeasure(), second.number.upper == nil,
      second.number.traits.isDisjoint(with: [.bare, .dotted]),
      close(&reading, with: second)
    else {
      position = back
      return false
    }
    // 不低于3-5人(含)以上: the bracket belongs to the word behind it.
    let last = suffix(at: position) == nil ? eatInclusion() : nil
    if let first { reading.span?.lower?.inclusion = first }
    if let last { reading.span?.upper?.inclusion = last }
    // 1-2-3 is a code, and so is a telephone number.
    if current == Code.of("-"), isDigit(at: position + 1), second.number.isPlainDigits, !second.hasUnit {
      reading.refusal = .code
      position = endOfCodeRun(from: position)
    }
    if reading.measure.number.impliedUnit != nil, second.number.impliedUnit == nil {
      reading.measure.unit = reading.measure.number.impliedUnit
    }
    return true
  }

  /// inclusion → "(" 不? (含 | 包含 | 包括) 本数? ")"   whether an end of a range belongs to it
  private mutating func eatInclusion() -> Bound.Inclusion? {
    guard current == Code.of("(") else { return nil }
    let back = position
    position += 1
    let isLeftOut = eat("不")
    if eat("包") { _ = eat("括") }
    if eat("含") || code(at: position - 1) == Code.of("括") {
      if eat("本") { _ = eat("数") }
      if eat(")") { return isLeftOut ? .excluded : .included }
    }
    position = back
    return nil
  }

  private mutating func eatRangeConnector() -> Bool {
    let back = position
    eatBlank()
    let sign = current
    if eat(anyOf: Code.of("-"), Code.of("~"), Code.of("—"), Code.of("至"), Code.of("到")) {
      _ = eat(sign)
      eatBlank()
      return true
    }
    position = back
    return false
  }

  /// between → measure (和 | 与 | 至 | 到) measure 之间   介于5和8之间
  private mutating func parseBetween(_ reading: inout Reading) -> Bool {
    let back = position
    eatBlank()
    guard eat("和") || eat("与") || eat("及"), let second = parseMeasure(), second.number.upper == nil, current == Code.of("之"),
      ahead(1) == Code.of("间"),
      close(&reading, with: second)
    else {
      position = back
      return false
    }
    position += 2
    reading.isBetween = true
    reading.followsBetween = code(at: reading.start - 2) == Code.of("介") && code(at: reading.start - 1) == Code.of("于")
    return true
  }

  /// Makes one interval of a reading and the measure behind it, sharing what is written once.
  private mutating func close(_ reading: inout Reading, with second: Measure) -> Bool {
    var lower = reading.measure.number.value
    var upper = second.number.value
    guard reading.measure.number.fraction?.style != .ratio, reading.measure.number.traits.isDisjoint(with: [.excess, .dotted]) else {
      return false
    }
    if !reading.measure.hasUnit, reading.measure.number.multiplier == 0, second.number.multiplier > 0,
      let scaled = lower.scaled(byPowerOfTen: second.number.multiplier), scaled <= upper
    {
      lower = scaled
    }
    if let unit = reading.measure.unit, let other = second.unit, unit != other {
      if let converted = converted(lower, from: unit, to: other) {
        lower = converted
      } else if let converted = converted(upper, from: other, to: unit) {
        upper = converted
      } else {
        return false
      }
    } else if reading.measure.hasUnit, !second.hasUnit, reading.measure.unit != known.percent, reading.measure.number.impliedUnit == nil {
      return false
    }
    // 5台-3台 is no interval; 90%-80% is one written from its end.
    guard lower < upper || second.unit == known.percent && lower != upper else { return false }
    guard adopt(second, into: &reading.measure) || reading.measure.hasUnit else { return false }
    reading.span = Span(lower, upper)
    reading.rule = .range
    return true
  }

  /// Takes over the second measure's unit and rate.
  private func adopt(_ second: Measure, into first: inout Measure) -> Bool {
    if second.hasUnit {
      (first.unit, first.unitCodes, first.unitTraits) = (second.unit, second.unitCodes, second.unitTraits)
    }
    if first.rate.isEmpty { first.rate = second.rate }
    first.number.multiplier = max(first.number.multiplier, second.number.multiplier)
    if second.number.traits.contains(.identifier) { first.number.traits.insert(.identifier) }
    first.end = second.end
    return true
  }
}
