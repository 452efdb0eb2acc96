/// One table as the aligner sees it: its columns, its pieces and their places.
///
/// All of it is scratch that is reused from table to table.
struct TableReader: ~Copyable {
  var columns = Column<TableColumn>(capacity: 32)
  var pieces = Column<TableCell>(capacity: 4096)
  /// Pieces as they are parted or joined anew, before they take the place of the others.
  var remade = Column<TableCell>(capacity: 256)
  var places = Column<CellPlace>(capacity: 4096)
  /// What `explain` shows of the section's tables.
  var trace = TableTrace()
  private(set) var form = TableForm.lined
  private(set) var isTwoSided = false
  /// Whether all lines have as many cells as the head: then a cell's place decides.
  private(set) var isGrid = false
  /// Whether a bar opens the head's line, and so each row's.
  private(set) var opensWithBar = false
  /// How many columns the head names.
  var headWidth = 0
  /// The cells of the head's line that are empty, a bit each.
  private(set) var emptyHeadCells: UInt32 = 0
  /// Whether no head named the columns.
  var isGuessed = false

  let lexicon: Lexicon
  var heads: HeadReader
  var dump: DumpedColumns
  var cutter: TableCutter
  private var aligner = ColumnAligner()
  private var digits = GluedDigits()
  private var guessed = Column<CellPlace>(capacity: 256)

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    heads = HeadReader(lexicon: lexicon)
    dump = DumpedColumns(lexicon: lexicon)
    cutter = TableCutter(lexicon: lexicon)
  }

  /// Reads the head that begins at a cell; nil where none does.
  mutating func readHead(from cell: Int, at start: Int, isRun: Bool, of text: inout LogicalText, summaries: borrowing Column<CellSummary>)
    -> TableHead?
  {
    guard let head = heads.read(from: cell, at: start, isRun: isRun, of: &text, summaries: summaries, columns: &columns) else { return nil }
    form = head.form
    isGuessed = false
    isTwoSided = head.isTwoSided
    headWidth = Int(head.width)
    emptyHeadCells = head.emptyCells
    opensWithBar = head.opensWithBar
    return head
  }

  /// Cuts and aligns the body of a table whose columns are known, or guesses them where they are not.
  ///
  /// - Parameters:
  ///   - start: Index of the body's first code in its first cell.
  ///   - hasHead: Whether `columns` were read from a head.
  /// - Complexity: O(*n*) in the codes.
  mutating func readBody(
    _ cells: Range<Int>, from start: Int, hasHead: Bool, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>
  ) {
    pieces.removeAll()
    places.removeAll()
    cutter.prepare(
      unitsEndNames: hasHead && unitsFollowNames,
      hasNatureColumn: hasHead && hasColumnOfNature,
      hasAnswerColumn: hasHead
        && columns.indices.contains { columns[$0].role == .other && text.codes[Int(columns[$0].headStart)] == 0x662F },
      pointsEndRows: !hasHead || pointsEndRows, remarksEndRows: hasHead && columns.last?.role == .remark,
      hasLongLevels: form == .glued && endLevelsInTheirWord(from: start, cells, of: text, lexemes: lexemes))
    for index in cells {
      let cell = text.cells[index]
      cutter.cut(
        cell, from: index == cells.lowerBound ? max(start, Int(cell.start)) : Int(cell.start), form: form, text: text, lexemes: lexemes,
        into: &pieces)
    }
    if hasHead, form == .barred, emptyHeadCells != 0 { dropEmptyColumns() }
    joinWrappedLines(in: text)
    let linesAreRows = !isTwoSided && linesHoldRows()
    isGrid = form == .barred && findSlots()
    if form == .barred, !linesAreRows { markRuledRows() }
    dropOuterEmpties()
    mergeWrappedLevels(in: text)
    dropTextsOfNoRow(in: text)
    if form == .lined, hasHead { partJoinedValues(in: text) }
    takeBareSatisfaction(in: text)
    if form == .glued, columns.indices.contains(where: { columns[$0].role == .actual }) { partRepeatedWords(in: text) }
    if form == .glued, hasHead {
      partDescriptions(of: text)
      partGluedRows(of: text)
    }
    if form == .glued {
      // Without a head nothing is known of the columns; those of the table before say nothing.
      digits.part(&pieces, of: text, endsInTwoPoints: !hasHead || hasTwoPointColumns, pointsComeFirst: hasHead && pointsComeFirst)
    }
    drop(.title)
    if hasHead { repeatTargets() }
    if !hasColumnOfNature { drop(.nature) }
    if !hasHead { guessColumns(linesAreRows: linesAreRows, in: text) }
    aligner.align(pieces, to: columns, linesAreRows: linesAreRows, placesHold: !isTwoSided, placesDecide: isGrid, into: &places)
    keepTrace()
  }

  mutating func keepTrace() {
    guard trace.isKept else { return }
    trace.append(columns: columns, pieces: pieces, places: places, form: form, isGuessed: isGuessed)
  }

  mutating func setForm(_ form: TableForm) {
    emptyHeadCells = 0
    self.form = form
    isGrid = false
    isTwoSided = false
  }

  /// 经济效益指标, 质量指标: where most levels end in 指标, 社会效益 without it begins a name.
  private func endLevelsInTheirWord(
    from start: Int, _ cells: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>
  ) -> Bool {
    guard let last = cells.last else { return false }
    var (long, short) = (0, 0)
    var index = lexemes.firstIndex(from: start)
    while let word = lexemes.at(index), Int(word.start) < Int(text.cells[last].end) {
      if word.kind.isFormNoun, word.length >= 4, lexicon.nouns[word.row].category != nil, text.isLevelWord(word) {
        if text.codes[text.endOfLevelWord(word) - 1] == 0x6807 { long += 1 } else { short += 1 }
      }
      index += 1
    }
    return long >= 2 && long > short
  }

  /// Whether a level stands before the one above it: 三级指标 | 二级指标 | 一级指标.
  var levelsAreReversed: Bool {
    var last: UInt8?
    var isReversed = false
    for index in columns.indices where columns[index].role.rawValue <= ColumnRole.level4.rawValue {
      // Of two sides each has levels in their order.
      if let last, columns[index].role.rawValue >= last { return false }
      if last != nil { isReversed = true }
      last = columns[index].role.rawValue
    }
    return isReversed
  }

  /// Indices of the columns that hold targets.
  var targetColumns: [Int] { columns.indices.filter { columns[$0].role == .target } }

  /// What a target's head says of its period: 实施期 of 实施期指标值.
  func period(ofColumn index: Int) -> TextReference {
    let (start, end) = (Int(columns[index].headStart), Int(columns[index].periodEnd))
    return end > start ? .codes(start..<end) : .absent
  }

  /// The head stands in a section that ends.
  mutating func forgetHeadText() {
    for index in columns.indices { (columns[index].headStart, columns[index].headEnd, columns[index].periodEnd) = (0, 0, 0) }
  }

  /// A document begins, or a form in which nothing holds that was said before: a table without a head takes none of another.
  mutating func forgetHead() {
    columns.removeAll()
    (form, isTwoSided, headWidth, emptyHeadCells, isGuessed) = (.lined, false, 0, 0, false)
  }

  /// A new section begins.
  mutating func reset() {
    heads.reset()
    dump.reset()
    trace.removeAll()
  }

  /// Whether the column of units stands behind that of names, before all numbers.
  private var unitsFollowNames: Bool {
    guard let name = columns.indices.last(where: { columns[$0].role == .name }) else { return false }
    let next = columns.indices.dropFirst(name + 1).first { ![.comparator, .direction, .nature, .description].contains(columns[$0].role) }
    return next.map { columns[$0].role == .unit } ?? false
  }

  private var hasColumnOfNature: Bool {
    columns.indices.contains { [.comparator, .direction, .nature, .description].contains(columns[$0].role) }
  }

  /// Whether the last column with numbers holds points.
  private var pointsEndRows: Bool {
    let last = columns.indices.last { ![.remark, .description, .rubric, .source, .other].contains(columns[$0].role) }
    return last.map { columns[$0].role == .score || columns[$0].role == .weight } ?? false
  }

  private var pointsComeFirst: Bool {
    guard let weight = columns.indices.first(where: { columns[$0].role == .weight }),
      let target = columns.indices.first(where: { columns[$0].role == .target })
    else { return false }
    return weight < target
  }

  private var hasTwoPointColumns: Bool {
    columns.indices.contains { columns[$0].role == .weight } && columns.indices.contains { columns[$0].role == .score }
  }
}

/// Tables whose head is lost are read by what their cells hold.
extension TableReader {
  /// The orders of columns that budget forms have, without levels and names.
  private static let usualForms: [[ColumnRole]] = [
    [.category, .name, .target],
    [.category, .name, .target, .remark],
    [.category, .name, .comparator, .target, .unit],
    [.category, .name, .target, .actual, .weight, .score, .remark],
    [.category, .name, .weight, .target, .actual, .score, .remark],
    [.category, .name, .comparator, .target, .unit, .actual, .weight, .score, .remark],
    [.category, .name, .comparator, .target, .unit, .weight],
    [.category, .name, .comparator, .target, .unit, .actual, .weight],
    [.category, .name, .target, .actual],
    [.category, .name, .target, .weight],
  ]

  private mutating func guessColumns(linesAreRows: Bool, in text: borrowing LogicalText) {
    isGuessed = true
    var best: (points: Int32, form: Int)?
    for form in TableReader.usualForms.indices {
      setColumns(TableReader.usualForms[form])
      let points =
        aligner.align(pieces, to: columns, linesAreRows: linesAreRows, placesHold: false, placesDecide: false, into: &guessed)
        + PointsPlausibility.points(of: pieces, in: guessed, columns: columns, text: text)
      if points > best?.points ?? Int32.min { best = (points, form) }
    }
    if let best { setColumns(TableReader.usualForms[best.form]) }
  }

  private mutating func setColumns(_ roles: [ColumnRole]) {
    columns.removeAll()
    for role in roles { columns.append(TableColumn(role: role, head: nil)) }
  }
}
