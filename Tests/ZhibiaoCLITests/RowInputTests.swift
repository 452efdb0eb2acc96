import Foundation
import Testing

@testable import ZhibiaoCLI

/// Rows of JSON Lines and CSV as documents of their own.
@Suite struct RowInputTests {
  private static let text = "全年培训不少于3次，\r\n满意度≥95%。😀共\"4\"场"

  private static let lines = """
    {"id":"甲","text":"全年培训不少于3次，\\r\\n满意度\\u226595%。\\ud83d\\ude00共\\"4\\"场"}
    {"id":"乙","text":"新建公厕16座"}

    """
  private static let table = "id,n,text\r\n甲,1,\"全年培训不少于3次，\r\n满意度≥95%。😀共\"\"4\"\"场\"\r\n乙,2,新建公厕16座\r\n"

  @Test(arguments: ["scalar", "utf8", "utf16"])
  func rowIsReadAsAFileOfItsTextIs(offsets: String) throws {
    let files = ["甲": Self.text, "乙": "新建公厕16座", "a.jsonl": Self.lines, "a.csv": "\u{FEFF}" + Self.table]
    let plain = try CommandRun(["extract", "甲", "乙", "--offsets", offsets], files: files)
    #expect(plain.documents == ["甲", "乙"])
    for name in ["a.jsonl", "a.csv"] {
      let run = try CommandRun(["extract", name, "--text-field", "text", "--id-field", "id", "--offsets", offsets], files: files)
      #expect(run.whole == plain.whole)
    }
  }

  @Test func rowWithoutANameIsCalledByFileAndLine() throws {
    let files = ["a.jsonl": "\n" + Self.lines, "in/b.csv": Self.table, "in/c.txt": "不少于3次", "in/d.NDJSON": Self.lines]
    let run = try CommandRun(["extract", "a.jsonl", "in", "--text-field", "text"], files: files)
    #expect(run.documents == ["a.jsonl:2", "a.jsonl:3", "in/b.csv:2", "in/b.csv:4", "in/d.NDJSON:1", "in/d.NDJSON:2"])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func rowsComeFromPipesArchivesAndOtherEncodingsToo() throws {
    let files = ["a.jsonl": Self.lines, "b.csv": "id,text\n1,全年培训不少于3次，满意度不低于95%\n2,新建公厕16座\n"]
    let run = try CommandRun(
      shell: """
        gzip -k a.jsonl; tar cf t.tar a.jsonl b.csv; iconv -f utf-8 -t gb18030 b.csv > g.csv
        $Z extract - --text-field text < b.csv; $Z extract a.jsonl.gz t.tar g.csv --text-field text
        """, files: files)
    #expect(
      run.documents == [
        "-:2", "-:3", "a.jsonl.gz!a.jsonl:1", "a.jsonl.gz!a.jsonl:2", "t.tar!a.jsonl:1", "t.tar!a.jsonl:2", "t.tar!b.csv:2",
        "t.tar!b.csv:3",
        "g.csv:2", "g.csv:3",
      ])
    #expect(run.errors.isEmpty)
  }

  @Test func rowThatCannotBeReadIsNamedByFileAndLine() throws {
    let lines =
      Self.lines + "oops\n{\"id\":3,\"text\":\"不少于5次\"}\n{\"id\":\"丙\"}\n{\"text\":\"不少于6次\"}\n{\"id\":\"丁\",\"text\":\"不少于7次\"}\n"
    let arguments = ["extract", "a.jsonl", "--text-field", "text", "--id-field", "id"]
    let run = try CommandRun(arguments, files: ["a.jsonl": lines])
    #expect(run.documents == ["甲", "乙", "3", "丁"] && run.status == 1)
    #expect(
      run.errors == """
        zhibiao: a.jsonl:3: not JSON from byte 1 of the line on
        zhibiao: a.jsonl:5: no field 'text'
        zhibiao: a.jsonl:6: no field 'id'

        """)
    let faults = try CommandRun(
      shell: "$Z \(arguments.joined(separator: " ")) --errors e >/dev/null 2>&1; head -n 1 e", files: ["a.jsonl": lines])
    #expect(
      faults.output == "{\"path\":\"a.jsonl:3\",\"kind\":\"bad-row\",\"message\":\"not JSON from byte 1 of the line on\",\"offset\":null}\n"
    )
    let first = try CommandRun(arguments + ["--fail-fast"], files: ["a.jsonl": lines])
    #expect(first.documents == ["甲", "乙"])
    #expect(first.errors.hasSuffix("zhibiao: stopped at the first fault, as --fail-fast asks\n"))
  }

  @Test func fileThatHoldsNoSuchRowsIsNamed() throws {
    let files = ["a.csv": "id,正文\n1,不少于3次\n", "b.json": "[{\"text\":\"不少于3次\"}]", "c.csv": "%PDF-1.7", "d.csv": Self.table, "e.csv": ""]
    let run = try CommandRun(["extract", "a.csv", "b.json", "c.csv", "d.csv", "e.csv", "--text-field", "text"], files: files)
    #expect(run.documents == ["d.csv:2", "d.csv:4"] && run.status == 1)
    #expect(
      run.errors == """
        zhibiao: a.csv:1: no column 'text'; there are 'id', '正文'
        zhibiao: b.json:1: a JSON array; an object a line is needed, as jq -c '.[]' writes them
        zhibiao: c.csv: not text but a PDF file: extract its text first

        """)
  }

  @Test func numberNamesARowAsItIsWritten() throws {
    let lines = "{\"id\":7,\"text\":\"不少于3次\"}\n{\"id\":-1.50e3,\"text\":\"不少于4次\"}\n{\"id\":01,\"text\":\"不少于5次\"}\n"
    let run = try CommandRun(["extract", "a.jsonl", "--text-field", "text", "--id-field", "id"], files: ["a.jsonl": lines])
    #expect(run.documents == ["7", "-1.50e3"])
    #expect(run.errors == "zhibiao: a.jsonl:3: not JSON from byte 8 of the line on\n")
  }

  @Test func rowsHaveLinesOfTheManifestAndTheirFileHasOneBehindThem() throws {
    let run = try CommandRun(
      shell: """
        for jobs in 1 2 3; do $Z extract a.csv b.jsonl empty.csv --text-field text --jobs $jobs --manifest m$jobs >/dev/null 2>&1; done
        cmp m1 m2 && cmp m1 m3 && cat m1; sha256sum a.csv b.jsonl empty.csv
        """, files: ["a.csv": Self.table, "b.jsonl": Self.many, "empty.csv": "id,text\n"])
    let output = run.output.split(separator: "\n").map(String.init)
    let lines = output.compactMap { JSONValue($0) }.filter { $0["path"] != nil }
    #expect(lines.first?["path"]?.string == "a.csv:2")
    #expect(lines.first?["size"]?.integer == Self.text.utf8.count)
    let files = lines.filter { $0["rows"] != .null }
    #expect(files.compactMap { $0["path"]?.string } == ["a.csv", "b.jsonl", "empty.csv"])
    #expect(files.compactMap { $0["rows"]?.integer } == [2, 9000, 0])
    #expect(files.compactMap { $0["sha256"]?.string } == output.suffix(3).map { String($0.prefix(64)) })
    #expect(files.allSatisfy { $0["numbers"]?["total"]?.integer == 0 && $0["fault"] == .null })
    let faults = lines.filter { $0["fault"] != .null }
    #expect(faults.count == 12 && lines.count == 2 + 9000 + 12 + 3)
    #expect(lines.filter { $0["rows"] == .null && $0["fault"] == .null }.allSatisfy { ($0["numbers"]?["total"]?.integer ?? 0) > 0 })
  }

  @Test(arguments: ["csv", "csv-excel", "tsv", "json", "table"])
  func everyFormatTakesRowsAsItTakesFiles(format: String) throws {
    let files = ["甲": Self.text, "乙": "新建公厕16座", "a.jsonl": Self.lines]
    let plain = try CommandRun(["extract", "甲", "乙", "--format", format], files: files)
    let rows = try CommandRun(["extract", "a.jsonl", "--text-field", "text", "--id-field", "id", "--format", format], files: files)
    #expect(rows.whole == plain.whole)
  }

  @Test func databaseHoldsEachRowAsADocumentAndOfOneNameTheLast() throws {
    let again = "{\"id\":\"乙\",\"text\":\"新建公厕18座\"}\n"
    let run = try CommandRun(
      shell: """
        for n in 1 2; do $Z extract a.jsonl --text-field text --id-field id --format sqlite --output o.db; done
        python3 - <<'.'
        import sqlite3
        for row in sqlite3.connect("o.db").execute(
          "SELECT d.name, q.value FROM documents d JOIN records r ON r.document_id = d.id JOIN quantities q ON q.record_id = r.id "
          "ORDER BY d.name, r.number, q.number"): print(*row)
        .
        """, files: ["a.jsonl": Self.lines + again])
    #expect(run.output == "乙 18\n甲 3\n甲 95\n" && run.errors.isEmpty, "\(run.whole)")
  }

  @Test func nothingToReadIsSaidOfRowsToo() throws {
    let run = try CommandRun(["extract", "a.csv", "--text-field", "text"], files: ["a.csv": "id,text\n"])
    #expect(run.status == 0)
    #expect(run.errors == "zhibiao: notice: nothing was read: no rows in *.jsonl, *.ndjson, *.csv or *.tsv below a.csv\n")
  }

  private static let many =
    (1...9000).map { "{\"id\":\"\($0)\",\"text\":\"第\($0)次培训不少于\($0)人次，满意度≥95%\"}" + ($0 % 700 == 0 ? "\n\nnull" : "") }
    .joined(separator: "\n")

  @Test func jobsChangeNothing() throws {
    let files = ["a.jsonl": Self.many, "b.csv": Self.table]
    for arguments in [["--id-field", "id"], ["--format", "json"]] {
      let all = ["extract", "a.jsonl", "b.csv", "--text-field", "text"] + arguments
      let one = try CommandRun(all + ["--jobs", "1"], files: files)
      #expect(one.errors.split(separator: "\n").count == 12)
      for jobs in ["2", "3", "8"] { #expect(try CommandRun(all + ["--jobs", jobs], files: files).whole == one.whole) }
    }
  }

  @Test func runIsGoneOnWithInsideAFile() throws {
    // A limit for the size of files stands for a disk that is full; it grows from run to run.
    let run = try CommandRun(
      shell: """
        R="$Z extract a.jsonl b.csv --text-field text --errors e --manifest m --jobs 2"
        $R --output expected 2>/dev/null; mv e e0; mv m m0
        for n in 1 2 3 4 5 6; do (trap '' XFSZ; ulimit -f $((n * 3000)); $R --output o --resume 2>>said); grep -c done o.journal; done
        $R --output o --resume 2>/dev/null; cmp o expected && cmp e e0 && cmp m m0; grep -c 'go on with --resume' said
        """, files: ["a.jsonl": Self.many, "b.csv": Self.table])
    let numbers = run.output.split(separator: "\n").compactMap { Int($0) }
    // Each run came further than the one before.
    #expect(numbers.count > 2 && numbers.dropLast() == numbers.dropLast().sorted()[...], "\(run.output)\(run.errors)")
    let changed = try CommandRun(
      shell: """
        (trap '' XFSZ; ulimit -f 3000; $Z extract a.jsonl --text-field text --output o 2>/dev/null); echo >> a.jsonl
        $Z extract a.jsonl --text-field text --output o --resume; $Z extract a.jsonl --text-field id --output o --resume
        """, files: ["a.jsonl": Self.many])
    let lines = changed.errors.split(separator: "\n")
    #expect(lines.first?.contains("the inputs are not the same as before, from a.jsonl on") ?? false)
    #expect(lines.last?.contains("it was begun with other options") ?? false)
  }
}
