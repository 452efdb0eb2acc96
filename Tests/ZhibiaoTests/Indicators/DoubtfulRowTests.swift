import Testing

@testable import Zhibiao

/// Tables whose cells could not be told apart: no record of them may be relied on unseen.
@Suite struct DoubtfulRowTests {
  @Test(arguments: [
    // Values under no head, names apart from them.
    "| 二级指标 | 三级指标 | 年度指标值 |\n| 数量指标 | 补种行道树 | |\n| | 修剪草坪 | |\n",
    "一级指标\n二级指标\n三级指标\n产出指标\n数量指标\n补种行道树\n修剪草坪\n",
  ])
  func rowsWithoutAnyValueAreFlagged(table: String) {
    let records = TextReading(table).records.filter { $0.kind == .indicator }
    #expect(!records.isEmpty)
    #expect(records.allSatisfy { $0.flags.contains(.columnsGuessed) })
  }

  @Test func headsThatAreTakenForRowsAreNoRecords() {
    let text = "绩效指标\n二级指标\n数量指标\n质量指标\n补种行道树\n修剪草坪\n年度指标值\n分值\n得分\n"
    #expect(!TextReading(text).records.contains { ["年度指标值", "分值", "得分"].contains($0.name) })
  }

  /// 预算执行率 heads columns, and names an indicator of its own.
  @Test func namesThatAlsoHeadColumnsStay() {
    let text = "| 二级指标 | 三级指标 | 分值 |\n| 资金管理 | 预算执行率 | 6 |\n| 资金管理 | 资金使用合规性 | 4 |\n"
    #expect(TextReading(text).records.map(\.name) == ["预算执行率", "资金使用合规性"])
    #expect(TextReading(text).records.allSatisfy { $0.flags.isEmpty })
  }
}
