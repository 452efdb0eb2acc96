/// Finds the words, numerals and signs of a section.
///
/// One forward pass: the longest word that the lexicon knows, else a run of digits, Chinese numerals or
/// Latin letters, else a sign. What means nothing is passed over with one look-up a code.
enum Lexer {
  /// Appends the lexemes of a section, and lists those that tell something of their cells.
  ///
  /// - Complexity: O(codes).
  static func lex(section text: borrowing LogicalText, lexicon: Lexicon, into lexemes: inout Column<Lexeme>, lists: inout LexemeLists) {
    guard let first = text.cells.at(0), let last = text.cells.last else {
      lists.end(lists.begin(codes: 0, cells: 0))
      return
    }
    let range = Int(first.start)..<Int(last.end)
    var listing = lists.begin(codes: range.count, cells: text.cells.count)
    scan(text.codes.view, range, lexicon: lexicon, into: &lexemes, listener: &listing)
    listing.endCell(before: lexemes.count)
    lists.end(listing)
  }

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
    var nobody = NoListener()
    scan(codes, range, lexicon: lexicon, into: &lexemes, listener: &nobody)
  }

  @inline(__always)
  private static func scan<Listener: LexemeListener>(
    _ codes: ColumnView<UInt16>, _ range: Range<Int>, lexicon: Lexicon, into lexemes: inout Column<Lexeme>, listener: inout Listener
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound < codes.count, "a border must follow the codes")
    precondition(codes[range.upperBound] == Code.border, "a border must follow the codes")
    let classes = lexicon.classes
    let words = lexicon.words
    let before = lexemes.count
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
        let (length, kind) = (words[index].length, words[index].kind)
        listener.take(kind, at: before &+ tail.added)
        tail.append(Lexeme(start: Int32(truncatingIfNeeded: cursor.index), length: length, row: words[index].row, kind: kind))
        cursor.step(by: Int(length))
        continue
      }
      let rawKind = entry & ~CodeClasses.startsWord
      if rawKind == 0 || rawKind == CodeClasses.border {
        if rawKind == CodeClasses.border {
          guard cursor.index < range.upperBound else { break }
          listener.endCell(before: before &+ tail.added)
        }
        cursor.step()
        continue
      }
      let single = classes.single(cursor.code)
      let start = cursor.index
      var length: UInt16 = 1
      cursor.step()
      if rawKind <= LexemeKind.numeral.rawValue || rawKind == LexemeKind.latin.rawValue {
        while classes[cursor.code] & ~CodeClasses.startsWord == rawKind { cursor.step() }
        // A longer run is no number; its length only must not overflow.
        length = UInt16(clamping: UInt(bitPattern: cursor.index &- start))
        if length == .max { cursor = codes.cursor(at: start &+ Int(length)) }
      }
      listener.take(single.kind, at: before &+ tail.added)
      tail.append(Lexeme(start: Int32(truncatingIfNeeded: start), length: length, row: single.row, kind: single.kind))
    }
    lexemes.commit(tail)
  }
}

/// Is told of lexemes and borders while they are found.
protocol LexemeListener {
  /// - Parameter index: The lexeme's own among all.
  mutating func take(_ kind: LexemeKind, at index: Int)
  /// - Parameter index: That of the next lexeme.
  mutating func endCell(before index: Int)
}

private struct NoListener: LexemeListener {
  @inline(__always)
  func take(_ kind: LexemeKind, at index: Int) {}
  @inline(__always)
  func endCell(before index: Int) {}
}
