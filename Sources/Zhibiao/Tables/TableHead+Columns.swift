/// What the columns of a head are, once all are known.
extension HeadReader {
  /// The same columns twice (中期 beside 年度): one half stands for both, and a line holds two rows.
  func halve(_ columns: inout Column<TableColumn>) -> Bool {
    let half = columns.count / 2
    guard columns.count.isMultiple(of: 2), half >= 2 else { return false }
    for index in 0..<half where columns[index].role != columns[half + index].role { return false }
    columns.truncate(to: half)
    return true
  }

  /// 一级指标 二级指标 三级指标: all but the last are levels, the last names the indicator, unless another column does.
  func shape(_ columns: inout Column<TableColumn>) {
    nameBothSides(of: &columns)
    var lastName: Int?
    var lastLevel: Int?
    var title: Int?
    for index in columns.indices {
      if columns[index].role == .name {
        // 评价指标 评价内容 指标名称: of several names the last is the indicator's.
        if let earlier = lastName, !isBeforeTarget(earlier, columns) { columns[earlier].role = .category }
        lastName = index
      }
      if columns[index].role.isLevel { lastLevel = index }
      if columns[index].role == .indicators { title = index }
    }
    if lastName == nil, let named = lastLevel ?? title { columns[named].role = .name }
    var kept = 0
    for index in columns.indices {
      // 绩效指标 beside 一级指标 … is the title of the whole table.
      if columns[index].role == .indicators { continue }
      columns[kept] = columns[index]
      kept += 1
    }
    columns.truncate(to: kept)
    nameRegions(in: &columns)
    addLevel(to: &columns)
  }

  /// 三级指标 | 指标值 | 三级指标 | 指标值: two sides, each with a name of its own.
  private func nameBothSides(of columns: inout Column<TableColumn>) {
    let count = columns.count
    guard count >= 4, columns[count - 1].role == .target, columns[count - 3].role == .target,
      columns[count - 2].role == columns[count - 4].role, columns[count - 2].role == .name || columns[count - 2].role.isLevel
    else { return }
    columns[count - 4].role = .name
    columns[count - 2].role = .name
  }

  private func isBeforeTarget(_ index: Int, _ columns: borrowing Column<TableColumn>) -> Bool {
    columns.at(index + 1)?.role == .target
      && columns.indices.dropFirst(index + 1).contains { columns[$0].role == .name && columns.at($0 + 1)?.role == .target }
  }

  /// Unknown columns behind a name or a target, in a table that tells of nothing reached, are targets of a region or a year.
  func nameRegions(in columns: inout Column<TableColumn>) {
    guard !columns.indices.contains(where: { [.actual, .score, .completion].contains(columns[$0].role) }) else { return }
    var isBehindName = false
    for index in columns.indices {
      if columns[index].role == .name { isBehindName = true }
      if isBehindName, columns[index].role == .other, columns[index].head == nil, columns[index].field == nil {
        columns[index].role = .target
      }
    }
  }

  /// Levels may stand in rows of their own: there is always a column that takes them.
  func addLevel(to columns: inout Column<TableColumn>) {
    guard !columns.indices.contains(where: { columns[$0].role.isLevel }), columns.count < ColumnAligner.mostColumns else { return }
    var carried = TableColumn(role: .category, head: nil)
    for index in columns.indices { swap(&carried, &columns[index]) }
    columns.append(carried)
  }
}

/// What parts the words of the head tells what parts the cells of the body.
extension HeadReader {
  func form(from start: Int, to end: Int) -> TableForm {
    var counts: (barred: Int, lined: Int, blanked: Int, glued: Int) = (0, 0, 0, 0)
    var isFirst = true
    for index in words.indices where words[index].kind.isFormNoun && words[index].end <= end {
      defer { isFirst = false }
      guard !isFirst else { continue }
      guard let token = tokens.indices.first(where: { tokens[$0].start == words[index].start }) else {
        counts.glued += 1
        continue
      }
      switch tokens[token].border {
      case .bar: counts.barred += 1
      case .blank, .wideBlank: counts.blanked += 1
      case .glue: counts.glued += 1
      case .lineEnd, .barredLineEnd, .blankLine, .ruledLine: counts.lined += 1
      }
    }
    let most = max(counts.barred, counts.lined, counts.blanked, counts.glued)
    // Lines among bars are the bars' own: each cell ends with one.
    if counts.barred > 0, counts.barred * 3 >= counts.lined { return .barred }
    if most == counts.glued { return .glued }
    return most == counts.blanked ? .blanked : .lined
  }

  /// The place in the layout behind the last piece that a passage up to `end` was copied from.
  func body(at end: Int, from cell: Int, of text: borrowing LogicalText, form: TableForm) -> TableHead {
    var token = tokens[0]
    for index in tokens.indices where Int(tokens[index].start) < end && tokens[index].codes.lowerBound > token.codes.lowerBound {
      token = tokens[index]
    }
    let codes = text.cells[Int(token.cell)].codes
    var position = token.codes.lowerBound + min(token.codes.count, end - Int(token.start))
    while position < codes.upperBound, LogicalText.isGap(text.codes[position]) { position += 1 }
    let isWhole = position >= codes.upperBound
    let bodyCell = Int(token.cell) + (isWhole ? 1 : 0)
    let bodyStart = isWhole ? (bodyCell < text.cells.count ? Int(text.cells[bodyCell].start) : codes.upperBound) : position
    return TableHead(bodyCell: Int32(truncatingIfNeeded: bodyCell), bodyStart: Int32(truncatingIfNeeded: bodyStart), form: form)
  }
}
