import Foundation
import Testing

/// An output is never half: whatever stops a run, another goes on with it and ends with the same bytes.
///
/// `ZHIBIAO_FAULTS` says how many faults each test makes; few of them are quick.
@Suite struct ResumeTests {
  private static let faults = ProcessInfo.processInfo.environment["ZHIBIAO_FAULTS"].flatMap { Int($0) } ?? 6

  private static let files = Dictionary(
    uniqueKeysWithValues: (1...120).map { ("in/\($0).txt", String(repeating: ExtractTests.page, count: 4 + $0 % 7 * 20)) })

  /// Runs until the output is whole, each time with a fault of `trouble`; then compares it with that of a run without any.
  private func expectSameBytes(_ trouble: String, runs: Int = faults, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let script = """
      mkdir -p in/sub; printf '%%PDF' > in/bad.txt; head -c 600000 in/6.txt > /dev/null; for i in 1 2 3 4 5 6 7 8 9; do cat in/6.txt; done > in/long.txt
      $Z extract in gone.txt --jobs 1 --errors e0 --manifest m0 > expected 2>/dev/null
      R="$Z extract in gone.txt --jobs 2 --output o --errors e --manifest m --resume"
      for n in $(seq \(runs)); do [ -e o ] && break; \(trouble); done
      for n in 1 2 3; do [ -e o ] || $R 2>said; done
      cmp expected o && cmp e0 e && cmp m0 m && ls -A | grep -c -e partial -e journal
      """
    let run = try CommandRun(shell: script, files: Self.files)
    #expect(run.output == "0\n", "\(run.errors)", sourceLocation: sourceLocation)
  }

  @Test func killedRunsAreGoneOnWith() throws {
    try expectSameBytes("$R 2>said & p=$!; sleep 0.$((RANDOM % 4))$((RANDOM % 10)); kill -9 $p; wait $p 2>/dev/null")
  }

  @Test func whatAPowerCutLeavesIsGoneOnWith() throws {
    try expectSameBytes(
      """
      $R 2>said & p=$!; sleep 0.$((RANDOM % 4))$((RANDOM % 10)); kill -9 $p; wait $p 2>/dev/null
      for f in o.partial o.journal e.partial m.partial; do [ -e $f ] && truncate -s $(( $(stat -c %s $f) * (RANDOM % 100) / 100 )) $f; done
      """)
  }

  @Test func fullDiskIsGoneOnWith() throws {
    // A limit for the size of files stands for a disk that is full; it grows from run to run.
    try expectSameBytes("(trap '' XFSZ; ulimit -f $((n * 2000)); $R 2>said)")
  }

  @Test func signalsEndWithWholeRecordsAndSayHowToGoOn() throws {
    let run = try CommandRun(
      shell:
        "$Z extract in --jobs 2 --output o & p=$!; while [ ! -s o.partial ] && [ ! -e o ]; do sleep 0.05; done; kill -TERM $p; wait $p; echo $?; tail -c 1 o.partial | od -An -c",
      files: Self.files)
    let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    // A fast machine may be done before the signal comes.
    guard lines.first == "143" else { return }
    #expect(lines == ["143", "\\n"])
    #expect(run.errors.contains("stopped by a signal after") && run.errors.contains("o.partial holds them: go on with --resume"))
  }

  @Test func unfinishedOutputIsRefusedByName() throws {
    let run = try CommandRun(
      shell: "echo x > o.partial; $Z extract a.txt --output o; echo $?; $Z extract a.txt --output o --force; ls",
      files: ["a.txt": ExtractTests.page])
    #expect(run.output == "1\na.txt\no\n")
    #expect(
      run.errors == "zhibiao: o.partial is left from a run that did not finish; add --resume to go on with it, or --force to begin anew\n")
  }

  @Test func otherInputsOrOptionsAreRefused() throws {
    let begin = "(trap '' XFSZ; ulimit -f 4000; $Z extract in --output o 2>/dev/null);"
    let other = try CommandRun(shell: begin + "$Z extract in --output o --resume --offsets utf8", files: Self.files)
    #expect(
      other.errors
        == "zhibiao: cannot go on with o.partial: it was begun with other options or by another version; add --force instead of --resume to begin anew\n"
    )
    let changed = try CommandRun(shell: begin + "echo >> in/1.txt; $Z extract in --output o --resume", files: Self.files)
    #expect(changed.errors.hasPrefix("zhibiao: cannot go on with o.partial: the inputs are not the same as before, from in/1.txt on;"))
  }

  @Test func wholeOutputNeedsNoResuming() throws {
    let run = try CommandRun(
      shell: "$Z extract a.txt --output o; $Z extract a.txt --output o --resume; echo $?", files: ["a.txt": ExtractTests.page])
    #expect(run.output == "0\n" && run.errors == "zhibiao: notice: o is whole: there is nothing to go on with\n")
  }

  @Test func twoRunsNeverWriteOneOutput() throws {
    // The first waits for its input until the second has been refused.
    let run = try CommandRun(
      shell: """
        mkfifo p; $Z extract - --output o < p & exec 9> p; until [ -e o.partial ]; do sleep 0.05; done; sleep 0.2
        $Z extract a.txt --output o --resume 9>&-; echo $?; cat a.txt >&9; exec 9>&-; wait; $Z extract - < a.txt | cmp - o
        """, files: ["a.txt": ExtractTests.page])
    #expect(run.output == "1\n")
    #expect(run.errors == "zhibiao: o.partial is being written by another run; wait for it or choose another name\n")
  }

  @Test func devicesAreWrittenAsTheyStand() throws {
    let run = try CommandRun(shell: "$Z extract a.txt --output /dev/null && ls /dev/null*", files: ["a.txt": ExtractTests.page])
    #expect(run.whole == "/dev/null\n--- status 0\n")
  }
}
