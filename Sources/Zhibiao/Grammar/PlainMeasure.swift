/// The straight path through the grammar: what nearly every number of a form is.
///
/// No grammar of its own: it goes only where no rule but these two can apply, which the traits of the codes tell, and leaves all else to
/// the rules. A number costs it a fifth.
extension GrammarCursor {
  /// Digits of a plain number at most: eight may be a date.
  private static let mostPlainDigits = 7

  /// plain-measure → digits unit?   95%, 4小时   and nothing behind it that may go on with either
  ///
  /// - Parameters:
  ///   - reading: A blank one; it stays blank where there is no plain measure here.
  ///   - tails: What else the code behind the digits must not be.
  mutating func parsePlainMeasure(into reading: inout Reading, unlessAt tails: CodeTraits = []) -> Bool {
    let start = position
    let limit = min(cell.upperBound, start &+ GrammarCursor.mostPlainDigits)
    var end = start
    var value = 0
    while end < limit, Code.isDigit(codes[end]) {
      value = value &* 10 &+ Int(codes[end] &- 0x30)
      end &+= 1
    }
    guard end > start, !isNumberTail(at: end), traits(at: end).isDisjoint(with: tails) else { return false }
    var behind = end
    let match = unit(at: end)
    if let match {
      behind = end &+ match.length
      guard isPlain(match, before: behind) else { return false }
    }
    guard !traits(at: behind).contains(.measureTail) else { return false }
    if let match {
      (reading.measure.unit, reading.measure.unitTraits) = (match.row, match.traits)
      reading.measure.unitCodes = end..<behind
    }
    (reading.measure.number.start, reading.measure.number.end) = (start, end)
    reading.measure.number.value = ExactDecimal(value)
    (reading.measure.start, reading.measure.end) = (start, behind)
    (reading.start, reading.end) = (start, behind)
    position = behind
    return true
  }

  /// Whether a unit is no matter of what stands around it: 度, 分 and M are several units, 02T08 is none.
  private func isPlain(_ match: UnitMatch, before end: Int) -> Bool {
    match.row != known.degree && match.row != known.megabyte && match.row != known.score && !Code.isLatin(code(at: end &- 1))
  }
}
