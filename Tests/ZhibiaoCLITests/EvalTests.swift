import Testing

@testable import ZhibiaoCLI

@Suite struct EvalTests {
  private static let gold = """
    {"id":"a","kind":"prose","text":"培训不少于3次，拨打12345热线。","quantities":[{"text":"不少于3次","start":2,"end":7,"comparator":">=","value":3,"unit":"次"}]}
    {"id":"b","kind":"prose","text":"培训5次。","quantities":[{"text":"5次","start":2,"end":4,"comparator":">=","value":5,"unit":"次"}]}
    {"id":"c","kind":"decoy","text":"按照第三条执行。","quantities":[]}

    """

  @Test func eachMissAndEachExtraIsShown() throws {
    try expectSnapshot("eval", CommandRun(["eval", "gold.jsonl"], files: ["gold.jsonl": Self.gold]).whole)
  }

  @Test func kindsAreChosen() throws {
    let run = try CommandRun(["eval", "gold.jsonl", "--summary", "--kinds", "decoy"], files: ["gold.jsonl": Self.gold])
    #expect(run.status == 0 && run.output.contains("0 quantities in 1 cases"))
    #expect(try CommandRun(["eval", "gold.jsonl", "--kinds", "none"], files: ["gold.jsonl": Self.gold]).status == 1)
  }

  @Test func goldThatIsNoJSONIsNamedWithItsLine() throws {
    let run = try CommandRun(["eval", "gold.jsonl"], files: ["gold.jsonl": Self.gold + "{oops}\n"])
    #expect(run.whole == "--- standard error\nzhibiao: gold.jsonl:4: not JSON\n--- status 1\n")
  }

  @Test(arguments: [
    ("指标1：热线 接通率", "热线接通率"), ("★设备（台）", "设备(台)"), ("大于等于95百分比。", "≥95%"), (">=３ 次", "≥3次"), ("a|b│c¦d", "abcd"),
  ])
  func namesAreComparedWithoutWhatOnlyTheLayoutAdds(text: String, normal: String) {
    #expect(IndicatorScore.normal(text) == normal)
  }

  @Test(arguments: ["1", "-2.5e3", "true", "null", #""a\u4e00\"\\""#, "[]", "[1,[2]]", "{}", #"{"a":{"b":[null]}}"#, " 1 "])
  func jsonIsRead(text: String) { #expect(JSONValue(text) != nil) }

  @Test(arguments: ["", "1 2", "[1,]", "{1:2}", "tru", #""open"#, "[", "nan", "{\"a\"}"])
  func whatIsNoJSONIsRefused(text: String) { #expect(JSONValue(text) == nil) }

  @Test func deepNestingIsRefusedNotFallenInto() {
    #expect(JSONValue(String(repeating: "[", count: 100_000)) == nil)
  }
}
