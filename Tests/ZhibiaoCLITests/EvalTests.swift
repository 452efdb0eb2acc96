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
    #expect(run.status == 0 && run.output.contains("0 quantities in 1 case"))
    #expect(try CommandRun(["eval", "gold.jsonl", "--kinds", "none"], files: ["gold.jsonl": Self.gold]).status == 1)
  }

  @Test func goldThatIsNoJSONIsNamedWithItsLine() throws {
    let run = try CommandRun(["eval", "gold.jsonl"], files: ["gold.jsonl": Self.gold + "{oops}\n"])
    #expect(run.errors == "zhibiao: gold.jsonl:4: not JSON\n" && run.status == 1)
    #expect(run.output.contains("2 quantities in 3 cases"))
  }

  @Test(arguments: [
    (#""value":"3""#, #"quantity 1: value is "3"; it must be a number, as 3"#),
    (#""value":3,"start":30,"end":60"#, "quantity 1: the text ends at 7, before the span 30–60 does"),
    (#""value":3,"start":5,"end":5"#, "quantity 1: the span 5–5 holds nothing"),
    (#""value":3,"text":"不少于9次""#, #"quantity 1: the span 2–7 holds "不少于3次", not "不少于9次""#),
    (#""value":3,"comparator":"≥≥""#, #"quantity 1: comparator is "≥≥"; it must be one of =, >=, >, <=, <, range"#),
    (#""vlaue":3"#, "quantity 1: unknown key 'vlaue'; did you mean 'value'?"),
    (#""unit":"次""#, "quantity 1: '>=' needs a value, or a date"),
    (#""value":3,"change":{"direction":"increase"}"#, "quantity 1: change needs direction and mode"),
    (#""value":3,"per":"年""#, #"quantity 1: per is "年"; it must be a list of strings, as ["人", "个月"]"#),
  ])
  func wrongGoldIsNamedWithItsLineAndNotScored(fields: String, message: String) throws {
    var quantity = ["\"comparator\":\">=\"", "\"start\":2", "\"end\":7"]
    quantity.removeAll { fields.contains($0.prefix(6)) }
    let wrong = #"{"id":"x","kind":"prose","text":"培训不少于3次","quantities":[{\#((quantity + [fields]).joined(separator: ","))}]}"#
    let run = try CommandRun(["eval", "gold.jsonl", "--summary"], files: ["gold.jsonl": Self.gold + wrong])
    #expect(run.errors == "zhibiao: gold.jsonl:4: \(message)\n" && run.status == 1)
    #expect(run.output.contains("2 quantities in 3 cases"))
  }

  @Test func misspelledKeyIsNoDecoy() throws {
    let gold = #"{"id":"x","kind":"prose","text":"培训3次","quantites":[]}"#
    let run = try CommandRun(["eval", "gold.json"], files: ["gold.json": gold])
    #expect(
      run.errors
        == "zhibiao: gold.json:1: the case: unknown key 'quantites'; did you mean 'quantities'?\nzhibiao: no case to score\n")
  }

  @Test func layoutMayStandBetweenTheCharactersOfASpan() throws {
    let gold =
      #"{"id":"x","kind":"t","text":"年度指标值 | ≥ | 95 | %","quantities":[{"text":"≥95%","start":8,"end":18,"comparator":">=","value":95,"unit":"%"}]}"#
    #expect(try CommandRun(["eval", "gold.json"], files: ["gold.json": gold]).errors.isEmpty)
  }

  @Test func otherFilesAreNamedAndTheRestIsScored() throws {
    let records = String(repeating: "{\"schema\":\"zhibiao/1\"}\n", count: 30)
    let run = try CommandRun(
      ["eval", "gone.jsonl", "in", "-", "--summary"], files: ["in/a.jsonl": records, "in/b.jsonl": Self.gold], input: Self.gold)
    #expect(run.status == 1 && run.output.contains("4 quantities in 6 cases"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 12 && lines.first == "zhibiao: gone.jsonl: no such file or directory")
    #expect(lines.last == "zhibiao: in/a.jsonl: 20 more faults")
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
