/// What the cells of one row hold, by the role of their column.
extension IndicatorReader {
  /// Codes of a text behind a name that is no part of it: a description in a column that the head does not name.
  private static let shortestDescription = 10

  /// From the first to the last piece in columns of a role; nil where they are empty.
  func range(of role: ColumnRole, in pieces: Range<Int>) -> Range<Int>? {
    for column in table.columns.indices where table.columns[column].role == role {
      if let found = range(ofColumn: column, in: pieces) { return found }
    }
    return nil
  }

  /// The name of a row, less a description behind it.
  ///
  /// - Parameter target: The column whose target it names: in tables of two sides each has a name of its own.
  func nameRange(in pieces: Range<Int>, before target: Int? = nil) -> Range<Int>? {
    let side = target.flatMap { target in
      table.columns.indices.prefix(target).last { table.columns[$0].role == .name }.flatMap { range(ofColumn: $0, in: pieces) }
    }
    guard let whole = side ?? range(of: .name, in: pieces) else { return nil }
    for index in pieces where table.places[index].continues && whole.contains(Int(table.pieces[index].start)) {
      let piece = table.pieces[index]
      guard piece.border == .blank || piece.border == .bar || piece.border == .wideBlank,
        piece.codes.count >= IndicatorReader.shortestDescription,
        Int(piece.start) - whole.lowerBound >= 4
      else { continue }
      return whole.lowerBound..<Int(table.pieces[index - 1].end)
    }
    return whole
  }

  func range(ofColumn column: Int, in pieces: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    for index in pieces where Int(table.places[index].column) == column && table.pieces[index].kind != .empty {
      let codes = table.pieces[index].codes
      if let known = found {
        guard table.places[index].continues else { break }
        found = known.lowerBound..<codes.upperBound
      } else {
        found = codes
      }
    }
    return found
  }

  func reference(of role: ColumnRole, in pieces: Range<Int>) -> TextReference {
    range(of: role, in: pieces).map { .codes($0) } ?? .absent
  }

  func points(of role: ColumnRole, in pieces: Range<Int>, of text: borrowing LogicalText) -> ExactDecimal? {
    range(of: role, in: pieces).flatMap { text.points(in: $0) }
  }

  /// The target with the comparator before it and the unit behind it, where they stand next to it.
  func targetRange(in pieces: Range<Int>, column target: Int) -> Range<Int>? {
    guard let target = range(ofColumn: target, in: pieces), table.form != .dumped, table.form != .carded else {
      return range(ofColumn: target, in: pieces)
    }
    var (start, end) = (target.lowerBound, target.upperBound)
    for index in pieces {
      let column = Int(table.places[index].column)
      guard column < table.columns.count else { continue }
      let piece = table.pieces[index]
      switch table.columns[column].role {
      case .comparator, .direction, .nature:
        guard piece.kind == .comparator, index + 1 < pieces.upperBound && Int(table.pieces[index + 1].start) == target.lowerBound else {
          continue
        }
        start = Int(piece.start)
      case .unit where piece.kind == .unit && index > pieces.lowerBound && Int(table.pieces[index - 1].end) == target.upperBound:
        end = Int(piece.end)
      default: continue
      }
    }
    return start..<end
  }

  func direction(in pieces: Range<Int>) -> IndicatorDirection? {
    for index in pieces where table.pieces[index].kind == .nature {
      if let more = CellNatures.shared[Int(table.pieces[index].row)].nature.prefersMore { return more ? .higher : .lower }
    }
    return nil
  }

  func hasPiece(in column: Int, of pieces: Range<Int>) -> Bool {
    pieces.contains { Int(table.places[$0].column) == column && table.pieces[$0].kind != .empty }
  }

  /// Whether each column of values has a cell in a row.
  func isFilled(_ pieces: Range<Int>) -> Bool {
    table.columns.indices.allSatisfy {
      ![.target, .actual, .weight, .score].contains(table.columns[$0].role) || hasPiece(in: $0, of: pieces)
    }
  }
}
