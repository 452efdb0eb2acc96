extension WrapFinder {
  /// Lines without a blank one between.
  struct Block {
    var lines: Range<Int>
    /// Columns of the widest line that may have been wrapped.
    var width = 0
    /// How many lines come near that width.
    var fullLines = 0
    /// How many lines reach three quarters of it.
    var longLines = 0
    /// Running text of a page: nearly all lines are long.
    var isPrinted: Bool { width >= 40 && lines.count >= 3 && longLines * 3 >= lines.count * 2 }
    /// One long line among many short ones is a long cell, unless it reads like prose.
    var holdsLongCell: Bool { lines.count >= 4 && (fullLines <= 1 || lines.count >= 6 && fullLines * 3 < lines.count) }
    /// The one line of several that holds bars or tabs; nil where none or more do.
    var onlyMarked: Int?

    init(from first: Int, in lines: borrowing Column<Line>, of text: borrowing TextBuffer) {
      let all = lines.view
      var end = first
      var second = 0
      var marked = 0
      while end < all.count, !all[end].isBlank, all[end].marks.isDisjoint(with: end == first ? .furniture : [.furniture, .page]) {
        let columns = all[end].columns
        if columns <= WrapFinder.widest, columns > second {
          // What hangs over the end of the line, and what a damaged character took, is unknown.
          let counted = columns > width ? columns - text.columnsOfOverhang(all[end]) - text.damagedCharacters(in: all[end]) : columns
          second = max(second, min(counted, width))
          width = max(width, counted)
        }
        if !all[end].marks.isDisjoint(with: [.bar, .tab]) {
          marked += 1
          onlyMarked = end
        }
        end += 1
      }
      self.lines = first..<end
      if marked != 1 || self.lines.count < 2 { onlyMarked = nil }
      guard self.lines.count > 1 else {
        (longLines, fullLines) = (1, 1)
        return
      }
      let least = width - 2 * WrapFinder.slack(width)
      for index in first..<end {
        let columns = all[index].columns
        if columns * 4 >= width * 3 { longLines += 1 }
        if columns > least { fullLines += 1 }
      }
      if fullLines == 1, second >= WrapFinder.narrowestPage, abs(width - 2 * second) <= 2 * WrapFinder.slack(second) {
        // Two lines of a paragraph whose line end was damaged.
        let widest = width
        width = second
        fullLines = countFullLines(in: lines)
        if fullLines < 3 { (width, fullLines) = (widest, 1) }
      }
    }

    /// Narrow lines most of which are short, and no numbered clauses: one cell a line.
    @inline(__always)
    func holdsCells(in all: borrowing Column<Line>, of text: borrowing TextBuffer) -> Bool {
      width < 44 && lines.count >= 4 && fullLines * 2 < lines.count && holdsFewClauses(in: all, of: text)
    }

    private func holdsFewClauses(in all: borrowing Column<Line>, of text: borrowing TextBuffer) -> Bool {
      lines.reduce(0) { text.isNumberedClause(all[$1]) ? $0 + 1 : $0 } < 2
    }

    private func countFullLines(in all: borrowing Column<Line>) -> Int {
      let least = width - 2 * WrapFinder.slack(width)
      return lines.reduce(0) { all[$1].columns > least ? $0 + 1 : $0 }
    }
  }
}

extension Line {
  /// Columns from the left edge to its last visible scalar.
  var columns: Int { Int(width) + Int(indent) }
}
