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

/// Lexemes of a section that are looked at again and again, by index, ascending.
struct LexemeLists: ~Copyable {
  /// For each cell the lexemes up to its end.
  var cellEnds = Column<Int32>(capacity: 1 << 10)
  /// The nouns of forms.
  var nouns = Column<Int32>(capacity: 1 << 10)
  /// Figures of four digits: what may be a year.
  var fourDigits = Column<Int32>(capacity: 1 << 8)
}

extension CellSummary {
  /// Summarises every cell of a section, and lists the lexemes that are looked for.
  ///
  /// - Complexity: O(*n*) in the lexemes and cells.
  static func summarise(
    _ text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, lexicon: Lexicon, into summaries: inout Column<CellSummary>,
    lists: inout LexemeLists
  ) {
    precondition(lists.cellEnds.count == text.cells.count, "the lexer has met other cells")
    summaries.removeAll()
    lists.nouns.removeAll()
    lists.fourDigits.removeAll()
    let words = lexemes.view
    var nouns = lists.nouns.tail(for: words.count)
    var cells = summaries.tail(for: text.cells.count)
    let (clauseEnds, numberStarts, telling) = (LexemeKind.clauseEnds, LexemeKind.numberStarts, LexemeKind.telling)
    var index = 0
    for cellIndex in text.cells.indices {
      let end = min(Int(lists.cellEnds[cellIndex]), words.count)
      var summary = CellSummary()
      var run = HeadWordRun(end: Int(text.cells[cellIndex].start))
      summary.firstLexeme = Int32(truncatingIfNeeded: index)
      summary.firstNoun = Int32(truncatingIfNeeded: nouns.added)
      while index < end {
        let current = index
        index &+= 1
        // One bit a kind: most words tell nothing.
        let bit = words[current].kind.bit
        if bit & telling == 0 { continue }
        if bit & clauseEnds != 0 {
          summary.clauses &+= 1
        } else if bit & numberStarts != 0 {
          summary.numbers &+= 1
          if words[current].length == 4, words[current].kind == .digits { lists.fourDigits.append(Int32(truncatingIfNeeded: current)) }
        } else {
          let row = words[current].row
          summary.tally.add(lexicon.nouns.tally(of: row))
          summary.namedCodes &+= Int32(words[current].length)
          nouns.append(Int32(truncatingIfNeeded: current))
          let (isHead, isField) = lexicon.nouns.headsOrFields(row)
          if isHead || isField { run.take(words[current], isHead: isHead, of: text, in: &summary) }
        }
      }
      summary.endLexeme = Int32(truncatingIfNeeded: end)
      summary.endNoun = Int32(truncatingIfNeeded: nouns.added)
      cells.append(summary)
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

extension LexemeKind {
  /// Raw values stay below 64.
  fileprivate var bit: UInt64 { 1 &<< UInt64(rawValue) }
  fileprivate static let clauseEnds = LexemeKind.comma.bit | LexemeKind.sentenceEnd.bit | LexemeKind.semicolon.bit
  fileprivate static let numberStarts = allCases.reduce(0) { $1.beginsNumber ? $0 | $1.bit : $0 }
  /// Kinds that tell something of their cell: nouns of forms, too.
  fileprivate static let telling = allCases.reduce(clauseEnds | numberStarts) { $1.isFormNoun ? $0 | $1.bit : $0 }
}
