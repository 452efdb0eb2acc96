/// From lines of a page to rows of a table.
extension PageTable {
  /// Reads the table whose head begins at a line; false where none does, or where each line is a row anyway.
  ///
  /// - Complexity: O(*n*) in the codes of its lines.
  mutating func read(
    from line: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> Bool {
    guard line >= nextTry, readHead(from: line, in: lines, decoded: codes, of: text) else { return false }
    let head = self.lines
    readBody(from: head.upperBound, in: lines, decoded: codes, of: text)
    // Lines that were no table's body are not looked at again and again.
    nextTry = line + 1 + bodyLines.count / 4
    guard rowLineCount >= 2, findRows(in: codes) else { return false }
    let isRepeated = repeatsHead()
    isExact = head.count == 1 && standsByLines
    return isExact && holdsGaps || head.count > 1 || rowCount - 1 < rowLineCount && holdsHalfLines || hasFoldedLevels
      || bodyLines.indices.contains { bodyLines[$0].rowLine < 0 }
      || levelsStandBelow && !isRepeated
  }

  /// Whether the head says what the one before said: the table goes on, and its first rows may be of a level that the page before has.
  private mutating func repeatsHead() -> Bool {
    let isSame = headRoles.count == columns.count && columns.indices.allSatisfy { headRoles[$0] == columns[$0].role }
    headRoles.removeAll()
    for column in columns.indices { headRoles.append(columns[column].role) }
    return isSame
  }

  /// Whether each line is a row, and two blanks part all columns all the way down.
  private var standsByLines: Bool {
    guard rowCount - 1 == bodyLines.count, rowLineCount == bodyLines.count, rowCount > PageTable.fewestExactRows, !hasFoldedLevels else {
      return false
    }
    var bounds = Column<PieceSpan>(capacity: columns.count)
    for _ in columns.indices { bounds.append(PieceSpan(start: .max, end: 0)) }
    for index in pieces.indices {
      let (column, span) = (Int(pieces[index].column), pieces[index].span(by: measure))
      bounds[column] = PieceSpan(start: min(bounds[column].start, span.start), end: max(bounds[column].end, span.end))
    }
    return columns.indices.dropFirst().allSatisfy { bounds[$0].start >= bounds[$0 - 1].end + 2 }
  }

  private static let fewestExactRows = 4

  /// Whether a row has no target, or nothing in some column before its last: only its places tell what it has.
  private var holdsGaps: Bool {
    guard let name = nameColumn else { return false }
    return bodyLines.indices.contains { index in
      let line = Int(bodyLines[index].first)..<Int(bodyLines[index].end)
      var column = name - 1
      for piece in line where Int(pieces[piece].column) >= name {
        if Int(pieces[piece].column) > column + 1 { return true }
        column = Int(pieces[piece].column)
      }
      return false
    }
  }

  /// Goes on with the rows of the table read last, whose columns hold: a section's end has cut it.
  mutating func readRest(in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer) -> Bool {
    pieces.removeAll()
    headPieces = 0
    self.lines = 0..<0
    readRows(in: lines, decoded: codes, of: text)
    guard rowLineCount > 0, findRows(in: codes) else { return false }
    isExact = isExact && standsByLines
    return true
  }

  /// Goes on with the rows of the table read last on the next page, without a head: its columns stand elsewhere there.
  mutating func readNextPage(
    from line: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> Bool {
    guard lines[line].marks.contains(.page), mayHoldCells(lines[line]), !mayBeginHead(line, in: lines, decoded: codes) else {
      return false
    }
    pieces.removeAll()
    headPieces = 0
    self.lines = line..<line
    guard readPage(from: line, in: lines, decoded: codes, of: text) else { return false }
    isExact = false
    return rowLineCount > 0 && findRows(in: codes)
  }

  private mutating func findRows(in codes: borrowing LineCodes) -> Bool {
    guard let name = nameColumn else { return false }
    fillSlots(from: name, codes)
    rows.find()
    rows.partWholeNames()
    guard rows.cost <= PageTable.worstRow * Int32(rows.begins.count - 1) else { return false }
    rowCount = rows.begins.count
    for index in 0..<headPieces { pieces[index].row = 0 }
    if rows.isEitherWay, levelsBeginRows(before: name, codes) { rows.alignToTop() }
    numberRows(from: name)
    measureHeights(from: name)
    levelBegins.removeAll()
    hasFoldedLevels = false
    for column in stride(from: name - 1, through: 0, by: -1) { placeLevels(of: column, codes) }
    arrange()
    return true
  }

  /// Whether a line has neither a level nor a target, or no name: all that a line can lack that goes on with a row.
  private var holdsHalfLines: Bool {
    guard let name = nameColumn, let target = columns.indices.first(where: { columns[$0].role == .target }) else { return true }
    return bodyLines.indices.contains { index in
      let line = Int(bodyLines[index].first)..<Int(bodyLines[index].end)
      let holdsLevel = line.contains { Int(pieces[$0].column) < name }
      return !holdsLevel && (!line.contains { Int(pieces[$0].column) == name } || !line.contains { Int(pieces[$0].column) == target })
    }
  }

  /// Mean cost of a row from which on the lines are no table that could be told.
  private static let worstRow: Int32 = 14

  /// What the rows are told from: the columns from the names on.
  private mutating func fillSlots(from name: Int, _ codes: borrowing LineCodes) {
    rows.removeAll()
    var hasTarget = false
    for column in name..<columns.count {
      let role = PageTable.role(columns[column].role, isName: column == name, hasTarget: hasTarget)
      if role == .target { hasTarget = true }
      rows.roles.append(role)
    }
    let width = columns.count - name
    for index in bodyLines.indices where bodyLines[index].rowLine >= 0 {
      let line = bodyLines[index]
      rows.apart.append(line.isApart)
      let base = rows.slots.count
      for _ in 0..<width { rows.slots.append(PageSlot()) }
      for piece in Int(line.first)..<Int(line.end) where Int(pieces[piece].column) >= name {
        add(pieces[piece], to: base + Int(pieces[piece].column) - name, codes)
      }
    }
    markApartLevels()
  }

  /// A blank line that stands before a line of levels alone stands before the next row line, too.
  private mutating func markApartLevels() {
    var isApart = false
    for index in bodyLines.indices {
      if bodyLines[index].rowLine < 0 {
        isApart = isApart || bodyLines[index].isApart
      } else {
        if isApart { rows.apart[Int(bodyLines[index].rowLine)] = true }
        isApart = false
      }
    }
  }

  private mutating func add(_ piece: LinePiece, to slot: Int, _ codes: borrowing LineCodes) {
    let known = rows.slots[slot]
    let last = codes.codes[Int(piece.end) - 1]
    let width = Int(known.width) + piece.columns.width
    let isDigitOfMore = LogicalText.isDigit(last) && columns[Int(piece.column)].width <= width + 1
    rows.slots[slot] = PageSlot(
      width: Int16(clamping: width), firstWord: known.width > 0 ? known.firstWord : Int16(clamping: codes.firstWord(of: piece)),
      room: Int16(clamping: columns[Int(piece.column)].width - width), codes: Int16(clamping: Int(known.codes) + piece.codes.count),
      beginsNumber: known.width > 0 ? known.beginsNumber : codes.beginsFigure(piece),
      endsNumber: last != 0x2E && !isDigitOfMore && !PageTable.mayGoOnAsDate(last)
        && (LogicalText.isDigit(last) || !LogicalText.isFigure(last)),
      isCut: last == 0x2E || width == 1 && columns[Int(piece.column)].width <= 2,
      isBlankRow: known.width == 0 && codes.isBlankRow(piece),
      isWholeName: piece.codes.count >= PageTable.shortestName && MeasureEndings.contain(last),
      onlyGoesOn: known.width > 0 ? known.onlyGoesOn : onlyGoesOn(piece, codes))
  }

  /// Characters of a name that is no second half.
  private static let shortestName = 4

  /// Whether a piece is but a unit, or begins with a mark with which nothing begins.
  private mutating func onlyGoesOn(_ piece: LinePiece, _ codes: borrowing LineCodes) -> Bool {
    switch codes.codes[Int(piece.first)] {
    case 0x2C, 0x3001, 0x3002, 0x3B, 0x3A, 0x29, 0x300B, 0x201D, 0x25: return true  // , 、 。 ; : ) 》 ” %
    default: break
    }
    guard piece.codes.count <= 3 else { return false }
    joined.removeAll()
    for code in piece.codes { joined.append(codes.codes[code]) }
    for _ in 0..<LogicalText.margin { joined.append(Code.border) }
    guard let unit = Lexicon.shared.units.longestMatch(at: 0, in: joined.view) else { return false }
    return Int(unit.length) == piece.codes.count
  }

  /// 年, 月 before a number: a date goes on.
  private static func mayGoOnAsDate(_ code: UInt16) -> Bool { code == 0x5E74 || code == 0x6708 }

  private static func role(_ role: ColumnRole?, isName: Bool, hasTarget: Bool) -> PageCellRole {
    if isName { return .name }
    return switch role {
    case .target: hasTarget ? .value : .target
    case .actual, .completion: .value
    case .weight, .score: .points
    case .comparator: .sign
    case .level1, .level2, .level3, .level4, .category, .name, .indicators, .description, .rubric, .source, .direction, .nature, .unit,
      .remark, .ordinal, .funds, .other, nil:
      .words
    }
  }

  /// The pieces from the names on get the number of their row; the head is row 0.
  private mutating func numberRows(from name: Int) {
    var row = 1
    for index in bodyLines.indices where bodyLines[index].rowLine >= 0 {
      while row + 1 < rows.begins.count, bodyLines[index].rowLine >= rows.begins[row] { row += 1 }
      for piece in Int(bodyLines[index].first)..<Int(bodyLines[index].end) { pieces[piece].row = Int32(row) }
    }
  }
}

extension LineCodes {
  /// Whether a piece begins with a digit, or a sign or words that compare numbers.
  func beginsFigure(_ piece: LinePiece) -> Bool {
    if LogicalText.isFigure(codes[Int(piece.first)]) { return true }
    let word = Lexicon.shared.words.longestMatch(at: Int(piece.first), in: codes.view)
    return word?.kind == .comparatorBefore
  }

  /// Whether a piece is `指标2` or `……`: nothing was filled in there.
  func isBlankRow(_ piece: LinePiece) -> Bool {
    let first = codes[Int(piece.first)]
    if first == 0x2026 { return true }
    guard first == 0x6307, piece.codes.count >= 3, codes[Int(piece.first) + 1] == 0x6807 else { return false }  // 指标
    return piece.codes.dropFirst(2).allSatisfy { LogicalText.isDigit(codes[$0]) }
  }

  /// Columns of the word that begins a piece: what a line before it had no room for.
  func firstWord(of piece: LinePiece) -> Int {
    var columns = 0
    for code in piece.codes.prefix(12) {
      let value = codes[code]
      let isWord = value >= 0x30 && value <= 0x39 || value | 0x20 >= 0x61 && value | 0x20 <= 0x7A || value == 0x2E || value == 0x25
      if columns > 0, !isWord { break }
      columns += isWord ? 1 : 2
      if !isWord { break }
    }
    return columns
  }
}
