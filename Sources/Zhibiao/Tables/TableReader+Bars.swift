/// What the bars of a table's lines say: which lines go on in the next, and which cell stands in which column.
extension TableReader {
  /// Where a bar behind a line closes its row, a line without one goes on with its cell.
  mutating func joinWrappedLines(in text: borrowing LogicalText) {
    guard barsCloseRows() else { return }
    var kept = 0
    for index in pieces.indices {
      let piece = pieces[index]
      if piece.border == .lineEnd, kept > 0, piece.kind != .empty, pieces[kept - 1].kind != .empty {
        pieces[kept - 1].end = piece.end
        let (kind, row) = cutter.classify(pieces[kept - 1].codes, of: text)
        (pieces[kept - 1].kind, pieces[kept - 1].row) = (kind, row)
      } else {
        pieces[kept] = piece
        kept += 1
      }
    }
    pieces.truncate(to: kept)
  }

  /// Whether rows end with bars, so that a line that does not end with one is the first part of a row.
  ///
  /// Else bars only part cells, each line is a row, and one ends with a bar because its last cell is empty. Both are tried: the account
  /// under which more rows have as many cells as the head holds.
  private func barsCloseRows() -> Bool {
    var (barred, plain) = (0, 0)
    for index in pieces.indices {
      if pieces[index].border == .barredLineEnd { barred += 1 } else if pieces[index].border == .lineEnd { plain += 1 }
    }
    guard barred >= 1, plain > 0 else { return false }
    guard !isGuessed, headWidth > 2 else { return barred > 2 * plain }
    var closed = RowWidths(headWidth)
    var open = RowWidths(headWidth)
    var first = 0
    var (rowCells, rowIsLed) = (0, false)
    while first < pieces.count {
      let end = endOfLine(from: first)
      let isLed = pieces[first].kind == .empty
      let endsWithBar = end < pieces.count && pieces[end].border != .lineEnd
      open.count(end - first + (endsWithBar ? 1 : 0), isLed: isLed)
      if rowCells == 0 { rowIsLed = isLed }
      rowCells += end - first - (rowCells > 0 ? 1 : 0)
      if endsWithBar || end == pieces.count {
        closed.count(rowCells, isLed: rowIsLed)
        rowCells = 0
      }
      first = end
    }
    return closed.share == open.share ? barred > 2 * plain : closed.share > open.share
  }

  /// Index behind the last piece of the line that begins with a piece.
  func endOfLine(from first: Int) -> Int {
    var end = first + 1
    while end < pieces.count, pieces[end].border < .lineEnd { end += 1 }
    return end
  }

  /// Gives the pieces of each line that has as many cells as the head their places.
  ///
  /// - Returns: Whether all lines have as many cells as the head and none was filled up at its end: then places decide.
  mutating func findSlots() -> Bool {
    guard headWidth > 2, !columns.isEmpty else { return false }
    let lead = openingBars()
    let isGrid = lead != nil && !isTwoSided
    var first = 0
    while first < pieces.count {
      let end = endOfLine(from: first)
      let lead = lead ?? (end - first > headWidth && pieces[first].kind == .empty ? 1 : 0)
      // Converters fill rows of merged levels up at their end: only a row that is filled there, or empty at its start, keeps its places.
      let isFilled = isGrid || pieces[first].kind == .empty || end - first - lead == headWidth && pieces[end - 1].kind != .empty
      let cells = end - first - lead
      let isWhole =
        isFilled && (first + lead + headWidth..<max(end, first + lead + headWidth)).allSatisfy { pieces[$0].kind == .empty }
        && (cells >= headWidth || isGrid && lacksLast(first..<end, lead: lead))
      if isWhole { for index in first + lead..<end { pieces[index].slot = Int16(truncatingIfNeeded: index - first - lead) } }
      first = end
    }
    return isGrid
  }

  /// How many bars open each line of a grid, 0 or 1; nil where the lines make none.
  private func openingBars() -> Int? {
    for lead in opensWithBar ? [1] : [0] {
      var (lines, whole, begunEmpty, begunByLevel, shifted) = (0, 0, 0, 0, 0)
      let closes = barsCloseWholeLines(lead: lead)
      var first = 0
      while first < pieces.count {
        let end = endOfLine(from: first)
        lines += 1
        if isWhole(first..<end, lead: lead) || !closes && lacksLast(first..<end, lead: lead) {
          whole += 1
          let kind = pieces[first + lead + (columns[0].role == .ordinal && columns[0].slot == 0 ? 1 : 0)].kind
          if kind == .empty { begunEmpty += 1 } else if kind == .category { begunByLevel += 1 }
          if isShifted(first + lead..<end) { shifted += 1 }
        }
        first = end
      }
      // Rows that never begin empty may have been filled up at their end instead.
      if whole * 10 >= lines * 9, shifted * 10 <= whole, begunEmpty > 0 || begunByLevel * 10 >= whole * 9 { return lead }
    }
    return nil
  }

  /// Whether a bar stands behind the last cell of lines that have as many cells as the head.
  private func barsCloseWholeLines(lead: Int) -> Bool {
    var first = 0
    while first < pieces.count {
      let end = endOfLine(from: first)
      if isWhole(first..<end, lead: lead), pieces.at(end)?.border == .barredLineEnd { return true }
      first = end
    }
    return false
  }

  private func isWhole(_ line: Range<Int>, lead: Int) -> Bool {
    line.count - lead == headWidth && (lead == 0 || pieces[line.lowerBound].kind == .empty)
  }

  /// Whether of a line's last cell nothing but the bar before it is left.
  private func lacksLast(_ line: Range<Int>, lead: Int) -> Bool {
    line.count - lead == headWidth - 1 && (lead == 0 || pieces[line.lowerBound].kind == .empty)
      && (line.upperBound == pieces.count || pieces[line.upperBound].border == .barredLineEnd)
  }

  /// Whether what stands in the place of a level is none: levels were left out, and the row filled up at its end.
  private func isShifted(_ line: Range<Int>) -> Bool {
    for index in columns.indices where columns[index].role.isLevel {
      guard let kind = kind(in: index, of: line) else { continue }
      switch kind {
      case .category, .empty, .formRow: continue
      case .text, .longText, .grade:
        // 决策 | 项目立项 | 立项依据充分性: words of no lexicon are levels where all behind them suits its place.
        if misfits(line) { return true }
      default: return true
      }
    }
    return false
  }

  /// Whether a cell cannot well stand in its place, or the row ends before its last value.
  private func misfits(_ line: Range<Int>) -> Bool {
    if let last = columns.last, last.role != .remark, kind(in: columns.count - 1, of: line) == .empty { return true }
    return columns.indices.contains { index in
      guard !columns[index].role.isLevel, let kind = kind(in: index, of: line), kind != .empty else { return false }
      return CellFit.points(kind, in: columns[index]) < ColumnAligner.unlikely
    }
  }

  private func kind(in column: Int, of line: Range<Int>) -> CellKind? {
    let slot = Int(columns[column].slot)
    return slot >= 0 && slot < line.count ? pieces[line.lowerBound + slot].kind : nil
  }

  /// A line of nothing but bars ends a row of cells that have a line each.
  mutating func markRuledRows() {
    var first = 0
    var ended = false
    while first < pieces.count {
      let end = endOfLine(from: first)
      let isEmpty = end - first >= 2 && (first..<end).allSatisfy { pieces[$0].kind == .empty }
      if ended, !isEmpty, pieces[first].border >= .lineEnd { pieces[first].border = .ruledLine }
      ended = isEmpty
      first = end
    }
  }
}

/// How many rows have as many cells as the head.
private struct RowWidths {
  private let width: Int
  private var rows = 0
  private var whole = 0

  init(_ width: Int) { self.width = width }

  /// - Parameter isLed: Whether the row begins with an empty cell, that may be but an opening bar.
  mutating func count(_ cells: Int, isLed: Bool) {
    rows += 1
    if cells == width || isLed && cells == width + 1 { whole += 1 }
  }

  var share: Double { rows == 0 ? 0 : Double(whole) / Double(rows) }
}
