/// Figures and their unit, where nothing around them can go on with either: what nearly every number of a form is.
///
/// No grammar of its own: it is read only where the traits of the codes tell that no rule but this one can apply.
struct PlainMeasure {
  var start: Int
  /// Behind the digits and their multiplier.
  var numberEnd: Int
  /// Behind the unit, or the number where there is none.
  var end: Int
  var value: Int
  /// Power of ten of the multiplier: 4 in 300万条.
  var multiplier: Int16 = 0
  var unit: UnitMatch?
  /// What the word behind makes of it: 12345热线.
  var refusal: RefusalReason?
}

extension GrammarCursor {
  /// Digits of a plain number at most: eight may be a date.
  private static let mostPlainDigits = 7

  /// plain-measure → digits (万 | 亿)? (unit | refusing-word)?   95%, 300万条, 12345热线   and nothing behind it that may go on with either
  ///
  /// - Parameter tails: What else the code behind the digits must not be.
  @inline(__always)
  func plainMeasure(at start: Int, unlessAt tails: CodeTraits) -> PlainMeasure? {
    let limit = min(cell.upperBound, start &+ GrammarCursor.mostPlainDigits)
    var end = start
    var value = 0
    while end < limit, Code.isDigit(codes[end]) {
      value = value &* 10 &+ Int(codes[end] &- 0x30)
      end &+= 1
    }
    guard end > start else { return nil }
    var measure = PlainMeasure(start: start, numberEnd: end, end: end, value: value)
    if isNumberTail(at: end) || !traits(at: end).isDisjoint(with: tails) {
      guard eatPlainMultiplier(of: &measure) else { return nil }
    }
    measure.unit = unit(at: measure.numberEnd)
    if let match = measure.unit {
      measure.end = measure.numberEnd &+ match.length
      guard isPlain(match, before: measure.end) else { return nil }
    }
    let tail = traits(at: measure.end)
    return tail.contains(.measureTail) && !endsPlainly(&measure, at: tail) ? nil : measure
  }

  /// Takes a 万 or 亿 behind the digits that no further part of the number follows.
  private func eatPlainMultiplier(of measure: inout PlainMeasure) -> Bool {
    let end = measure.numberEnd
    guard case .large(let power) = numeral(at: end), power == 4 || power == 8, !isNumberTail(at: end + 1), !isDigit(at: end + 1),
      !beginsUnit(at: end)
    else { return false }
    (measure.numberEnd, measure.end, measure.multiplier) = (end + 1, end + 1, Int16(power))
    // Seven digits and eight zeros at most.
    measure.value = measure.value &* (power == 4 ? 10_000 : 100_000_000)
    return true
  }

  /// Whether no word behind a measure bounds it; one that refuses bare numbers is noted.
  private func endsPlainly(_ measure: inout PlainMeasure, at tail: CodeTraits) -> Bool {
    guard tail.contains(.suffixLead) else { return false }
    switch suffix(at: measure.end)?.meaning {
    case nil: return true
    case .bound, .approximate: return false
    case .zeroNoun: return measure.unit != nil
    case .refusal(let reason):
      if measure.unit == nil { measure.refusal = reason }
      return true
    }
  }

  /// The same, written into a blank reading, which stays blank where there is no plain measure here.
  mutating func parsePlainMeasure(into reading: inout Reading) -> Bool {
    guard let measure = plainMeasure(at: position, unlessAt: []), measure.refusal == nil else { return false }
    reading.take(measure)
    position = measure.end
    return true
  }

  /// Whether a unit is no matter of what stands around it: 度, 分 and M are several units, 02T08 is none.
  @inline(__always)
  private func isPlain(_ match: UnitMatch, before end: Int) -> Bool {
    match.row != known.degree && match.row != known.megabyte && match.row != known.score && !Code.isLatin(code(at: end &- 1))
  }
}

extension Reading {
  /// Takes over a plain measure; the reading is still blank.
  @inline(__always)
  mutating func take(_ plain: PlainMeasure) {
    if let match = plain.unit {
      (measure.unit, measure.unitTraits) = (match.row, match.traits)
      measure.unitCodes = plain.numberEnd..<plain.end
    }
    (measure.number.start, measure.number.end) = (plain.start, plain.numberEnd)
    measure.number.value = ExactDecimal(plain.value)
    if plain.multiplier > 0 {
      measure.number.multiplier = plain.multiplier
      measure.number.traits = .hasPower
    }
    (measure.start, measure.end) = (plain.start, plain.end)
    (start, end) = (plain.start, plain.end)
  }
}
