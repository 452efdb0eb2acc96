/// Which lines of a page's table make a row: the account of least cost, where each row has all its cells, each cell's lines follow one
/// another and break off only where they are full, and stand in the middle of the row, or at its top.
///
/// The costs are held in balance by the tables of `Corpus` that were laid out by a reader of PDF files.
struct PageRows: ~Copyable {
  /// How the lines of a cell stand in its row.
  enum Alignment { case middle, top }

  /// One slot a row line and column: the pieces there.
  var slots = Column<PageSlot>(capacity: 1024)
  var roles = Column<PageCellRole>(capacity: 32)
  /// By row line: whether a blank line stands before it.
  var apart = Column<Bool>(capacity: 256)
  /// By row line: where the row begins that ends there, and the least cost up to it.
  private var starts = Column<Int32>(capacity: 256)
  private var costs = Column<Int32>(capacity: 256)
  private(set) var cost: Int32 = 0
  private(set) var alignment = Alignment.middle
  /// Whether both alignments cost the same.
  private(set) var isEitherWay = false
  /// Row lines at which rows begin, and behind the last their number.
  private(set) var begins = Column<Int32>(capacity: 128)

  /// What it costs that a whole name goes on with another.
  private var wholeName: Int32 = 0

  /// Lines of one row at most.
  private static let tallestRow = 24

  mutating func removeAll() {
    slots.removeAll()
    roles.removeAll()
    apart.removeAll()
    wholeName = 0
  }

  /// - Complexity: O(*n*) in the slots, each looked at for a bounded number of rows.
  mutating func find() {
    solve(.top)
    let top = cost
    solve(.middle)
    isEitherWay = top == cost
    if top < cost { solve(.top) }
    collectRows()
  }

  /// Finds the rows once more, each whole name one, where most names that went on had been whole before: then no name wraps, and
  /// some rows lack a target.
  mutating func partWholeNames() {
    var (whole, cut) = (0, 0)
    for row in begins.indices.dropLast() {
      for line in Int(begins[row]) + 1..<max(Int(begins[row + 1]), Int(begins[row]) + 1) {
        // Where both lines have something in the column of targets, that wraps, too.
        let targetGoesOn = roles.indices.contains {
          roles[$0] == .target && slots[(line - 1) * roles.count + $0].width > 0 && slots[line * roles.count + $0].width > 0
        }
        for column in roles.indices where roles[column] == .name {
          let (before, slot) = (slots[(line - 1) * roles.count + column], slots[line * roles.count + column])
          if before.isWholeName, slot.isWholeName, !targetGoesOn { whole += 1 } else if before.width > 0, slot.width > 0 { cut += 1 }
        }
      }
    }
    guard whole > cut else { return }
    wholeName = PageCosts.wholeName
    find()
  }

  /// Takes the cells to stand at the top of their rows, where both ways the rows are the same.
  mutating func alignToTop() {
    solve(.top)
    collectRows()
  }

  private mutating func collectRows() {
    begins.removeAll()
    var end = apart.count
    while end > 0 {
      begins.append(starts[end - 1])
      end = Int(starts[end - 1])
    }
    for index in 0..<begins.count / 2 {
      let other = begins[begins.count - 1 - index]
      begins[begins.count - 1 - index] = begins[index]
      begins[index] = other
    }
    begins.append(Int32(truncatingIfNeeded: apart.count))
  }

  private mutating func solve(_ alignment: Alignment) {
    self.alignment = alignment
    starts.removeAll()
    costs.removeAll()
    let count = apart.count
    for _ in 0..<count {
      starts.append(0)
      costs.append(Int32.max / 2)
    }
    for first in 0..<count {
      let before: Int32 = first == 0 ? 0 : costs[first - 1]
      var row = OpenRow(wholeName: wholeName)
      for last in first..<min(first + PageRows.tallestRow, count) {
        if last > first, apart[last] { row.cost += PageCosts.blankLine }
        for column in roles.indices { row.take(slots[last * roles.count + column], at: last, in: column, as: roles[column]) }
        // What only grows cannot become the least.
        guard row.cost < PageCosts.hopeless else { break }
        let whole = before + row.cost + row.close(first..<last + 1, roles, alignment)
        if whole < costs[last] { (costs[last], starts[last]) = (whole, Int32(first)) }
      }
    }
    cost = count == 0 ? 0 : costs[count - 1]
  }
}

/// The pieces of one column in one line of a page, by what rows are told from.
struct PageSlot: BitwiseCopyable {
  /// Columns it takes; 0 where it is empty.
  var width: Int16 = 0
  /// Columns that its first word takes: what the line before had no room for.
  var firstWord: Int16 = 0
  /// Columns that the column's widest piece has more.
  var room: Int16 = 0
  var codes: Int16 = 0
  /// Whether it begins with a digit or a comparator, and ends with what no number goes on behind.
  var beginsNumber = false
  var endsNumber = false
  /// Whether it ends with a point, or has room for one digit only.
  var isCut = false
  /// Whether it is a row that was left blank: `指标2`, `……`.
  var isBlankRow = false
  /// Whether it may be a name by itself: it ends in the word of what is measured.
  var isWholeName = false
  /// Whether it is a unit and no more, or begins with a mark that nothing begins with.
  var onlyGoesOn = false
}

/// What a column means to the rows.
enum PageCellRole: UInt8, BitwiseCopyable { case name, target, value, points, sign, words }

enum PageCosts {
  static let row: Int32 = 2
  static let blankLine: Int32 = 3
  static let noName: Int32 = 14
  static let noTarget: Int32 = 5
  static let noPoints: Int32 = 3
  static let noSign: Int32 = 1
  /// A cell goes on behind a line that had room.
  static let roomLeft: Int32 = 9
  static let someRoomLeft: Int32 = 3
  static let widerGap: Int32 = 6
  static let secondNumber: Int32 = 9
  static let secondPoints: Int32 = 14
  /// 2.|5: the column is too narrow for its numbers.
  static let cutPoints: Int32 = 1
  static let fragment: Int32 = 8
  /// More than a row costs that has no target.
  static let wholeName: Int32 = 12
  static let blankRow: Int32 = 24
  static let hopeless: Int32 = 80
}

/// A row while its lines are added.
private struct OpenRow {
  var cost: Int32 = 0
  private let wholeName: Int32
  private var firsts = InlineArray<20, Int32>(repeating: -1)
  private var lasts = InlineArray<20, Int32>(repeating: -1)
  private var previous = InlineArray<20, PageSlot>(repeating: PageSlot())

  init(wholeName: Int32) { self.wholeName = wholeName }

  mutating func take(_ slot: PageSlot, at line: Int, in column: Int, as role: PageCellRole) {
    guard slot.width > 0 else { return }
    if firsts[column] < 0 {
      firsts[column] = Int32(line)
      if slot.onlyGoesOn || role == .name && slot.codes < 2 { cost += PageCosts.fragment }
    } else {
      cost += joining(previous[column], slot, over: Int32(line) - lasts[column], as: role)
    }
    lasts[column] = Int32(line)
    previous[column] = slot
  }

  private func joining(_ before: PageSlot, _ slot: PageSlot, over gap: Int32, as role: PageCellRole) -> Int32 {
    var cost: Int32 = gap > 2 ? PageCosts.widerGap : 0
    let room = before.room - slot.firstWord
    if before.isBlankRow || slot.isBlankRow { cost += PageCosts.blankRow }
    if room >= 2 { cost += PageCosts.roomLeft } else if room >= 0 { cost += PageCosts.someRoomLeft }
    switch role {
    case .points: cost = before.isCut ? PageCosts.cutPoints : cost + PageCosts.secondPoints
    case .sign: cost += PageCosts.secondPoints
    case .target, .value: if slot.beginsNumber, before.endsNumber { cost += PageCosts.secondNumber }
    case .name: if before.isWholeName, slot.isWholeName { cost += wholeName }
    case .words: break
    }
    return cost
  }

  /// What the row costs if it ends here.
  func close(_ lines: Range<Int>, _ roles: borrowing Column<PageCellRole>, _ alignment: PageRows.Alignment) -> Int32 {
    var cost = PageCosts.row
    let (first, last) = (Int32(lines.lowerBound), Int32(lines.upperBound - 1))
    for column in roles.indices {
      guard firsts[column] >= 0 else {
        switch roles[column] {
        case .name: cost += PageCosts.noName
        case .target: cost += PageCosts.noTarget
        case .points: cost += PageCosts.noPoints
        case .sign, .value: cost += PageCosts.noSign
        case .words: break
        }
        continue
      }
      switch alignment {
      case .middle: cost += abs(firsts[column] + lasts[column] - first - last)
      case .top: cost += 2 * (firsts[column] - first)
      }
    }
    return cost
  }
}
