/// What the lexemes of a cell tell about it, counted in one pass over a section.
struct CellSummary: BitwiseCopyable {
  private var firstLexeme: Int32 = 0
  private var endLexeme: Int32 = 0
  /// Codes that belong to a head word, a project field or a category.
  var namedCodes: Int32 = 0
  var categories: UInt16 = 0
  var heads: UInt16 = 0
  var fields: UInt16 = 0
  var labels: UInt16 = 0
  var formRows: UInt16 = 0
  /// Lexemes that a number can begin with.
  var numbers: UInt16 = 0
  var clauses: UInt16 = 0

  /// Indices of its lexemes.
  var lexemeIndices: Range<Int> { Int(firstLexeme)..<Int(endLexeme) }
}

extension CellSummary {
  /// Summarises every cell of a section.
  ///
  /// - Complexity: O(*n*) in the lexemes and cells.
  static func summarise(
    _ text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, lexicon: Lexicon, into summaries: inout Column<CellSummary>
  ) {
    summaries.removeAll()
    let words = lexemes.view
    var index = 0
    for cellIndex in text.cells.indices {
      let cell = text.cells[cellIndex]
      var summary = CellSummary()
      while index < words.count, words[index].start < cell.start { index += 1 }
      let first = index
      while index < words.count, words[index].start < cell.end {
        summary.count(words[index], lexicon)
        index += 1
      }
      summary.firstLexeme = Int32(truncatingIfNeeded: first)
      summary.endLexeme = Int32(truncatingIfNeeded: index)
      summaries.append(summary)
    }
  }

  private mutating func count(_ word: Lexeme, _ lexicon: Lexicon) {
    switch word.kind {
    case .category, .columnHead, .projectField, .itemLabel, .formRow:
      let noun = lexicon.nouns[word.row]
      namedCodes &+= Int32(word.length)
      if noun.category != nil { categories &+= 1 }
      if noun.head != nil { heads &+= 1 }
      if noun.field != nil { fields &+= 1 }
      if noun.isItemLabel { labels &+= 1 }
      if noun.isFormRow { formRows &+= 1 }
    case .comma, .sentenceEnd, .semicolon: clauses &+= 1
    default: if word.kind.beginsNumber { numbers &+= 1 }
    }
  }
}
