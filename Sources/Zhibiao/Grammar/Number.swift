/// The entrance of all numerals.
extension GrammarCursor {
  /// number → arabic | chinese | parts | word   3.5万, 三百零五, 百分之八十, 半
  mutating func parseNumber() -> NumberReading? {
    var number = NumberReading.blank
    return parseNumber(into: &number) ? number : nil
  }

  /// The same, written in place: a reading is too large to be handed on by each rule.
  mutating func parseNumber(into number: inout NumberReading) -> Bool {
    let start = position
    let here = current
    if Code.isDigit(here) {
      parseArabic(into: &number)
    } else if let other = parseOtherNumber(here) {
      number = other
    } else {
      position = start
      return false
    }
    if atNumberTail {
      parseFractionTail(&number)
      parseTenthsTail(&number)
    }
    if number.value.isIdentifier { number.traits.insert(.identifier) }
    return true
  }

  @inline(never)
  private mutating func parseOtherNumber(_ here: UInt16) -> NumberReading? {
    switch lexicon.classes.kind(of: here) {
    case .numeral, .vagueNumeral: parseParts() ?? parseChinese()
    case .fractionGlyph: parseFractionGlyph()
    default: parseVague()
    }
  }

  /// excess → 余 | 多 | 来   300余条, 30多次, 十来个
  mutating func eatExcess(_ number: inout NumberReading) {
    guard !number.traits.contains(.excess) else { return }
    if current == Code.blank, ahead(1) == Code.of("余") || ahead(1) == Code.of("多"), unit(at: position + 2) != nil { position += 1 }
    switch current {
    case Code.of("余"), Code.of("多"):
      // 多 of 多元, 多媒体 is a word of its own.
      guard current == Code.of("余") || !isManyWord(ahead(1)) else { return }
      number.traits.insert(.excess)
      position += 1
    case Code.of("来"):
      guard case .chinese = number.style, unit(at: position + 1) != nil else { return }
      number.traits.insert(.about)
      position += 1
    default: break
    }
  }

  private func isManyWord(_ code: UInt16) -> Bool {
    code == Code.of("媒") || code == Code.of("功") || code == Code.of("样") || code == Code.of("方") || code == Code.of("规")
  }

  /// Multipliers behind a number, each once more than the last: 3.5万, 1.2万亿, 300余万, 5k.
  mutating func parseMultipliers(_ number: inout NumberReading) {
    var power: Int16 = 0
    eatExcess(&number)
    while true {
      let index = power == 0 ? behindBlank(position) : position
      guard let step = multiplier(at: index) else { break }
      power += step.power
      position = index + step.length
      eatExcess(&number)
      if power > 24 { break }
    }
    guard power > 0 else { return }
    number.multiplier = power
    number.traits.insert(.hasPower)
    number.scale(by: power)
  }

  /// The power that the code at `index` multiplies by, where no unit begins there (千瓦, 百分点).
  private func multiplier(at index: Int) -> (power: Int16, length: Int)? {
    let here = code(at: index)
    switch lexicon.numerals[here] {
    case .small(let power) where power >= 2:
      guard !beginsUnit(at: index) else { return nil }
      return (Int16(power), 1)
    case .large(let power):
      guard !beginsUnit(at: index) else { return nil }
      return (Int16(power), 1)
    default: break
    }
    if here == Code.of("兆"), code(at: index + 1) == Code.of("元") { return (12, 1) }
    if here | 0x20 == Code.of("k"), index == position, !Code.isLatin(code(at: index + 1)), unit(at: index) == nil { return (3, 1) }
    return nil
  }

  /// 千 of 千瓦 and 百 of 百分点 belong to the unit; 万 of 万元 does not.
  func beginsUnit(at index: Int) -> Bool {
    guard let match = unit(at: index), match.length >= 2 else { return false }
    return true
  }
}

extension NumberReading {
  mutating func scale(by power: Int16) {
    guard let scaled = value.scaled(byPowerOfTen: power) else {
      traits.insert(.identifier)
      return
    }
    value = scaled
    if let high = upper { upper = high.scaled(byPowerOfTen: power) }
  }
}
