/// Reads a target cell once more with confused glyphs put right, where its plain reading is impossible.
enum GlyphRepair {
  /// A longer text is no bare value of a table.
  private static let longestCell = 40

  /// Replaces the quantities from `first` on by those of the repaired text, flagged, where only the latter is one value.
  static func reread(
    _ plain: GrammarCursor, segmenter: Segmenter, year: Int16?, from first: Int, into quantities: inout Column<Quantity>
  ) {
    let cell = plain.cell
    guard cell.count <= longestCell, !isOneQuantity(cell, quantities, from: first), needsRepair(plain, quantities, from: first) else {
      return
    }
    var codes = Column<UInt16>(capacity: cell.count + 2 * LogicalText.margin)
    for _ in 0..<LogicalText.margin { codes.append(Code.border) }
    guard appendRepaired(plain, to: &codes) else { return }
    for _ in 0..<LogicalText.margin { codes.append(Code.border) }
    let range = LogicalText.margin..<LogicalText.margin + cell.count
    var lexemes = Column<Lexeme>()
    Lexer.lex(codes.view, range, lexicon: plain.lexicon, into: &lexemes)
    var found = Column<Quantity>(capacity: 4)
    var refusals = Column<Refusal>(capacity: 4)
    let cursor = GrammarCursor(codes: codes.view, cell: range, lexicon: plain.lexicon)
    var reader = QuantityReader(cursor: cursor, lexemes: lexemes.view, from: 0, context: .target, year: year)
    reader.readAll(asking: segmenter, into: &found, refusals: &refusals)
    guard found.count == 1, var quantity = found.last else { return }
    let shift = Int32(truncatingIfNeeded: cell.lowerBound - range.lowerBound)
    quantity.start += shift
    quantity.end += shift
    quantity.unitStart += shift
    quantity.unitEnd += shift
    quantity.flags.insert(.ocrRepaired)
    quantities.truncate(to: first)
    quantities.append(quantity)
  }

  /// The plain reading takes in all of the cell, as nearly always.
  @inline(__always)
  private static func isOneQuantity(_ cell: Range<Int>, _ quantities: borrowing Column<Quantity>, from first: Int) -> Bool {
    first &+ 1 == quantities.count && Int(quantities[first].start) == cell.lowerBound && Int(quantities[first].end) == cell.upperBound
  }

  /// A glyph of the table stands where the plain reading leaves it out of every quantity, beside a digit.
  private static func needsRepair(_ plain: GrammarCursor, _ quantities: borrowing Column<Quantity>, from first: Int) -> Bool {
    let traits = plain.lexicon.traits
    for place in plain.cell where traits[code: plain.codes[place]].contains(.confused) {
      if !isInQuantity(place, quantities, from: first), fitsAny(place, in: plain) { return true }
    }
    return false
  }

  private static func isInQuantity(_ place: Int, _ quantities: borrowing Column<Quantity>, from first: Int) -> Bool {
    for index in first..<quantities.count where Int(quantities[index].start) <= place && place < Int(quantities[index].end) { return true }
    return false
  }

  private static func fitsAny(_ place: Int, in plain: GrammarCursor) -> Bool {
    let table = plain.lexicon.confusedGlyphs
    for row in 0..<table.count where table[row].glyph == plain.codes[place] && fits(table[row], at: place, in: plain) { return true }
    return false
  }

  /// Whether a glyph stands where its row says.
  private static func fits(_ row: ConfusedGlyphs.Row, at place: Int, in plain: GrammarCursor) -> Bool {
    switch row.place {
    case .digit: standsInDigits(place, plain)
    case .point: plain.isDigit(at: place - 1) && plain.isDigit(at: place + 1)
    case .sign: place == plain.cell.lowerBound && (plain.isDigit(at: place + 1) || isDigitGlyph(place + 1, plain)) && endsInPercent(plain)
    }
  }

  /// Beside a digit, over other confused glyphs too: the second O of 1OO%.
  private static func standsInDigits(_ place: Int, _ plain: GrammarCursor) -> Bool {
    var left = place - 1
    while isDigitGlyph(left, plain) { left -= 1 }
    var right = place + 1
    while isDigitGlyph(right, plain) { right += 1 }
    guard plain.isDigit(at: left) || plain.isDigit(at: right) else { return false }
    return !Code.isLatin(plain.code(at: left)) && !Code.isLatin(plain.code(at: right)) || isSignGlyph(left, plain)
  }

  private static func isDigitGlyph(_ place: Int, _ plain: GrammarCursor) -> Bool { plain.lexicon.isConfused(plain.code(at: place), .digit) }
  private static func isSignGlyph(_ place: Int, _ plain: GrammarCursor) -> Bool { plain.lexicon.isConfused(plain.code(at: place), .sign) }

  private static func endsInPercent(_ plain: GrammarCursor) -> Bool {
    for place in plain.cell where plain.code(at: place) == Code.of("%") { return true }
    return false
  }

  /// The cell's codes with each confused glyph as it is meant; false where none is.
  private static func appendRepaired(_ plain: GrammarCursor, to codes: inout Column<UInt16>) -> Bool {
    let table = plain.lexicon.confusedGlyphs
    var isChanged = false
    for place in plain.cell {
      var code = plain.code(at: place)
      for row in 0..<table.count where table[row].glyph == plain.code(at: place) && fits(table[row], at: place, in: plain) {
        code = table[row].meant
        isChanged = true
      }
      codes.append(code)
    }
    return isChanged
  }
}

extension Quantity {
  /// Reads `285%` under a name whose share cannot pass 100 % as `≥85%`: OCR takes ≥ for a 2.
  ///
  /// - Returns: Whether the value was such a one; then it is changed and flagged.
  mutating func repairLeadingTwo(percent: UInt16?) -> Bool {
    guard comparator == .equal, !hasWrittenComparator, unit == percent, let value = lower?.value, value > ExactDecimal(200),
      value <= ExactDecimal(300), let rest = value.subtracting(ExactDecimal(200)), rest >= ExactDecimal(10)
    else { return false }
    (comparator, lower, upper) = (.atLeast, Bound(rest, .included), nil)
    flags.insert(.ocrRepaired)
    return true
  }
}
