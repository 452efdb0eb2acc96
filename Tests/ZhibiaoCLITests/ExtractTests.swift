import Foundation
import Testing

@testable import ZhibiaoCLI

@Suite struct ExtractTests {
  static let page = "1、产出指标：热线接通率，年度指标值：≥90%。2、效益指标：投诉处理时间，年度指标值：不超过4小时。3、满意度指标：服务态度，年度指标值：良好。\n"

  @Test func tableFitsEightyColumns() throws {
    try expectSnapshot("table", CommandRun(["extract", "--format", "table", "a.txt"], files: ["a.txt": Self.page]).whole)
  }

  @Test func everyLineIsARecordWhereNoTerminalListens() throws {
    let run = try CommandRun(["extract", "a.txt"], files: ["a.txt": Self.page])
    #expect(run.status == 0 && run.errors.isEmpty)
    let records = run.output.split(separator: "\n").compactMap { JSONValue(String($0)) }
    #expect(records.count == run.output.split(separator: "\n").count && records.count >= 3)
    #expect(records.map { $0["index"]?.integer } == (1...records.count).map { $0 })
  }

  @Test func arrayHoldsTheSameRecords() throws {
    let files = ["a.txt": Self.page, "b.txt": Self.page, "empty.txt": ""]
    let lines = try CommandRun(["extract", "empty.txt", "a.txt", "b.txt"], files: files)
    let array = try CommandRun(["extract", "--format", "json", "empty.txt", "a.txt", "b.txt"], files: files)
    #expect(JSONValue(array.output)?.elements == lines.output.split(separator: "\n").compactMap { JSONValue(String($0)) })
    #expect(try CommandRun(["extract", "--format", "json", "empty.txt"], files: files).output == "[\n]\n")
  }

  @Test func directoriesComeInByteOrderOfTheirPaths() throws {
    let names = ["b.txt", "a/z.txt", "a.txt", "a/b/c.TXT", ".hidden.txt", ".git/x.txt", "a/notes.md", "a-b.txt", "Z.txt"]
    let run = try CommandRun(["extract", "in"], files: Dictionary(uniqueKeysWithValues: names.map { ("in/" + $0, Self.page) }))
    #expect(run.documents == ["in/Z.txt", "in/a-b.txt", "in/a.txt", "in/a/b/c.TXT", "in/a/z.txt", "in/b.txt"])
    #expect(run.status == 0)
  }

  @Test func argumentsKeepTheirOrderAndTheirSpelling() throws {
    let run = try CommandRun(
      ["extract", "./b.txt", "-", "in/", "a.md"], files: ["a.md": Self.page, "b.txt": Self.page, "in/c.txt": Self.page], input: Self.page)
    #expect(run.documents == ["./b.txt", "-", "in/c.txt", "a.md"])
  }

  @Test func includeChoosesBelowDirectories() throws {
    let files = ["in/a.md": Self.page, "in/b.txt": Self.page, "in/2023/c.md": Self.page]
    #expect(try CommandRun(["extract", "in", "--include", "*.md"], files: files).documents == ["in/2023/c.md", "in/a.md"])
    #expect(try CommandRun(["extract", "in", "--include", "2023/*"], files: files).documents == ["in/2023/c.md"])
  }

  @Test func anyOfSeveralIncludesChooses() throws {
    let files = ["in/a.md": Self.page, "in/b.txt": Self.page, "in/c.csv": Self.page]
    let run = try CommandRun(["extract", "in", "--include", "*.md", "--include", "*.txt"], files: files)
    #expect(run.documents == ["in/a.md", "in/b.txt"])
    let open = try CommandRun(["extract", "in", "--include", "["], files: files)
    #expect(open.status == 2 && open.errors.contains("a '[' is not closed"))
  }

  @Test func nothingToReadIsSaid() throws {
    let run = try CommandRun(["extract", "in", "--include", "*.md", "--include", "*.csv"], files: ["in/a.txt": Self.page])
    #expect(run.whole == "--- standard error\nzhibiao: notice: nothing was read: no *.md or *.csv below in\n--- status 0\n")
    let list = try CommandRun(["extract", "--files-from", "-"])
    #expect(list.errors == "zhibiao: notice: nothing was read: the list names no file\n" && list.status == 0)
  }

  @Test func outputBelowTheDirectoryIsNotReadAgain() throws {
    let files = ["a.txt": Self.page, "b.txt": Self.page]
    for shell in ["$Z extract . > c.txt", "$Z extract . --include '*.txt*' --output c.txt --errors d.txt"] {
      let run = try CommandRun(shell: shell + "; grep -o 'document\":\"[^\"]*' c.txt | uniq", files: files)
      #expect(run.output == "document\":\"./a.txt\ndocument\":\"./b.txt\n" && run.errors.isEmpty)
    }
  }

  @Test func signalEndsTheWaitForStandardInput() throws {
    // The unfinished output is there before signals are listened to.
    let run = try CommandRun(
      shell: """
        mkfifo f; exec 3<>f; printf '不少于' >&3; $Z extract - --output o < f & p=$!
        while [ ! -e o.partial ]; do sleep 0.1; done; sleep 2; kill -INT $p; wait $p; echo $?; ls
        """)
    #expect(run.output == "130\nf\n")
    #expect(run.errors == "zhibiao: stopped by a signal after 0 documents\n")
  }

  @Test func terminalIsToldThatStandardInputIsRead() throws {
    let run = try CommandRun(shell: "printf '培训3次\\n\\004' | script -qec \"$Z extract - --format jsonl\" /dev/null")
    #expect(run.output.contains("zhibiao: notice: reading standard input; Ctrl-D ends it"))
    #expect(!(try CommandRun(["extract", "-"], input: Self.page).errors.contains("reading")))
  }

  @Test func terminalIsToldHowFarARunHasComeWhereItsRecordsDoNotGoThere() throws {
    let files = ["a.txt": Self.page]
    let run = try CommandRun(shell: "script -qec \"$Z extract a.txt gone.txt --output o\" /dev/null < /dev/null", files: files)
    #expect(run.output.contains("2 documents, 1 not read, ") && run.output.contains(" s left"))
    for quiet in ["--output o --no-progress", "--format table"] {
      let run = try CommandRun(shell: "script -qec \"$Z extract a.txt \(quiet)\" /dev/null < /dev/null", files: files)
      #expect(!run.output.contains("1 document,"))
    }
  }

  @Test func outputTakesItsNameWhenItIsWhole() throws {
    let run = try CommandRun(shell: "$Z extract a.txt --output out.jsonl && wc -l < out.jsonl && ls -A", files: ["a.txt": Self.page])
    #expect(run.status == 0 && run.output.contains("out.jsonl\n") && !run.output.contains("partial"))
    let again = try CommandRun(["extract", "a.txt", "--output", "o"], files: ["a.txt": Self.page, "o": "old"])
    #expect(again.status == 1 && again.output.isEmpty)
    #expect(again.errors == "zhibiao: o exists; choose another name or add --force to replace it\n")
    let forced = try CommandRun(shell: "echo old > o; $Z extract a.txt --output o --force && head -c 9 o", files: ["a.txt": Self.page])
    #expect(forced.output == "{\"schema\"" && forced.status == 0)
  }

  @Test(arguments: ["jsonl", "json", "csv", "table"])
  func jobsChangeNothing(format: String) throws {
    var files = Dictionary(uniqueKeysWithValues: (1...90).map { ("in/\($0).txt", String(repeating: Self.page, count: $0 % 7 * 40)) })
    files["in/bad.txt"] = "%PDF-1.7"
    let one = try CommandRun(["extract", "in", "gone.txt", "--jobs", "1", "--format", format], files: files)
    #expect(one.status == 1 && one.errors.split(separator: "\n").count == 2)
    for jobs in ["2", "3", "8"] {
      let run = try CommandRun(["extract", "in", "gone.txt", "--jobs", jobs, "--format", format], files: files)
      #expect(run.whole == one.whole)
    }
  }

  @Test func otherEncodingsAreReadByNameToo() throws {
    let gbk = Data([0xD6, 0xB8, 0xB1, 0xEA, 0xB2, 0xBB, 0xC9, 0xD9, 0xD3, 0xDA, 0x33, 0xB8, 0xF6])  // 指标不少于3个
    let run = try CommandRun(["extract", "a.txt", "--encoding", "gbk"]) { try gbk.write(to: $0.appendingPathComponent("a.txt")) }
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func offsetsCountWhatIsAskedFor() throws {
    let text = "😀" + Self.page
    func starts(_ unit: String) throws -> [Int] {
      let run = try CommandRun(["extract", "a.txt", "--offsets", unit], files: ["a.txt": text])
      return run.output.split(separator: "\n").compactMap { JSONValue(String($0))?["end"]?.integer }
    }
    let (scalars, utf16, utf8) = (try starts("scalar"), try starts("utf16"), try starts("utf8"))
    #expect(utf16 == scalars.map { $0 + 1 } && zip(utf8, scalars).allSatisfy { $0 > $1 * 2 })
  }
}
