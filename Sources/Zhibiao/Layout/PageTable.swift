/// A table as a reader of PDF files lays it out on a page: blanks part its columns, and what a cell had no room for stands in the lines
/// below, each column wrapped for itself and centred over its row. So a line is no row, and a row no run of text.
///
/// Its pieces are put back into cells here, and its cells written row by row: all later rooms see a table whose cells bars part.
///
/// All of it is scratch that is reused from table to table.
struct PageTable: ~Copyable {
  /// Lines of the section that it takes.
  var lines = 0..<0
  var pieces = Column<LinePiece>(capacity: 256)
  /// Pieces as they are parted anew, before they take the place of the others.
  var parted = Column<LinePiece>(capacity: 256)
  var columns = Column<PageColumn>(capacity: 32)
  var measure = PageMeasure.scalars
  /// Rows, the head's among them: it is the first, and has no pieces in a table that goes on from the section before.
  var rowCount = 0
  /// Index of the first piece behind the head.
  var headPieces = 0
  /// Visible lines of the body.
  var bodyLines = Column<PageLine>(capacity: 256)
  /// Of the lines that rows are made of, their index among those of the body.
  var rowLineIndices = Column<Int32>(capacity: 256)
  /// How far down the page each of the body's lines stands, and where rows begin, the end of the last behind them.
  var heights = Column<PageMiddle>(capacity: 256)
  var rowTops = Column<Int32>(capacity: 128)
  /// By row: whether a level of the column looked at last begins there.
  var levelBegins = Column<Bool>(capacity: 128)
  var joined = Column<UInt16>(capacity: 64)
  /// The pieces of each cell: where they begin in `order`, by row and column.
  private(set) var cellStarts = Column<Int32>(capacity: 256)
  private(set) var order = Column<Int32>(capacity: 256)
  var rows = PageRows()
  var covered = PageLevels()
  /// Whether a level takes several lines.
  var hasFoldedLevels = false
  /// Whether its lines are its rows, and nothing of them was guessed.
  var isExact = false
  /// What the head read last says, by column.
  var headRoles = Column<ColumnRole?>(capacity: 32)
  /// Index of the first line that may begin a table; those before were tried in vain.
  var nextTry = 0
  /// Whether drawn lines part its cells, so that nothing of it is guessed.
  var isRuled = false
  /// The same as `nextTry`, of tables drawn with lines.
  var nextRuledTry = 0

  /// How many lines rows are made of.
  var rowLineCount: Int { rowLineIndices.count }

  static let mostColumns = 20
  static let longestHead = 10
  /// Columns of a line that holds but one cell's piece.
  static let widestPiece = 40

  /// Puts the pieces into the order in which they are written: by row, then column, then line.
  mutating func arrange() {
    let cells = rowCount * columns.count
    cellStarts.removeAll()
    order.removeAll()
    for _ in 0...cells { cellStarts.append(0) }
    for index in pieces.indices where pieces[index].row < rowCount { cellStarts[cell(of: pieces[index]) + 1] += 1 }
    for cell in 0..<cells { cellStarts[cell + 1] += cellStarts[cell] }
    for _ in 0..<Int(cellStarts[cells]) { order.append(0) }
    var next = Column<Int32>(capacity: cells + 1)
    next.append(0..<cells, of: cellStarts)
    for index in pieces.indices where pieces[index].row < rowCount {
      let cell = cell(of: pieces[index])
      order[Int(next[cell])] = Int32(truncatingIfNeeded: index)
      next[cell] += 1
    }
  }

  private func cell(of piece: LinePiece) -> Int { Int(piece.row) * columns.count + Int(piece.column) }

  /// Indices in `order` of a cell's pieces.
  func pieces(row: Int, column: Int) -> Range<Int> {
    let cell = row * columns.count + column
    return Int(cellStarts[cell])..<Int(cellStarts[cell + 1])
  }
}

/// A table that a section's end may cut.
extension PageTable {
  /// Gives up the rows behind the last one with which the highest level begins, that may go on beyond the section's end;
  /// the line with which the first of them begins, nil where none is found in the table's second half.
  mutating func giveUpLastRows() -> Int? {
    for row in stride(from: rowCount - 1, to: rowCount / 2, by: -1) where levelBegins.isEmpty || levelBegins[row] {
      var (first, last) = (Int32.max, Int32.min)
      for index in pieces.indices {
        if pieces[index].row >= row { first = min(first, pieces[index].line) } else { last = max(last, pieces[index].line) }
      }
      guard first > last else { return nil }
      rowCount = row
      lines = lines.lowerBound..<Int(first)
      arrange()
      return Int(first)
    }
    return nil
  }
}

/// A column of a page's table.
struct PageColumn: BitwiseCopyable {
  /// Where the pieces of its head stand.
  var head: PieceSpan
  /// What its head says; nil where no head word was read.
  var role: ColumnRole?
  /// The first place of a line that belongs to the next column.
  var end: Int32 = .max
  /// Columns of its widest piece: what wraps, wraps there.
  var width = 0
}

/// A visible line of a table's body.
struct PageLine: BitwiseCopyable {
  /// Index among the section's lines.
  var line: Int32
  /// Its pieces.
  var first: Int32
  var end: Int32
  /// Whether a blank line stands before it.
  var isApart: Bool
  /// Index among the lines that rows are made of; -1 for one that only holds levels.
  var rowLine: Int32 = -1
}
