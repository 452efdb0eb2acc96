/// Which rows the levels of one column cover, where each stands in the middle of its rows: the account under which the middles
/// come nearest.
///
/// The levels cover all rows, one after the other. A level ends before the row that the next one stands in, and not before its own: so
/// there are few ends to choose from.
struct PageLevels: ~Copyable {
  /// Where the levels stand: the least and the greatest that twice its middle may be.
  var middles = Column<PageMiddle>(capacity: 64)
  /// By choice of a level's last row: that row, its cost, and the choice of the level before.
  private var choices = Column<PageLevelEnd>(capacity: 256)
  /// By level: its first choice, and behind the last their number.
  private var firsts = Column<Int32>(capacity: 64)
  /// By level: its last row, counted from 0.
  private(set) var ends = Column<Int32>(capacity: 64)

  /// Rows that one level's end is looked for in at most.
  private static let mostChoices = 48
  /// What it costs to end inside of a deeper level.
  private static let parting: Int32 = 1 << 12

  /// - Parameters:
  ///   - tops: Where the rows begin, the last one's end behind them.
  ///   - mayEnd: Whether a level may end with a row.
  /// - Complexity: O(*n*) in rows and levels: each level has a bounded number of choices.
  mutating func find(tops: borrowing Column<Int32>, mayEnd: (Int) -> Bool) {
    choices.removeAll()
    firsts.removeAll()
    ends.removeAll()
    let rows = tops.count - 1
    guard rows > 0, middles.count > 0 else { return }
    var row = 0
    for level in middles.indices {
      firsts.append(Int32(truncatingIfNeeded: choices.count))
      // The row that the level stands in; a level that stands at a border may belong to either row.
      while row + 1 < rows, 2 * tops[row + 1] <= middles[level].least { row += 1 }
      let isLast = level + 1 == middles.count
      let last = isLast ? rows - 1 : lastRow(before: middles[level + 1], tops: tops, from: row)
      for end in (isLast ? rows - 1 : row)...max(row, last) { choose(end, of: level, tops: tops, parts: !isLast && !mayEnd(end)) }
    }
    firsts.append(Int32(truncatingIfNeeded: choices.count))
    trace()
  }

  private func lastRow(before next: PageMiddle, tops: borrowing Column<Int32>, from row: Int) -> Int {
    var last = row
    while last + 2 < tops.count, last - row < PageLevels.mostChoices, 2 * tops[last + 1] < next.greatest { last += 1 }
    return last
  }

  private mutating func choose(_ end: Int, of level: Int, tops: borrowing Column<Int32>, parts: Bool) {
    var best = PageLevelEnd(row: Int32(truncatingIfNeeded: end), cost: .max, before: -1)
    if level == 0 {
      best.cost = middles[level].distance(from: tops[0] + tops[end + 1])
    } else {
      for before in Int(firsts[level - 1])..<Int(firsts[level]) {
        let first = Int(choices[before].row) + 1
        // Two levels in one row are one too many, but must be told apart from none.
        let misplaced: Int32 = first > end ? PageLevels.parting : 0
        let cost = choices[before].cost + middles[level].distance(from: tops[min(first, end)] + tops[end + 1]) + misplaced
        if cost < best.cost { (best.cost, best.before) = (cost, Int32(truncatingIfNeeded: before)) }
      }
    }
    if parts { best.cost += PageLevels.parting }
    choices.append(best)
  }

  private mutating func trace() {
    var choice = Int(firsts[middles.count - 1])
    for other in choice..<choices.count where choices[other].cost < choices[choice].cost { choice = other }
    for _ in middles.indices { ends.append(0) }
    for level in stride(from: middles.count - 1, through: 0, by: -1) {
      ends[level] = choices[choice].row
      choice = max(Int(choices[choice].before), 0)
    }
  }
}

/// Twice the middle of a level, as exactly as its lines tell it.
struct PageMiddle: BitwiseCopyable {
  var least: Int32
  var greatest: Int32

  func distance(from place: Int32) -> Int32 { place < least ? least - place : place > greatest ? place - greatest : 0 }
}

/// One choice of the row with which a level ends.
struct PageLevelEnd: BitwiseCopyable {
  var row: Int32
  var cost: Int32
  var before: Int32
}
