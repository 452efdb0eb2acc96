/// The head of a page's table: its words may be wrapped over lines like all cells.
extension PageTable {
  /// Reads the head that begins at a line; false where none does, or where it is better begun at one of the next lines.
  ///
  /// - Complexity: O(*n*) in the codes of a few lines.
  mutating func readHead(
    from line: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> Bool {
    guard mayBeginHead(line, in: lines, decoded: codes) else { return false }
    let here = bestHead(from: line, in: lines, decoded: codes, of: text)
    guard here.points > 0 else { return false }
    // A title or a field above the head would take part in its first line.
    for later in line + 1..<min(line + 3, lines.count) where !lines[later].isBlank {
      if bestHead(from: later, in: lines, decoded: codes, of: text).points >= here.points, later <= here.firstWhole { return false }
    }
    collectHead(line..<here.end, in: lines, decoded: codes, of: text)
    measure = here.measure
    _ = nameColumns(in: codes)
    self.lines = line..<here.end
    return namesIndicators
  }

  /// A cheap look: short pieces without figures, and head words, or their beginnings, in the next lines.
  func mayBeginHead(_ line: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes) -> Bool {
    guard mayHoldCells(lines[line]), !holdsFigures(lines[line], codes) else { return false }
    var words = 0
    for index in line..<min(line + 4, lines.count) where isLaidOut(lines[index]) {
      words += headWords(in: lines[index], codes, atLeast: 2 - words)
      if words >= 2 { return true }
    }
    return false
  }

  /// Whether blanks part cells in a line, or stand before its only one.
  func isLaidOut(_ line: Line) -> Bool {
    !line.isBlank && line.marks.isDisjoint(with: [.bar, .tab, .commas, .furniture])
      && (line.marks.contains(.blanks) || line.indent >= 2 && line.width <= PageTable.widestPiece)
  }

  /// Such a line, or one that may hold the last characters of a cell at the page's edge.
  func mayHoldCells(_ line: Line) -> Bool {
    isLaidOut(line) || !line.isBlank && line.width <= 12 && line.marks.isDisjoint(with: [.bar, .tab, .commas, .furniture])
  }

  private func holdsFigures(_ line: Line, _ codes: borrowing LineCodes) -> Bool {
    for index in Int(line.firstCode)..<Int(line.endCode) {
      if LogicalText.isFigure(codes.codes[index]) || codes.codes[index] == 0x3A || codes.codes[index] == 0x3002 { return true }
    }
    return false
  }

  /// Pieces that are head words, or begin like 一级指标.
  func headWords(in line: Line, _ codes: borrowing LineCodes, atLeast wanted: Int = 2) -> Int {
    let nouns = Lexicon.shared.nouns
    var words = 0
    var code = Int(line.firstCode)
    let end = Int(line.endCode)
    while code < end, words < wanted {
      var stop = code
      while stop < end, codes.codes[stop] > Code.wideBlank || codes.codes[stop] == Code.blank { stop += 1 }
      if stop - code >= 2 {
        let (first, second) = (codes.codes[code], codes.codes[code + 1])
        if second == 0x7EA7, first == 0x4E00 || first == 0x4E8C || first == 0x4E09 || first == 0x56DB {  // 一级 to 四级
          words += 1
        } else if nouns.mayJoin(first, second), let match = nouns.match(whole: code..<stop, in: codes.codes.view),
          nouns[match.row].head != nil
        {
          words += 1
        }
      }
      code = stop + 1
    }
    return words
  }

  /// Over how many lines the head reaches: those under which most columns are whole head words.
  private mutating func bestHead(
    from line: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> (points: Int, end: Int, measure: PageMeasure, firstWhole: Int) {
    var best = (points: 0, end: line, measure: PageMeasure.scalars, firstWhole: line)
    guard mayHoldCells(lines[line]) else { return best }
    var end = line
    while end < min(line + PageTable.longestHead, lines.count), lines[end].isBlank || mayHoldCells(lines[end]) {
      end += 1
      guard !lines[end - 1].isBlank else { continue }
      if holdsFigures(lines[end - 1], codes) { break }
      collectHead(line..<end, in: lines, decoded: codes, of: text)
      for candidate in [PageMeasure.scalars, .columns] {
        measure = candidate
        let points = nameColumns(in: codes)
        // What leaves all words whole belongs to one of them: 年度指标|值.
        if points > 0, points > best.points || points == best.points && end > best.end {
          best = (points, end, candidate, best.points == 0 ? end - 1 : best.firstWhole)
        }
      }
    }
    return best
  }

  private mutating func collectHead(
    _ range: Range<Int>, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) {
    pieces.removeAll()
    for index in range where !lines[index].isBlank { codes.appendPieces(of: lines[index], as: index, in: text, to: &pieces) }
    headPieces = pieces.count
  }

  /// Makes a column of all pieces of the head that stand over one another.
  ///
  /// - Returns: Two points for each that is a whole head word, less one for every column; 0 where too few are.
  private mutating func nameColumns(in codes: borrowing LineCodes) -> Int {
    columns.removeAll()
    for index in 0..<headPieces {
      var span = pieces[index].span(by: measure)
      var kept = 0
      for column in columns.indices {
        if columns[column].head.overlaps(span) {
          span = PieceSpan(start: min(span.start, columns[column].head.start), end: max(span.end, columns[column].head.end))
        } else {
          columns[kept] = columns[column]
          kept += 1
        }
      }
      columns.truncate(to: kept)
      columns.append(PageColumn(head: span))
    }
    sortColumns()
    guard columns.count >= 3, columns.count <= PageTable.mostColumns else { return 0 }
    var words = 0
    for index in 0..<headPieces {
      let middle = pieces[index].span(by: measure)
      if let column = columns.indices.first(where: { columns[$0].head.overlaps(middle) }) { pieces[index].column = Int16(column) }
    }
    let nouns = Lexicon.shared.nouns
    for column in columns.indices {
      let end = join(column, of: 0..<headPieces, in: codes)
      columns[column].role = nouns.match(whole: 0..<end, in: joined.view).flatMap { nouns[$0.row].head?.role }
      words += columns[column].role == nil ? 0 : 1
    }
    return words >= 3 && words * 2 > columns.count ? 2 * words - columns.count : 0
  }

  private mutating func sortColumns() {
    for index in columns.indices.dropFirst() {
      var place = index
      while place > 0, columns[place - 1].head.start > columns[place].head.start {
        let moved = columns[place]
        columns[place] = columns[place - 1]
        columns[place - 1] = moved
        place -= 1
      }
    }
  }

  /// Joins a column's pieces, with borders behind them; how many codes they have.
  mutating func join(_ column: Int, of range: Range<Int>, in codes: borrowing LineCodes) -> Int {
    joined.removeAll()
    for index in range where Int(pieces[index].column) == column {
      for code in pieces[index].codes where joined.count < 60 { joined.append(codes.codes[code]) }
    }
    let end = joined.count
    for _ in 0..<LogicalText.margin { joined.append(Code.border) }
    return end
  }

  /// Index of the column of names: the last one so called, else the deepest level.
  var nameColumn: Int? {
    columns.indices.last { columns[$0].role == .name } ?? columns.indices.last { columns[$0].role.map(PageTable.isLevel) == true }
  }

  static func isLevel(_ role: ColumnRole) -> Bool {
    switch role {
    case .level1, .level2, .level3, .level4, .category: true
    case .name, .indicators, .description, .rubric, .source, .target, .actual, .comparator, .direction, .nature, .unit, .weight, .score,
      .completion, .remark, .ordinal, .funds, .other:
      false
    }
  }

  private var namesIndicators: Bool {
    guard let name = nameColumn else { return false }
    return columns.indices.dropFirst(name + 1).contains { columns[$0].role.map(PageTable.holdsValues) == true }
  }

  static func holdsValues(_ role: ColumnRole) -> Bool { role == .target || role == .actual || role == .weight || role == .score }
}

extension LogicalText {
  /// Whether a code is a digit or a sign that compares numbers.
  static func isFigure(_ code: UInt16) -> Bool {
    code >= 0x30 && code <= 0x39 || Lexicon.shared.classes.kind(of: code) == .comparatorSign
  }
}
