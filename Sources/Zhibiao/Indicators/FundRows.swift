/// Rows of the funds table above the indicators: planned, adjusted, spent, points, rate of execution, score.
///
/// They are no indicators, and their rate of execution is no target.
extension IndicatorReader {
  /// Codes before the label: `其中：`, `（1）`.
  private static let longestLead = 4
  /// Cells of such a row at most.
  private static let mostFigures = 8

  /// fund-row → label figure+   年度资金总额 860 860 845.32 10 98.29% 9.83   in one cell, or a cell each
  mutating func readFundRow(
    at cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>
  ) -> Int? {
    guard summaries[cell].fields > 0, let place = summaries[cell].nouns.first else { return nil }
    let word = lexemes[Int(lists.nouns[place])]
    let codes = section.text.trimmed(section.text.cells[cell].codes)
    guard let field = field(word), field == .budget || field == .funds, Int(word.start) - codes.lowerBound <= IndicatorReader.longestLead
    else { return nil }
    let rest = section.text.trimmed(word.end..<max(word.end, codes.upperBound))
    guard !rest.isEmpty else { return readFundCells(behind: cell, label: word.codes, isWhole: field == .budget, of: &section) }
    guard section.text.countFigures(in: rest) >= 2 else { return nil }
    if field == .budget { setBudget(rest, label: word.codes, in: &section) }
    return cell + 1
  }

  /// The same with a cell for each figure: up to the rate of execution.
  private mutating func readFundCells(behind label: Int, label word: Range<Int>, isWhole: Bool, of section: inout SectionRecords) -> Int? {
    var next = label + 1
    var end: Int?
    while next < section.text.cells.count, next - label <= IndicatorReader.mostFigures {
      let codes = section.text.trimmed(section.text.cells[next].codes)
      guard codes.isEmpty || section.text.countFigures(in: codes) > 0 || section.text.isDash(codes) else { break }
      if let last = codes.last, section.text.codes[last] == 0x25 { end = next + 1 }
      next += 1
    }
    guard let end else { return nil }
    let first = section.text.trimmed(section.text.cells[label + 1].codes)
    if isWhole { setBudget(first, label: word, in: &section) }
    return end
  }
}

extension LogicalText {
  /// How many numbers stand in a text that holds nothing else but blanks and dashes; 0 where it holds something else.
  fileprivate func countFigures(in range: Range<Int>) -> Int {
    var (count, isInside) = (0, false)
    for index in range {
      switch codes[index] {
      case let code where LogicalText.isDigit(code):
        if !isInside { count += 1 }
        isInside = true
      case 0x2E, 0x2C, 0x25: break
      case let code where LogicalText.isGap(code) || LogicalText.isDashCode(code): isInside = false
      default: return 0
      }
    }
    return count
  }

  /// A cell that says that there is nothing: `—`, `/`.
  fileprivate func isDash(_ range: Range<Int>) -> Bool { range.allSatisfy { LogicalText.isDashCode(codes[$0]) } }

  private static func isDashCode(_ code: UInt16) -> Bool { code == 0x2D || code == 0x2014 || code == 0x2F }
}
