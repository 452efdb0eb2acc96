import Testing

@testable import Zhibiao

/// Texts made to trap the grammar or to make it slow.
@Suite struct HostileTextTests {
  private static let length = 100_000

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "7", "一", "万", "亿", "几", "半", "零", "[", "(", "1-", "1-1", "1/", "1,", "1.", "1:", "1∶", "≥", "≤1", "1≤x", "不少于", "约", "每", "每人",
      "1元/",
      "1±", "1至", "3元", "1小时", "一年", "百分之", "三分之", "提升", "1、", "增加1个、", "5×", "2022年", "2022-", "12月", "第1、", "1和", "“一", "统一", "1%", "-",
      "成",
      "一 ", "1 ", "≥5，", "1×10^", "O", "l", "。1", "前", "且≥",
    ])
  func repeatedWithoutEndItIsReadInLinearTime(piece: String) {
    let read = GrammarText(String(repeating: piece, count: Self.length / piece.unicodeScalars.count), as: .target)
    #expect(read.quantities.count <= Self.length)
  }

  @Test func longNumeralsAreIdentifiers() {
    let read = GrammarText("编码" + String(repeating: "9", count: 200_000) + "元")
    #expect(read.readings == [])
  }

  @Test(arguments: ["12345678901234567890123台", "0.1234567890123456789元", "99999999999999999999亿元"])
  func moreDigitsThanAQuantityHasAreNone(text: String) {
    let read = GrammarText(text)
    #expect(read.readings == [])
    #expect(read.refused.values.contains(.identifier), "\(read.refused)")
  }

  @Test(arguments: 0..<300)
  func anyTextGivesOrderedSpansApart(seed: Int) {
    let read = GrammarText(RandomPhrase.text(seed: seed, pieces: 60), as: seed % 2 == 0 ? .prose : .target)
    let cell = read.text.cells[0].codes
    var end = cell.lowerBound
    for index in 0..<read.quantities.count {
      let quantity = read.quantities[index]
      #expect(Int(quantity.start) >= end && quantity.end > quantity.start && Int(quantity.end) <= cell.upperBound, "seed \(seed)")
      #expect(holdsTogether(quantity), "seed \(seed): \(PhraseReading(quantity))")
      end = Int(quantity.end)
    }
  }

  /// A date has no bounds; a range has both, in order; other comparators those that they imply.
  private func holdsTogether(_ quantity: Quantity) -> Bool {
    if quantity.date != nil { return quantity.lower == nil && quantity.upper == nil && quantity.unit == nil }
    switch quantity.comparator {
    case .equal: return quantity.lower != nil && quantity.lower == quantity.upper
    case .atLeast, .moreThan: return quantity.lower != nil && quantity.upper == nil
    case .atMost, .lessThan: return quantity.lower == nil && quantity.upper != nil
    case .range:
      guard let lower = quantity.lower, let upper = quantity.upper else { return false }
      return lower.value <= upper.value
    }
  }
}
