import GRDB
import Zhibiao

/// Brings rows into the tables: a document by document, each replaced whole.
///
/// It remembers the document, project and record that the next row may belong to.
struct DocumentRows {
  private let removeDocument: RowStatement
  private let addDocument: RowStatement
  private let addProject: RowStatement
  private let addRecord: RowStatement
  private let addQuantity: RowStatement

  private var document: Int64?
  /// Keys of the document's projects, by their numbers as written.
  private var projects: [[UInt8]: Int64] = [:]
  private var record: (number: [UInt8], key: Int64)?

  init(_ database: Database) throws {
    removeDocument = try RowStatement(database, sql: "DELETE FROM documents WHERE name = ?")
    addDocument = try RowStatement(database, sql: "INSERT INTO documents (name) VALUES (?)")
    addProject = try RowStatement(database, sql: DocumentRows.insertion("projects", ["document_id"], DocumentRows.projectColumns))
    addRecord = try RowStatement(
      database, sql: DocumentRows.insertion("records", ["document_id", "project_id"], DocumentRows.recordColumns))
    addQuantity = try RowStatement(database, sql: DocumentRows.insertion("quantities", ["record_id"], DocumentRows.quantityColumns))
  }

  /// Takes the rows of a block of whole lines.
  mutating func add(_ block: UnsafeRawBufferPointer, to database: Database) throws {
    var cells = RowCells(block)
    while cells.next() {
      if cells.count == 1 { try begin(cells, in: database) } else { try add(cells, to: database) }
    }
  }

  private mutating func begin(_ cells: RowCells, in database: Database) throws {
    for statement in [removeDocument, addDocument] { statement.bind(cells[0], as: .text, at: 1) }
    try removeDocument.run(in: database)
    document = try addDocument.run(in: database)
    projects.removeAll(keepingCapacity: true)
    record = nil
  }

  private mutating func add(_ cells: RowCells, to database: Database) throws {
    let number = RowCells.unescaped(cells[DocumentRows.recordNumber])
    if record?.number != number {
      let project = try projectKey(cells, in: database)
      addRecord.bind(document, at: 1)
      addRecord.bind(project, at: 2)
      bind(cells, DocumentRows.recordColumns, to: addRecord, from: 3)
      record = (number, try addRecord.run(in: database))
    }
    guard cells[DocumentRows.quantityList].count > 0 else { return }
    addQuantity.bind(record?.key, at: 1)
    bind(cells, DocumentRows.quantityColumns, to: addQuantity, from: 2)
    try addQuantity.run(in: database)
  }

  private mutating func projectKey(_ cells: RowCells, in database: Database) throws -> Int64? {
    let number = RowCells.unescaped(cells[DocumentRows.projectNumber])
    guard !number.isEmpty else { return nil }
    if let known = projects[number] { return known }
    addProject.bind(document, at: 1)
    bind(cells, DocumentRows.projectColumns, to: addProject, from: 2)
    let key = try addProject.run(in: database)
    projects[number] = key
    return key
  }

  private func bind(_ cells: RowCells, _ columns: [Column], to statement: RowStatement, from first: Int32) {
    for (offset, column) in columns.enumerated() {
      statement.bind(cells[column.cell], as: column.kind, at: first + Int32(offset))
    }
  }
}

/// Which cell goes into which column.
extension DocumentRows {
  private struct Column {
    var name: String
    var cell: Int
    var kind: RowStatement.Kind
  }

  /// Columns of tables from cells: `name`, or `name=cell` where the cell is called otherwise; `#` is a number, `?` a boolean.
  private static func columns(_ text: String) -> [Column] {
    text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let kind: RowStatement.Kind = word.hasSuffix("#") ? .number : word.hasSuffix("?") ? .boolean : .text
      let parts = word.filter { $0 != "#" && $0 != "?" }.split(separator: "=").map(String.init)
      guard let name = parts.first, let cell = cell(parts.last ?? name) else { return nil }
      return Column(name: name, cell: cell, kind: kind)
    }
  }

  private static func cell(_ name: String) -> Int? { SeparatedColumns.names.firstIndex(of: name) }

  private static let projectColumns = columns(
    """
    number=project_index# name=project_name code=project_code department=project_department budget_unit=project_budget_unit
    year=project_year# goal=project_goal budget=project_budget#
    """)
  private static let recordColumns = columns(
    """
    number=record_index# kind layout period=project_period ordinal# category category_code parent_category name target qualitative?
    direction actual weight# score# completion attained? remark flags=record_flags page# line# start=record_start# end=record_end#
    """)
  private static let quantityColumns = columns(
    """
    list=quantity_list number=quantity_index# text role comparator value# lower# upper# lower_inclusive? upper_inclusive? approximate?
    fraction date date_from date_to unit unit_text dimension ucum currency per change_direction change_mode flags=quantity_flags
    start=quantity_start# end=quantity_end#
    """)

  private static let recordNumber = cell("record_index") ?? 0
  private static let projectNumber = cell("project_index") ?? 0
  private static let quantityList = cell("quantity_list") ?? 0

  private static func insertion(_ table: String, _ keys: [String], _ columns: [Column]) -> String {
    let names = keys + columns.map { "\"\($0.name)\"" }
    return "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
  }
}
