import Testing

@testable import Zhibiao

/// Every number of a text has one kind.
@Suite struct NumberLedgerTests {
  @Test(arguments: [
    ("全年培训不少于3次，满意度80%-90%。", ["3 quantity", "80 quantity", "90 quantity"]),
    ("于2022年12月底前办结，拨打12345热线。", ["2022 quantity", "12 quantity", "12345 phone"]),
    ("第3条规定，三公经费下降百分之五。", ["3 ordinal", "三 fixedPhrase", "五 quantity"]),
    ("1.2022年建成污水站2.5万座", ["1 listNumber", "2022 yearName", "2.5万 quantity"]),
    ("每一个人都受益，走访了300", ["一 denominator", "300 bareNumber"]),
    ("资金1,200万元，占３／４", ["1,200万 quantity", "３ quantity", "４ quantity"]),
    ("数百家企业、单位：万元", ["数百 quantity"]),
    ("①新建菜市场5个；一是提速。", ["① listNumber", "5 quantity", "一 listNumber"]),
  ])
  func numberHasTheKindOfWhatHoldsIt(text: String, numbers: [String]) {
    #expect(TextLedger(text).words == numbers)
  }

  @Test func cellsOfATableAreWhatTheirColumnsSay() {
    let table = """
      项目名称 | 2023年公厕改造
      项目资金（万元） | 120 | 118 | 98%
      一级指标 | 三级指标 | 2023年目标值 | 实际完成值 | 分值 | 得分 | 偏差原因
      产出指标（50分） | 1.改造公厕 | ≥16座 | 18座 | 10 | 9.5 | 晚到货3天
      合计 | | | | 100 | 92 |
      """
    let kinds = TextLedger(table).words
    #expect(
      kinds == [
        "2023 projectName", "120 projectBudget", "118 projectOther", "98 quantity", "一 formWord", "三 formWord", "2023 formWord",
        "50 levelPoints", "1 listNumber", "16 quantity", "18 actual", "10 weight", "9.5 score", "3 remark", "100 aside", "92 aside",
      ])
  }

  @Test func numbersThatRunTogetherAreCountedApart() throws {
    let document = try #require(CorpusDocument.all.first { $0.id == "glued-digits" })
    let words = try TextLedger(bytes: document.bytes).words
    // 监测数据到报率2098%98%20
    #expect(words.contains(["20 weight", "98 quantity", "98 actual", "20 score"]), "\(words)")
  }

  @Test func pageNumberBetweenHalvesOfAParagraphIsFurniture() {
    let page = "本年度全市共改造老旧小区供水管网、排水管网和燃气管网，其中供水管\n— 12 —\n网30公里，排水管网20公里，燃气管网由专业单位负责组织实施改造工作。\n"
    #expect(TextLedger(page).words.first == "12 furniture")
  }

  @Test func valueThatNothingReadIsUnread() {
    let lost = TextLedger("设3条数量指标：开放日接待批次≥24批。")
    #expect(
      lost.account.numbers[Int(NumberKind.unreadBare.rawValue)] + lost.account.numbers[Int(NumberKind.unreadValue.rawValue)]
        == lost.account.unread.count)
    #expect(lost.words.last == "24 quantity")
  }

  @Test(arguments: CorpusDocument.all)
  func sumsOfTheCorpusAgree(_ document: CorpusDocument) throws {
    let ledger = try TextLedger(bytes: document.bytes)
    #expect(ledger.fault == nil)
    let quantities = try document.records().reduce(0) { $0 + $1.quantities.count + ($1.actual?.quantities.count ?? 0) }
    #expect(ledger.account.members.contains("\"quantities\":\(quantities),"))
    // Where sections end is no one's business: each number is counted once.
    #expect(try TextLedger(bytes: document.bytes, sectionLength: 700).fault == nil)
  }

  @Test(.enabled(if: SharedSeed.isThere)) func sumsOfTheReferenceDocumentAgree() throws {
    let ledger = try TextLedger(bytes: SharedSeed.bytes)
    #expect(ledger.fault == nil)
    #expect(ledger.account.unread == [])
  }

  @Test(arguments: DamageSet.alone)
  func sumsOfDamagedFormsAgree(_ damages: DamageSet) {
    for seed in 0..<8 as Range<UInt64> {
      let fault = TextLedger(DamagedForm(seed: seed, damages: damages).text).fault
      #expect(fault == nil, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<100)
  func sumsOfAnyMixtureAgree(seed: UInt64) {
    let text = AnyTextTests.mixture(seed: seed)
    for length in [300, SectionReader.length] {
      let fault = TextLedger(text, sectionLength: length).fault
      #expect(fault == nil, "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test(arguments: ["9", "一", "1,000,", "1.", "合计", "注：", "每一", "注", "分值：1", "项目资金1\n", "指标1：", "①", "百", "1598%98%15"])
  func endlessRepetitionIsCounted(_ piece: String) {
    let fault = TextLedger(String(repeating: piece, count: 40_000 / piece.utf8.count)).fault
    #expect(fault == nil)
  }
}
