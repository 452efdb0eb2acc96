/// Finds the words, numerals and signs of a section.
///
/// One forward pass: the longest word that the lexicon knows, else a run of digits, Chinese numerals or
/// Latin letters, else a sign. What means nothing is passed over with one look-up a code.
enum Lexer {
  /// Appends the lexemes of some cells, in order of their starts.
  ///
  /// - Parameter cells: Indices of the section's cells.
  /// - Complexity: O(codes).
  static func lex(_ text: borrowing LogicalText, cells: Range<Int>, lexicon: Lexicon, into lexemes: inout Column<Lexeme>) {
    guard let first = cells.first, let last = cells.last else { return }
    lex(text, codes: Int(text.cells[first].start)..<Int(text.cells[last].end), lexicon: lexicon, into: &lexemes)
  }

  /// Appends the lexemes of a run of codes; the borders between cells are passed over.
  static func lex(_ text: borrowing LogicalText, codes range: Range<Int>, lexicon: Lexicon, into lexemes: inout Column<Lexeme>) {
    lex(text.codes.view, range, lexicon: lexicon, into: &lexemes)
  }

  static func lex(_ codes: ColumnView<UInt16>, _ range: Range<Int>, lexicon: Lexicon, into lexemes: inout Column<Lexeme>) {
    let classes = lexicon.classes
    let words = lexicon.words
    precondition(range.lowerBound >= 0 && range.upperBound < codes.count, "a border must follow the codes")
    var position = range.lowerBound
    let end = range.upperBound
    while position < end {
      let first = codes[position]
      let entry = classes[first]
      if entry == 0 {
        position &+= 1
        continue
      }
      if entry & CodeClasses.startsWord != 0,
        let word = words.longestMatch(at: position, in: codes), position + Int(word.length) <= end
      {
        lexemes.append(Lexeme(start: Int32(truncatingIfNeeded: position), length: word.length, kind: word.kind, row: word.row))
        position += Int(word.length)
        continue
      }
      let rawKind = entry & ~CodeClasses.startsWord
      if rawKind == 0 {
        position &+= 1
        continue
      }
      let start = position
      position += 1
      let kind = classes.kind(of: first)
      if rawKind <= LexemeKind.numeral.rawValue || rawKind == LexemeKind.latin.rawValue {
        position = endOfRun(rawKind, from: position, before: end, codes, classes)
      }
      // A longer run is no number; its length only must not overflow.
      let length = UInt16(clamping: position - start)
      position = start + Int(length)
      lexemes.append(
        Lexeme(start: Int32(truncatingIfNeeded: start), length: length, kind: kind, row: classes.row(of: first)))
    }
  }

  @inline(__always)
  private static func endOfRun(
    _ rawKind: UInt8, from start: Int, before end: Int, _ codes: ColumnView<UInt16>, _ classes: CodeClasses
  ) -> Int {
    var position = start
    while position < end, classes[codes[position]] & ~CodeClasses.startsWord == rawKind { position += 1 }
    return position
  }
}
