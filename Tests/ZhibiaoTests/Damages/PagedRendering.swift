/// As a reader of PDF files lays a page out: each column wrapped for itself, each cell in the middle of its row or at its top, a level once for
/// all its rows, and every height at which anything stands a line of its own.
enum PagedRendering {
  static func render(_ grid: FormGrid, random: inout SeededGenerator) -> String {
    let page = Page(grid, random: &random)
    return page.lines().map { page.line($0) + "\n" }.joined()
  }

  /// Pieces of cells by height, counted in half lines: cells of an odd and an even number of lines leave theirs between one another.
  private struct Page {
    private var pieces: [Int: [Int: String]] = [:]
    private var widths: [Int] = []
    private let gap: Int
    private let countsScalars: Bool
    private let columns: [FormColumn]

    init(_ grid: FormGrid, random: inout SeededGenerator) {
      columns = grid.columns
      gap = Int.random(in: 3...5, using: &random)
      countsScalars = !random.oneIn(3)
      let isAtTop = random.oneIn(4)
      let room = columns.map { Page.room(of: $0, random: &random) }
      let cells = grid.rows.map { row in row.cells.enumerated().map { Page.lines(of: $1, width: room[$0]) } }
      var tops = [0]
      for (row, lines) in cells.enumerated() {
        let height = columns.indices.filter { !columns[$0].isLevel || row == 0 }.map { lines[$0].count }.max() ?? 1
        tops.append(tops[row] + 2 * max(height, 1))
      }
      for column in columns.indices {
        for row in cells.indices where !cells[row][column].isEmpty {
          var end = row + 1
          // A level reaches to the next.
          if columns[column].isLevel, row > 0 { while end < cells.count, cells[end][column].isEmpty { end += 1 } }
          let height = tops[end] - tops[row]
          let free = isAtTop ? 0 : height / 2 - cells[row][column].count
          for (place, text) in cells[row][column].enumerated() { pieces[tops[row] + free + 2 * place, default: [:]][column] = text }
        }
      }
      widths = columns.indices.map { column in pieces.values.compactMap { $0[column] }.map { count($0) }.max() ?? 0 }
    }

    private static func lines(of cell: String, width: Int) -> [String] { cell.isEmpty ? [] : Wrapping.lines(of: cell, width: width) }

    /// Columns of a cell: words wrap, figures are hardly ever broken.
    private static func room(of column: FormColumn, random: inout SeededGenerator) -> Int {
      switch column {
      case .level1, .level2: 2 * Int.random(in: 3...7, using: &random)
      case .name: 2 * Int.random(in: 6...11, using: &random)
      case .target, .actual, .longTarget: 2 * Int.random(in: 7...9, using: &random)
      case .remark, .description: 2 * Int.random(in: 5...9, using: &random)
      case .ordinal, .comparator, .unit, .completion, .weight, .score: 8
      }
    }

    private func count(_ text: String) -> Int { countsScalars ? text.unicodeScalars.count : DisplayColumns.count(text) }

    func lines() -> [Int] { pieces.keys.sorted() }

    func line(_ height: Int) -> String {
      var text = ""
      var start = 0
      for column in widths.indices {
        if let piece = pieces[height]?[column] {
          let indent = start + (widths[column] - count(piece)) / 2
          text += String(repeating: " ", count: indent - count(text)) + piece
        }
        start += widths[column] + gap
      }
      return text
    }
  }
}
