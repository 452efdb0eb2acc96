/// Parts the digits of a whole row that run together: `密度%正向922094.320` is 92, of 20 points, reached 94.3, given 20.
///
/// The head says which numbers stand there and in what order. Points given are no more than points to be had, mostly they are
/// the same; what was reached is of the size of what was aimed at. Where that leaves one reading the digits are parted, else
/// they are left out.
struct GluedRow {
  /// Numbers that stand behind the name, in the order of the head.
  private var roles = InlineArray<6, ColumnRole>(repeating: .other)
  private(set) var count = 0

  /// The columns of numbers behind the name; nil where they do not have points to be had and points given.
  init?(_ columns: borrowing Column<TableColumn>) {
    guard let name = columns.indices.last(where: { columns[$0].role == .name }) else { return nil }
    var (hasWeight, hasScore) = (false, false)
    for index in columns.indices.dropFirst(name + 1) {
      let role = columns[index].role
      guard role == .target || role == .actual || role == .weight || role == .score else { continue }
      guard count < 5 else { return nil }
      roles[count] = role
      count += 1
      if role == .weight { hasWeight = true }
      if role == .score { hasScore = true }
    }
    guard count >= 3, hasWeight, hasScore else { return nil }
  }

  /// Digits of a row at most: more are not tried.
  private static let longest = 20

  /// Where each number ends, in the order of the columns; nil where no reading or more than one is left.
  ///
  /// - Complexity: O(1): at most 20 digits in five numbers.
  func ends(in digits: Range<Int>, of text: borrowing LogicalText) -> InlineArray<6, Int>? {
    guard digits.count >= count, digits.count <= GluedRow.longest else { return nil }
    var search = GluedRowSearch(row: self, end: digits.upperBound)
    search.extend(from: digits.lowerBound, at: 0, of: text)
    return search.only
  }

  fileprivate func role(_ index: Int) -> ColumnRole { roles[index] }
}

/// Tries where numbers may end, and keeps the readings that can be.
private struct GluedRowSearch {
  private let row: GluedRow
  private let end: Int
  private var ends = InlineArray<6, Int>(repeating: 0)
  /// Values times ten thousand.
  private var values = InlineArray<6, Int>(repeating: 0)
  /// Readings in which all points were given, and those in which some were.
  private var (full, part) = (0, 0)
  private var best = InlineArray<6, Int>(repeating: 0)
  private var bestPart = InlineArray<6, Int>(repeating: 0)

  init(row: GluedRow, end: Int) { (self.row, self.end) = (row, end) }

  /// The one reading, where there is one.
  var only: InlineArray<6, Int>? {
    if full > 0 { return full == 1 ? best : nil }
    return part == 1 ? bestPart : nil
  }

  mutating func extend(from start: Int, at index: Int, of text: borrowing LogicalText) {
    if index == row.count {
      if start == end { judge() }
      return
    }
    guard let limit = text.longestNumber(at: start, before: end) else { return }
    var place = start + 1
    while place <= limit {
      if let value = text.tenThousandfold(start..<place), index + 1 < row.count || place == end, isPossible(value, as: row.role(index)) {
        (ends[index], values[index]) = (place, value)
        extend(from: place, at: index + 1, of: text)
      }
      place += 1
    }
  }

  private func isPossible(_ value: Int, as role: ColumnRole) -> Bool {
    switch role {
    case .weight: value > 0 && value <= 100 * 10_000 && value % 1_000 == 0
    case .score: value <= 100 * 10_000
    default: true
    }
  }

  private mutating func judge() {
    var (target, actual, weight, score) = (-1, -1, 0, 0)
    for index in 0..<row.count {
      switch row.role(index) {
      case .target: target = values[index]
      case .actual: actual = values[index]
      case .weight: weight = values[index]
      default: score = values[index]
      }
    }
    guard score <= weight else { return }
    if target >= 0, actual >= 0, target != actual {
      guard target > 0, actual > 0, target <= 4 * actual, actual <= 4 * target else { return }
    }
    if score == weight {
      full += 1
      best = ends
    } else if score * 2 >= weight {
      part += 1
      bestPart = ends
    }
  }
}

extension LogicalText {
  /// Digits of one number at most, its point aside.
  private static let longestNumber = 7

  /// Where the longest number ends that may begin at `start`; nil where none does: no number begins with a zero but 0 and 0.5.
  fileprivate func longestNumber(at start: Int, before end: Int) -> Int? {
    guard start < end, LogicalText.isDigit(codes[start]) else { return nil }
    if codes[start] == 0x30, start + 1 < end, codes[start + 1] != 0x2E { return start + 1 }
    return min(end, start + LogicalText.longestNumber + 1)
  }

  /// A number times 10,000; nil where the codes are none: at most four digits behind one point, none before it missing.
  fileprivate func tenThousandfold(_ range: Range<Int>) -> Int? {
    var (value, decimals, hasPoint) = (0, 0, false)
    for index in range {
      if codes[index] == 0x2E {
        guard !hasPoint, index > range.lowerBound, index + 1 < range.upperBound else { return nil }
        hasPoint = true
      } else {
        value = value * 10 + Int(codes[index]) - 0x30
        if hasPoint { decimals += 1 }
      }
    }
    guard decimals <= 4 else { return nil }
    for _ in decimals..<4 { value *= 10 }
    return value
  }
}

extension TableReader {
  /// Parts the digits of rows in which all numbers run together, and leaves out those that cannot be.
  ///
  /// - Complexity: O(*n*) in the pieces.
  mutating func partGluedRows(of text: borrowing LogicalText) {
    guard let row = GluedRow(columns) else { return }
    remade.removeAll()
    for index in pieces.indices {
      let piece = pieces[index]
      guard piece.kind == .plainNumber, piece.border == .glue, piece.codes.count > row.count,
        pieces.at(index - 1)?.kind.isNumeric != true, pieces.at(index + 1)?.kind.isNumeric != true, index > 0
      else {
        remade.append(piece)
        continue
      }
      guard let ends = row.ends(in: piece.codes, of: text) else { continue }
      var part = piece
      part.isParted = true
      for number in 0..<row.count {
        part.end = Int32(truncatingIfNeeded: ends[number])
        remade.append(part)
        part.start = part.end
      }
    }
    swap(&pieces, &remade)
  }
}
