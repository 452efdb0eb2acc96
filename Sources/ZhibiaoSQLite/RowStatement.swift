import GRDB
import GRDBSQLite
import Zhibiao

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An INSERT or DELETE that takes its values from cells, without a string or an array between.
struct RowStatement {
  private let statement: Statement
  private var handle: OpaquePointer { statement.sqliteStatement }

  /// What a cell stands for in its column; an empty one is NULL.
  enum Kind { case text, number, boolean }

  init(_ database: Database, sql: String) throws { statement = try database.makeStatement(sql: sql) }

  /// Runs the statement.
  ///
  /// - Returns: The key of what was inserted.
  @discardableResult
  func run(in database: Database) throws -> Int64 {
    defer { sqlite3_reset(handle) }
    guard sqlite3_step(handle) == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_errcode(database.sqliteConnection)), message: database.lastErrorMessage)
    }
    return database.lastInsertedRowID
  }

  func bind(_ key: Int64?, at index: Int32) {
    if let key { sqlite3_bind_int64(handle, index, key) } else { sqlite3_bind_null(handle, index) }
  }

  func bind(_ cell: UnsafeRawBufferPointer, as kind: Kind, at index: Int32) {
    guard cell.count > 0 else {
      sqlite3_bind_null(handle, index)
      return
    }
    switch kind {
    case .text: bind(text: cell, at: index)
    case .number: bind(number: cell, at: index)
    case .boolean: sqlite3_bind_int64(handle, index, cell[0] == UInt8(ascii: "t") ? 1 : 0)
    }
  }

  private func bind(text cell: UnsafeRawBufferPointer, at index: Int32) {
    if cell.contains(UInt8(ascii: "\\")) {
      RowCells.unescaped(cell).withUnsafeBytes { copy($0, at: index) }
    } else {
      copy(cell, at: index)
    }
  }

  private func copy(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
    // SQLite takes a copy: the bytes may move before the statement runs.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), transient)
  }

  /// The digits that each double gives back as they were.
  private static let exactDigits = 15

  /// An integer or a double where it gives back the same decimal, else the digits as text: nothing is lost.
  private func bind(number cell: UnsafeRawBufferPointer, at index: Int32) {
    let digits = cell.drop { $0 == UInt8(ascii: "-") }
    let isWhole = !digits.contains(UInt8(ascii: "."))
    if isWhole, digits.count <= 18 {
      let magnitude = digits.reduce(Int64(0)) { $0 &* 10 &+ Int64($1 &- 0x30) }  // below 10^18
      sqlite3_bind_int64(handle, index, digits.count < cell.count ? -magnitude : magnitude)
    } else if !isWhole, digits.drop(while: { $0 == 0x30 || $0 == 0x2E }).filter({ $0 != 0x2E }).count <= RowStatement.exactDigits,
      let value = Double(String(decoding: cell, as: UTF8.self))
    {
      sqlite3_bind_double(handle, index, value)
    } else {
      copy(cell, at: index)
    }
  }
}
