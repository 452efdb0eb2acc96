import Testing

@testable import Zhibiao

/// Tables as readers of PDF files lay them out: columns by blanks, each cell wrapped for itself.
@Suite struct PageTableTests {
  private static let page = """
    一级   二级指
                三级指标    指标值
    指标    标
               乡村公路路侧
                         ≥42公里
    产出   数量指   护栏加装里程
    指标    标    校车停靠点标
                          28处
               识牌更新数量
    效益   社会效   沿线学生安全
                         ≥96%
    指标   益指标   知识知晓率

    """

  @Test func cellsOverLinesAreWhole() {
    let records = TextReading(Self.page).records.filter { $0.kind == .indicator }
    #expect(records.map(\.name) == ["乡村公路路侧护栏加装里程", "校车停靠点标识牌更新数量", "沿线学生安全知识知晓率"])
    #expect(records.map(\.target) == ["≥42公里", "28处", "≥96%"])
    #expect(records.map(\.category) == ["数量指标", "数量指标", "社会效益指标"])
    #expect(records.map(\.parentCategory) == ["产出指标", "产出指标", "效益指标"])
    #expect(records.allSatisfy { $0.flags.contains(.columnsGuessed) })
  }

  /// Another cell's text stands between the halves of a value.
  @Test func spanOfAWrappedValueEndsWithItsLine() {
    let text = """
      一级指标   二级指标        三级指标           指标值
      产出指标   数量指标    中小河流岸坡          ≥3500
                         生态修复面积          平方米
      效益指标   社会效益指标  沿岸群众安全感         明显提升
                         知悉程度

      """
    let reading = TextReading(text)
    let quantity = reading.records.first { $0.kind == .indicator }?.quantities.first
    #expect(quantity?.text == "≥3500")
    #expect(quantity?.unit == "平方米")
    #expect(quantity?.unitText == nil)
    #expect(quantity?.flags == [.wrapped])
    #expect(reading.brokenSpan == nil)
  }

  /// Rows that have a line each are no guess.
  @Test func tableOfOneLineARowKeepsNoFlag() {
    let text = """
      一级指标      二级指标      三级指标            指标值
      产出指标      数量指标      护栏加装里程          ≥42公里
                    质量指标      验收合格率            100%
      效益指标      社会效益      群众知晓率            ≥96%

      """
    let records = TextReading(text).records
    #expect(records.map(\.name) == ["护栏加装里程", "验收合格率", "群众知晓率"])
    #expect(records.allSatisfy { $0.flags.isEmpty })
  }

  @Test func titleAndProseAreNoPartOfTheTable() {
    let text = "  护栏加装项目绩效目标表\n\n" + Self.page + "\n本表由项目单位填报，主管部门审核后公开，接受社会监督，并按季度更新进展。\n"
    #expect(TextReading(text).records.filter { $0.kind == .indicator }.count == 3)
  }

  /// A table of many rows is cut into sections, and its columns hold on.
  @Test(arguments: [2_000, 5_000, SectionReader.length])
  func tableLongerThanASectionIsReadOn(sectionLength: Int) {
    var text = "一级指标   二级指标         三级指标           指标值\n"
    for number in 1...300 {
      // As many characters for each: they fill the column.
      let place = String(512 + number, radix: 2).map { $0 == "0" ? "东" : "西" }.joined()
      text += "                   \(place)\n"
      text += "产出指标   数量指标                         \(number)处\n"
      text += "                   点位建设数量\n"
      text += "效益指标   社会效益指标    群众满意程度           ≥90%\n"
    }
    let records = TextReading(text, sectionLength: sectionLength).records.filter { $0.kind == .indicator }
    #expect(records.count == 600)
    let places = records.filter { $0.name?.hasSuffix("点位建设数量") == true }
    #expect(places.map { $0.quantities.first?.value?.description } == (1...300).map { String($0) })
  }
}
