/// All that the engine knows of words, built once from the tables.
///
/// One word wide: it refers to tables that are never freed, so handing it on costs nothing.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  private let tables: Immortal<LexiconTables>

  private init() {
    var builder = Builder()
    builder.addSigns()
    builder.addNumerals()
    builder.addComparators()
    builder.addChanges()
    builder.addClauseWords()
    builder.addDecoys()
    builder.addNouns()
    builder.addDeadlines()
    tables = Immortal(builder.build())
  }

  /// What each code can begin.
  var classes: CodeClasses { tables.value.classes }
  /// Words that the lexer finds.
  var words: WordIndex { tables.value.words }
  /// Words of bounds that stand behind a number; the lexer leaves them to the grammar.
  var suffixes: SuffixIndex { tables.value.suffixes }
  /// What the words of forms may be, by the row of their lexeme.
  var nouns: FormNouns { tables.value.nouns }
  var numerals: NumeralTable { tables.value.numerals }
  var comparators: FixedTable<Comparators.Word> { tables.value.comparators }
  var numberWords: FixedTable<NumberWords.Word> { tables.value.numberWords }
  var fractionGlyphs: FixedTable<FractionGlyphs.Terms> { tables.value.fractionGlyphs }
  var units: Units { tables.value.units }
  var knownUnits: KnownUnits { tables.value.knownUnits }
  /// By row of `Units`: whether a number with this unit may yet count nothing (a year, a point of time, a noun).
  var doubtfulUnits: FixedTable<Bool> { tables.value.doubtfulUnits }
  var compounds: FixedTable<CompoundUnits.Row> { tables.value.compounds }
  var confusedGlyphs: FixedTable<ConfusedGlyphs.Row> { tables.value.confusedGlyphs }
  /// What single codes do beside a number.
  var traits: FixedTable<CodeTraits> { tables.value.traits }
}

/// The tables of the lexicon.
struct LexiconTables: Sendable {
  let classes: CodeClasses
  let words: WordIndex
  let suffixes: SuffixIndex
  let nouns: FormNouns
  let numerals: NumeralTable
  let comparators: FixedTable<Comparators.Word>
  let numberWords: FixedTable<NumberWords.Word>
  let fractionGlyphs: FixedTable<FractionGlyphs.Terms>
  let units: Units
  let knownUnits: KnownUnits
  let doubtfulUnits: FixedTable<Bool>
  let compounds: FixedTable<CompoundUnits.Row>
  let confusedGlyphs: FixedTable<ConfusedGlyphs.Row>
  let traits: FixedTable<CodeTraits>

  fileprivate init(
    classes: CodeClasses, words: WordIndex, suffixes: SuffixIndex, nouns: FormNouns, numerals: NumeralTable,
    comparators: FixedTable<Comparators.Word>, numberWords: FixedTable<NumberWords.Word>,
    fractionGlyphs: FixedTable<FractionGlyphs.Terms>
  ) {
    self.classes = classes
    self.words = words
    self.suffixes = suffixes
    self.nouns = nouns
    self.numerals = numerals
    self.comparators = comparators
    self.numberWords = numberWords
    self.fractionGlyphs = fractionGlyphs
    units = Units.shared
    knownUnits = KnownUnits(units)
    doubtfulUnits = knownUnits.doubtful(of: units)
    compounds = CompoundUnits.table(units)
    confusedGlyphs = ConfusedGlyphs.table()
    traits = CodeTraits.table(numerals: numerals, classes: classes, suffixes: suffixes, confused: confusedGlyphs)
  }
}

extension Lexicon {
  /// Gathers the tables; a word of one code goes into the classes, a longer one into the index.
  struct Builder {
    var classes = CodeClasses.Builder()
    var words = WordIndex.Builder()
    var suffixes = SuffixIndex.Builder()
    let nouns = FormNouns()
    var numerals = NumeralTable.Builder()
    var comparators: [Comparators.Word] = []
    var numberWords: [NumberWords.Word] = []
    var fractionGlyphs: [FractionGlyphs.Terms] = []

    mutating func add(_ spelling: [UInt16], _ kind: LexemeKind, row: Int) {
      guard let first = spelling.first else { return }
      if spelling.count == 1 {
        classes.set(first, kind, row: row)
      } else {
        words.add(spelling, kind, row: row)
        classes.markStart(first)
      }
    }

    /// Adds each word of a block with one row for all.
    mutating func add(_ block: StaticString, _ kind: LexemeKind, row: Int) {
      TableText.forEachWord(block) { add($0, kind, row: row) }
    }

    consuming func build() -> LexiconTables {
      LexiconTables(
        classes: classes.build(), words: words.build(), suffixes: suffixes.build(), nouns: nouns,
        numerals: numerals.build(),
        comparators: FixedTable(comparators), numberWords: FixedTable(numberWords),
        fractionGlyphs: FixedTable(fractionGlyphs))
    }
  }
}
