/// List numbers that look like the whole part of a decimal: `1.7岁以下儿童…`, `2.60岁以上老人…`.
extension LogicalText {
  /// Lines that count by one make a list; fewer than this may be decimals by chance.
  private static let fewestLines = 3
  /// Cells between two numbered ones: an item may go on over lines.
  private static let widestGap = 3
  /// The mark behind a list number that no decimal has.
  private static let listMark: UInt16 = 0x3001

  /// Writes the point of a list number as 、 where the lines around it say that it is one: they count up by one, and one of
  /// them at least has its point before a character that is no digit.
  ///
  /// - Complexity: O(*n*) in the cells.
  mutating func markNumberedLines() {
    var run = NumberedRun()
    for index in cells.indices {
      let cell = cells[index]
      guard cell.border >= .lineEnd, LogicalText.isDigit(codes[Int(cell.start)]), let line = numberedLine(cell.codes) else { continue }
      if line.number != run.last + 1 || index - run.lastCell > LogicalText.widestGap {
        mark(run)
        run = NumberedRun(first: index)
      }
      run.take(line, at: index)
    }
    mark(run)
  }

  private mutating func mark(_ run: NumberedRun) {
    guard run.count >= LogicalText.fewestLines, run.hasClearPoint, run.hasDoubtfulPoint else { return }
    for index in run.firstCell...run.lastCell where cells[index].border >= .lineEnd {
      if let line = numberedLine(cells[index].codes) { codes[line.point] = LogicalText.listMark }
    }
  }

  /// numbered-line → digit{1,2} "." …   with words behind it.
  private func numberedLine(_ cell: Range<Int>) -> NumberedLine? {
    var point = cell.lowerBound
    var number = 0
    while point < cell.upperBound, point - cell.lowerBound < 2, LogicalText.isDigit(codes[point]) {
      number = number * 10 + Int(codes[point] - 0x30)
      point += 1
    }
    guard point > cell.lowerBound, point + 1 < cell.upperBound, codes[point] == 0x2E || codes[point] == LogicalText.listMark,
      cell.upperBound - point > 3
    else { return nil }
    return NumberedLine(number: number, point: point, isClear: !LogicalText.isDigit(codes[point + 1]))
  }
}

private struct NumberedLine {
  var number: Int
  /// Index of the code behind the digits.
  var point: Int
  /// Whether the point stands before no digit.
  var isClear: Bool
}

/// Lines whose numbers count up by one.
private struct NumberedRun {
  var firstCell = 0
  var lastCell = 0
  var last = 0
  var count = 0
  var hasClearPoint = false
  var hasDoubtfulPoint = false

  init(first: Int = 0) { (firstCell, lastCell) = (first, first) }

  mutating func take(_ line: NumberedLine, at cell: Int) {
    (last, lastCell) = (line.number, cell)
    count += 1
    if line.isClear { hasClearPoint = true } else { hasDoubtfulPoint = true }
  }
}
