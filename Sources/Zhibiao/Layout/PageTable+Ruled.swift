/// A table drawn with lines on all sides: rules part its rows, bars its columns, and a cell takes as many lines as it needs.
///
///     ├──────────┼──────────┼────────┤
///     │ 产出指标 │ 新建公共 │ ≥12座  │
///     │          │ 卫生间   │        │
extension PageTable {
  /// Reads the cells of such a table; false where none begins at a line, or each of its rows takes one line and is read
  /// as it stands.
  ///
  /// - Complexity: O(*n*) in the codes of its lines; those of a vain try are not tried again.
  mutating func readRuled(from first: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes) -> Bool {
    guard first >= nextRuledTry, codes.isBar(Int(lines[first].firstCode)) else { return false }
    forgetRows()
    let width = codes.segments(of: lines[first])
    guard width > 1, width <= PageTable.mostColumns else { return false }
    for _ in 0..<width { columns.append(PageColumn(head: PieceSpan(start: 0, end: 0))) }
    // By column: the row that its cell began in. A cell over several rows belongs to the first.
    var begun = InlineArray<20, Int32>(repeating: 0)
    var row: Int32 = 0
    var (rules, linesOfRow) = (0, 0)
    // Lines that go on with some cells of a row, beside a rule among them, and lines below the first that have all: rows no rule parts.
    var (folded, whole) = (0, 0)
    var above = RuledLine()
    var index = first
    while index < lines.count, !lines[index].isBlank, !lines[index].marks.contains(.page) {
      let count = codes.segments(of: lines[index])
      let isRule = codes.isRule(lines[index])
      guard isRule || count == width else { break }
      let isMixed = !isRule && codes.holdsRule(lines[index])
      if isRule || isMixed {
        if linesOfRow > 0 { row += 1 }
        (rules, linesOfRow) = (rules + 1, 0)
      } else {
        linesOfRow += 1
      }
      if isRule {
        for column in 0..<width { begun[column] = row }
      } else {
        let here = takeSegments(of: lines[index], as: index, row: row, begun: &begun, codes)
        if linesOfRow == 1 {
          above = here
        } else if here.filled != 0 {
          if !isMixed, here.isRow(below: above) { whole += 1 } else { folded += 1 }
        }
      }
      index += 1
    }
    nextRuledTry = index
    guard rules >= 2, folded > whole else { return false }
    rowCount = Int(row) + (linesOfRow > 0 ? 1 : 0)
    self.lines = first..<index
    isRuled = true
    arrange()
    return true
  }

  private mutating func forgetRows() {
    pieces.removeAll()
    columns.removeAll()
    levelBegins.removeAll()
    headPieces = 0
  }

  private mutating func takeSegments(
    of line: Line, as index: Int, row: Int32, begun: inout InlineArray<20, Int32>, _ codes: borrowing LineCodes
  ) -> RuledLine {
    var taken = RuledLine()
    var code = Int(line.firstCode)
    var column = -1
    while code < Int(line.endCode), column + 1 < columns.count {
      guard codes.isBar(code) else { return taken }
      column += 1
      let start = code + 1
      code = start
      while code < Int(line.endCode), !codes.isBar(code) { code += 1 }
      guard code < Int(line.endCode) else { return taken }
      var inner = start..<code
      while let last = inner.last, codes.codes[last] <= Code.blank { inner = inner.lowerBound..<last }
      while let head = inner.first, codes.codes[head] <= Code.blank { inner = head + 1..<inner.upperBound }
      if inner.isEmpty { continue }
      if codes.isRule(inner) {
        begun[column] = row
        continue
      }
      taken.filled |= 1 << UInt32(column)
      taken.endsInFigures = inner.contains { LogicalText.isDigit(codes.codes[$0]) }
      // Blanks within it may be wide: they stay as they are written.
      pieces.append(
        LinePiece(
          line: Int32(truncatingIfNeeded: index), first: Int32(truncatingIfNeeded: inner.lowerBound),
          end: Int32(truncatingIfNeeded: inner.upperBound), scalars: PieceSpan(start: 0, end: 0), columns: PieceSpan(start: 0, end: 0),
          column: Int16(truncatingIfNeeded: column), row: begun[column]))
    }
    return taken
  }
}

/// What a line between rules holds.
private struct RuledLine {
  /// A bit for each column that has text.
  var filled: UInt32 = 0
  /// Whether its last text holds figures.
  var endsInFigures = false

  /// Whether it has a cell wherever the line above has one, its levels aside: then it is no rest of its cells, but the next row.
  func isRow(below above: RuledLine) -> Bool {
    let behind = above.filled & ~((1 << UInt32(filled.trailingZeroBitCount)) - 1)
    return filled & behind == behind && filled.nonzeroBitCount > 1 && endsInFigures == above.endsInFigures
  }
}

extension LineCodes {
  /// Whether a code parts columns: a bar, or a crossing of drawn lines. A plus is one beside the dashes of a rule.
  fileprivate func isBar(_ index: Int) -> Bool {
    let code = codes[index]
    if code == 0x2B { return isDash(codes[index + 1]) || isDash(codes[index - 1]) }
    return CodeFolding.isBar(code) && !isDash(code)
  }

  /// How many segments the bars of a line part; 0 where no bar closes it.
  fileprivate func segments(of line: Line) -> Int {
    let codes = Int(line.firstCode)..<Int(line.endCode)
    guard let first = codes.first, let last = codes.last, last > first, isBar(first), isBar(last) else { return 0 }
    return codes.reduce(0) { $0 + (isBar($1) ? 1 : 0) } - 1
  }

  /// Whether a line is a rule from its one end to its other.
  fileprivate func isRule(_ line: Line) -> Bool {
    let codes = Int(line.firstCode)..<Int(line.endCode)
    return codes.count >= 3 && codes.contains { isDash(self.codes[$0]) } && codes.allSatisfy { isDash(self.codes[$0]) || isBar($0) }
  }

  /// Whether a rule fills a segment of a line: `│ 产出指标 ├──────┤`.
  fileprivate func holdsRule(_ line: Line) -> Bool {
    var index = Int(line.firstCode)
    while index < Int(line.endCode) {
      guard isBar(index) else { return false }
      let start = index + 1
      index = start
      while index < Int(line.endCode), !isBar(index) { index += 1 }
      if index > start, index < Int(line.endCode), isRule(start..<index) { return true }
    }
    return false
  }

  fileprivate func isRule(_ segment: Range<Int>) -> Bool { segment.count >= 2 && segment.allSatisfy { isDash(codes[$0]) } }

  /// `-`, `=`, `═`, `─` and its kin.
  private func isDash(_ code: UInt16) -> Bool { code == 0x2D || code == 0x3D || code == 0x2550 || CodeFolding.isDrawnDash(code) }
}
