import Testing

@testable import Zhibiao

/// Tables drawn with lines on all sides, as text browsers and converters draw them.
@Suite struct RuledTableTests {
  private static let boxes = """
    ┌──────────┬────────────┬────────┬────────┐
    │二级指标  │三级指标    │指标值  │完成值  │
    ├──────────┼────────────┼────────┼────────┤
    │数量指标  │加固河堤护岸│≥3.6公  │3.8公里 │
    │          │长度        │里      │        │
    │          ├────────────┼────────┼────────┤
    │          │清淤渠道条数│14条    │14条    │
    ├──────────┼────────────┼────────┼────────┤
    │受益对象满│沿岸村民满意│≥91%    │94%     │
    │意度指标  │度          │        │        │
    └──────────┴────────────┴────────┴────────┘

    """

  private static let dashes = """
    +----------+----------+----------+
    | 二级指标 | 三级指标 | 指标值   |
    +==========+==========+==========+
    | 质量指标 | 苗木     | 不低于   |
    |          | 成活率   | 95%      |
    +----------+----------+----------+
    | 时效指标 | 补植完成 | 2031年4  |
    |          | 时间     | 月底前   |
    +----------+----------+----------+

    """

  @Test func cellsAreWholeUpToTheNextRule() {
    let reading = TextReading(Self.boxes)
    let records = reading.records.filter { $0.kind == .indicator }
    #expect(records.map(\.name) == ["加固河堤护岸长度", "清淤渠道条数", "沿岸村民满意度"])
    #expect(records.map(\.target) == ["≥3.6公里", "14条", "≥91%"])
    #expect(records.map(\.actual?.text) == ["3.8公里", "14条", "94%"])
    #expect(records.map(\.category) == ["数量指标", "数量指标", "受益对象满意度指标"])
    #expect(reading.brokenSpan == nil)
  }

  @Test func whatLinesPartIsNotGuessed() {
    #expect(TextReading(Self.boxes).records.allSatisfy { !$0.flags.contains(.columnsGuessed) && !$0.flags.contains(.nameDoubtful) })
  }

  @Test func rulesOfDashesPartRowsToo() {
    let reading = TextReading(Self.dashes)
    #expect(reading.records.map(\.name) == ["苗木成活率", "补植完成时间"])
    #expect(reading.records.map(\.target) == ["不低于95%", "2031年4月底前"])
    #expect(reading.records.flatMap(\.quantities).map(\.comparator.rawValue) == [">=", "<="])
    #expect(reading.brokenSpan == nil)
  }

  /// Only one rule: each line is a row.
  @Test func linesAreRowsWhereNoRulesPartThem() {
    let text = "| 三级指标 | 指标值 |\n|---|---|\n| 苗木成活率 | ≥95% |\n| 补植株数 | 300株 |\n"
    #expect(TextReading(text).records.map(\.name) == ["苗木成活率", "补植株数"])
  }

  /// Wherever a section ends, a row stays whole.
  @Test func longTablesLoseNoRow() {
    let head = Self.boxes.split(separator: "\n", omittingEmptySubsequences: false).prefix(2).joined(separator: "\n")
    var text = head + "\n"
    for number in 0..<2000 {
      text += "├──────────┼────────────┼────────┼────────┤\n"
      text += "│数量指标  │加固河堤第\(number)│≥\(number + 2)公  │3公里   │\n"
      text += "│          │段长度      │里      │        │\n"
    }
    let records = TextReading(text).records.filter { $0.kind == .indicator }
    #expect(records.count == 2000)
    #expect(records.map(\.target) == (0..<2000).map { "≥\($0 + 2)公里" })
  }
}
