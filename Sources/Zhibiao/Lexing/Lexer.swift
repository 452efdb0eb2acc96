/// Finds the words, numerals and signs of a section.
///
/// One forward pass: the longest word that the lexicon knows, else a run of digits, Chinese numerals or
/// Latin letters, else a sign. What means nothing is passed over with one look-up a code.
enum Lexer {
  /// Finds the lexemes of a section.
  ///
  /// - Parameter cellEnds: Is given for each cell the lexemes up to its end.
  /// - Complexity: O(codes).
  static func lex(
    section text: borrowing LogicalText, lexicon: Lexicon, into lexemes: inout Column<Lexeme>, cellEnds: inout Column<Int32>
  ) {
    lexemes.removeAll()
    cellEnds.removeAll()
    guard let first = text.cells.at(0), let last = text.cells.last else { return }
    // A border behind each cell and nowhere else is a promise of another room.
    var listener = CellListener(ends: cellEnds.tail(for: text.cells.count))
    scan(text.codes.view, Int(first.start)..<Int(last.end), lexicon: lexicon, into: &lexemes, listener: &listener)
    listener.endCell(before: lexemes.count)
    cellEnds.commit(listener.ends)
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
    // No lexeme is shorter than a code.
    var tail = lexemes.tail(for: range.count)
    var cursor = codes.cursor(at: range.lowerBound)
    // The border has a class of its own, and no word and no run holds one: nothing else tells the end.
    while true {
      let entry = Int8(bitPattern: classes[cursor.code])
      guard entry != 0 else {
        cursor.step()
        continue
      }
      if entry < 0 {
        let node = words.longestNode(at: cursor)
        if node != 0 {
          tail.append(halves: Int32(truncatingIfNeeded: cursor.index), words.bytesOfWord(node))
          cursor.step(by: Int(words[node].length))
          continue
        }
      }
      let rawKind = UInt8(bitPattern: entry) & ~CodeClasses.startsWord
      if rawKind == 0 || rawKind == CodeClasses.border {
        if rawKind == CodeClasses.border {
          guard cursor.index < range.upperBound else { break }
          listener.endCell(before: tail.added)
        }
        cursor.step()
        continue
      }
      guard rawKind <= LexemeKind.numeral.rawValue || rawKind == LexemeKind.latin.rawValue else {
        tail.append(halves: Int32(truncatingIfNeeded: cursor.index), classes.bytesOfSingle(cursor.code))
        cursor.step()
        continue
      }
      let single = classes.single(cursor.code)
      var lexeme = Lexeme(start: Int32(truncatingIfNeeded: cursor.index), row: single.row, kind: single.kind, length: single.length)
      cursor.step()
      while classes[cursor.code] & ~CodeClasses.startsWord == rawKind, lexeme.length < .max {
        cursor.step()
        lexeme.length &+= 1
      }
      tail.append(lexeme)
    }
    lexemes.commit(tail)
  }
}

/// Is told of the borders between cells while lexemes are found.
private protocol LexemeListener {
  /// - Parameter index: How many lexemes were found.
  mutating func endCell(before index: Int)
}

private struct CellListener: LexemeListener {
  fileprivate var ends: ColumnTail<Int32>

  @inline(__always)
  mutating func endCell(before index: Int) {
    assert(!ends.isFull, "more borders than cells")
    if !ends.isFull { ends.append(Int32(truncatingIfNeeded: index)) }
  }
}

private struct NoListener: LexemeListener {
  @inline(__always)
  func endCell(before index: Int) {}
}
