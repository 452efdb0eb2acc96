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
    precondition(range.lowerBound >= 0 && range.upperBound < codes.count, "a border must follow the codes")
    precondition(codes[range.upperBound] == Code.border, "a border must follow the codes")
    let classes = lexicon.classes
    let words = lexicon.words
    // No lexeme is shorter than a code.
    var tail = lexemes.tail(for: range.count)
    var cursor = codes.cursor(at: range.lowerBound)
    // The border has a class of its own, and no word and no run holds one: nothing else tells the end.
    while true {
      let entry = classes[cursor.code]
      guard entry != 0 else {
        cursor.step()
        continue
      }
      if entry & CodeClasses.startsWord != 0, words.mayBegin(cursor.pair), let index = words.longestIndex(at: cursor) {
        let length = words[index].length
        tail.append(
          Lexeme(start: Int32(truncatingIfNeeded: cursor.index), length: length, kind: words[index].kind, row: words[index].row))
        cursor.step(by: Int(length))
        continue
      }
      let rawKind = entry & ~CodeClasses.startsWord
      if rawKind == 0 || rawKind == CodeClasses.border {
        guard rawKind == 0 || cursor.index < range.upperBound else { break }
        cursor.step()
        continue
      }
      let code = cursor.code
      var lexeme = Lexeme(
        start: Int32(truncatingIfNeeded: cursor.index), length: 1, kind: classes.kind(of: code), row: classes.row(of: code))
      cursor.step()
      if rawKind <= LexemeKind.numeral.rawValue || rawKind == LexemeKind.latin.rawValue {
        while classes[cursor.code] & ~CodeClasses.startsWord == rawKind { cursor.step() }
        // A longer run is no number; its length only must not overflow.
        lexeme.length = UInt16(clamping: cursor.index - Int(lexeme.start))
        cursor = codes.cursor(at: lexeme.end)
      }
      tail.append(lexeme)
    }
    lexemes.commit(tail)
  }
}
