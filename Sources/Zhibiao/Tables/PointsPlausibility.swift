/// What the numbers of rows say against a guess of their columns, in points.
///
/// Points given do not exceed the points to be had, and points to be had do not exceed a hundred. What was reached often is
/// what was aimed at: a number that repeats the target stands in a column of the actual.
enum PointsPlausibility {
  private static let scoreAboveWeight: Int32 = -12
  private static let weightAboveHundred: Int32 = -12
  private static let actualRepeatsTarget: Int32 = 4
  /// More than this is no number of points, in any form.
  static let mostPoints = ExactDecimal(1000)

  /// - Complexity: O(*n*) in the pieces.
  static func points(
    of pieces: borrowing Column<TableCell>, in places: borrowing Column<CellPlace>, columns: borrowing Column<TableColumn>,
    text: borrowing LogicalText
  ) -> Int32 {
    var points: Int32 = 0
    var row = RowNumbers()
    for index in pieces.indices {
      if places[index].startsRow {
        points += row.points
        row = RowNumbers()
      }
      guard let column = columns.at(Int(places[index].column)), !places[index].continues else { continue }
      switch column.role {
      case .target: row.target = text.decimal(in: text.withoutComparator(pieces[index].codes))
      case .actual: row.actual = text.decimal(in: pieces[index].codes)
      case .weight: row.weight = text.decimal(in: pieces[index].codes)
      case .score: row.score = text.decimal(in: pieces[index].codes)
      default: break
      }
    }
    return points + row.points
  }

  /// The numbers of one row, where it has them.
  private struct RowNumbers {
    var target: ExactDecimal?
    var actual: ExactDecimal?
    var weight: ExactDecimal?
    var score: ExactDecimal?

    var points: Int32 {
      var points: Int32 = 0
      if let weight, let score, weight < score { points += PointsPlausibility.scoreAboveWeight }
      if let weight, ExactDecimal(100) < weight { points += PointsPlausibility.weightAboveHundred }
      if let target, let actual, target == actual { points += PointsPlausibility.actualRepeatsTarget }
      return points
    }
  }
}

extension LogicalText {
  fileprivate func withoutComparator(_ range: Range<Int>) -> Range<Int> {
    let start = range.first { LogicalText.isDigit(codes[$0]) } ?? range.lowerBound
    return start..<range.upperBound
  }

  /// The number of a cell that holds one and no more than a unit behind it; nil otherwise.
  func decimal(in range: Range<Int>) -> ExactDecimal? {
    var digits: Int128 = 0
    var scale: Int16 = 0
    var seen = 0
    var behindPoint = false
    for index in trimmed(range) {
      let code = codes[index]
      if LogicalText.isDigit(code) {
        guard seen < 36 else { return nil }
        digits = digits * 10 + Int128(code - 0x30)
        seen += 1
        if behindPoint { scale += 1 }
      } else if code == 0x2E, !behindPoint {
        behindPoint = true
      } else if seen > 0 {
        break
      } else {
        return nil
      }
    }
    return seen > 0 ? ExactDecimal(digits: digits, scale: scale) : nil
  }

  /// A number of points; nil where a cell holds what can be none, such as the digits of several cells.
  func points(in range: Range<Int>) -> ExactDecimal? {
    decimal(in: range).flatMap { PointsPlausibility.mostPoints < $0 ? nil : $0 }
  }
}
