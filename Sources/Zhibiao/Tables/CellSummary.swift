/// What the lexemes of a cell tell about it, counted in one pass over a section.
struct CellSummary: BitwiseCopyable {
  private var firstLexeme: Int32 = 0
  private var endLexeme: Int32 = 0
  private var firstNoun: Int32 = 0
  private var endNoun: Int32 = 0
  /// Codes that belong to a head word, a project field or a category.
  var namedCodes: Int32 = 0
  private var tally = NounTally()
  /// Lexemes that a number can begin with.
  var numbers: UInt16 = 0
  var clauses: UInt16 = 0

  /// Code at which three head words or more begin that follow one another; -1 where none do.
  fileprivate(set) var headRun: Int32 = -1

  /// Indices of its lexemes.
  var lexemeIndices: Range<Int> { Int(firstLexeme)..<Int(endLexeme) }
  /// Places of its nouns of forms in the section's list of them.
  var nouns: Range<Int> { Int(firstNoun)..<Int(endNoun) }

  var categories: UInt16 { tally.categories }
  /// Head words of columns that tell of indicators.
  var heads: UInt16 { tally.heads }
  var fields: UInt16 { tally.fields }
  var labels: UInt16 { tally.labels }
}

extension CellSummary {
  /// Summarises every cell of a section from what the lexer has listed, and lists the lexemes that are looked for.
  ///
  /// - Complexity: O(*n*) in the listed lexemes and the cells.
  static func summarise(
    _ text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, lexicon: Lexicon, into summaries: inout Column<CellSummary>,
    lists: inout LexemeLists
  ) {
    precondition(lists.cellEnds.count == text.cells.count, "the lexer has listed other cells")
    summaries.removeAll()
    lists.nouns.removeAll()
    lists.fourDigits.removeAll()
    let words = lexemes.view
    let telling = lists.telling.view
    var nouns = lists.nouns.tail(for: telling.count)
    var cells = summaries.tail(for: text.cells.count)
    let (clauseEnds, numberStarts) = (LexemeKind.clauseEnds, LexemeKind.numberStarts)
    var next = 0
    var firstLexeme: Int32 = 0
    for cellIndex in text.cells.indices {
      let end = lists.cellEnds[cellIndex]
      var summary = CellSummary()
      var run = HeadWordRun(end: Int(text.cells[cellIndex].start))
      summary.firstLexeme = firstLexeme
      summary.firstNoun = Int32(truncatingIfNeeded: nouns.added)
      while telling[next] < end {
        let index = Int(telling[next])
        next &+= 1
        let bit = words[index].kind.bit
        if bit & clauseEnds != 0 {
          summary.clauses &+= 1
        } else if bit & numberStarts != 0 {
          summary.numbers &+= 1
          if words[index].length == 4, words[index].kind == .digits { lists.fourDigits.append(Int32(truncatingIfNeeded: index)) }
        } else {
          let row = words[index].row
          summary.tally.add(lexicon.nouns.tally(of: row))
          summary.namedCodes &+= Int32(words[index].length)
          nouns.append(Int32(truncatingIfNeeded: index))
          let (isHead, isField) = lexicon.nouns.headsOrFields(row)
          if isHead || isField { run.take(words[index], isHead: isHead, of: text, in: &summary) }
        }
      }
      summary.endLexeme = end
      summary.endNoun = Int32(truncatingIfNeeded: nouns.added)
      cells.append(summary)
      firstLexeme = end
    }
    lists.nouns.commit(nouns)
    summaries.commit(cells)
  }
}

/// Head words and fields of a cell that follow one another.
private struct HeadWordRun {
  private var start = 0
  private var count = 0
  private var heads = 0
  private var end: Int
  private var gap = 0

  init(end: Int) { self.end = end }

  /// Codes between two words of a head that is glued into other text.
  private static let widestGap = 2

  mutating func take(_ word: Lexeme, isHead: Bool, of text: borrowing LogicalText, in summary: inout CellSummary) {
    let distance = Int(word.start) &- end
    if count == 0 || distance > HeadWordRun.widestGap || distance > gap && !LogicalText.isGap(text.codes[end]) {
      (start, count, heads) = (Int(word.start), 0, 0)
    }
    count &+= 1
    if isHead { heads &+= 1 }
    // 绩效目标|表: a field with a character behind it is part of a title.
    gap = isHead ? HeadWordRun.widestGap : 0
    end = word.end
    if count >= 3, heads > 0, summary.headRun < 0 { summary.headRun = Int32(truncatingIfNeeded: start) }
  }
}
