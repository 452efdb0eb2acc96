import Testing

@Suite struct ExplainTests {
  @Test func explanationShowsRulesRolesAndRefusals() throws {
    let run = try CommandRun(["explain", "全年培训不少于3次，满意度80%-90%，拨打12345热线，于2022年12月底前办结"])
    try expectSnapshot("explain", run.whole)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test func standardInputIsExplainedToo() throws {
    let run = try CommandRun(["explain", "-"], input: "不少于3次")
    #expect(run.status == 0 && run.output.contains(">= 3 次"))
  }
}
