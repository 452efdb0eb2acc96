/// Amounts written in two units, which are one quantity in the larger.
extension GrammarCursor {
  /// compound → measure 零? number unit   3元8角, 1小时30分钟, 2年6个月
  mutating func parseCompound(_ measure: inout Measure) {
    var rounds = 0
    var scale = 1
    var total: ExactDecimal?
    var larger = measure.unit
    while rounds < 3, let unit = larger, measure.number.upper == nil, measure.number.fraction == nil {
      rounds += 1
      let back = position
      if current == Code.of("零") || current == Code.of("又") { position += 1 }
      guard Code.isDigit(current) || isPlainNumeral(at: position), let part = parseNumber(), part.upper == nil, part.fraction == nil,
        part.traits.isDisjoint(with: [.excess, .bare, .dotted]), let match = self.unit(at: behindBlank(position)),
        let factor = factor(from: unit, to: match, behind: position), part.value < ExactDecimal(factor)
      else {
        position = back
        break
      }
      position = behindBlank(position) + match.length
      let (product, overflow) = scale.multipliedReportingOverflow(by: factor)
      guard !overflow, let count = (total ?? measure.number.value).multiplied(by: ExactDecimal(factor))?.adding(part.value) else {
        position = back
        break
      }
      (scale, total, larger) = (product, count, smallerRow(of: unit, match))
    }
    guard let total, scale > 1 else { return }
    let divisor = ExactDecimal(scale)
    guard let value = total.divided(by: divisor) else { return }
    measure.number.value = value
    if value.multiplied(by: divisor) != total, let terms = Fraction(lowestTermsOf: total, divisor) { measure.number.fraction = terms }
    measure.rule = .compound
    measure.end = position
  }

  private func isPlainNumeral(at index: Int) -> Bool {
    switch numeral(at: index) {
    case .digit, .small(1), .tens: true
    default: false
    }
  }

  private func factor(from larger: UInt16, to match: UnitMatch, behind index: Int) -> Int? {
    guard let row = compoundRow(from: larger, to: match) else { return nil }
    return Int(row.factor)
  }

  private func smallerRow(of larger: UInt16, _ match: UnitMatch) -> UInt16 { compoundRow(from: larger, to: match)?.smaller ?? match.row }

  /// 分 behind 元 or 角 is money, whatever it is elsewhere; so is 分 behind 小时 a minute.
  private func compoundRow(from larger: UInt16, to match: UnitMatch) -> CompoundUnits.Row? {
    let table = lexicon.compounds
    for index in 0..<table.count where table[index].larger == larger {
      let row = table[index]
      if row.smaller == match.row { return row }
      if match.row == known.point || match.row == known.score {
        let dimension = units[row.smaller].dimension
        let isCent = dimension == .money && row.smaller == known.cent
        let isMinute = dimension == .time && row.smaller == known.minute
        if isCent || isMinute { return row }
      }
    }
    return nil
  }

  /// The value of an amount in a larger unit of its kind: 30分钟 is 0.5 小时.
  func converted(_ value: ExactDecimal, from smaller: UInt16, to larger: UInt16) -> ExactDecimal? {
    let table = lexicon.compounds
    for index in 0..<table.count where table[index].larger == larger && table[index].smaller == smaller {
      return value.divided(by: ExactDecimal(Int(table[index].factor)))
    }
    return nil
  }
}

extension Fraction {
  /// The terms of a quotient of two decimals, in lowest terms.
  init?(lowestTermsOf numerator: ExactDecimal, _ denominator: ExactDecimal) {
    guard let power = ExactDecimal.powerOfTen(Int(max(numerator.scale, 0))) else { return nil }
    let (below, overflow) = denominator.digits.multipliedReportingOverflow(by: power)
    guard !overflow, below > 0 else { return nil }
    var (a, b) = (numerator.digits.magnitude, below.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    guard a > 0, let divisor = Int128(exactly: a) else { return nil }
    self.init(numerator: numerator.digits / divisor, denominator: below / divisor, style: .fraction)
  }
}
