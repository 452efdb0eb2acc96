import Foundation
import Testing

@testable import ZhibiaoCLI

@Suite struct SeparatedTests {
  /// A name that would break a line, a cell and a spreadsheet.
  private static let hostile = "甲,\"乙\"\\\t=1+1😀.txt"

  private static func extracted(_ format: String, name: String = "a.txt", _ text: String) throws -> String {
    let run = try CommandRun(["extract", name, "--format", format], files: [name: text])
    #expect(run.status == 0 && run.errors.isEmpty)
    return run.output
  }

  /// The value of a column in the first line.
  private static func cell(_ column: String, _ output: String, _ cells: (String) -> [[String]]) throws -> String {
    let rows = cells(output)
    let place = try #require(rows.first?.firstIndex(of: column))
    return try #require(rows.dropFirst().first)[place]
  }

  /// RFC 4180.
  private static func commaSeparated(_ output: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in output.unicodeScalars {
      switch scalar {
      case "\"":
        if !isQuoted, rows[rows.count - 1].last?.unicodeScalars.isEmpty == false {
          rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
        }
        isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  private static func tabSeparated(_ output: String) -> [[String]] {
    output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func everyQuantityIsALineAndARecordWithoutAnyToo() throws {
    let lines = try Self.extracted("tsv", "1、产出指标：培训，年度指标值：每季3次，共2天。2、效益指标：工作作风，年度指标值：良好。\n").split(separator: "\n")
    #expect(lines.count == 4)
    #expect(Set(lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count }) == [58])
    #expect(lines[3].hasSuffix(String(repeating: "\t", count: 26)))
  }

  @Test func commasQuotesAndTabsInNamesBreakNoLine() throws {
    let csv = try Self.extracted("csv", name: Self.hostile, "全年培训3次")
    #expect(csv.hasPrefix("document,record_index,") && csv.hasSuffix("\r\n") && csv.components(separatedBy: "\r\n").count == 3)
    #expect(csv.contains("\"甲,\"\"乙\"\"\\\t=1+1😀.txt\",1,statement,prose,,,,,"))
    let tsv = try Self.extracted("tsv", name: Self.hostile, "全年培训3次")
    #expect(tsv.contains("\n甲,\"乙\"\\\\\\t=1+1😀.txt\t1\tstatement\t"))
  }

  @Test(arguments: [
    ("1、产出指标：完成率，年度指标值：=100%。\n", "target", "'=100%"),
    ("1、成本指标：节余，年度指标值：-8.46万元。\n", "text", "'-8.46万元"),
    ("1、成本指标：节余，年度指标值：-8.46万元。\n", "value", "-84600"),
    ("1、产出指标：完成率，年度指标值：≥90%。\n", "target", "≥90%"),
    ("1、产出指标：完成率，年度指标值：＝100%。\n", "target", "'＝100%"),
    ("1、产出指标：完成率，年度指标值：=100%。\n", "comparator", "="),
    ("于8月31日前完成。\n", "date", "'--08-31"),
  ])
  func spreadsheetsRunNoText(text: String, column: String, expected: String) throws {
    let output = try Self.extracted("csv-excel", text)
    #expect(output.hasPrefix("\u{FEFF}document,"))
    #expect(try Self.cell(column, String(output.unicodeScalars.dropFirst()), Self.commaSeparated) == expected)
  }

  @Test func plainValuesAreNotGuarded() throws {
    let output = try Self.extracted("csv", "1、成本指标：节余，年度指标值：-8.46万元。\n")
    #expect(try Self.cell("text", output, Self.commaSeparated) == "-8.46万元")
  }

  @Test func databasesNeedANameAndKnowNoForce() throws {
    let files = ["a.txt": ExtractTests.page]
    for (arguments, words) in [
      ([], "--output"), (["--output", "a.db", "--force"], "--force"), (["--output", "a.db", "--resume"], "--resume"),
    ] {
      let run = try CommandRun(["extract", "a.txt", "--format", "sqlite"] + arguments, files: files)
      #expect(run.status == 2 && run.errors.contains(words))
    }
    let foreign = try CommandRun(
      ["extract", "a.txt", "--format", "sqlite", "--output", "b.txt"], files: files.merging(["b.txt": ExtractTests.page]) { $1 })
    #expect(foreign.status == 1 && foreign.errors == "zhibiao: cannot write the database b.txt: file is not a database\n")
  }

  @Test func runsAtTheSameTimeFillOneDatabase() throws {
    let files = Dictionary(uniqueKeysWithValues: (1...40).map { ("in/\($0).txt", ExtractTests.page) })
    let run = try CommandRun(
      shell:
        "for n in 1 2 3 4; do $Z extract in --format sqlite --output o.db & p=\"$p $!\"; done; for i in $p; do wait $i || echo failed; done; ls",
      files: files)
    #expect(run.output == "in\no.db\n" && run.errors.isEmpty)
  }
}
