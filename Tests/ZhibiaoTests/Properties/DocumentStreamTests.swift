import Testing

@testable import Zhibiao

/// A document of which only a part is held at a time gives the bytes that it gives whole.
@Suite struct DocumentStreamTests {
  @Test(arguments: [OffsetUnit.scalar, .utf16])
  func placesAreThoseOfTheWholeDocument(unit: OffsetUnit) throws {
    let ids = ["numbered-seven-projects", "self-evaluation-bars", "prose-work-report", "mixed-report-and-forms"]
    let text = "\u{FEFF}😀\u{C}\r\n" + (try PiecewiseReading.text(of: ids, length: 1_300_000))
    let options = DocumentExtractor.Options(offsets: unit, keepsLedger: true)
    let extractor = DocumentExtractor(options)
    let found = try PiecewiseReading.streamed(Array(text.utf8), options)
    var written: [UInt8] = []
    try extractor.extract(extractor.decode(RawBytes(Array(text.utf8))), name: "a") { written.append(contentsOf: $0) }
    #expect(found.written == written)
    #expect(found.account == extractor.account)
  }

  @Test(arguments: ["全年培训不少于3次。", "\r\n"])
  func textWithoutFormsIsReadToItsEnd(unit: String) throws {
    let bytes = Array(String(repeating: unit, count: 1_300_000 / unit.utf8.count).utf8)
    let options = DocumentExtractor.Options()
    #expect(try PiecewiseReading.streamed(bytes, options).written == PiecewiseReading.whole(bytes, options))
  }

  @Test func damageIsMendedWhereverItStands() throws {
    let options = DocumentExtractor.Options(format: .json)
    var bytes = Array((try PiecewiseReading.text(of: ["numbered-seven-projects"], length: 1_300_000)).utf8)
    // The first stands behind the beginning that tells the encoding; others cut characters where parts meet.
    for place in stride(from: 1_100_000, to: bytes.count, by: 65_537) {
      bytes.replaceSubrange(place..<place + 3, with: [0xFF, 0xE4, 0xB8])
    }
    let found = try PiecewiseReading.streamed(bytes, options)
    let document = try DocumentExtractor(options).decode(RawBytes(bytes))
    #expect(found.written == (try PiecewiseReading.whole(bytes, options)))
    #expect(found.damage == document.damage)
    #expect(document.confidence == 100)
  }

  @Test func otherEncodingsAreConvertedOnTheWay() throws {
    let text = try PiecewiseReading.text(of: ["numbered-seven-projects"], length: 1_200_000)
    let options = DocumentExtractor.Options()
    let bytes = EncodedText.bytes(text, as: .gb18030)
    #expect(try PiecewiseReading.streamed(bytes, options).written == PiecewiseReading.whole(bytes, options))
  }
}
