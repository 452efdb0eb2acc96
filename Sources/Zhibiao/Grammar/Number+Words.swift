/// Numbers that words make: parts of a hundred, fractions, tenths, halves.
extension GrammarCursor {
  /// parts → (百分之 | 千分之 | 万分之) number   百分之八十, 千分之5, 百分之百
  mutating func parseParts() -> NumberReading? {
    let start = position
    guard let (power, end) = parts(at: position) else { return nil }
    position = behindBlank(end)
    guard var number = Code.isDigit(current) ? parseArabic() : parseHundred() ?? parseChinese(isLoose: true) else {
      position = start
      return nil
    }
    number.start = start
    number.impliedUnit = known.parts(ofPower: power)
    number.impliedUnitCodes = start..<end
    number.traits.remove(.bare)
    number.multiplier = 0
    number.rule = number.upper == nil ? .parts : .range
    return number
  }

  func partsPower(at index: Int) -> UInt16? { parts(at: index)?.power }

  /// 百分之 at an index, spaced out or not: the power of ten, and where the words end.
  private func parts(at index: Int) -> (power: UInt16, end: Int)? {
    let power: UInt16
    switch lexicon.numerals[code(at: index)] {
    case .small(2): power = 2
    case .small(3): power = 3
    case .large(4): power = 4
    default: return nil
    }
    let first = behindAnyBlank(index + 1)
    guard code(at: first) == Code.of("分") else { return nil }
    let second = behindAnyBlank(first + 1)
    return code(at: second) == Code.of("之") ? (power, second + 1) : nil
  }

  private func behindAnyBlank(_ index: Int) -> Int {
    code(at: index) == Code.blank || code(at: index) == Code.wideBlank ? index + 1 : index
  }

  /// 百分之百
  private mutating func parseHundred() -> NumberReading? {
    guard current == Code.of("百"), !isNumeral(at: position + 1) else { return nil }
    position += 1
    return NumberReading(start: position - 1, end: position, value: ExactDecimal(100), style: .chinese)
  }

  /// fraction → number (分之 number | / digits 万?)   三分之二, 2/3, 10/10万
  mutating func parseFractionTail(_ number: inout NumberReading) {
    guard number.impliedUnit == nil, number.upper == nil, number.fraction == nil else { return }
    if current == Code.of("分"), ahead(1) == Code.of("之") {
      parseWrittenFraction(&number)
    } else if current == Code.of("/"), number.isPlainDigits, isDigit(at: position + 1) {
      parseSlashFraction(&number)
    } else if current == Code.of("∶") || current == Code.of(":") && atRatio(number), number.style == .arabic, isDigit(at: position + 1) {
      parseRatio(&number)
    }
  }

  private mutating func parseWrittenFraction(_ number: inout NumberReading) {
    let back = position
    position += 2
    guard let numerator = Code.isDigit(current) ? parseArabic() : parseChinese(), numerator.upper == nil,
      setFraction(of: &number, numerator: numerator.value, denominator: number.value, .fraction)
    else {
      position = back
      return
    }
    number.rule = .fraction
    number.traits.remove([.bare, .excess])
    number.multiplier = 0
    number.end = position
  }

  private mutating func parseSlashFraction(_ number: inout NumberReading) {
    let back = position
    guard code(at: number.start - 1) != Code.of("/"), !Code.isLatin(code(at: number.start - 1)) else { return }
    position += 1
    guard let denominator = parseArabic(), denominator.traits.subtracting(.hasPower).isEmpty, number.value.isInteger,
      denominator.value.isInteger,
      current != Code.of("/"), current != Code.of("-"), !Code.isLatin(current),
      number.value < denominator.value || denominator.traits.contains(.hasPower), unit(at: position) == nil || current == Code.of("以"),
      setFraction(of: &number, numerator: number.value, denominator: denominator.value, .fraction)
    else {
      position = back
      return
    }
    number.rule = .fraction
    number.end = position
  }

  /// Whether a colon stands between the terms of a ratio: not of a time of day (8:30), a head (表1:3处) or a list.
  private func atRatio(_ number: NumberReading) -> Bool {
    let before = code(at: number.start - 1)
    if before == Code.of(":") || Code.isLatin(before) || before == Code.of("表") || before == Code.of("图") || before == Code.of("件") {
      return false
    }
    var end = position + 1
    while isDigit(at: end) || code(at: end) == Code.of(".") && isDigit(at: end + 1) { end += 1 }
    guard code(at: end) != Code.of(":"), unit(at: end) == nil else { return false }
    // 1:50 is a ratio; nobody meets at ten to two without 下午.
    if number.value == ExactDecimal(1), traits(at: end).contains(.closing) { return true }
    let looksLikeTime = end - position == 3 && code(at: position + 1) <= Code.of("5") && number.value <= ExactDecimal(24)
    return !looksLikeTime || hasRatioTopic(before: number.start)
  }

  /// 比, 配 in the clause before say that a ratio follows.
  private func hasRatioTopic(before index: Int) -> Bool {
    var place = index - 1
    while place >= cell.lowerBound, place >= index - 16 {
      let here = code(at: place)
      if here == Code.of("比") || here == Code.of("配") { return true }
      if here == Code.of(",") || here == Code.of("。") || here == Code.of(";") { return false }
      place -= 1
    }
    return false
  }

  /// ratio → digits (∶ | :) digits   2.9∶1
  private mutating func parseRatio(_ number: inout NumberReading) {
    let back = position
    position += 1
    guard let second = parseArabic(), second.value.digits > 0, current != Code.of("∶"),
      setFraction(of: &number, numerator: number.value, denominator: second.value, .ratio)
    else {
      position = back
      return
    }
    number.rule = .ratio
    number.end = position
  }

  /// The value of a fraction beside its exact terms; false where it has none.
  func setFraction(
    of number: inout NumberReading, numerator: ExactDecimal, denominator: ExactDecimal, _ style: Fraction.Style
  ) -> Bool {
    guard denominator.digits > 0, let value = numerator.divided(by: denominator) else { return false }
    number.value = value
    number.fraction = Fraction(
      numerator: numerator.digits, denominator: denominator.digits, style: style, numeratorScale: numerator.scale,
      denominatorScale: denominator.scale)
    return true
  }

  /// glyph → ½ | ⅔   alone, or behind digits (3½)
  mutating func parseFractionGlyph() -> NumberReading? {
    guard lexicon.classes.kind(of: current) == .fractionGlyph else { return nil }
    let terms = lexicon.fractionGlyphs[Int(lexicon.classes.row(of: current))]
    var number = NumberReading(start: position, end: position + 1, value: .zero, style: .word)
    let (above, below) = (ExactDecimal(Int(terms.numerator)), ExactDecimal(Int(terms.denominator)))
    guard setFraction(of: &number, numerator: above, denominator: below, .fraction) else { return nil }
    position += 1
    number.rule = .fraction
    return number
  }

  mutating func parseGlyphTail(_ number: inout NumberReading) {
    guard lexicon.classes.kind(of: current) == .fractionGlyph, let whole = number.value.integer, let part = parseFractionGlyph()?.fraction,
      let sum = Int128(whole).multipliedReportingOverflow(by: part.denominator).partialValue.addingIfFits(part.numerator)
    else { return }
    _ = setFraction(
      of: &number, numerator: ExactDecimal(digits: sum, scale: 0), denominator: ExactDecimal(digits: part.denominator, scale: 0), .fraction)
  }

  /// tenths → number (成 | 折) digit?   八成五, 七八成, 九折, 八五折
  mutating func parseTenthsTail(_ number: inout NumberReading) {
    guard number.impliedUnit == nil, number.fraction == nil, number.multiplier == 0 else { return }
    let index = behindBlank(position)
    let isTenths = code(at: index) == Code.of("成")
    guard isTenths || code(at: index) == Code.of("折"), number.style != .word else { return }
    guard !traits(at: index + 1).contains(isTenths ? .afterTenths : .afterFold) else { return }
    let isReadOut = number.style == .readOut && !isTenths || number.upper != nil && !isTenths
    // 八五折 is 85 %, as 8.5折 is.
    let factor: Int16 = isReadOut || number.style == .arabic && !isTenths && number.value >= ExactDecimal(10) ? 0 : 1
    if isReadOut, let upper = number.upper, let tens = number.value.scaled(byPowerOfTen: 1), let sum = tens.adding(upper) {
      (number.value, number.upper) = (sum, nil)
    }
    guard number.value < ExactDecimal(isReadOut || factor == 0 ? 100 : 10) || isTenths && number.value == ExactDecimal(10) else { return }
    number.scale(by: factor)
    position = index + 1
    let digit = behindBlank(position)
    if isTenths, number.upper == nil, case .digit(let further) = numeral(at: digit), !isNumeral(at: digit + 1),
      unit(at: digit + 1) == nil
    {
      number.value = number.value.adding(ExactDecimal(Int(further))) ?? number.value
      position = digit + 1
    } else if isTenths, current == Code.of("半") {
      number.value = number.value.adding(ExactDecimal(5)) ?? number.value
      position += 1
    }
    eatExcess(&number)
    number.impliedUnit = known.percent
    number.impliedUnitCodes = index..<index + 1
    number.traits.remove(.bare)
    number.rule = number.upper == nil ? .tenths : .range
    number.end = position
  }
}

extension Int128 {
  fileprivate func addingIfFits(_ other: Int128) -> Int128? {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
