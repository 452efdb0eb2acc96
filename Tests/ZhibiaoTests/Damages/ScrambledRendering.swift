/// Columns dumped one after the other, each under its head.
enum ScrambledRendering {
  static func render(_ grid: FormGrid, _ damages: DamageSet, random: inout SeededGenerator) -> String {
    let width = Int.random(in: 16...28, using: &random)
    var lines: [String] = []
    for (index, column) in grid.columns.enumerated() {
      // Levels that stand once say nothing where their column is dumped.
      if column.isLevel, !damages.contains(.levelsRepeated), random.oneIn(2) { continue }
      for row in grid.rows where row.kind == .head || row.kind == .indicator {
        let cell = row.cells[index]
        if !cell.isEmpty { lines.append(damages.contains(.wrapped) ? Wrapping.wrapped(cell, width: width) : cell) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
