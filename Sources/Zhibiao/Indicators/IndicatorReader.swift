/// Turns the cells and lexemes of a section into records.
///
/// Walks the cells once, front to back; each reader takes the cells that are its own and tells where the next begins.
struct IndicatorReader: ~Copyable {
  private let anchor = Anchor()
  let lexicon: Lexicon
  let segmenter = Segmenter()
  var state = DocumentState()
  var summaries = Column<CellSummary>()
  var lists = LexemeLists()
  var refusals = Column<Refusal>()
  /// Whether the document ends with the section: then nothing is left for the next.
  private(set) var isLastSection = true
  /// Whether the section ended inside a table whose columns hold on.
  var isTableOpen = false
  /// First code of the row or item that the section's end may have cut, and that was left unread.
  var cutRow: Int?
  /// Item starts of the numbered layout; scratch.
  var itemStarts = Column<ItemStart>()
  /// Whether the item before parted its name from its value by a comma: then so does one whose value is words.
  var itemsHaveCommas = false
  /// Items of a list without labels; scratch.
  var listItems = Column<ListItem>()
  var table: TableReader
  /// Where the section's projects have their fields.
  var fields = FieldTrace()

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    table = TableReader(lexicon: lexicon)
  }

  /// Reads the records of one section, in the order of their start.
  ///
  /// What began near the section's end may go on in the next: then it is left unread.
  ///
  /// - Returns: Where in the source the next section has to begin, nil where all was read.
  /// - Complexity: O(*n*) in the section's codes.
  mutating func read(
    _ section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer, isLast: Bool
  ) -> Origin? {
    section.quantities.removeAll()
    section.records.removeAll()
    section.forgetEarlier(keeping: &state)
    refusals.removeAll()
    isLastSection = isLast
    table.reset()
    fields.removeAll()
    cutRow = nil
    CellSummary.summarise(section.text, lexemes: lexemes, lexicon: lexicon, into: &summaries, lists: &lists)
    if state.year == nil { state.year = BudgetYear.find(in: section.text, lexemes: lexemes, fourDigits: lists.fourDigits) }
    var cell = readOpenTable(of: &section, lexemes: &lexemes, source: source)
    var last = Checkpoint(cell: 0, section: section, state: state)
    var lastBlock = last
    while cell < section.text.cells.count {
      // Going back less than half a section keeps the whole linear: before, nothing need be undone.
      if !isLast, cell * 2 > section.text.cells.count, section.text.beginsInOrder(cell) {
        last = Checkpoint(cell: cell, section: section, state: state)
        if section.text.cells[cell].border >= .blankLine { lastBlock = last }
      }
      let next = readCells(from: cell, of: &section, lexemes: &lexemes, source: source)
      // A reader that took nothing leaves the cell unread; the walk goes on all the same.
      assert(next > cell, "no cell was taken")
      cell = max(next, cell + 1)
    }
    var unread: Origin?
    // Lines of one block are measured together: the next section begins with a whole one, where one is near.
    if lastBlock.cell * 2 > section.text.cells.count { last = lastBlock }
    if !isLast, last.cell * 2 > section.text.cells.count {
      unread = section.text.pageTable(at: last.cell)?.origin ?? section.text.origins[Int(section.text.cells[last.cell].start)]
      state = last.state
      last.restore(&section)
      isTableOpen = false
    } else if !isLast, let cutRow, cutRow * 2 > section.text.codes.count {
      unread = section.text.origins[cutRow]
    } else {
      isTableOpen = isTableOpen && cutRow == nil
    }
    if section.text.pageTables.count > 0 { mendPageTables(&section, source: source) }
    state.carry(in: &section, from: source)
    return unread
  }

  /// Lets the first reader that knows the cell take it and what belongs to it.
  private mutating func readCells(
    from cell: Int, of section: inout SectionRecords, lexemes: inout Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int {
    noteFormYear(at: cell, of: section.text, lexemes: lexemes)
    noteMoneyUnit(at: cell, of: section.text, lexemes: lexemes)
    if let next = readHeadLine(at: cell, of: section.text, lexemes: lexemes) { return next }
    if let next = readFundRow(at: cell, of: &section, lexemes: lexemes) { return next }
    if headRun(in: cell, of: section.text) != nil || opensHeadWithFields(cell, of: section.text, lexemes: lexemes),
      let next = readTable(from: cell, of: &section, lexemes: &lexemes, source: source)
    {
      return next
    }
    if let next = readCards(from: cell, of: &section, lexemes: &lexemes, source: source) { return next }
    if let next = readItems(from: cell, of: &section, lexemes: lexemes, source: source) { return next }
    if let next = readFields(from: cell, of: &section, lexemes: lexemes, source: source) { return next }
    if let next = readTable(from: cell, of: &section, lexemes: &lexemes, source: source) { return next }
    if let next = readHead(from: cell, of: &section, lexemes: lexemes, source: source) { return next }
    if let next = readCategoryHeading(at: cell, of: section.text, lexemes: lexemes) { return next }
    if let next = readListItems(from: cell, of: &section, lexemes: lexemes) { return next }
    return readStatements(at: cell, of: &section, lexemes: lexemes)
  }

  /// Reads the quantities of a run of codes that may hold borders; the range of indices they got.
  ///
  /// - Parameter lexeme: Index of a lexeme near the first, where the caller knows one.
  @inline(__always)
  mutating func readQuantities(
    _ range: Range<Int>, as context: ReadingContext, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>,
    near lexeme: Int? = nil
  ) -> Range<Int32> {
    readQuantities(
      range, as: context, of: &section, lexemes: lexemes,
      in: lexemes.words(from: lexemes.firstIndex(from: range.lowerBound, near: lexeme), before: range.upperBound))
  }

  /// The same, where the lexemes of the run are known.
  @inline(__always)
  mutating func readQuantities(
    _ range: Range<Int>, as context: ReadingContext, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>,
    in words: LexemeRun
  ) -> Range<Int32> {
    // Most names hold no number, and many targets.
    if words.kinds.meets(.quantityStarts) {
      return readQuantities(range, as: context, of: &section, lexemes: lexemes, from: words.first)
    }
    let none = Int32(truncatingIfNeeded: section.quantities.count)
    return none..<none
  }

  /// - Parameter lexeme: Index of the first lexeme of the run.
  private mutating func readQuantities(
    _ range: Range<Int>, as context: ReadingContext, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, from lexeme: Int
  ) -> Range<Int32> {
    let first = Int32(truncatingIfNeeded: section.quantities.count)
    var near = lexeme
    var start = range.lowerBound
    while start < range.upperBound {
      let end = section.text.codes.view.firstZero(in: start..<range.upperBound)
      if end > start {
        if start > range.lowerBound { near = lexemes.firstIndex(from: start, near: near) }
        QuantityReader.read(
          start..<end, context: context, text: section.text, lexemes: lexemes, from: near, lexicon: lexicon,
          segmenter: segmenter, year: state.year, into: &section.quantities, refusals: &refusals)
      }
      start = end + 1
    }
    return first..<Int32(truncatingIfNeeded: section.quantities.count)
  }
}

/// What a section held before a reader began, so that its work can be undone.
private struct Checkpoint {
  var cell: Int
  var state: DocumentState
  private let records: Int
  private let quantities: Int
  private let projects: Int
  private let carried: Int
  /// The project that fields were read into: it stands before the cut of `projects`.
  private let project: Project?

  init(cell: Int, section: borrowing SectionRecords, state: DocumentState) {
    self.cell = cell
    self.state = state
    records = section.records.count
    quantities = section.quantities.count
    projects = section.projects.count
    carried = section.carried.count
    project = state.project.flatMap { section.projects.at(Int($0)) }
  }

  func restore(_ section: inout SectionRecords) {
    section.records.truncate(to: records)
    section.quantities.truncate(to: quantities)
    section.projects.truncate(to: projects)
    section.carried.truncate(to: carried)
    if let project, let row = state.project { section.projects[Int(row)] = project }
  }
}

/// The lexemes of a run of codes.
struct LexemeRun: BitwiseCopyable {
  /// Index of the first.
  var first: Int
  /// What kinds there are among them: what none of them can begin need not be looked for.
  var kinds = LexemeKinds()
}

extension Column<Lexeme> {
  /// The lexemes from the one at index `first` on that begin before the code at `end`.
  ///
  /// - Complexity: O(*n*) in these lexemes.
  @inline(__always)
  func words(from first: Int, before end: Int) -> LexemeRun {
    let words = view
    var run = LexemeRun(first: first)
    var index = first
    while index < words.count, Int(words[index].start) < end {
      run.kinds.add(LexemeKinds(words[index].kind))
      index &+= 1
    }
    return run
  }

  /// The first lexeme at `code` or behind it, found by walking on from one before it; by halving where none is known.
  ///
  /// - Complexity: O(*n*) in the lexemes between.
  @inline(__always)
  func firstIndex(from code: Int, near lexeme: Int?) -> Int {
    let words = view
    guard var index = lexeme, index >= 0, index <= words.count, index == 0 || Int(words[index - 1].start) < code else {
      return firstIndex(from: code)
    }
    while index < words.count, Int(words[index].start) < code { index &+= 1 }
    return index
  }

  /// Index of the first lexeme that starts at `code` or behind it.
  ///
  /// - Complexity: O(log *n*).
  func firstIndex(from code: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(self[middle].start) < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension LogicalText {
  /// A range without blanks, borders and the given marks at its ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>, also isMark: (UInt16) -> Bool = { _ in false }) -> Range<Int> {
    let view = view(of: range)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, LogicalText.isGap(view[start]) || isMark(view[start]) { start &+= 1 }
    while end > start, LogicalText.isGap(view[end &- 1]) || isMark(view[end &- 1]) { end &-= 1 }
    return Range(uncheckedBounds: (start, end))
  }

  /// The codes, whose indices in `range` are known to be right.
  @inline(__always)
  private func view(of range: Range<Int>) -> ColumnView<UInt16> {
    precondition(range.lowerBound >= 0 && range.upperBound <= codes.count, "range outside of the text")
    return codes.view
  }

  /// A range without blanks at its ends and the given marks at its end.
  @inline(__always)
  func trimmedEnd(_ range: Range<Int>, of isMark: (UInt16) -> Bool) -> Range<Int> {
    let view = view(of: range)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, LogicalText.isGap(view[start]) { start &+= 1 }
    while end > start, isMark(view[end &- 1]) || LogicalText.isGap(view[end &- 1]) { end &-= 1 }
    return Range(uncheckedBounds: (start, end))
  }

  @inline(__always)
  static func isGap(_ code: UInt16) -> Bool {
    code == Code.blank || code == Code.wideBlank || code == Code.border || code == Code.joiningBlank
  }
}
