/// The denominators of a rate, at most three.
struct Rate: BitwiseCopyable {
  var denominators: (Denominator, Denominator, Denominator) = (.none, .none, .none)
  var count: UInt8 = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ denominator: Denominator) {
    switch count {
    case 0: denominators.0 = denominator
    case 1: denominators.1 = denominator
    case 2: denominators.2 = denominator
    default: return
    }
    count += 1
  }
}

extension GrammarCursor {
  /// 元/(人·年) has its denominators in brackets.
  ///
  /// rate → (/ denominator ((· | 、 | . | / | * ) 每? denominator)*) | (每 denominator)*   /人·月, /3年, 每人每月
  mutating func parseRate() -> Rate {
    var rate = Rate()
    if current == Code.of("/") || current == Code.blank && ahead(1) == Code.of("/") {
      let back = position
      eatBlank()
      position += 1
      eatBlank()
      let isBracketed = eat("(")
      _ = eat("每")
      guard let first = parseDenominator() else {
        position = back
        return rate
      }
      rate.append(first)
      while rate.count < 3, let next = parseJoinedDenominator() { rate.append(next) }
      if isBracketed, !eat(")") {
        position = back
        return Rate()
      }
    } else if current == Code.of("每") {
      while rate.count < 3, let next = parsePerWord() { rate.append(next) }
    }
    return rate
  }

  private mutating func parseJoinedDenominator() -> Denominator? {
    let back = position
    // 1200元/人、800元: another item.
    if current == Code.of("、"), isDigit(at: position + 1) { return nil }
    guard eat(anyOf: Code.of("·"), Code.of("、"), Code.of("."), Code.of("/"), Code.of("*"), Code.of("•"), Code.of("×")) else {
      // 元/人每月: the word joins without a sign.
      return parsePerWord()
    }
    _ = eat("每")
    if let next = parseDenominator() { return next }
    position = back
    return nil
  }

  /// 每 denominator   每人, 每15日, 每千人口
  mutating func parsePerWord() -> Denominator? {
    let back = position
    guard eat("每") else { return nil }
    eatBlank()
    guard let denominator = parseDenominator(), !goesOnToDay() else {
      position = back
      return nil
    }
    return denominator
  }

  /// 每季末, 每年底, 每月初, 每年8月: a time that comes again, and no rate.
  private func goesOnToDay() -> Bool {
    if current == Code.of("末") || current == Code.of("底") || current == Code.of("初") { return true }
    var index = position
    while Code.isDigit(code(at: index)), index < position + 2 { index += 1 }
    return index > position && code(at: index) == Code.of("月")
  }

  /// denominator → (number | 半)? unit   人, 3年, 千人, 10万人, 半年
  private mutating func parseDenominator() -> Denominator? {
    let back = position
    if current == Code.of("半"), let match = denominator(at: position + 1) {
      position += 1 + match.length
      return Denominator(unit: match.row, count: 0, style: .half)
    }
    var count: Int64 = 0
    var style = Denominator.CountStyle.digits
    if unit(at: position) == nil || denominator(at: position + 1) != nil, Code.isDigit(current) || isNumeral(at: position) {
      let isBare = isNumeral(at: position) && !Code.isDigit(current)
      guard let number = isBare ? parseChinese() : parseArabic(), let value = number.value.integer, number.upper == nil else {
        position = back
        return nil
      }
      count = value
      style = Denominator.CountStyle(power: number.traits.contains(.bare) ? powerOfTen(value) : number.multiplier)
      if count == 1 { count = 0 }
    }
    guard let match = denominator(at: behindBlank(position)) else {
      if count >= 1000, let person = known.person, let end = endOfPopulation(from: position) {
        position = end
        return Denominator(unit: person, count: count, style: style)
      }
      position = back
      return nil
    }
    position = behindBlank(position) + match.length
    // 每千人口 counts 人.
    if current == Code.of("口"), units[match.row].dimension == .count { position += 1 }
    return Denominator(unit: match.row, count: count, style: style)
  }

  /// 每万城镇常住人口: the people's kind stands between.
  private func endOfPopulation(from index: Int) -> Int? {
    for place in index..<index + 8 {
      guard Code.isHan(code(at: place)) else { return nil }
      if code(at: place) == Code.of("人"), code(at: place + 1) == Code.of("口") { return place + 2 }
    }
    return nil
  }

  private func denominator(at index: Int) -> UnitMatch? {
    guard index < cell.upperBound, let match = units.longestDenominator(at: index, in: codes), index + match.length <= cell.upperBound
    else { return nil }
    return match
  }

  private func powerOfTen(_ value: Int64) -> Int16 {
    switch value {
    case 100: 2
    case 1000: 3
    case 10_000: 4
    case 1_000_000: 6
    case 100_000_000: 8
    default: 0
    }
  }
}

extension Denominator.CountStyle {
  init(power: Int16) {
    switch power {
    case 2: self = .hundred
    case 3: self = .thousand
    case 4: self = .tenThousand
    case 6: self = .million
    case 8: self = .hundredMillion
    default: self = .digits
    }
  }
}
