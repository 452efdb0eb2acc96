/// Fits the cells of a table to its columns: which column each fills, and where rows begin.
///
/// Reads the cells once, front to back, and keeps for each column the best account of what came before
/// (a Viterbi path): a cell goes on with its column, moves to a later one, or begins a new row. Every choice
/// has points: what the cell holds, how strong the border before it is, what a row leaves empty. So each kind of
/// damage is evidence to be weighed, and none needs a reader of its own.
struct ColumnAligner: ~Copyable {
  /// Columns of one table; more are not told apart.
  static let mostColumns = 20

  /// Points lost by what is a name where it stands as a level, or aside.
  private static let nameElsewhere: Int32 = 10
  /// Points lost where a row begins within a line that is whole.
  private static let breakOfLine: Int32 = 24
  /// Points of a cell that cannot well stand in a column, whatever its place: a row was shifted.
  static let unlikely: Int32 = -8

  /// For each kind of cell and column what the one is worth in the other; behind all kinds, what a whole name is worth.
  private var fits = Column<Int32>(capacity: 512)
  /// For each column what a row loses that has no cell for it.
  private var skips = Column<Int32>(capacity: 32)
  private var scores = Column<Int32>(capacity: 64)
  private var next = Column<Int32>(capacity: 64)
  /// For each cell and state, the state before it and how it was reached.
  private var steps = Column<AlignmentStep>(capacity: 4096)

  init() {}

  /// Puts every cell in its place.
  ///
  /// - Parameters:
  ///   - linesAreRows: Whether each line of the source holds a row: then its start weighs more.
  ///   - placesHold: Whether a line of as many cells as the head is one row.
  ///   - placesDecide: Whether the table is a grid: then a cell's place in its line outweighs what it holds.
  /// - Returns: The points of the best account, to compare guesses of columns by.
  /// - Complexity: O(cells × columns), at most 20 columns.
  @discardableResult
  mutating func align(
    _ cells: borrowing Column<TableCell>, to columns: borrowing Column<TableColumn>, linesAreRows: Bool, placesHold: Bool,
    placesDecide: Bool, into places: inout Column<CellPlace>
  ) -> Int32 {
    places.removeAll()
    let width = min(columns.count, ColumnAligner.mostColumns)
    guard cells.count > 0, width > 0 else { return 0 }
    let states = width + 1
    let aside = width
    prepare(states: states, cells: cells.count, columns: columns, width: width)
    var previous = CellKind.empty
    let placePoints: Int32 = placesDecide ? 24 : 5
    for index in cells.indices {
      let cell = cells[index]
      var border = RowBorder(cell.border, linesAreRows: linesAreRows)
      if placesHold, cell.slot > 0, cell.border < .lineEnd { border.newRow -= ColumnAligner.breakOfLine }
      let opening = index == 0 ? (points: Int32(0), from: aside) : bestEnd(width)
      let first = index == 0
      alignCell(
        cell, behind: previous, afterName: index > 0 && cells[index - 1].isWholeName, isFirst: first, opening: opening, border: border,
        placePoints: placePoints, columns, width)
      appendAside(cell, opening: opening, border: border, isFirst: first, aside: aside)
      swap(&scores, &next)
      next.removeAll()
      previous = cell.kind
    }
    return trace(cells: cells.count, width: width, into: &places)
  }

  /// The best account of a cell in each column.
  ///
  /// Points stay far below what 32 bits hold: no sum overflows.
  @inline(__always)
  private mutating func alignCell(
    _ cell: TableCell, behind previous: CellKind, afterName: Bool, isFirst: Bool, opening: (points: Int32, from: Int), border: RowBorder,
    placePoints: Int32, _ columns: borrowing Column<TableColumn>, _ width: Int
  ) {
    let (columns, fits, skips, scores) = (columns.view, fits.view, skips.view, scores.view)
    var ahead = next.tail(for: width)
    var reached = steps.tail(for: width)
    let firstFit = (cell.isWholeName ? CellKind.allCases.count : Int(cell.kind.rawValue)) &* width
    let goesOn = CellFit.mayContinue(previous, cell.kind)
    // Behind a whole name another begins, the more so behind a blank line.
    let secondName: Int32 = afterName && cell.kind == .text ? cell.border >= .blankLine ? 10 : cell.isWholeName ? 5 : 0 : 0
    var onward = (points: CellFit.never * 8, from: 0)
    // Points lost by leaving out all columns before this one; differences of it are what a gap costs.
    var skipped: Int32 = 0
    for column in 0..<width {
      // In a line of as many cells as the head has, the place speaks for the column.
      var fit = fits[firstFit &+ column]
      if cell.slot == columns[column].slot { fit = fit &+ (fit > ColumnAligner.unlikely ? placePoints : 5) }
      var best = (points: opening.points &+ border.newRow &- skipped &+ fit, from: opening.from, move: AlignmentStep.Move.newRow)
      let moving = onward.points &+ border.onward &- skipped &+ fit
      if moving > best.points { best = (moving, onward.from, .onward) }
      let skip = skips[column]
      if !isFirst {
        let continuing = goesOn ? CellFit.continuing(previous, cell.kind, over: cell.border, in: columns[column].role) : CellFit.unrelated
        let going = scores[column] &+ continuing &- secondName
        if going > best.points { best = (going, column, .going) }
        let carried = scores[column] &+ skipped &+ skip
        if carried > onward.points { onward = (carried, column) }
      }
      ahead.append(best.points)
      reached.append(AlignmentStep(from: UInt8(truncatingIfNeeded: best.from), move: best.move))
      skipped = skipped &+ skip
    }
    next.commit(ahead)
    steps.commit(reached)
  }

  private mutating func prepare(states: Int, cells: Int, columns: borrowing Column<TableColumn>, width: Int) {
    fits.removeAll()
    skips.removeAll()
    for kind in CellKind.allCases {
      for column in 0..<width { fits.append(CellFit.points(kind, in: columns[column])) }
    }
    for column in 0..<width {
      fits.append(CellFit.points(.text, in: columns[column]) - (columns[column].role.isLevel ? ColumnAligner.nameElsewhere : 0))
    }
    for column in 0..<width { skips.append(CellFit.skip(columns[column])) }
    scores.removeAll()
    next.removeAll()
    steps.removeAll()
    steps.reserve(cells * states)
    for _ in 0..<states { scores.append(CellFit.never) }
  }

  /// The best account that ends its row with the cell before.
  private func bestEnd(_ width: Int) -> (points: Int32, from: Int) {
    let (scores, skips) = (scores.view, skips.view)
    var best = (points: scores[width], from: width)
    var tail: Int32 = 0
    var column = width
    while column > 0 {
      column &-= 1
      let points = scores[column] &- tail
      if points > best.points { best = (points, column) }
      tail = tail &+ skips[column]
    }
    return best
  }

  /// What is no cell of a row: form rows with their numbers, dots, numbers of empty rows.
  private mutating func appendAside(_ cell: TableCell, opening: (points: Int32, from: Int), border: RowBorder, isFirst: Bool, aside: Int) {
    let opens = cell.kind == .formRow || cell.kind == .dots || cell.kind == .enumerator
    let fit: Int32 = opens ? 16 : cell.kind == .empty ? 0 : cell.kind == .text || cell.kind == .longText ? -3 : -5
    var entering = opening.points + border.newRow + (opens ? fit : fit - 10)
    // A name that nothing follows is a row without a target.
    if cell.isWholeName { entering -= ColumnAligner.nameElsewhere }
    let staying = isFirst ? CellFit.never * 8 : scores[aside] + fit
    next.append(max(entering, staying))
    steps.append(
      entering >= staying ? AlignmentStep(from: UInt8(opening.from), move: .newRow) : AlignmentStep(from: UInt8(aside), move: .going))
  }

  private mutating func trace(cells: Int, width: Int, into places: inout Column<CellPlace>) -> Int32 {
    let states = width + 1
    let end = bestEnd(width)
    var state = end.from
    for _ in 0..<cells { places.append(CellPlace(column: CellPlace.aside, startsRow: false, continues: false)) }
    for index in stride(from: cells - 1, through: 0, by: -1) {
      let step = steps[index * states + state]
      places[index] = CellPlace(
        column: state == width ? CellPlace.aside : UInt8(state), startsRow: step.move == .newRow, continues: step.move == .going)
      state = Int(step.from)
    }
    return end.points
  }
}

/// How the best account reached a state.
struct AlignmentStep: BitwiseCopyable {
  var from: UInt8
  var move: Move

  enum Move: UInt8, BitwiseCopyable { case onward, going, newRow }
}

/// What a border says about rows.
private struct RowBorder {
  var newRow: Int32
  var onward: Int32

  init(_ border: CellBorder, linesAreRows: Bool) {
    switch border {
    case .glue, .blank: (newRow, onward) = linesAreRows ? (-10, 0) : (-1, 0)
    case .wideBlank, .bar: (newRow, onward) = linesAreRows ? (-12, 1) : (-2, 0)
    case .lineEnd, .barredLineEnd: (newRow, onward) = linesAreRows ? (4, -6) : (0, 0)
    case .blankLine: (newRow, onward) = linesAreRows ? (4, -8) : (0, 0)
    case .ruledLine: (newRow, onward) = (8, -8)
    }
  }
}
