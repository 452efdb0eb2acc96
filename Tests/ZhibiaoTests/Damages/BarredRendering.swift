/// Bars between cells.
enum BarredRendering {
  enum Rows {
    /// Each row has all its cells, empty ones too.
    case whole
    /// Empty cells stand behind the filled ones: `完好率 | 95% | ||||`
    case trailing
    /// Levels stand in lines of their own: `产出指标 |`
    case broken
  }

  static func render(_ grid: FormGrid, _ damages: DamageSet, _ rows: Rows, random: inout SeededGenerator) -> String {
    let style = Style(endsWithBar: damages.contains(.wrapped) || rows == .broken, random: &random)
    var lines: [String] = []
    for row in grid.rows {
      if row.kind == .pageEnd {
        lines += row.cells
        continue
      }
      var filled = damages.contains(.levelsLeftOut) ? row.cells(withoutLeading: true) : row.cells
      if damages.contains(.wrapped) { filled = filled.map { Wrapping.wrapped($0, width: style.width) } }
      switch rows {
      case .whole: lines.append(style.line(filled))
      case .trailing:
        let cells = row.kind == .head ? filled : filled.filter { !$0.isEmpty }
        let bars = String(repeating: "|", count: max(filled.count - cells.count, 0))
        lines.append(cells.joined(separator: " | ") + " | " + bars)
      case .broken:
        var rest = filled
        let levels = grid.columns.filter(\.isLevel).count
        while row.kind == .indicator, let first = rest.first, rest.count > grid.columns.count - levels {
          if !first.isEmpty { lines.append(style.opening + first + " |") }
          rest.removeFirst()
        }
        lines.append(style.line(rest))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Style {
    let opening: String
    let closing: String
    let between: String
    let width: Int

    /// A row that goes over several lines is told from the next by its last bar.
    init(endsWithBar: Bool, random: inout SeededGenerator) {
      opening = random.oneIn(2) ? "| " : ""
      closing = random.oneIn(3) && !endsWithBar ? "" : " |"
      between = random.oneIn(4) ? "|" : " | "
      width = Int.random(in: 10...24, using: &random)
    }

    func line(_ cells: [String]) -> String { opening + cells.joined(separator: between) + closing }
  }
}

/// Tabs between cells, and values that commas part.
enum TabbedRendering {
  static func tabs(_ grid: FormGrid, _ damages: DamageSet, random: inout SeededGenerator) -> String {
    render(grid, damages, random: &random) { $0.joined(separator: "\t") }
  }

  static func csv(_ grid: FormGrid, _ damages: DamageSet, quotesAll: Bool, random: inout SeededGenerator) -> String {
    render(grid, damages, random: &random) { cells in
      cells.map { quotesAll || $0.contains { ",\"\n".contains($0) } ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }
  }

  private static func render(
    _ grid: FormGrid, _ damages: DamageSet, random: inout SeededGenerator, line: ([String]) -> String
  ) -> String {
    let width = Int.random(in: 10...24, using: &random)
    let lines = grid.rows.map { row in
      var cells = damages.contains(.levelsLeftOut) ? row.cells(withoutLeading: true) : row.cells
      if damages.contains(.wrapped) { cells = cells.map { Wrapping.wrapped($0, width: width) } }
      return line(cells)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
