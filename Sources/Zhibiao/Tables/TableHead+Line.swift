/// A head whose cells stand in one line, parted by bars: each cell of the line is a column, known or not.
extension HeadReader {
  /// Head words that a line has at least, for all of it to be the head.
  private static let fewestHeadWords = 2

  /// Where the first line ends in the passage; nil where no bars part it, no line follows it, or a row's cells may stand in it.
  ///
  /// - Complexity: O(*n*) in the pieces of the head.
  func endOfBarredLine(of text: borrowing LogicalText) -> Int? {
    guard let below = tokens.indices.dropFirst().first(where: { tokens[$0].border >= .lineEnd }) else { return nil }
    var (heads, cells) = (0, 1)
    for index in 0..<below {
      if tokens[index].closesHead { heads += 1 }
      let beginsCell = index == 0 || tokens[index].border == .bar
      guard beginsCell || tokens[index].border <= .wideBlank else { return nil }
      guard beginsCell else { continue }
      if index > 0 { cells += 1 }
      let codes = text.cells[Int(tokens[index].cell)].codes
      let whole = max(codes.lowerBound, tokens[index].codes.lowerBound)..<codes.upperBound
      if isRowCell(whole, of: text) { return nil }
    }
    return heads >= HeadReader.fewestHeadWords ? Int(tokens[below].start) : nil
  }

  /// A level or a value: what stands in a row, not over it. 2031年实际 and 1-6月 may head a column.
  private func isRowCell(_ cell: Range<Int>, of text: borrowing LogicalText) -> Bool {
    let first = text.codes[cell.lowerBound]
    if lexicon.classes.kind(of: first) == .comparatorSign { return true }
    if LogicalText.isDigit(first) {
      var end = cell.lowerBound
      while end < cell.upperBound, LogicalText.isDigit(text.codes[end]) || text.codes[end] == 0x2D { end += 1 }
      // 年, 月, 季
      return ![0x5E74, 0x6708, 0x5B63].contains(text.codes[end])
    }
    guard let match = lexicon.nouns.match(whole: cell, in: text.codes.view) else {
      // 资金管理指标(10分) is a level with its points.
      return cell.count > 3 && text.codes[cell.upperBound - 1] == 0x29 && text.codes[cell.upperBound - 2] == 0x5206
    }
    return lexicon.nouns[match.row].category != nil && lexicon.nouns[match.row].head == nil
  }

  /// Gives each cell of the line its column, where every column read so far has a cell of its own.
  ///
  /// - Parameter end: Where the line ends in the passage.
  /// - Returns: Whether all columns are cells of the line.
  mutating func completeLine(upTo end: Int, of text: borrowing LogicalText, _ columns: inout Column<TableColumn>) -> Bool {
    var complete = Column<TableColumn>(capacity: columns.count + 4)
    var (next, token) = (0, 0)
    while token < tokens.count, Int(tokens[token].start) < end {
      var behind = token + 1
      while behind < tokens.count, tokens[behind].cell == tokens[token].cell { behind += 1 }
      let limit = tokens.at(behind).map { Int($0.start) } ?? end
      if var column = columns.at(next), Int(column.headStart) < limit {
        if column.role == .other, column.head == nil, column.field == nil { column = cellColumn(token, before: limit, in: text) }
        complete.append(column)
        next += 1
        // Two columns in one cell are told apart by their words alone.
        if let other = columns.at(next), Int(other.headStart) < limit { return false }
      } else {
        complete.append(
          complete.isEmpty ? unknown(tokens[token], before: limit, isFirst: true, in: text) : cellColumn(token, before: limit, in: text))
      }
      token = behind
    }
    guard next == columns.count, complete.count <= ColumnAligner.mostColumns else { return false }
    swap(&columns, &complete)
    return true
  }

  /// A cell that no row of `ColumnHeads` has: 2031年计划 sets a target all the same.
  private func cellColumn(_ token: Int, before end: Int, in text: borrowing LogicalText) -> TableColumn {
    var column = unknown(tokens[token], before: end, isFirst: false, in: text)
    if UnlistedHeads.shared.kind(of: Int(column.headStart)..<end, in: text.codes.view) == .target { column.role = .target }
    return column
  }

  /// The cells of the line that are empty, a bit each, the first cell in the lowest; what merged cells leave of a column.
  func emptyCells(from cell: Int, of text: borrowing LogicalText) -> UInt32 {
    guard let last = tokens.indices.dropFirst().first(where: { tokens[$0].border >= .lineEnd }), Int(tokens[0].cell) == cell else {
      return 0
    }
    var empty: UInt32 = 0
    for index in cell..<max(cell, min(Int(tokens[last - 1].cell), cell + 31)) where text.cells[index].codes.isEmpty {
      empty |= 1 << UInt32(index - cell)
    }
    return empty
  }
}

extension TableReader {
  /// Cells under an empty cell of the head that are empty in all rows are no column: 三级指标 stood over two of a grid.
  mutating func dropEmptyColumns() {
    let width = headWidth + emptyHeadCells.nonzeroBitCount
    var empty = emptyHeadCells
    var first = 0
    while first < pieces.count, empty != 0 {
      let end = endOfLine(from: first)
      let start = first + lead(of: first)
      if end - start >= width {
        for slot in 0..<min(32, end - start) where pieces[start + slot].kind != .empty { empty &= ~(1 << UInt32(slot)) }
      }
      first = end
    }
    guard empty != 0 else { return }
    remade.removeAll()
    first = 0
    while first < pieces.count {
      let end = endOfLine(from: first)
      let start = first + lead(of: first)
      // Levels that were left out stood before the cell; what is left out of a row's end did not.
      let isWhole = (0..<min(32, end - start)).allSatisfy { empty & 1 << UInt32($0) == 0 || pieces[start + $0].kind == .empty }
      let missing = isWhole ? 0 : max(0, width - (end - start))
      for index in first..<end {
        let slot = index - start + missing
        let isUnder = index >= start && slot < 32 && empty & 1 << UInt32(slot) != 0
        if !isUnder || pieces[index].kind != .empty || pieces[index].border >= .lineEnd { remade.append(pieces[index]) }
      }
      first = end
    }
    swap(&pieces, &remade)
  }

  private func lead(of first: Int) -> Int { opensWithBar && pieces[first].kind == .empty ? 1 : 0 }
}
