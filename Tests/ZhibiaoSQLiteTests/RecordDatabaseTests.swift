import Foundation
import GRDB
import Testing
import Zhibiao

@testable import ZhibiaoSQLite

@Suite struct RecordDatabaseTests {
  private static let form = """
    主管部门：市政务局
    项目名称：热线运行经费
    1、产出指标：热线接通率，年度指标值：≥90%。2、时效指标：工单办结时间，年度指标值：3至5个工作日。3、效益指标：工作作风，年度指标值：良好。

    """

  /// What the command hands to a database.
  private static func blocks(_ documents: [(name: String, text: String)]) throws -> [UInt8] {
    let extractor = DocumentExtractor(DocumentExtractor.Options(format: .sqlite))
    var rows: [UInt8] = []
    for (name, text) in documents {
      try extractor.extract(extractor.decode(RawBytes(Array(text.utf8))), name: name) { rows.append(contentsOf: $0) }
    }
    return rows
  }

  /// A database in a folder of its own, filled by one run for each list of documents.
  private static func withDatabase(_ runs: [[(name: String, text: String)]], _ body: (Database) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhibiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("records.db").path
    for documents in runs {
      let database = try RecordDatabase(path: path)
      try blocks(documents).withUnsafeBytes { try database.write($0) }
      try database.markDocuments()
      try database.finish()
    }
    let queue = try DatabaseQueue(path: path)
    try queue.read(body)
    try queue.close()
  }

  /// The rows of a query, a bar between two values.
  private static func rows(_ sql: String, _ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: sql).map { row in row.databaseValues.map { "\($0.storage.value ?? "NULL")" }.joined(separator: "|") }
  }

  @Test func documentsProjectsRecordsAndQuantitiesAreLinked() throws {
    try Self.withDatabase([[("a.txt", Self.form)]]) { database in
      let flat = try Self.rows(
        "SELECT document, project, department, lower, upper, unit, lower_inclusive FROM indicators_flat WHERE comparator = 'range'",
        database)
      #expect(flat == ["a.txt|热线运行经费|市政务局|3|5|工作日|1"])
      let counts = try Self.rows("SELECT (SELECT count(*) FROM records), (SELECT count(*) FROM quantities)", database)
      #expect(counts == ["3|2"])
      let broken = try Self.rows("PRAGMA foreign_key_check", database)
      #expect(broken.isEmpty)
    }
  }

  @Test func secondRunDoublesNothingAndForgetsWhatIsGone() throws {
    let both = [("a.txt", Self.form), ("b.txt", Self.form)]
    try Self.withDatabase([both, both, [("b.txt", "没有数字。")]]) { database in
      let names = try Self.rows("SELECT name FROM documents ORDER BY name", database)
      #expect(names == ["a.txt", "b.txt"])
      let counts = try Self.rows("SELECT (SELECT count(*) FROM projects), (SELECT count(*) FROM records)", database)
      #expect(counts == ["1|3"])
      let found = try Self.rows("SELECT name FROM names WHERE names MATCH '\"接通率\"'", database)
      #expect(found == ["热线接通率"])
    }
  }

  @Test func namesAreFoundByTheirParts() throws {
    try Self.withDatabase([[("a.txt", Self.form)]]) { database in
      let found = try Self.rows("SELECT name FROM names WHERE names MATCH '\"单办结\"'", database)
      #expect(found == ["工单办结时间"])
    }
  }

  @Test(arguments: [
    ("≥0.95%", "real|0.95"), ("≥3000000000元", "integer|3000000000"), ("≥12345678901234567.25元", "text|12345678901234567.25"),
    ("-8.5%", "real|-8.5"),
  ])
  func numbersLoseNothing(target: String, expected: String) throws {
    try Self.withDatabase([[("a.txt", "1、产出指标：比率，年度指标值：\(target)。\n")]]) { database in
      let values = try Self.rows("SELECT typeof(value), CAST(value AS TEXT) FROM quantities", database)
      #expect(values == [expected])
    }
  }

  @Test func hostileNamesAndTextsStayWhole() throws {
    let name = "甲\t\"乙\"\n\\n😀'; DROP TABLE records;--"
    try Self.withDatabase([[(name, Self.form)]]) { database in
      let names = try Self.rows("SELECT name FROM documents", database)
      #expect(names == [name])
    }
  }

  @Test func whatWasNotMarkedDoneIsNotKept() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhibiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("records.db").path
    try Self.blocks([("a.txt", Self.form)]).withUnsafeBytes { try RecordDatabase(path: path).write($0) }
    let queue = try DatabaseQueue(path: path)
    let documents = try queue.read { try Self.rows("SELECT name FROM documents", $0) }
    #expect(documents.isEmpty)
  }
}
