import Testing

@testable import Zhibiao

/// A table or paragraph of many sections is read as one.
@Suite struct CutTableTests {
  private static let head = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]

  private static func rows(_ count: Int) -> [[String]] {
    (0..<count).map { row in
      let levels = row.isMultiple(of: 7) ? ["产出指标", "数量指标"] : ["", ""]
      return levels + ["第\(row + 1)批路灯更新数量", "≥\(row + 1)盏", "\(row + 2)盏", "5", "4.5"]
    }
  }

  @Test(arguments: [" | ", "\t"], [1500, 4000])
  func longTableKeepsItsColumns(separator: String, sectionLength: Int) {
    let lines = ([CutTableTests.head] + CutTableTests.rows(300)).map { $0.joined(separator: separator) }
    let found = TextReading("项目名称：城市照明\n\n" + lines.joined(separator: "\n"), sectionLength: sectionLength).records
    #expect(found.map(\.target) == (1...300).map { "≥\($0)盏" })
    #expect(found.allSatisfy { $0.category == "数量指标" && $0.flags.isEmpty && $0.score?.description == "4.5" && $0.attained == true })
  }

  @Test(arguments: [WrapStyle(width: 100), WrapStyle(width: 46)], [1500, 4000])
  func longParagraphKeepsItsItems(style: WrapStyle, sectionLength: Int) {
    let items = (1...300).map { "\($0)、产出指标：第二轮路灯更新数量，年度指标值：≥\($0)盏。" }
    let text = "项目名称：城市照明\n\n" + style.wrap(items.joined())
    let found = TextReading(text, sectionLength: sectionLength)
    #expect(found.records.map(\.ordinal) == Array(1...300))
    #expect(found.records.map(\.target) == (1...300).map { "≥\($0)盏" })
    #expect(found.records.allSatisfy { $0.name == "第二轮路灯更新数量" && $0.category == "产出指标" && $0.project?.name == "城市照明" })
  }
}
