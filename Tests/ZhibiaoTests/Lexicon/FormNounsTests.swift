import Testing

@testable import Zhibiao

/// What can be relied on when the nouns of a form are looked up, and that each row's example reads so.
@Suite struct FormNounsTests {
  @Test func noSpellingStandsTwiceInATable() {
    for (table, field) in [(Categories.rows, 2), (ColumnHeads.rows, 2), (ProjectFields.rows, 1), (FormRows.rows, 0), (ItemLabels.rows, 0)] {
      var seen: Set<[UInt16]> = []
      TableText.forEachRow(table) { fields in
        TableText.forEachWord(fields[field]) { #expect(seen.insert($0).inserted, "\(String(decoding: $0, as: UTF16.self))") }
      }
    }
  }

  @Test func levelsGiveTheirCode() {
    forEachExample(Categories.rows, 5) { fields in
      let level = fields[3].split(separator: "：")[0]
      #expect(category(String(level)) == fields[4], "\(fields[3])")
    }
  }

  @Test func headsGiveTheirRoles() {
    forEachExample(ColumnHeads.rows, 5) { fields in
      let roles = nouns(fields[3]).compactMap { $0.head.map { String(describing: $0.role) } }
      #expect(roles.joined(separator: " ") == fields[4], "\(fields[3])")
    }
  }

  @Test func labelsFillTheirField() {
    forEachExample(ProjectFields.rows, 4) { fields in
      #expect(nouns(fields[2]).first?.field.map { String(describing: $0) } == fields[3], "\(fields[2])")
    }
  }

  @Test func formRowsOpenTheirRow() {
    forEachExample(FormRows.rows, 3) { fields in #expect(nouns(fields[1]).first?.isFormRow == true, "\(fields[1])") }
  }

  @Test func itemLabelsStandBeforeTheirTarget() {
    forEachExample(ItemLabels.rows, 3) { fields in
      #expect(nouns(fields[1]).contains { $0.isItemLabel }, "\(fields[1])")
      #expect(fields[1].hasSuffix("：" + fields[2]))
    }
  }

  @Test(arguments: [
    ("产 出 指 标 (50分)", "output"), ("满意度指标（10分）", "satisfaction"), ("制度建设指标", "other"), ("农民增收经济效益", "economic"),
    ("数量目标:", "quantity"), ("绩效指标", nil), ("二级指标", nil), ("完成值", nil), ("指标", nil),
  ])
  func levelsAreKnownByTheirEnding(text: String, code: String?) { #expect(category(text) == code) }

  @Test func inAColumnOfLevelsAnyTextIsOne() {
    #expect(category("产出") == nil)
    #expect(category("产出", columnSaysSo: true) == "output")
    #expect(category("职责履行", columnSaysSo: true) == "other")
  }

  @Test func headsMayBeSpacedOutButTwoHeadsStayTwo() {
    #expect(nouns("年度 指标值").map { $0.head?.role } == [.target])
    #expect(nouns("目标值 单位 分值").map { $0.head?.role } == [.target, .unit, .weight])
  }

  @Test func aWordMayBeSeveralThings() {
    let remark = nouns("备注")[0]
    #expect(remark.head?.role == .remark)
    #expect(remark.isFormRow)
    let target = nouns("年度指标值")[0]
    #expect(target.head?.role == .target)
    #expect(target.isItemLabel)
  }

  private func forEachExample(_ table: StaticString, _ count: Int, _ body: ([String]) -> Void) {
    TableText.forEachRow(table) { fields in
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      guard texts.count == count else {
        Issue.record("a row needs \(count) fields: \(texts.joined(separator: "  "))")
        return
      }
      body(texts)
    }
  }

  private func category(_ text: String, columnSaysSo: Bool = false) -> String? {
    let codes = folded(text)
    let end = codes.count - LogicalText.margin
    return Categories.level(of: 0..<end, in: codes.view, columnSaysSo: columnSaysSo).map { String(describing: $0.code) }
  }

  /// The nouns of a text from left to right.
  private func nouns(_ text: String) -> [FormNoun] {
    let codes = folded(text)
    let end = codes.count - LogicalText.margin
    var found: [FormNoun] = []
    var position = 0
    while position < end {
      if let match = Lexicon.shared.nouns.longestMatch(at: position, before: end, in: codes.view) {
        found.append(Lexicon.shared.nouns[match.row])
        position = match.end
      } else {
        position += 1
      }
    }
    return found
  }

  private func folded(_ text: String) -> Column<UInt16> {
    let halves: [Character: Character] = ["：": ":", "（": "(", "）": ")"]
    var codes = Column<UInt16>()
    for unit in String(text.map { halves[$0] ?? $0 }).utf16 { codes.append(unit) }
    for _ in 0..<LogicalText.margin { codes.append(Code.border) }
    return codes
  }
}
