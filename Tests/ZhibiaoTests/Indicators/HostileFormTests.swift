import Testing
import Zhibiao

/// Labels, brackets and borders in places where no form has them: nothing of it may end the process.
@Suite struct HostileFormTests {
  private static let pieces = [
    "项目名称", "项目编码", "年度金额", "主管部门", "绩效目标", "产出指标", "数量指标", "年度指标值", "目标值", "实际完成值", "分值", "得分", "备注", "指标名称",
    "一级指标", "三级指标", "(", "（", ")", "）", "【", "】", "：", ":", "，", "；", "。", "|", "\t", "\n", "\n\n", " ", "、", "1", "2、", "≥5", "90%", "3个",
    "培训期数", "定性", "及时", "-", "—",
  ]

  @Test(arguments: ["年度金额(|):", "目标值【|】:", "1、数量指标：甲，目标值：≥1次，实际完成值（，得分：2）：3。", "产出指标（数量指标：1）：甲"])
  func aLabelWhoseColonComesLateEndsNothing(text: String) {
    #expect(Extractor().extract(text).allSatisfy { $0.start <= $0.end })
  }

  @Test(arguments: 0..<400)
  func anyOrderOfLabelsIsRead(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.pieces[Int((state >> 33) % UInt64(Self.pieces.count))]
    }
    #expect(Extractor().extract(text).allSatisfy { $0.start <= $0.end }, "\(text)")
  }
}
