/// A number with its unit and rate: what stands between the words of comparison.
struct Measure {
  var number: NumberReading
  var unit: UInt16?
  var unitCodes: Range<Int> = 0..<0
  var unitTraits: UnitTraits = []
  var rate = Rate()
  var start: Int
  var end: Int
  var rule: GrammarRule

  var hasUnit: Bool { unit != nil }

  /// No measure: what a rule writes its reading into.
  static var blank: Measure { Measure(number: .blank, start: 0, end: 0, rule: .number) }
}

extension GrammarCursor {
  /// measure → sign? currency? number unit? half? rate? compound*   3.5万元, 1小时30分钟, 一年半, 2次/季度
  mutating func parseMeasure() -> Measure? {
    var measure = Measure.blank
    return parseMeasure(into: &measure) ? measure : nil
  }

  /// The same, written in place.
  mutating func parseMeasure(into measure: inout Measure) -> Bool {
    let start = position
    guard parseSimpleMeasure(into: &measure) else {
      position = start
      return false
    }
    guard atMeasureTail else { return true }
    parseCompound(&measure)
    if measure.hasUnit || measure.number.traits.contains(.hasPower) {
      measure.rate = parseRate()
      measure.end = position
    }
    return true
  }

  /// Whether what stands here may go on with a measure: nearly always it does not.
  var atMeasureTail: Bool { traits(at: position).contains(.measureTail) }

  /// A number and its unit, nothing more.
  mutating func parseSimpleMeasure() -> Measure? {
    var measure = Measure.blank
    return parseSimpleMeasure(into: &measure) ? measure : nil
  }

  private mutating func parseSimpleMeasure(into measure: inout Measure) -> Bool {
    let start = position
    let currency = Code.isDigit(current) ? nil : eatCurrency()
    let isNegative = !Code.isDigit(current) && eatSign()
    guard parseNumber(into: &measure.number) else {
      position = start
      return false
    }
    if isNegative {
      guard let value = measure.number.value.negated() else { return false }
      measure.number.value = value
    }
    (measure.start, measure.end, measure.rule) = (start, position, measure.number.rule)
    if let implied = measure.number.impliedUnit {
      (measure.unit, measure.unitCodes) = (implied, measure.number.impliedUnitCodes)
    } else {
      parseUnit(&measure)
    }
    if measure.unit == nil, let currency {
      (measure.unit, measure.unitCodes) = (currency.row, start..<start + currency.length)
    }
    return true
  }

  /// currency → ￥ | 人民币   and a blank behind it
  private mutating func eatCurrency() -> UnitMatch? {
    guard let currency = units.prefixMatch(at: position, in: codes) else { return nil }
    position += currency.length
    eatBlank()
    return currency
  }

  /// sign → - | 负 | 零下
  private mutating func eatSign() -> Bool {
    if current == Code.of("-") || current == Code.of("负"), isDigit(at: position + 1) || isNumeral(at: position + 1) {
      position += 1
      return true
    }
    if current == Code.of("零"), ahead(1) == Code.of("下") {
      position += 2
      return true
    }
    return false
  }

  /// unit, in brackets or behind a blank too; halves behind it (一年半, 一个半月)
  private mutating func parseUnit(_ measure: inout Measure) {
    let index = behindBlank(position)
    if current == Code.of("个"), parseHalfBetween(&measure) { return }
    if current == Code.blank || current == Code.wideBlank, parseBrokenPoint(&measure) { return }
    if let match = unit(at: index), accepts(match, at: index, isSpaced: measure.number.traits.contains(.spaced)) {
      take(match, at: index, into: &measure)
      if atMeasureTail {
        parseHalfBehind(&measure)
        parseExcessBehind(&measure)
      }
    } else if code(at: index) == Code.of("("), let match = unit(at: index + 1), code(at: index + 1 + match.length) == Code.of(")") {
      take(match, at: index + 1, into: &measure)
      position += 1
      measure.end = position
    }
  }

  private mutating func take(_ match: UnitMatch, at index: Int, into measure: inout Measure) {
    measure.unit = match.row
    measure.unitTraits = match.traits
    measure.unitCodes = index..<index + match.length
    position = index + match.length
    if match.row == known.degree || match.row == known.megabyte || match.row == known.score { resolveAmbiguity(of: &measure) }
    if measure.unit == known.yuan, current == Code.of("整") || current == Code.of("正"), measure.number.style == .chinese { position += 1 }
    measure.end = position
  }

  /// Whether a unit may belong to a number: a blank parts it from a noun or a doubtful word.
  private func accepts(_ match: UnitMatch, at index: Int, isSpaced: Bool) -> Bool {
    let end = index + match.length
    // 02T08 is no unit, and 成 and 折 are read as tenths.
    if Code.isLatin(code(at: end - 1)), isDigit(at: end) { return false }
    if match.length == 1, code(at: index) == Code.of("成") || code(at: index) == Code.of("折") { return false }
    if index > position, !isSpaced {
      if match.traits.contains(.ambiguous) || units[match.row].isNoun { return false }
    }
    return true
  }

  /// broken → blank? 个? blank? 百 blank? 分 blank? 点   2.4 个百分 点: the unit with blanks in some places
  private mutating func parseBrokenPoint(_ measure: inout Measure) -> Bool {
    guard current == Code.blank || current == Code.wideBlank, let row = known.percentagePoint else { return false }
    var place = position + 1
    let start = place
    func behindGap(_ place: Int) -> Int { code(at: place) == Code.blank || code(at: place) == Code.wideBlank ? place + 1 : place }
    if code(at: place) == Code.of("个") { place = behindGap(place + 1) }
    for part in [Code.of("百"), Code.of("分"), Code.of("点")] {
      guard code(at: place) == part else { return false }
      place = part == Code.of("点") ? place + 1 : behindGap(place + 1)
    }
    guard !Code.isHan(code(at: place)) else { return false }
    (measure.unit, measure.unitCodes, position, measure.end) = (row, start..<place, place, place)
    return true
  }

  /// half → 个 (半 | 多 | 余) unit   一个半月, 两个半小时, 3个多月
  private mutating func parseHalfBetween(_ measure: inout Measure) -> Bool {
    guard let match = unit(at: position + 2), units[match.row].dimension == .time else { return false }
    if ahead(1) == Code.of("多") || ahead(1) == Code.of("余") {
      measure.number.traits.insert(.excess)
    } else {
      guard ahead(1) == Code.of("半"), let half = ExactDecimal.half, let sum = measure.number.value.adding(half) else { return false }
      measure.number.value = sum
    }
    take(match, at: position + 2, into: &measure)
    return true
  }

  /// half → unit 半   一年半, 一倍半
  private mutating func parseHalfBehind(_ measure: inout Measure) {
    guard current == Code.of("半"), let unit = measure.unit, let half = ExactDecimal.half,
      units[unit].dimension == .time || unit == known.times || units[unit].dimension == .mass || units[unit].dimension == .area
        || units[unit].dimension == .length,
      self.unit(at: position + 1) == nil, !beginsHalfWord, let sum = measure.number.value.adding(half)
    else { return }
    measure.number.value = sum
    position += 1
    measure.end = position
  }

  /// 8英寸半导体: 半 begins a word.
  private var beginsHalfWord: Bool { lexicon.words.longestMatch(at: position, in: codes)?.kind == .fixedPhrase }

  /// excess → unit (多 | 余)   一年多, 2倍多
  private mutating func parseExcessBehind(_ measure: inout Measure) {
    guard current == Code.of("多") || current == Code.of("余"), let unit = measure.unit, !measure.number.traits.contains(.excess) else {
      return
    }
    switch units[unit].dimension {
    case .time, .multiple, .length, .mass, .area, .money: break
    default: return
    }
    let next = ahead(1)
    // 3元多元化 and 5年多次 go on with a word of their own.
    guard !Code.isHan(next) || next == Code.of("来") || next == Code.of("的") || next == Code.of("时"), self.unit(at: position + 1) == nil
    else { return }
    measure.number.traits.insert(.excess)
    position += 1
    measure.end = position
  }
}

extension ExactDecimal {
  static let half: ExactDecimal? = ExactDecimal(digits: 5, scale: 1)
}
