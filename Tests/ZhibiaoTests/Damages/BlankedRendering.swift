/// Blanks between cells: wide ones that keep columns under each other, or single ones.
enum BlankedRendering {
  /// Every column begins at the same place in each line.
  static func aligned(_ grid: FormGrid, _ damages: DamageSet, random: inout SeededGenerator) -> String {
    let wrap = damages.contains(.wrapped) ? Int.random(in: 12...24, using: &random) : Int.max
    let gap = Int.random(in: 2...4, using: &random)
    let rows = grid.rows.map { row in
      (row.kind == .pageEnd, row.cells.map { wrap == Int.max ? [$0] : Wrapping.lines(of: $0, width: wrap) })
    }
    var widths = [Int](repeating: 0, count: grid.columns.count)
    for (isPageEnd, cells) in rows where !isPageEnd {
      for (column, lines) in cells.enumerated() { widths[column] = max(widths[column], lines.map(DisplayColumns.count).max() ?? 0) }
    }
    var text = ""
    for (_, cells) in rows {
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        text += physicalLine(cells.map { line < $0.count ? $0[line] : "" }, widths, gap) + "\n"
      }
    }
    return text
  }

  private static func physicalLine(_ cells: [String], _ widths: [Int], _ gap: Int) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      line += cell
      guard cells[(column + 1)...].contains(where: { !$0.isEmpty }) else { break }
      line += String(repeating: " ", count: widths[column] - DisplayColumns.count(cell) + gap)
    }
    return line
  }

  /// A blank between filled cells, nothing for empty ones.
  static func flat(_ grid: FormGrid, _ damages: DamageSet, rowsKeepLines: Bool, random: inout SeededGenerator) -> String {
    joined(grid, damages, separator: " ", rowsKeepLines: rowsKeepLines, random: &random)
  }

  static func joined(
    _ grid: FormGrid, _ damages: DamageSet, separator: String, rowsKeepLines: Bool, random: inout SeededGenerator
  ) -> String {
    let rows = grid.rows.map { row in row.cells.filter { !$0.isEmpty }.joined(separator: separator) }.filter { !$0.isEmpty }
    let text = rows.joined(separator: rowsKeepLines ? "\n" : separator)
    guard damages.contains(.wrapped) else { return text + "\n" }
    let width = Int.random(in: 56...90, using: &random)
    return text.split(separator: "\n").map { Wrapping.wrapped(String($0), width: width) }.joined(separator: "\n") + "\n"
  }
}

/// Nothing between cells.
enum GluedRendering {
  static func render(_ grid: FormGrid, _ damages: DamageSet, rowsKeepLines: Bool, random: inout SeededGenerator) -> String {
    BlankedRendering.joined(grid, damages, separator: "", rowsKeepLines: rowsKeepLines, random: &random)
  }
}
