/// The tables of one section as they were read: columns, pieces and their places. Kept only for `explain`.
struct TableTrace: ~Copyable {
  /// Whether tables are kept at all; extraction does without.
  var isKept = false
  private(set) var tables = Column<TracedTable>(capacity: 8)
  private(set) var columns = Column<TableColumn>(capacity: 64)
  private(set) var pieces = Column<TableCell>(capacity: 256)
  private(set) var places = Column<CellPlace>(capacity: 256)

  mutating func removeAll() {
    tables.removeAll()
    columns.removeAll()
    pieces.removeAll()
    places.removeAll()
  }

  /// Keeps a copy of a table that was just aligned.
  mutating func append(
    columns newColumns: borrowing Column<TableColumn>, pieces newPieces: borrowing Column<TableCell>,
    places newPlaces: borrowing Column<CellPlace>, form: TableForm, isGuessed: Bool
  ) {
    var table = TracedTable(form: form, isGuessed: isGuessed, firstColumn: Int32(columns.count), firstPiece: Int32(pieces.count))
    for index in newColumns.indices { columns.append(newColumns[index]) }
    for index in newPieces.indices { pieces.append(newPieces[index]) }
    for index in newPlaces.indices { places.append(newPlaces[index]) }
    (table.endColumn, table.endPiece) = (Int32(columns.count), Int32(pieces.count))
    tables.append(table)
  }
}

/// One table of a trace: where its columns and pieces stand in it.
struct TracedTable: BitwiseCopyable {
  var form: TableForm
  var isGuessed: Bool
  var firstColumn: Int32
  var endColumn: Int32 = 0
  var firstPiece: Int32
  var endPiece: Int32 = 0

  var columnIndices: Range<Int> { Int(firstColumn)..<Int(endColumn) }
  var pieceIndices: Range<Int> { Int(firstPiece)..<Int(endPiece) }
}
