/// Numbers of glued text whose first glyphs OCR took for letters: `检修l2次`, `合格率M95%`, `电影2O4场`.
extension LogicalText {
  /// Where a number begins whose first digits stand at `digits`: before the glyphs that are confused with digits or with its sign.
  ///
  /// Only where a han stands before it and a unit behind it: `PM2.5` and `5G` are words.
  func startOfNumber(at digits: Int, notBefore start: Int, lexicon: Lexicon) -> Int {
    guard digits > start, lexicon.traits[code: codes[digits - 1]].contains(.confused) else { return digits }
    var position = digits
    while position > start, lexicon.isConfused(codes[position - 1], .digit) { position -= 1 }
    if position > start, lexicon.isConfused(codes[position - 1], .sign) { position -= 1 }
    guard position == start || LogicalText.isHanLetter(codes[position - 1]) else { return digits }
    return isMeasured(from: digits, lexicon: lexicon) ? position : digits
  }

  /// Whether digits or glyphs confused with them from `position` on lead to a unit or a percent sign.
  private func isMeasured(from position: Int, lexicon: Lexicon) -> Bool {
    var end = position
    while LogicalText.isDigit(codes[end]) || codes[end] == 0x2E || isDigitInside(end, lexicon: lexicon) { end += 1 }
    return codes[end] == 0x25 || lexicon.units.longestMatch(at: end, in: codes.view) != nil
  }

  /// Whether a glyph confused with a digit stands inside a number: `2O4`.
  func isDigitInside(_ position: Int, lexicon: Lexicon) -> Bool {
    lexicon.isConfused(codes[position], .digit) && LogicalText.isDigit(codes[position - 1])
      && (LogicalText.isDigit(codes[position + 1]) || codes[position + 1] == 0x25 || LogicalText.isHanLetter(codes[position + 1]))
  }

  private static func isHanLetter(_ code: UInt16) -> Bool { code >= 0x3400 && code <= 0x9FFF }
}
