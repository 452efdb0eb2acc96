/// Levels of a page's table: each stands in the middle of the rows that it covers, whatever lines they take.
extension PageTable {
  /// Puts a column's levels into the first of the rows that each covers.
  mutating func placeLevels(of column: Int, _ codes: borrowing LineCodes) {
    var levels = Column<PageLevel>(capacity: 32)
    findLevels(of: column, codes, into: &levels)
    var row = 1
    if rows.alignment == .middle { findEnds(of: levels, in: column) }
    for index in levels.indices {
      if rows.alignment == .top { row = max(row, rowOf(line: levels[index].first, from: row)) }
      for piece in levels[index].pieces where Int(pieces[piece].column) == column { pieces[piece].row = Int32(min(row, rowCount - 1)) }
      row = rows.alignment == .top ? min(row + 1, rowCount - 1) : Int(covered.ends[index]) + 2
    }
    noteBegins(of: levels, in: column)
  }

  private mutating func findEnds(of levels: borrowing Column<PageLevel>, in column: Int) {
    covered.middles.removeAll()
    for index in levels.indices { covered.middles.append(middle(of: levels[index], in: column)) }
    // A deeper level goes on in the next row: it belongs to one.
    covered.find(tops: rowTops) { [levelBegins = levelBegins.view] row in
      row + 2 >= levelBegins.count || levelBegins[row + 2]
    }
  }

  /// Twice the middle of a level: its lines are one height apart, so what the first one's place leaves open the last one's may tell.
  private func middle(of level: PageLevel, in column: Int) -> PageMiddle {
    let (first, last) = (heights[level.first], heights[level.last])
    var lines: Int32 = -1
    for piece in level.pieces where Int(pieces[piece].column) == column { lines += 1 }
    let height = lines * PageTable.lineHeight
    let (least, greatest) = (max(first.least, last.least - height), min(first.greatest, last.greatest - height))
    guard least <= greatest else { return PageMiddle(least: first.least + last.least, greatest: first.greatest + last.greatest) }
    return PageMiddle(least: 2 * least + height, greatest: 2 * greatest + height)
  }

  private mutating func noteBegins(of levels: borrowing Column<PageLevel>, in column: Int) {
    // 绩效指标 beside all rows is none.
    guard columns[column].role != nil else { return }
    levelBegins.removeAll()
    for _ in 0..<rowCount { levelBegins.append(false) }
    for index in levels.indices { levelBegins[Int(pieces[levels[index].start].row)] = true }
  }

  private func rowOf(line: Int, from row: Int) -> Int {
    var row = row
    while row + 1 < rowCount, Int(rowLineIndices[Int(rows.begins[row])]) <= line { row += 1 }
    return row
  }

  /// Whether levels come first in a line below the first: they stand in the middle of rows that have a line each.
  var levelsStandBelow: Bool {
    guard let name = nameColumn else { return false }
    return (0..<name).contains { column in
      columns[column].role.map(PageTable.isLevel) == true
        && (headPieces..<pieces.count).first { Int(pieces[$0].column) == column }.map { pieces[$0].line > bodyLines[0].line } ?? false
    }
  }

  /// Whether all levels begin with the first line of a row, and the first of each column with the first row.
  mutating func levelsBeginRows(before name: Int, _ codes: borrowing LineCodes) -> Bool {
    var isFirst = Column<Bool>(capacity: bodyLines.count)
    for _ in bodyLines.indices { isFirst.append(false) }
    for row in 0..<rows.begins.count - 1 { isFirst[Int(rowLineIndices[Int(rows.begins[row])])] = true }
    for column in 0..<name where columns[column].role != nil {
      var levels = Column<PageLevel>(capacity: 32)
      findLevels(of: column, codes, into: &levels)
      guard let first = levels.at(0), first.first <= Int(rowLineIndices[0]) else { return false }
      for index in levels.indices where !isFirst[levels[index].first] { return false }
    }
    return true
  }

  /// Lines of a level's own text at most.
  private static let tallestLevel = 16

  /// Joins the lines of each level: one ends where it is a whole word, where its line had room for more, or where a line is passed over.
  private mutating func findLevels(of column: Int, _ codes: borrowing LineCodes, into levels: inout Column<PageLevel>) {
    for index in bodyLines.indices {
      for piece in Int(bodyLines[index].first)..<Int(bodyLines[index].end) where Int(pieces[piece].column) == column {
        if let last = levels.last, goesOn(last, piece, at: index, in: column, codes) {
          levels[levels.count - 1].last = index
          levels[levels.count - 1].end = piece + 1
          hasFoldedLevels = true
        } else {
          levels.append(PageLevel(first: index, last: index, start: piece, end: piece + 1))
        }
      }
    }
  }

  private mutating func goesOn(_ level: PageLevel, _ piece: Int, at line: Int, in column: Int, _ codes: borrowing LineCodes) -> Bool {
    guard line - level.last <= 2, line - level.first < PageTable.tallestLevel, columns[column].role != .ordinal else { return false }
    let nouns = Lexicon.shared.nouns
    let end = join(column, of: level.pieces, in: codes)
    let whole = nouns.match(whole: 0..<end, in: joined.view).flatMap { nouns[$0.row].category != nil ? $0 : nil }
    let both = join(column, of: level.start..<piece + 1, in: codes)
    // 质量指标(20分)成本指标(20分) is no longer level than 质量指标(20分).
    if let longer = nouns.match(whole: 0..<both, in: joined.view), nouns[longer.row].category != nil, longer.end > whole?.end ?? 0 {
      return true
    }
    if whole != nil { return false }
    let before = level.pieces.last { Int(pieces[$0].column) == column } ?? level.start
    return pieces[before].columns.width + codes.firstWord(of: pieces[piece]) > columns[column].width
  }
}

/// Where lines and rows stand on the page.
///
/// Cells of an odd and an even number of lines in one row leave their lines between one another: so a row may take
/// twice as many lines of text as it is high.
extension PageTable {
  private static let lineHeight: Int32 = 24
  /// What a row is higher than its lines.
  private static let padding: Int32 = 14

  mutating func measureHeights(from name: Int) {
    heights.removeAll()
    rowTops.removeAll()
    for _ in bodyLines.indices { heights.append(PageMiddle(least: -1, greatest: -1)) }
    let width = columns.count - name
    var top: Int32 = 0
    for row in 0..<rowCount - 1 {
      let lines = Int(rows.begins[row])..<Int(rows.begins[row + 1])
      var most = 1
      for column in 0..<width { most = max(most, lines.reduce(0) { rows.slots[$1 * width + column].width > 0 ? $0 + 1 : $0 }) }
      let text = Int32(clamping: most) * PageTable.lineHeight
      let first = top + (PageTable.padding + (lines.count > 1 ? PageTable.lineHeight : text)) / 2
      for (place, line) in lines.enumerated() {
        let down = lines.count > 1 ? (text - PageTable.lineHeight) * Int32(clamping: place) / Int32(clamping: lines.count - 1) : 0
        heights[Int(rowLineIndices[line])] = PageMiddle(least: first + down, greatest: first + down)
      }
      rowTops.append(top)
      top += text + PageTable.padding
    }
    rowTops.append(top)
    boundLevels(bottom: top)
  }

  /// Lines of levels alone stand somewhere between those around them, and not with either: else they were one line.
  private mutating func boundLevels(bottom: Int32) {
    var before: Int32 = 0
    for index in heights.indices {
      if heights[index].least < 0 { heights[index].least = before + PageTable.apart }
      before = max(before, heights[index].least)
    }
    var after = bottom
    for index in heights.indices.reversed() {
      if heights[index].greatest < 0 { heights[index].greatest = max(after - PageTable.apart, heights[index].least) }
      after = min(after, heights[index].greatest)
    }
  }

  /// How far down another line stands at least that is a line of its own.
  private static let apart = lineHeight / 4
}

/// A level of a page's table.
struct PageLevel: BitwiseCopyable {
  /// Its first and last line among those of the body.
  var first: Int
  var last: Int
  /// Its pieces; those of other columns stand between.
  var start: Int
  var end: Int

  var pieces: Range<Int> { start..<end }
}
