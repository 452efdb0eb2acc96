import Testing

@Suite struct HelpTests {
  @Test(arguments: [["--help"], ["extract", "--help"], ["explain", "--help"], ["eval", "--help"], ["lexicon", "--help"]])
  func helpFitsEightyColumns(arguments: [String]) throws {
    let run = try CommandRun(arguments)
    try expectSnapshot("help-" + (arguments.count > 1 ? arguments[0] : "zhibiao"), run.whole)
    let lines = run.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE") }
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func versionNamesAllThatRecordsDependOn() throws {
    let run = try CommandRun(["--version"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let words = run.output.split(separator: "\n").map { $0.split(separator: " ").first.map(String.init) ?? "" }
    #expect(words == ["zhibiao", "schema", "lexicon", "ICU"])
  }

  @Test(arguments: [
    ("no-path", ["extract"]), ("misspelled-option", ["extract", "--fromat", "jsonl", "a.txt"]),
    ("unknown-format", ["extract", "--format", "xml", "a.txt"]), ("no-jobs", ["extract", "--jobs", "0", "a.txt"]),
    ("unknown-encoding", ["extract", "--encoding", "klingon", "a.txt"]), ("two-standard-inputs", ["extract", "-", "-"]),
    ("force-without-output", ["extract", "--force", "a.txt"]), ("unknown-command", ["frobnicate", "a.txt"]),
    ("misspelled-command", ["extrct", "a.txt"]), ("unknown-help", ["help", "frobnicate"]),
    ("negative-jobs", ["extract", "--jobs", "-3", "a.txt"]),
    ("negative-text", ["explain", "-5%"]), ("empty-path", ["extract", ""]),
    ("unknown-level", ["extract", "--log-level", "trace", "a.txt"]),
    ("no-gold", ["eval"]),
  ])
  func wrongUsageSaysWhatIsWrongAndEndsWithTwo(name: String, arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    try expectSnapshot("usage-" + name, run.whole)
  }

  @Test func lexiconFindsAWord() throws {
    let run = try CommandRun(["lexicon", "工作日"])
    #expect(run.status == 0 && run.output.contains("工作日"))
    #expect(try CommandRun(["lexicon", "KM"]).output.contains("unit\t公里\tlength, UCUM km"))
    let none = try CommandRun(["lexicon", "没有这个词"])
    #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("没有这个词"))
  }

  @Test func lexiconListsOneKindAlone() throws {
    let run = try CommandRun(["lexicon", "--kind", "comparator", "不"])
    let rows = run.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count > 5 && rows.allSatisfy { $0.count == 4 && $0[0] == "comparator" })
    let none = try CommandRun(["lexicon", "--kind", "units"])
    #expect(none.status == 2 && none.errors.hasPrefix("zhibiao: no kind 'units'; there are unit, comparator,"))
  }
}
