import Testing

@testable import Zhibiao

/// What `zhibiao lexicon` lists.
@Suite struct LexiconListingTests {
  @Test(arguments: [
    ("unit", "公里", "length, UCUM km, 千米 km"), ("unit", "泰铢", "money, ISO 4217 THB, 泰币 铢 THB ฿"),
    ("comparator", "不少于", ">=, before a number"),
    ("comparator", "以内", "<=, behind a number"), ("category", "时效指标", "timeliness"), ("head", "年度指标值", "target, annual"),
    ("field", "主管部门", "department"), ("row", "合计", "no indicator"), ("label", "年度指标值", "before a target"),
  ])
  func everyKindOfWordIsListed(kind: String, word: String, meaning: String) {
    #expect(LexiconListing.rows().contains(LexiconListing.Row(kind: kind, word: word, meaning: meaning)))
  }

  @Test func noRowStandsTwice() {
    let rows = LexiconListing.rows()
    #expect(Set(rows).count == rows.count)
  }
}
