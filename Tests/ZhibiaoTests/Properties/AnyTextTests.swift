import Testing

@testable import Zhibiao

/// Whatever text comes, it is read to its end, and what is read stands there.
@Suite struct AnyTextTests {
  /// Scalars and words that the engine has plans for, in any order.
  private static let pieces: [String] = [
    "≥", "≧", "≤", "不少于", "不超过", "以上", "以内", "约", "左右", "95", "80", "1", "3.5", "0", "1,000", "三", "百", "万", "亿", "十几", "几",
    "%", "％", "元", "个", "次", "人次", "万元", "工作日", "小时", "公里/小时", "每", "每人每月", "/", "至", "-", "～", "×", "到", "提升", "下降", "由", "增加到",
    "2022年", "12月", "31日", "底前", "年度指标值：", "产出指标：", "满意度指标", "项目名称", "主管部门", "绩效目标", "完成率", "数量", "、", "，", "。", "；",
    "：", "（", "）", "(", ")", "“", "”", "|", "\t", "\n", "\n\n", "\r\n", " ", "  ", "\u{3000}", "\u{0}", "\u{c}", "\"", "\",\"", ",", "😀",
    "𠀀", "\u{FFFD}",
    "\u{A0}", "\u{2028}", "é", "A", "x", "XX", "**", "1、", "（2）", "①", "序号", "一级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "成", "折", "半", "两",
    "分之", "百分之", "负", "零", "第", "期", "O", "l", "W", "之间", "且", "7×24小时", "12345热线", "壹佰", "廿",
  ]

  static func mixture(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 1...200, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: 0..<300)
  func spansOfAnyMixtureReadBack(seed: UInt64) {
    let text = AnyTextTests.mixture(seed: seed)
    let reading = TextReading(text)
    #expect(reading.brokenSpan == nil, "seed \(seed): \(text.debugDescription)")
  }

  @Test(arguments: CorpusDocument.all)
  func documentCutAnywhereIsReadAsFarAsItGoes(_ document: CorpusDocument) throws {
    var random = SeededGenerator(seed: UInt64(document.bytes.count))
    let scalars = Array(try document.decodedText().unicodeScalars)
    for _ in 0..<6 {
      let (one, other) = (Int.random(in: 0...scalars.count, using: &random), Int.random(in: 0...scalars.count, using: &random))
      let part = scalars[min(one, other)..<max(one, other)]
      #expect(TextReading(String(String.UnicodeScalarView(part))).brokenSpan == nil, "scalars \(part.indices)")
    }
  }

  @Test(arguments: 0..<60)
  func randomScalarsAreRead(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<400 {
      let value =
        Bool.random(using: &random) ? UInt32.random(in: 0...0x10FFFF, using: &random) : UInt32.random(in: 0x20...0x7E, using: &random)
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    #expect(TextReading(String(text)).brokenSpan == nil, "seed \(seed)")
  }

  /// One pattern without an end: nothing in it may be looked at again and again.
  @Test(arguments: [
    "", "（", "9", "1-1-1-", "≥", "每", "(", "一", "十", " ", "\u{3000}", "1\n", "一级指标 三级指标 指标值\n", "产出指标：", "产出指标", "\"", ",", "\",\"",
    "年度指标值：",
    "项目名称：", "|", "| ", "\t", "\n", "\r", "\u{c}", "3至", "2022年", "1、", "（1）", "第", "百分之", "不少于", "1.", "1,000,", "%", "万", "提升", "\u{0}",
    "\u{FFFD}", "😀",
    "1/", "7×24", "≥**%", "“", "，", "。", "每人每月", "数量指标 培训期数 ≥4期\n", "培训期数\n4期\n", "4期 ", "a", "1 ", "壹", "分之", "2022年1月至",
  ])
  func endlessRepetitionEnds(_ piece: String) {
    let text = String(repeating: piece, count: 20_000 / max(piece.utf8.count, 1))
    #expect(TextReading(text).brokenSpan == nil)
  }
}
