import Testing

@testable import Zhibiao

/// What the columns of a table are, where the head says it by place, by an ending or not at all.
@Suite struct ColumnHeadTests {
  private static let levels = "一级指标 | 二级指标 | 三级指标"
  private static let row = "产出指标 | 数量指标 | 新建凉亭"

  @Test(arguments: [
    ("实施期目标（2041-2043年） | 年度目标（2041年）", ["实施期", "年度"]),
    ("2041年目标值 | 2042年目标值", ["2041年", "2042年"]),
    ("一季度 | 二季度", ["一季度", "二季度"]),
    ("东屏区 | 松岭县", [nil, nil]),
    ("东屏区目标值 | 松岭县目标值", [nil, nil]),
  ])
  func periodsOfColumnsTellRecordsApart(heads: String, periods: [String?]) {
    let records = TextReading("\(ColumnHeadTests.levels) | \(heads)\n\(ColumnHeadTests.row) | 18座 | 6座\n").records
    #expect(records.map(\.name) == ["新建凉亭", "新建凉亭"])
    #expect(records.map(\.target) == ["18座", "6座"])
    #expect(records.map { $0.project?.period } == periods)
  }

  @Test(arguments: ["参考值", "行业标准", "前三年均值", "2040年完成", "2040年实际", "上一年水平", "牵头部门"])
  func whatWasBeforeOrIsElsewhereSetsNoTarget(head: String) {
    for heads in ["\(head) | 目标值", "目标值 | \(head)"] {
      let values = heads.hasPrefix(head) ? "5座 | 6座" : "6座 | 5座"
      let records = TextReading("\(ColumnHeadTests.levels) | \(heads)\n\(ColumnHeadTests.row) | \(values)\n").records
      #expect(records.map(\.target) == ["6座"], "\(heads)")
    }
  }

  @Test func aColumnWithoutHeadThatIsFilledStaysOne() {
    let table = "一级指标 | 二级指标 |  | 指标值\n产出指标 | 数量指标 | 甲线 | 6座\n产出指标 | 质量指标 | 乙线 | ≥98%\n"
    #expect(TextReading(table).records.map(\.target) == ["6座", "≥98%"])
  }

  @Test func rowsInTheLineOfTheHeadAreRows() {
    let records = TextReading("二级指标 | 三级指标 | 指标值 | 数量指标 | 新建凉亭 | 6座 | 质量指标 | 完好率 | ≥98%\n").records
    #expect(records.map(\.name) == ["新建凉亭", "完好率"])
  }

  @Test func lineBreaksThatAreSpeltOutAreWraps() {
    let table = "| 三级指标 | 指标值 |\n| 新建凉亭<br>（含廊桥） | ≥6<BR/>座 |\n| 完成时间 | 2041年<br />10月底前 |\n| 单价 | ≤4.5&nbsp;万元 |\n"
    let records = TextReading(table).records
    #expect(records.map(\.name) == ["新建凉亭（含廊桥）", "完成时间", "单价"])
    #expect(records.map(\.target) == ["≥6座", "2041年10月底前", "≤4.5万元"])
    #expect(records.last?.quantities.first?.unit == "元")
  }

  /// `10<br>20` are two numbers, and `5<6` compares.
  @Test func lineBreaksThatAreSpeltOutJoinNoNumbers() {
    let records = TextReading("三级指标 | 指标值\n巡查次数 | 10<br>20\n误差 | <6毫米\n").records
    #expect(!records.flatMap(\.quantities).contains { $0.text.contains("1020") })
    #expect(records.last?.quantities.first?.comparator == .lessThan)
  }

  @Test func aTargetBehindItsOwnNameStaysWhereTheRowIsWhole() {
    let table = "三级指标\n年度指标值\n实际完成值\n数量指标\n参训教师 200人次\n≥180人次\n190人次\n质量指标\n结业率\n≥95%\n96%\n"
    #expect(TextReading(table).records.map(\.name) == ["参训教师 200人次", "结业率"])
  }

  @Test(arguments: [
    "指标值：≥98\n计量单位：%\n",
    "指标名称：图书完好率\n指标说明：抽查\n",
  ])
  func fieldsWithoutNameOrTargetAreNoCards(text: String) {
    #expect(!TextReading(text).records.contains { $0.name == "图书完好率" && $0.target != nil })
  }

  @Test func aDashBehindALevelInProseIsNoItem() {
    #expect(!TextReading("社会效益——惠及百姓，带动就业。\n").records.contains { $0.kind == .indicator })
  }
}
