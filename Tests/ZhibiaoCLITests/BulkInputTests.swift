import Foundation
import Testing

@testable import ZhibiaoCLI

/// What a province's dump may hold: every file is read, or named.
@Suite struct BulkInputTests {
  private static let page = ["a.txt": ExtractTests.page]

  @Test func foldersOfAnyDepthAreRead() throws {
    // 200 names of 30 letters are longer than the system takes in one path.
    let run = try CommandRun(
      shell:
        "n=$(printf 'd%.0s' $(seq 30)); (for i in $(seq 200); do mkdir $n; cd $n; done; cp ~-/a.txt . 2>/dev/null || cp $OLDPWD/a.txt . || echo 不少于3次 > a.txt); $Z extract $n | wc -l",
      files: Self.page)
    #expect(run.errors.isEmpty || !run.errors.contains("zhibiao:"))
    #expect((Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 0)
  }

  @Test func namesOfAnyBytesAreRead() throws {
    let run = try CommandRun(
      shell:
        #"mkdir in; for n in $'line\nend' 'quo"te' "it's" '😀' $'\xff' ' '; do cp a.txt "in/$n.txt"; done; $Z extract in; $Z extract in/$'\xff'.txt"#,
      files: Self.page)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.documents == ["in/ .txt", "in/it's.txt", "in/line\nend.txt", "in/quo\"te.txt", "in/😀.txt", "in/\u{FFFD}.txt"])
  }

  @Test func listsNameWhatIsRead() throws {
    let files = ["in/a.txt": ExtractTests.page, "in/b c.txt": ExtractTests.page]
    let lines = try CommandRun(shell: "ls -d in/* | $Z extract --files-from -", files: files)
    #expect(lines.documents == ["in/a.txt", "in/b c.txt"])
    let nuls = try CommandRun(shell: "find in -name '*.txt' -print0 | sort -z > l; $Z extract --files-from l -0", files: files)
    #expect(nuls.output == lines.output && nuls.status == 0)
  }

  @Test func archivesAreReadMemberByMember() throws {
    let files = ["a.txt": ExtractTests.page, "目录/b.txt": ExtractTests.page, "c.md": ExtractTests.page]
    let run = try CommandRun(
      shell: "gzip -k a.txt; tar cf t.tar a.txt 目录 c.md; tar czf t.tgz c.md a.txt; $Z extract a.txt.gz t.tar t.tgz", files: files)
    #expect(run.documents == ["a.txt.gz!a.txt", "t.tar!a.txt", "t.tar!目录/b.txt", "t.tgz!a.txt"])
    #expect(run.status == 0)
    let cut = try CommandRun(shell: "gzip -k a.txt; head -c 60 a.txt.gz > b.gz; $Z extract b.gz a.txt", files: files)
    #expect(cut.documents == ["a.txt"] && cut.status == 1 && cut.errors.contains("zhibiao: b.gz"))
  }

  @Test func archivesBelowAFolderAreChosenByTheirName() throws {
    let files = ["a.txt": ExtractTests.page, "b.md": ExtractTests.page]
    let make = "mkdir in; tar czf in/t.tgz a.txt b.md; gzip -c a.txt > in/z.txt.gz; cp a.txt in;"
    for (globs, documents) in [
      ("--include '*.tgz'", ["in/t.tgz!a.txt"]), ("--include '*.tgz' --include '*.md'", ["in/t.tgz!b.md"]),
      ("--include '*.gz'", ["in/z.txt.gz!z.txt"]), ("--include '*'", ["in/a.txt", "in/t.tgz!a.txt", "in/t.tgz!b.md", "in/z.txt.gz!z.txt"]),
    ] {
      #expect(try CommandRun(shell: make + "$Z extract in " + globs, files: files).documents == documents)
    }
  }

  @Test func largeFilesAreRefusedWhereAsked() throws {
    let run = try CommandRun(["extract", "a.txt", "--max-file-size", "10"], files: Self.page)
    #expect(run.errors == "zhibiao: a.txt: \(ExtractTests.page.utf8.count) bytes, more than --max-file-size\n" && run.status == 1)
  }

  @Test func firstFaultStopsTheRunWhereAsked() throws {
    let files = ["a.txt": ExtractTests.page, "b.txt": ExtractTests.page]
    for jobs in ["1", "3"] {
      let run = try CommandRun(["extract", "a.txt", "gone.txt", "b.txt", "--fail-fast", "--jobs", jobs], files: files)
      #expect(run.documents == ["a.txt"] && run.status == 1)
      #expect(
        run.errors == "zhibiao: gone.txt: no such file or directory\nzhibiao: stopped at the first fault, as --fail-fast asks\n")
    }
  }

  @Test func longDocumentIsReadTheSameByAnyNumber() throws {
    let form = "项目名称：热线\n主管部门：某局\n\n" + ExtractTests.page + "\n\n"
    let files = ["a.txt": String(repeating: form, count: 4000)]
    let one = try CommandRun(["extract", "a.txt", "--jobs", "1"], files: files)
    let records = one.output.split(separator: "\n")
    #expect(JSONValue(String(records.last ?? ""))?["project"]?["index"]?.integer == 4000)
    for shell in ["$Z extract a.txt --jobs 3", "cat a.txt | $Z extract - --jobs 2 | sed 's/\"document\":\"-\"/\"document\":\"a.txt\"/'"] {
      #expect(try CommandRun(shell: shell, files: files).output == one.output)
    }
  }
}
