/// Finds the quantities of one cell, left to right.
///
/// Driven by numbers: each lexeme with which a number may begin is read forward (number, unit, rate, words of
/// bounds), then the words before it are looked at. What is read is never read again, so the
/// work is linear in the codes.
struct QuantityReader: ~Copyable {
  private let anchor = Anchor()
  var cursor: GrammarCursor
  let lexemes: ColumnView<Lexeme>
  let context: ReadingContext
  /// The document's one budget year, for dates without a year.
  let year: Int16?
  /// Index of the lexeme looked at.
  var index: Int
  /// 每人每月, waiting for a number of its clause.
  var pendingRate: PendingRate?
  /// The quantity before, in this cell.
  var previous: Previous?
  /// 新增 before 3岁以下婴幼儿托位: the change of a count that follows.
  var suspendedChange: Change?
  /// Where the last quantity ends: what is its own is not taken again.
  var floor: Int
  /// Whether the number is a percentage: 不超过预算的5% reaches over its 的.
  var isShare = false
  /// Whether a quotation is open.
  var isQuoted = false
  /// Whether a word of condition stands in the clause.
  var isConditional = false
  /// Kinds of the lexeme before the one looked at, and of those between it and the last quantity.
  private(set) var before = LexemeKinds()
  private(set) var furtherBefore = LexemeKinds()
  /// Whether a glyph that OCR confuses with one of a number stands beside figures.
  private(set) var touchesConfused = false

  struct PendingRate {
    var rate: Rate
    var start: Int
    var end: Int
    /// A number that only describes stood between: 每千人拥有3岁以下婴幼儿托位4.5个.
    var isHeld = false
  }

  struct Previous {
    var index: Int
    var end: Int
    var form: Comparators.Form
    var hasComparator: Bool
    /// 由3.2张: it tells from where.
    var isOrigin: Bool
    var change: Change?
    var unit: UInt16?
    /// What it is counted by, unless that is written behind it.
    var rate: Rate
    /// 分别突破: the comparator that goes to each item.
    var shared: Comparator?

    /// Whether it may say something of the next quantity.
    var reachesOn: Bool { hasComparator || isOrigin || change != nil || !rate.isEmpty || shared != nil }
  }

  /// Appends the quantities of a run of codes.
  ///
  /// - Parameters:
  ///   - range: A cell, or a part of one.
  ///   - lexeme: Index of the range's first lexeme, where it is known.
  ///   - segmenter: Asked where a numeral may sit inside a word; one a worker.
  ///   - year: The document's budget year, where it states one.
  ///   - refusals: Numbers that are no quantities, with the reason.
  /// - Complexity: O(codes).
  static func read(
    _ range: Range<Int>, context: ReadingContext, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, from lexeme: Int? = nil,
    lexicon: Lexicon,
    segmenter: Segmenter, year: Int16?, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>
  ) {
    let codes = text.codes.view
    precondition(range.lowerBound >= 0 && range.upperBound < codes.count, "a border must follow the codes")
    let cursor = GrammarCursor(codes: codes, cell: range, lexicon: lexicon)
    let words = lexemes.view
    let index = lexeme ?? firstLexeme(in: words, from: range.lowerBound)
    let first = quantities.count
    var reader = QuantityReader(cursor: cursor, lexemes: words, from: index, context: context, year: year)
    reader.readAll(asking: segmenter, into: &quantities, refusals: &refusals)
    if context == .target, reader.touchesConfused {
      GlyphRepair.reread(cursor, segmenter: segmenter, year: year, from: first, into: &quantities)
    }
  }

  init(cursor: GrammarCursor, lexemes: ColumnView<Lexeme>, from lexeme: Int, context: ReadingContext, year: Int16?) {
    (self.cursor, self.lexemes, self.context, self.year) = (cursor, lexemes, context, year)
    floor = cursor.cell.lowerBound
    index = lexeme
  }

  /// The first lexeme that begins at `code` or behind it.
  private static func firstLexeme(in lexemes: ColumnView<Lexeme>, from code: Int) -> Int {
    var low = 0
    var high = lexemes.count
    while low < high {
      let middle = low + (high - low) / 2
      if Int(lexemes[middle].start) < code { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// - Parameter segmenter: Handed on to where it is asked; held by the reader it would be counted for each cell.
  mutating func readAll(asking segmenter: Segmenter, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>) {
    while passOver() {
      let lexeme = lexemes[index]
      if Int(lexeme.start) >= cursor.position || lexeme.end > cursor.position && lexeme.kind.beginsNumber {
        read(lexeme, asking: segmenter, into: &quantities, refusals: &refusals)
      }
      if lexeme.kind == .digits, context == .target { noteConfused(beside: lexeme) }
      furtherBefore.add(before)
      before = LexemeKinds(lexeme.kind)
      index &+= 1
    }
  }

  /// Goes on to the next lexeme that is read, noting the kinds of those before; false where there is none.
  @inline(__always)
  private mutating func passOver() -> Bool {
    // In locals: most lexemes are only passed over.
    var (next, last, further) = (index, before, furtherBefore)
    let (count, end) = (lexemes.count, cursor.cell.upperBound)
    var isFound = false
    while next < count, Int(lexemes[next].start) < end {
      let kinds = LexemeKinds(lexemes[next].kind)
      if kinds.meets(.readByGrammar) {
        isFound = true
        break
      }
      further.add(last)
      last = kinds
      next &+= 1
    }
    (index, before, furtherBefore) = (next, last, further)
    return isFound
  }

  /// Forgets what stood before a quantity that ends here: it is never looked at again.
  @inline(__always)
  mutating func end(at place: Int) {
    floor = place
    (before, furtherBefore) = (LexemeKinds(), LexemeKinds())
  }

  private mutating func read(
    _ lexeme: Lexeme, asking segmenter: Segmenter, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>
  ) {
    switch lexeme.kind {
    case .digits, .numeral, .vagueNumeral, .partsPrefix, .fractionGlyph:
      // A numeral may begin inside a lexeme whose first codes are read already.
      readNumber(at: max(Int(lexeme.start), cursor.position), into: &quantities, refusals: &refusals)
    case .numberWord:
      if Int(lexeme.start) < cursor.position { return }
      if var reading = cursor.parseNumberWord(lexeme) {
        finish(&reading, into: &quantities, refusals: &refusals)
      } else {
        cursor.position = lexeme.end
      }
    case .fixedPhrase: readFixedPhrase(lexeme, asking: segmenter, into: &quantities, refusals: &refusals)
    case .openBracket:
      cursor.position = Int(lexeme.start)
      if var reading = cursor.parseBracketInterval() { finish(&reading, into: &quantities, refusals: &refusals) }
    case .per: readPer(lexeme)
    case .openQuote: isQuoted = true
    case .closeQuote: isQuoted = false
    case .sentenceEnd, .semicolon, .comma, .colon:
      pendingRate = nil
      suspendedChange = nil
      isConditional = false
      if lexeme.kind == .sentenceEnd { isQuoted = false }
    case .clauseWord:
      if Int(lexeme.row) == ClauseWords.Row.condition, opensClause(lexeme) { isConditional = true }
      if Int(lexeme.row) == ClauseWords.Row.yearEnd { readYearEnd(lexeme, into: &quantities) }
    default: break
    }
  }

  /// A confused glyph stands beside a digit, over other confused ones or between two of them.
  @inline(__always)
  private mutating func noteConfused(beside figures: Lexeme) {
    if cursor.traits(at: Int(figures.start) &- 1).union(cursor.traits(at: figures.end)).contains(.confused) { touchesConfused = true }
  }

  /// 当 and 如 are words of condition at a clause's start, not in 相当于 and 当年.
  private func opensClause(_ lexeme: Lexeme) -> Bool {
    let before = cursor.code(at: Int(lexeme.start) - 1)
    if before == Code.border || before == Code.blank || before == Code.wideBlank { return true }
    return cursor.lexicon.classes.kind(of: before).endsClause
  }

  /// 每人每月 before the number of its clause; in a name it is part of the name.
  private mutating func readPer(_ lexeme: Lexeme) {
    guard context != .name else { return }
    let start = Int(lexeme.start)
    cursor.position = start
    var rate = pendingRate?.rate ?? Rate()
    let old = rate.count
    while rate.count < 3, let next = cursor.parsePerWord() { rate.append(next) }
    guard rate.count > old else { return }
    pendingRate = PendingRate(rate: rate, start: pendingRate?.start ?? start, end: cursor.position)
  }
}

extension LexemeKinds {
  /// What the reader stops at.
  fileprivate static var readByGrammar: LexemeKinds {
    @inline(__always) get { quantityStarts.union(reachingAhead).union(clauseEnds) }
  }
}
