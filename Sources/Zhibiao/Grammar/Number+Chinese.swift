/// Numbers in Chinese numerals, written out, financial or read out digit by digit.
extension GrammarCursor {
  /// chinese → (numeral code)+ (点 digit+ large?)? excess?   三百零五, 一万二, 壹佰贰拾万, 二〇二二, 五六, 十几
  ///
  /// - Parameter isLoose: Whether blanks may stand anywhere between the numerals.
  mutating func parseChinese(isLoose: Bool = false) -> NumberReading? {
    let start = position
    let isSpaced = isLoose || ahead(1) == Code.blank && lexicon.numerals[ahead(2)] != .none
    if current == Code.of("几") { return parseVague() }
    var numeral = ChineseNumeral()
    while lexicon.numerals[current] != .none, position == start || continuesNumeral() {
      let meaning = lexicon.numerals[current]
      numeral.append(meaning, at: position)
      position += 1
      if current == Code.blank, lexicon.numerals[ahead(1)] != .none, isSpaced || atSmallerGroup(behind: meaning) { position += 1 }
    }
    guard numeral.count > 0, let value = numeral.value(choosingUpper: false) else {
      position = start
      return nil
    }
    var number = NumberReading(start: start, end: position, value: value, style: numeral.isReadOut ? .readOut : .chinese)
    if numeral.hasPair {
      number.upper = numeral.value(choosingUpper: true)
      number.rule = .range
    }
    if isSpaced { number.traits.insert(.spaced) }
    if numeral.beginsBare { number.traits.insert(.bare) }
    if numeral.isTooLong { number.traits.insert(.identifier) }
    number.multiplier = numeral.lastLarge
    if numeral.lastLarge > 0 { number.traits.insert(.hasPower) }
    parseChinesePoint(&number)
    parseOpenTens(&number, numeral)
    let before = number.multiplier
    parseMultipliersBehindWords(&number)
    if number.multiplier == 0 { number.multiplier = before }
    number.end = position
    return number
  }

  /// Whether the numeral at the cursor goes on with the one before it: 百分之, the 千 of 千瓦 and the unit 两 do not.
  private func continuesNumeral() -> Bool {
    switch lexicon.numerals[current] {
    case .small(let power) where power >= 2: return partsPower(at: position) == nil && !beginsUnit(at: position)
    case .large: return partsPower(at: position) == nil && !beginsUnit(at: position)
    case .digit(2) where current == Code.of("两") || current == Code.of("俩"): return powerOf(ahead(1)) >= 2
    default: return true
    }
  }

  /// 三千 九百 六十五: behind a power and a blank, a digit with a smaller power.
  private func atSmallerGroup(behind meaning: NumeralTable.Meaning) -> Bool {
    guard case .digit = lexicon.numerals[ahead(1)] else { return false }
    switch meaning {
    case .small(let power), .large(let power): return powerOf(ahead(2)) > 0 && powerOf(ahead(2)) < power
    default: return false
    }
  }

  private func powerOf(_ code: UInt16) -> UInt8 {
    switch lexicon.numerals[code] {
    case .small(let power), .large(let power): power
    default: 0
    }
  }

  /// point → 点 digit+   零点五, 三点五亿
  private mutating func parseChinesePoint(_ number: inout NumberReading) {
    let point = behindBlank(position)
    guard code(at: point) == Code.of("点"), case .digit = numeral(at: behindBlank(point + 1)) else { return }
    var index = behindBlank(point + 1)
    var digits = DigitRun()
    while case .digit(let digit) = numeral(at: index), digits.count < 20 {
      digits.append(UInt16(digit))
      index += 1
    }
    digits.decimals = Int16(clamping: digits.count)
    guard let value = number.value.adding(ExactDecimal(digits: digits.value, scale: digits.decimals)) else { return }
    number.value = value
    position = index
  }

  /// 十几 is 11 to 19, 二十几 21 to 29.
  private mutating func parseOpenTens(_ number: inout NumberReading, _ numeral: ChineseNumeral) {
    guard current == Code.of("几"), numeral.endsWithTen else { return }
    guard let low = number.value.adding(ExactDecimal(1)), let high = number.value.adding(ExactDecimal(9)) else { return }
    position += 1
    (number.value, number.upper) = (low, high)
    number.traits.insert(.about)
    number.rule = .vague
  }

  private mutating func parseMultipliersBehindWords(_ number: inout NumberReading) {
    number.multiplier = 0
    parseMultipliers(&number)
  }

  /// vague → (几 | 数) small* large*   几个 2 to 9, 几十 and 数十 20 to 99, 几万 20000 to 90000
  mutating func parseVague() -> NumberReading? {
    let start = position
    let isSome = current == Code.of("数")
    guard eat("几") || eat("数") else { return nil }
    var small: Int16 = 0
    while case .small(let power) = numeral(at: position), small < 3 {
      small += Int16(power)
      position += 1
    }
    let atLarge = if case .large = numeral(at: position) { true } else { false }
    guard small > 0 || atLarge || !isSome, var low = ExactDecimal(2).scaled(byPowerOfTen: small),
      let next = ExactDecimal(1).scaled(byPowerOfTen: small + 1), var high = next.subtracting(ExactDecimal(1))
    else {
      position = start
      return nil
    }
    // 几百万 counts in whole millions: 200万 to 999万.
    if small == 0 { (low, high) = (ExactDecimal(2), ExactDecimal(9)) }
    var number = NumberReading(start: start, end: position, value: low, style: .chinese)
    number.upper = high
    number.traits.insert(.about)
    number.rule = .vague
    parseMultipliers(&number)
    number.end = position
    return number
  }
}
