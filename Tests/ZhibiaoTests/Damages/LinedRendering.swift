/// Each cell in a line of its own.
enum LinedRendering {
  enum Lines {
    case close
    /// Blank lines between cells; a cell that is empty leaves one more.
    case spaced
    /// A bar ends each cell, empty ones too.
    case barred
  }

  static func render(_ grid: FormGrid, _ damages: DamageSet, _ style: Lines, random: inout SeededGenerator) -> String {
    let width = Int.random(in: 10...24, using: &random)
    var lines: [String] = []
    for row in grid.rows {
      for cell in damages.contains(.levelsLeftOut) ? row.cells(withoutLeading: true) : row.cells {
        let text = damages.contains(.wrapped) ? Wrapping.wrapped(cell, width: width) : cell
        switch style {
        case .close: if !text.isEmpty { lines.append(text) }
        case .spaced: lines += [text.isEmpty ? " " : text, ""]
        case .barred: lines.append(row.kind == .pageEnd ? text : text.isEmpty ? "|" : text + " |")
        }
      }
      if style == .barred, row.kind != .pageEnd { lines.append("||||") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
