import Testing

@testable import Zhibiao

@Suite struct WrapTests {
  @Test func numberAcrossAWrapIsOne() {
    let text = """
      对全区道路照明设施进行全面检修，完好率不低于9
      8%，并按季度通报各街道的检修情况和整改情况。
      """
    #expect(SectionText(text).texts.first?.contains("不低于98%") == true)
  }

  @Test func narrowCellOfTwoLinesIsOne() {
    #expect(SectionText("云岭市东林区城市更新\n服务中心(本级)\n").texts == ["云岭市东林区城市更新服务中心(本级)"])
  }

  @Test func shortLineBeforeAWideOneIsACellOfItsOwn() {
    let text = """
      公园养护经费
      完成全区二十一座公园的日常养护，保持绿地整洁，及时补种枯死的苗木，做好病虫害防治工作，为市
      民提供舒适的休憩环境。
      """
    #expect(SectionText(text).texts.count == 2)
    #expect(SectionText(text).texts.first == "公园养护经费")
  }

  @Test func listNumberBeginsACell() {
    let text = """
      1、完成全区主次干道的日常保洁，机械化清扫率达到九成以上，垃圾日产日清
      2、完成公共厕所的日常保洁和维修，设施完好，标识清楚，全天免费开放使用
      """
    #expect(SectionText(text).texts.count == 2)
  }

  @Test func thousandsAndDecimalsAreNoListNumbers() {
    let text = """
      全年共安排维修养护经费二千余万元，其中用于桥梁加固的经费为
      1.5亿元，用于道路养护的经费为三千万元，其余用于日常巡查管理。
      """
    #expect(SectionText(text).texts.count == 1)
  }

  @Test func paragraphGoesOnOverAPageBreak() {
    let text = """
      本年度政府采购支出总额为四百余万元，其中货物类合同金额一百
      二十二万元，工程类合同金额一百三十八万元，服务类合同金额为 164

      - 12 -

      万元。授予中小企业的合同金额占政府采购支出总额的比例为百分
      之八十五。
      """
    #expect(SectionText(text).texts == [SectionText(text).texts[0]])
    #expect(SectionText(text).texts[0].contains("164万元"))
  }

  @Test func cellsUnderOneAnotherStayApart() {
    #expect(SectionText("100\n95\n20\n").texts == ["100", "95", "20"])
    #expect(SectionText("培训期数\n4期\n合格率\n95%\n").texts == ["培训期数", "4期", "合格率", "95%"])
  }

  @Test func barsAndTabsPartCells() {
    #expect(SectionText("| 数量指标 | 培训期数 | ≧4期 |").texts == ["", "数量指标", "培训期数", "≥4期"])
    #expect(SectionText("数量指标\t培训期数\t4期").texts == ["数量指标", "培训期数", "4期"])
  }

  @Test func blanksOfARunBecomeOne() {
    #expect(SectionText("共计 2024  年").texts == ["共计 2024\t年"])
  }

  @Test func widthAndTraditionalFormsAreFolded() {
    #expect(SectionText("覆蓋率≧９５％，共３個").texts == ["覆盖率≥95%,共3个"])
  }

  @Test func emptyAndBlankTextsHaveNoCells() {
    #expect(SectionText("").texts.isEmpty)
    #expect(SectionText("\n\n \u{3000}\n").texts.isEmpty)
  }

  @Test func replacementCharacterAtALineEndIsDropped() {
    #expect(SectionText("完成检修；\u{FFFD}\n").texts == ["完成检修;"])
  }
}
