/// Numbers that are words by themselves.
extension GrammarCursor {
  /// word → 半 unit | 一半 | 过半 | 翻一番   半年, 占一半, 产值翻两番
  mutating func parseNumberWord(_ lexeme: Lexeme) -> Reading? {
    let start = Int(lexeme.start)
    position = lexeme.end
    let word = lexicon.numberWords[Int(lexeme.row)]
    var number = NumberReading(start: start, end: position, value: ExactDecimal(Int(word.value)), style: .word)
    switch word.kind {
    case .half: return parseHalf(start)
    case .whole, .moreThanHalf:
      guard setFraction(of: &number, numerator: ExactDecimal(1), denominator: ExactDecimal(2), .fraction) else { return nil }
      number.rule = .numberWord
    case .share:
      guard isPriced(before: start), !traits(at: position).contains(.afterFold) else { return nil }
      (number.impliedUnit, number.impliedUnitCodes, number.rule) = (known.percent, start..<position, .tenths)
    case .multiple:
      number.impliedUnit = known.times
      number.impliedUnitCodes = start..<position
      number.traits.insert(.grown)
      number.rule = .multiple
    }
    var measure = Measure(number: number, start: start, end: position, rule: number.rule)
    measure.unit = number.impliedUnit
    measure.unitCodes = number.impliedUnitCodes
    var reading = Reading(measure)
    if word.kind == .moreThanHalf { reading.bound = .moreThan } else { parseSuffixes(&reading) }
    reading.end = position
    return reading
  }

  /// 打对折, 按对折: a price; paper is folded too.
  private func isPriced(before start: Int) -> Bool {
    switch code(at: start - 1) {
    case Code.of("打"), Code.of("按"), Code.of("以"), Code.of("为"), Code.of("受"), Code.of("价"): true
    default: false
    }
  }

  /// 半成 is 5 %.
  private mutating func parseHalfTenth(_ start: Int) -> Reading? {
    guard current == Code.of("成"), !traits(at: position + 1).contains(.afterTenths) else { return nil }
    position += 1
    let number = NumberReading(start: start, end: position, value: ExactDecimal(5), style: .word)
    var measure = Measure(number: number, start: start, end: position, rule: .tenths)
    (measure.unit, measure.unitCodes) = (known.percent, position - 1..<position)
    var reading = Reading(measure)
    parseSuffixes(&reading)
    reading.end = position
    return reading
  }

  /// half → 半 unit   半年, 半个月
  private mutating func parseHalf(_ start: Int) -> Reading? {
    if let tenth = parseHalfTenth(start) { return tenth }
    guard let half = ExactDecimal.half, let match = unit(at: position), match.traits.isDisjoint(with: [.ambiguous, .rank]) else {
      return nil
    }
    let dimension = units[match.row].dimension
    guard dimension != .count, dimension != .money, dimension != .ratio || match.row != known.percent else { return nil }
    guard !traits(at: position).contains(.afterStart) else { return nil }
    let number = NumberReading(start: start, end: position, value: half, style: .word)
    var measure = Measure(number: number, start: start, end: position + match.length, rule: .numberWord)
    (measure.unit, measure.unitCodes) = (match.row, position..<position + match.length)
    position += match.length
    measure.rate = parseRate()
    measure.end = position
    var reading = Reading(measure)
    parseSuffixes(&reading)
    reading.end = position
    return reading
  }
}
