import Testing

@Suite struct ExplainTests {
  @Test func explanationShowsRulesRolesAndRefusals() throws {
    let run = try CommandRun(["explain", "全年培训不少于3次，满意度80%-90%，拨打12345热线，于2022年12月底前办结"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let parts = run.output.split(separator: "\n\n").map(String.init)
    #expect(parts.map { $0.prefix { $0 != "\n" } } == ["Cells", "Lexemes", "Quantities", "Refused", "Records"])
    #expect(parts[1].contains("不少于  comparatorBefore"))
    #expect(parts[2].contains("不少于3次       >= 3 次        rule number  target of record 1"))
    #expect(parts[2].contains("2022年12月底前  <= 2022-12-31  rule date"))
    #expect(parts[3].contains("12345  "))
    #expect(parts[4].contains("statement, prose  全年培训 | 全年培训不少于3次"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test func standardInputIsExplainedToo() throws {
    let run = try CommandRun(["explain", "-"], input: "不少于3次")
    #expect(run.status == 0 && run.output.contains(">= 3 次"))
  }
}
