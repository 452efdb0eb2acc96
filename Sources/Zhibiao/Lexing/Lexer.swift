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
    let classes = lexicon.classes
    let words = lexicon.words
    // No lexeme is shorter than a code.
    var tail = lexemes.tail(for: range.count)
    var position = range.lowerBound
    let end = range.upperBound
    while position < end {
      let first = codes[position]
      let entry = classes[first]
      guard entry != 0 else {
        position &+= 1
        continue
      }
      let start = position
      position &+= 1
      if entry & CodeClasses.startsWord != 0 {
        let head = codes.pair(at: start)
        if words.mayBegin(head), let index = words.longestIndex(head, at: start, in: codes), start &+ Int(words[index].length) <= end {
          let length = words[index].length
          tail.append(Lexeme(start: Int32(truncatingIfNeeded: start), length: length, kind: words[index].kind, row: words[index].row))
          position = start &+ Int(length)
          continue
        }
      }
      let rawKind = entry & ~CodeClasses.startsWord
      guard rawKind != 0 else { continue }
      if rawKind <= LexemeKind.numeral.rawValue || rawKind == LexemeKind.latin.rawValue {
        // A longer run is no number; its length only must not overflow.
        let last = min(end, start &+ Int(UInt16.max))
        while position < last, classes[codes[position]] & ~CodeClasses.startsWord == rawKind { position &+= 1 }
      }
      tail.append(
        Lexeme(
          start: Int32(truncatingIfNeeded: start), length: UInt16(truncatingIfNeeded: position &- start), kind: classes.kind(of: first),
          row: classes.row(of: first)))
    }
    lexemes.commit(tail)
  }
}
