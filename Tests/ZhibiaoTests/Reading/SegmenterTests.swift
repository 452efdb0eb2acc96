import Testing

@testable import Zhibiao

@Suite struct SegmenterTests {
  private func column(_ text: String) -> Column<UInt16> {
    var column = Column<UInt16>()
    for code in text.utf16 { column.append(code) }
    return column
  }

  /// The text with a bar at each boundary that the segmenter tells one by one.
  private func segmented(_ text: String) -> String {
    let codes = column(text)
    let segmenter = Segmenter()
    var parts = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index > 0, segmenter.isBoundary(before: index, in: codes.view, within: 0..<codes.count) { parts += "|" }
      parts.unicodeScalars.append(scalar)
    }
    return parts
  }

  @Test(arguments: [("统一部署", "统一|部署"), ("一般性", "一般|性"), ("唯一标识", "唯一|标识")])
  func aNumeralInsideAWordIsNoWordOfItsOwn(text: String, words: String) {
    #expect(segmented(text) == words)
  }

  @Test func theEndsOfACellAreBoundaries() {
    let codes = column("统一部署")
    let segmenter = Segmenter()
    for index in [1, 3] { #expect(segmenter.isBoundary(before: index, in: codes.view, within: 1..<3)) }
  }

  @Test func boundariesOfALongTextComeAtOnceAndAscend() {
    let text = String(repeating: "全市统一部署的一般性检查不少于12次，", count: 200)
    let codes = column(text)
    var boundaries = Column<Int32>()
    Segmenter().appendBoundaries(of: codes.view, in: 2..<codes.count, to: &boundaries)
    let places = boundaries.array()
    #expect(places.first == 2 && places.last == Int32(codes.count))
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func anEmptyTextHasOneBoundary() {
    let codes = column("年")
    var boundaries = Column<Int32>()
    Segmenter().appendBoundaries(of: codes.view, in: 1..<1, to: &boundaries)
    #expect(boundaries.array() == [1])
  }

  @Test func aHandleThatICUDoesNotKnowIsNamed() {
    #expect(throws: ICUError.self) { try Transliterator("Traditional-Klingon") }
    #expect(throws: ICUError.self) { try Converter("no-such-code-page") }
    let error = ICUError(code: 4, subject: "no-such-code-page")
    #expect(error.description == "ICU cannot use no-such-code-page: U_FILE_ACCESS_ERROR")
    #expect(ICU.version.split(separator: ".").count >= 2)
  }
}
