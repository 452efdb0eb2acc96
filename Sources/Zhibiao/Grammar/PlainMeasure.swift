/// Figures and their unit, where nothing around them can go on with either: what nearly every number of a form is.
///
/// No grammar of its own: it is read only where the traits of the codes tell that no rule but this one can apply.
struct PlainMeasure {
  var start: Int
  /// Behind the digits.
  var digitsEnd: Int
  /// Behind the unit, or the digits where there is none.
  var end: Int
  var value: Int
  var unit: UnitMatch?
  /// What the word behind makes of it: 12345热线.
  var refusal: RefusalReason?
}

extension GrammarCursor {
  /// Digits of a plain number at most: eight may be a date.
  private static let mostPlainDigits = 7

  /// plain-measure → digits (unit | refusing-word)?   95%, 4小时, 12345热线   and nothing behind it that may go on with either
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
    guard end > start, !isNumberTail(at: end), traits(at: end).isDisjoint(with: tails) else { return nil }
    var measure = PlainMeasure(start: start, digitsEnd: end, end: end, value: value, unit: unit(at: end))
    if let match = measure.unit {
      measure.end = end &+ match.length
      guard isPlain(match, before: measure.end) else { return nil }
    }
    let tail = traits(at: measure.end)
    guard tail.contains(.measureTail) else { return measure }
    guard measure.unit == nil, !tail.contains(.intervalTail), case .refusal(let reason)? = suffix(at: end)?.meaning else { return nil }
    measure.refusal = reason
    return measure
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
      measure.unitCodes = plain.digitsEnd..<plain.end
    }
    (measure.number.start, measure.number.end) = (plain.start, plain.digitsEnd)
    measure.number.value = ExactDecimal(plain.value)
    (measure.start, measure.end) = (plain.start, plain.end)
    (start, end) = (plain.start, plain.end)
  }
}
