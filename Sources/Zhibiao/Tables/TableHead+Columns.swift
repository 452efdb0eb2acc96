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
  func shape(_ columns: inout Column<TableColumn>, of text: borrowing LogicalText) {
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
    if lastName == nil, let named = lastLevel.map({ deepestLevel(of: columns) ?? $0 }) ?? title { columns[named].role = .name }
    var kept = 0
    for index in columns.indices {
      // 绩效指标 beside 一级指标 … is the title of the whole table.
      if columns[index].role == .indicators { continue }
      columns[kept] = columns[index]
      kept += 1
    }
    columns.truncate(to: kept)
    nameRegions(in: &columns, of: text)
    weighName(in: &columns)
    notePeriods(in: &columns, of: text)
    addLevel(to: &columns)
  }

  /// 实施期 of 实施期指标值, 2025年 of 2025年目标值, 一季度 where that is all a head says.
  private func notePeriods(in columns: inout Column<TableColumn>, of text: borrowing LogicalText) {
    for index in columns.indices where columns[index].role == .target {
      let head = text.trimmed(Int(columns[index].headStart)..<Int(columns[index].headEnd))
      let end = head.first { HeadReader.beginsLabel(text.codes[$0]) } ?? head.upperBound
      guard end > head.lowerBound else { continue }
      let isSaid = columns[index].head.map { lexicon.nouns[$0].head?.period != ColumnPeriod.none } ?? false
      if isSaid || UnlistedHeads.shared.kind(of: head.lowerBound..<end, in: text.codes.view) == .period {
        columns[index].periodEnd = Int32(truncatingIfNeeded: end)
      }
    }
  }

  /// 指, 目, 绩, 计, 预, 任: first characters of 指标值 and its kin.
  private static func beginsLabel(_ code: UInt16) -> Bool {
    code == 0x6307 || code == 0x76EE || code == 0x7EE9 || code == 0x8BA1 || code == 0x9884 || code == 0x4EFB
  }

  /// 三级指标 | 二级指标 | 一级指标: the third or fourth level names the indicators, wherever it stands.
  private func deepestLevel(of columns: borrowing Column<TableColumn>) -> Int? {
    columns.indices.last { columns[$0].role == .level4 } ?? columns.indices.last { columns[$0].role == .level3 }
  }

  /// 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重: the points before the name are those of its levels.
  private func weighName(in columns: inout Column<TableColumn>) {
    guard let name = columns.indices.first(where: { columns[$0].role == .name }),
      columns.indices.contains(where: { $0 > name && columns[$0].role == .weight })
    else { return }
    for index in 0..<name where columns[index].role == .weight { columns[index].role = .other }
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

  /// Unknown columns behind a name, in a table that tells of nothing reached, are targets of a region or a year: beside a known target
  /// only where they say so. What was before or is elsewhere (2030年实际, 行业水平) sets none.
  func nameRegions(in columns: inout Column<TableColumn>, of text: borrowing LogicalText) {
    guard !columns.indices.contains(where: { [.actual, .score, .completion].contains(columns[$0].role) }) else { return }
    let hasTarget = columns.indices.contains { columns[$0].role == .target && columns[$0].head != nil }
    var isBehindName = false
    for index in columns.indices {
      if columns[index].role == .name { isBehindName = true }
      guard isBehindName, columns[index].role == .other, columns[index].head == nil, columns[index].field == nil else { continue }
      switch UnlistedHeads.shared.kind(of: Int(columns[index].headStart)..<Int(columns[index].headEnd), in: text.codes.view) {
      case .reference: continue
      case .target, .period, .region: columns[index].role = .target
      case nil: if !hasTarget { columns[index].role = .target }
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
