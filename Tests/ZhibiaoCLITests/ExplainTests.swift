import Testing

@Suite struct ExplainTests {
  @Test func explanationShowsRulesRolesAndRefusals() throws {
    let run = try CommandRun(["explain", "全年培训不少于3次，满意度80%-90%，拨打12345热线，于2022年12月底前办结"])
    #expect(run.status == 0 && run.errors.isEmpty)
    let parts = run.output.split(separator: "\n\n").map(String.init)
    #expect(parts.map { $0.prefix { $0 != "\n" } } == ["Cells", "Lexemes", "Quantities", "Refused", "Numbers", "Records"])
    #expect(parts[1].contains("不少于  comparatorBefore"))
    #expect(parts[2].contains("不少于3次       >= 3 次        rule number  target of record 1"))
    #expect(parts[2].contains("2022年12月底前  <= 2022-12-31  rule date"))
    #expect(parts[2].contains("by 不少于 (comparator >=), 次 (unit 次, count)"))
    #expect(parts[3].contains("12345  a telephone or hotline number  by 拨打"))
    #expect(parts[4].contains("3      quantity") && parts[4].contains("12345  decoy, phone"))
    #expect(parts[5].contains("statement, prose  全年培训 | 全年培训不少于3次"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test func wordsOfTheLexiconAreNamed() throws {
    let run = try CommandRun(["explain", "收入提高到约3万元，响应1小时以内，零投诉，第2名"])
    #expect(run.output.contains("提高到 (change increase to), 约 (about), 元 (unit 元, money)"))
    #expect(run.output.contains("小时 (unit 小时, time), 以内 (comparator <=)"))
    #expect(run.output.contains("投诉 (counted)"))
    #expect(run.output.contains("2  an ordinal or a rank  by 第"))
  }

  @Test(arguments: [
    ("咨询电话010-88886666", "a telephone or hotline number"), ("12345热线", "a telephone or hotline number"),
    ("执行GB/T 22239-2019", "part of a code or standard"), ("走访了300", "a bare number, with nothing that makes it a value"),
  ])
  func refusedNumberSaysWhy(text: String, reason: String) throws {
    #expect(try CommandRun(["explain", text]).output.contains(reason))
  }

  @Test func explanationOfATableShowsItsColumnsAndRows() throws {
    let run = try CommandRun(["explain", "-"], input: "三级指标 | 指标值 | 分值\n改造公厕 | 16座 | 10\n")
    #expect(run.output.contains("Columns of table 1, cells parted by bars or tabs"))
    #expect(run.output.contains("target    指标值    head word"))
    #expect(run.output.contains("target  value        after a bar"))
  }

  @Test func nameOfAFileIsExplainedWithAHint() throws {
    let run = try CommandRun(["explain", "a.txt"], files: ["a.txt": "不少于3次"])
    #expect(run.status == 0 && run.output.hasPrefix("Cells\n  1    a.txt\n"))
    #expect(
      run.errors == "zhibiao: notice: 'a.txt' is explained as a text; for the file of that name: zhibiao explain - < a.txt\n")
    #expect(try CommandRun(["explain", "."]).errors.isEmpty)
  }

  @Test func standardInputIsExplainedToo() throws {
    let run = try CommandRun(["explain", "-"], input: "不少于3次")
    #expect(run.status == 0 && run.output.contains(">= 3 次"))
  }
}
