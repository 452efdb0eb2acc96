import Foundation
import Testing

@testable import ZhibiaoCLI

/// What must never stop a run: each is named, the rest goes on.
@Suite struct HostileInputTests {
  private static let good = ["good.txt": ExtractTests.page]

  private func expectOnlyGood(_ run: CommandRun, names message: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(run.errors == "zhibiao: \(message)\n", sourceLocation: sourceLocation)
    #expect(run.status == 1, sourceLocation: sourceLocation)
    let names = Set(run.output.split(separator: "\n").map { JSONValue(String($0))?["document"]?.string })
    #expect(names == ["good.txt"], sourceLocation: sourceLocation)
  }

  @Test func missingFileIsNamed() throws {
    expectOnlyGood(try CommandRun(["extract", "nope.txt", "good.txt"], files: Self.good), names: "nope.txt: no such file or directory")
  }

  @Test func unreadableFileIsNamed() throws {
    guard getuid() != 0 else { return }  // root reads everything
    let run = try CommandRun(shell: "echo x > shut.txt; chmod 000 shut.txt; $Z extract shut.txt good.txt", files: Self.good)
    expectOnlyGood(run, names: "shut.txt: permission denied")
  }

  @Test func folderWithoutPermissionIsNamed() throws {
    // Root enters every folder, so it runs the command as somebody else, where that may read the command.
    let run = try CommandRun(
      shell: """
        mkdir in in/shut; cp good.txt in/z.txt; cp good.txt in/shut; chmod 000 in/shut; chmod a+rx . in; chmod a+r good.txt in/z.txt
        A=""; [ $(id -u) = 0 ] && A="setpriv --reuid 65534 --regid 65534 --clear-groups"
        $A test -x $Z || { echo skipped; exit; }
        $A $Z extract in good.txt; s=$?; chmod 700 in/shut; exit $s
        """, files: Self.good)
    guard run.output != "skipped\n" else { return }
    #expect(run.documents == ["in/z.txt", "good.txt"] && run.status == 1)
    #expect(run.errors == "zhibiao: in/shut: permission denied\n")
  }

  @Test func pipeIsNotWaitedFor() throws {
    let run = try CommandRun(shell: "mkfifo pipe.txt; timeout 20 $Z extract pipe.txt good.txt", files: Self.good)
    expectOnlyGood(run, names: "pipe.txt: not a regular file; to read a pipe, use '-'")
  }

  @Test func brokenLinkIsNamedWhereverItStands() throws {
    let run = try CommandRun(shell: "ln -s gone.txt link.txt; $Z extract link.txt good.txt", files: Self.good)
    expectOnlyGood(run, names: "link.txt: symbolic link to a file that is not there")
    let below = try CommandRun(shell: "mkdir in; ln -s gone in/link.txt; ln -s . in/loop; $Z extract in good.txt", files: Self.good)
    expectOnlyGood(below, names: "in/link.txt: symbolic link to a file that is not there")
  }

  @Test func linksInACircleAreNamed() throws {
    let run = try CommandRun(shell: "ln -s a.txt b.txt; ln -s b.txt a.txt; $Z extract a.txt good.txt", files: Self.good)
    expectOnlyGood(run, names: "a.txt: symbolic links in a circle")
  }

  @Test func faultsAreWrittenToAFileToo() throws {
    let run = try CommandRun(shell: "$Z extract nope.txt 2>/dev/null --errors e.jsonl; cat e.jsonl")
    #expect(run.output == "{\"path\":\"nope.txt\",\"kind\":\"missing\",\"message\":\"no such file or directory\",\"offset\":null}\n")
  }

  @Test func emptyFileHoldsNothing() throws {
    let run = try CommandRun(["extract", "empty.txt"], files: ["empty.txt": ""])
    #expect(run.whole == "--- standard error\nzhibiao: notice: 1 document read, no record found\n--- status 0\n")
    #expect(try CommandRun(["extract", "empty.txt", "--log-level", "warning"], files: ["empty.txt": ""]).whole == "--- status 0\n")
  }

  @Test func randomBytesAreNamedOrRead() throws {
    var random = SystemRandomNumberGenerator()
    let bytes = Data((0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    let run = try CommandRun(["extract", "noise.txt", "good.txt"], files: Self.good) {
      try bytes.write(to: $0.appendingPathComponent("noise.txt"))
    }
    #expect(run.status == 1 && run.errors.hasPrefix("zhibiao: noise.txt: not text"))
  }

  @Test func fileOfNULsEnds() throws {
    let run = try CommandRun(["extract", "nul.txt"]) { try Data(count: 100_000).write(to: $0.appendingPathComponent("nul.txt")) }
    #expect(run.status == 0 || run.status == 1)
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "（", count: 100_000), String(repeating: "9", count: 200_000), String(repeating: "一", count: 100_000),
    String(repeating: "≥", count: 100_000), String(repeating: "|", count: 100_000), String(repeating: "3至", count: 50_000),
  ])
  func endlessRunsOfOneKindEnd(text: String) throws {
    let run = try CommandRun(shell: "timeout 60 $Z extract a.txt --log-level warning > out; echo $?", files: ["a.txt": text])
    #expect(run.output == "0\n" && run.errors.isEmpty)
  }

  @Test func closedPipeEndsQuietly() throws {
    let run = try CommandRun(
      shell: "$Z extract a.txt | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}",
      files: ["a.txt": String(repeating: ExtractTests.page, count: 3000)])
    #expect(run.whole == "0\n--- status 0\n")
  }

  @Test func fullDiskIsSaid() throws {
    let run = try CommandRun(shell: "$Z extract good.txt > /dev/full", files: Self.good)
    #expect(run.whole == "--- standard error\nzhibiao: no space left on device while writing standard output\n--- status 1\n")
  }

  @Test func outputThatCannotBeMadeIsSaid() throws {
    let run = try CommandRun(["extract", "good.txt", "--output", "gone/out.jsonl"], files: Self.good)
    #expect(run.whole == "--- standard error\nzhibiao: the directory gone does not exist\n--- status 1\n")
  }

  @Test func damagedTextIsReadAndSaid() throws {
    let run = try CommandRun(["extract", "a.txt"]) {
      var bytes = Data(ExtractTests.page.utf8)
      bytes.append(contentsOf: [0xE6, 0x8C, UInt8(ascii: "\n")])
      try bytes.write(to: $0.appendingPathComponent("a.txt"))
    }
    #expect(run.status == 0 && !run.output.isEmpty)
    #expect(
      run.errors
        == "zhibiao: warning: a.txt: 2 bytes are no UTF-8, the first at byte \(ExtractTests.page.utf8.count); read as U+FFFD in 1 place\n")
  }

  @Test func pdfIsToldFromText() throws {
    let run = try CommandRun(["extract", "a.txt", "good.txt"], files: Self.good.merging(["a.txt": "%PDF-1.7 …"]) { $1 })
    expectOnlyGood(run, names: "a.txt: not text but a PDF file: extract its text first")
    let program = try CommandRun(shell: "cp $Z a.txt; $Z extract a.txt good.txt", files: Self.good)
    expectOnlyGood(program, names: "a.txt: not text but a program")
  }
}
