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
    summaries.removeAll()
    lists.nouns.removeAll()
    lists.fourDigits.removeAll()
    let words = lexemes.view
    let (clauseEnds, numberStarts, formNouns) = (LexemeKind.clauseEnds, LexemeKind.numberStarts, LexemeKind.formNouns)
    let counted = clauseEnds | numberStarts | formNouns
    var index = 0
    for cellIndex in text.cells.indices {
      let cell = text.cells[cellIndex]
      while index < words.count, words[index].start < cell.start { index &+= 1 }
      var summary = CellSummary()
      var run = HeadWordRun(end: Int(cell.start))
      summary.firstLexeme = Int32(truncatingIfNeeded: index)
      summary.firstNoun = Int32(truncatingIfNeeded: lists.nouns.count)
      while index < words.count, words[index].start < cell.end {
        // One bit a kind: most words count nothing.
        let bit = words[index].kind.bit
        if bit & counted == 0 {
          index &+= 1
          continue
        }
        if bit & clauseEnds != 0 {
          summary.clauses &+= 1
        } else if bit & numberStarts != 0 {
          summary.numbers &+= 1
          if words[index].length == 4, words[index].kind == .digits { lists.fourDigits.append(Int32(truncatingIfNeeded: index)) }
        } else if bit & formNouns != 0 {
          let noun = lexicon.nouns[words[index].row]
          summary.tally.add(lexicon.nouns.tallies[Int(words[index].row)])
          summary.namedCodes &+= Int32(words[index].length)
          lists.nouns.append(Int32(truncatingIfNeeded: index))
          if noun.head != nil || noun.field != nil { run.take(words[index], isHead: noun.head != nil, of: text, in: &summary) }
        }
        index &+= 1
      }
      summary.endLexeme = Int32(truncatingIfNeeded: index)
      summary.endNoun = Int32(truncatingIfNeeded: lists.nouns.count)
      summaries.append(summary)
    }
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
    let distance = Int(word.start) - end
    if count == 0 || distance > HeadWordRun.widestGap || distance > gap && !LogicalText.isGap(text.codes[end]) {
      (start, count, heads) = (Int(word.start), 0, 0)
    }
    count += 1
    if isHead { heads += 1 }
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
  fileprivate static let formNouns = allCases.reduce(0) { $1.isFormNoun ? $0 | $1.bit : $0 }
}
