import Testing

/// No run loses what somebody has: not its inputs, nor what another run wrote.
@Suite struct OutputSafetyTests {
  private static let page = ["a.txt": ExtractTests.page]

  @Test(arguments: [
    ("$Z extract a.txt --errors a.txt", "a.txt"), ("$Z extract a.txt --output a.txt --force", "a.txt"),
    ("$Z extract . --output ./a.txt --force", "./a.txt"), ("ln a.txt b; $Z extract a.txt --errors b --force", "b"),
    ("ln -s a.txt l; $Z extract a.txt --output l --force", "a.txt"),
    ("ls a.txt > l.txt; $Z extract --files-from l.txt --output a.txt --force", "a.txt"),
  ])
  func outputThatIsAnInputIsRefused(line: String, name: String) throws {
    let run = try CommandRun(shell: "cp a.txt kept; \(line); echo $?; cmp a.txt kept", files: Self.page)
    #expect(run.output == "1\n")
    #expect(run.errors == "zhibiao: \(name) is one of the inputs; choose another name for what is written\n")
  }

  @Test func errorsAskBeforeTheyReplaceAFileAsOutputDoes() throws {
    let run = try CommandRun(
      shell: "echo old > e; $Z extract gone.txt --errors e; cat e; $Z extract gone.txt --errors e --force; grep -c missing e")
    #expect(run.output == "old\n1\n")
    #expect(
      run.errors == """
        zhibiao: e exists; choose another name or add --force to replace it
        zhibiao: gone.txt: no such file or directory

        """)
  }

  @Test func emptyFileIsNotInTheWay() throws {
    let run = try CommandRun(
      shell:
        "$Z extract gone.txt --output o --errors e 2>/dev/null; $Z extract a.txt --output o --manifest m; : > m; $Z extract a.txt --output p --manifest m; ls",
      files: Self.page)
    #expect(run.output == "a.txt\ne\nm\no\np\n" && run.errors.isEmpty)
  }

  @Test(arguments: [
    ["--output", "o", "--errors", "o"], ["--output", "o", "--errors", "./o"], ["--output", "o", "--errors", "o.journal"],
    ["--errors", "-"],
  ])
  func twoOutputsInOneFileAreWrongUsage(arguments: [String]) throws {
    let run = try CommandRun(["extract", "a.txt"] + arguments, files: Self.page)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("would hold two outputs"))
  }

  @Test func whatCannotBeAFileIsRefusedAtOnce() throws {
    let run = try CommandRun(
      shell: "mkdir d; $Z extract a.txt --output d --force; $Z extract a.txt --output a.txt/o; $Z extract a.txt --output no/o; ls",
      files: Self.page)
    #expect(run.output == "a.txt\nd\n")
    #expect(
      run.errors == """
        zhibiao: d is a directory; name a file
        zhibiao: a.txt is not a directory
        zhibiao: the directory no does not exist

        """)
  }

  @Test func linkLeadsToTheFileThatIsReplaced() throws {
    let run = try CommandRun(
      shell: "mkdir d; echo old > d/o; ln -s d/o l; $Z extract a.txt --output l --force; test -L l && head -c 9 d/o; ls d", files: Self.page
    )
    #expect(run.output == "{\"schema\"o\n" && run.status == 0)
  }

  @Test func dashIsStandardOutput() throws {
    let run = try CommandRun(shell: "$Z extract a.txt > o; $Z extract a.txt --output - | cmp - o && ls", files: Self.page)
    #expect(run.output == "a.txt\no\n" && run.errors.isEmpty)
    let faults = try CommandRun(shell: "$Z extract gone.txt --output o --errors - 2>/dev/null", files: Self.page)
    #expect(faults.output == "{\"path\":\"gone.txt\",\"kind\":\"missing\",\"message\":\"no such file or directory\",\"offset\":null}\n")
  }

  @Test func resumingAWholeOutputStillTellsOfFaults() throws {
    let run = try CommandRun(
      shell: "$Z extract a.txt gone.txt --output o --errors e; $Z extract a.txt gone.txt --output o --errors e --resume; echo $?",
      files: Self.page)
    #expect(run.output == "1\n" && run.errors.hasSuffix("zhibiao: e names what could not be read\n"))
  }

  @Test(arguments: ["lexicon", "explain 不少于3次", "--help", "eval g.jsonl"])
  func answersThatCannotBeWrittenAreSaid(command: String) throws {
    let gold = ["g.jsonl": #"{"id":"a","kind":"prose","text":"第三条","quantities":[]}"#]
    let run = try CommandRun(shell: "$Z \(command) > /dev/full", files: gold)
    #expect(run.whole == "--- standard error\nzhibiao: no space left on device while writing standard output\n--- status 1\n")
    #expect(try CommandRun(shell: "$Z \(command) | true; echo ${PIPESTATUS[0]}", files: gold).whole == "0\n--- status 0\n")
  }
}
