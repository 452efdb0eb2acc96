import Testing

@testable import Zhibiao

/// What `zhibiao lexicon` lists.
@Suite struct LexiconListingTests {
  @Test(arguments: [
    ("unit", "公里", "length, UCUM km, 千米 km"), ("unit", "泰铢", "money, ISO 4217 THB, 泰币 铢 THB ฿"),
    ("comparator", "不少于", ">=, before a number"),
    ("comparator", "以内", "<=, behind a number"), ("category", "时效指标", "timeliness"), ("head", "年度指标值", "target, annual"),
    ("change", "新增", "increase by; behind 到, 至, 为: increase to"), ("decoy", "热线", "phone, behind a number"),
    ("phrase", "三公", "its numeral counts nothing"), ("field", "主管部门", "department"), ("row", "合计", "no indicator"),
    ("label", "年度指标值", "before a target"),
  ])
  func everyKindOfWordIsListed(kind: String, word: String, meaning: String) {
    #expect(LexiconListing.rows().contains { $0.kind == kind && $0.word == word && $0.meaning == meaning })
  }

  @Test(arguments: [("台套", "购置教学仪器64台套: = 64 台套"), ("不少于", "培训不少于3次: >= 3 次")])
  func unitsAndComparatorsShowTheirExample(word: String, example: String) {
    #expect(LexiconListing.rows().first { $0.word == word }?.example == example)
  }

  @Test func noRowStandsTwice() {
    let rows = LexiconListing.rows()
    #expect(Set(rows).count == rows.count)
  }
}
