import GRDB
import ZhibiaoBulk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes records into an SQLite database: new documents are added, known ones replaced.
///
/// A transaction holds whole documents, some thousand rows together: whatever stops a run, each document is in the database as
/// it was before, or whole. So a second run doubles nothing, and needs no journal.
package final class RecordDatabase: RecordOutput, @unchecked Sendable {
  // One thread at a time writes; `Delivery` sees to it.
  private let queue: DatabaseQueue
  private let name: String
  private var rows: DocumentRows
  private var isInTransaction = false
  /// Bytes of rows since the transaction began.
  private var pending = 0
  package private(set) var length = 0

  /// A transaction is closed behind the document with which it holds so many bytes of rows.
  private static let batchLength = 1 << 22
  /// Seconds for which another run is waited for: it may take the lock again and again.
  private static let patience = 86_400.0

  /// Opens a database, or makes one.
  ///
  /// - Throws: `OutputError.database` where it is no database of records, or cannot be written.
  package init(path: String) throws(OutputError) {
    name = path
    do {
      (queue, rows) = try RecordDatabase.open(path)
    } catch {
      throw RecordDatabase.outputError(error, name)
    }
  }

  /// Opens the file with all its tables.
  ///
  /// Where two runs make a database at the same time, the switch to WAL does not wait by itself, and a connection may not see the
  /// tables that the other made meanwhile: then a new one is opened.
  private static func open(_ path: String) throws -> (DatabaseQueue, DocumentRows) {
    for _ in 0..<attempts {
      do { return try openOnce(path) } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_ERROR
      { usleep(pause) }
    }
    return try openOnce(path)
  }

  /// Ten seconds in all: what is waited for takes milliseconds.
  private static let attempts = 200
  /// Microseconds between two attempts.
  private static let pause: UInt32 = 50_000

  private static func openOnce(_ path: String) throws -> (DatabaseQueue, DocumentRows) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    // A transaction goes on from block to block.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write(prepare)
    return (queue, try queue.inDatabase(DocumentRows.init))
  }

  private static func prepare(_ database: Database) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if application == DatabaseSchema.applicationID, version == DatabaseSchema.version { return }
    guard version == 0, application == 0, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0 else {
      throw ForeignDatabase()
    }
    for sql in [DatabaseSchema.tables, DatabaseSchema.fullText, DatabaseSchema.views] { try database.execute(sql: sql) }
    try database.execute(
      sql: "PRAGMA application_id = \(DatabaseSchema.applicationID); PRAGMA user_version = \(DatabaseSchema.version)")
  }

  /// The file is a database of something else, or of another version.
  private struct ForeignDatabase: Error {}

  package var isKept: Bool { true }

  package func write(_ block: UnsafeRawBufferPointer) throws(OutputError) {
    guard block.count > 0 else { return }
    try inDatabase { database in
      if !isInTransaction { try database.execute(sql: "BEGIN IMMEDIATE") }
      isInTransaction = true
      try rows.add(block, to: database)
    }
    length += block.count
    pending += block.count
  }

  package func markDocuments() throws(OutputError) {
    if pending >= RecordDatabase.batchLength { try synchronize() }
  }

  package func synchronize() throws(OutputError) {
    guard isInTransaction else { return }
    try inDatabase { database in try database.execute(sql: "COMMIT") }
    (isInTransaction, pending) = (false, 0)
  }

  package func finish() throws(OutputError) { try synchronize() }

  private func inDatabase(_ work: (Database) throws -> Void) throws(OutputError) {
    do { try queue.inDatabase(work) } catch { throw RecordDatabase.outputError(error, name) }
  }

  private static func outputError(_ error: any Error, _ name: String) -> OutputError {
    switch error {
    case is ForeignDatabase: .database(name, message: "it holds something else than zhibiao's records, or those of another version")
    case let error as DatabaseError: .database(name, message: error.message ?? "\(error.resultCode)")
    default: .database(name, message: "\(error)")
    }
  }
}
