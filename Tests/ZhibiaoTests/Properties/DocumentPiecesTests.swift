import Testing

@testable import Zhibiao

/// A document that is read in pieces gives the bytes that it gives whole.
@Suite struct DocumentPiecesTests {
  @Test(arguments: [OffsetUnit.scalar, .utf8, .utf16])
  func formsAreReadApart(unit: OffsetUnit) throws {
    let text =
      "😀\u{C}\n"
      + (try PiecewiseReading.text(of: ["numbered-seven-projects", "self-evaluation-bars", "mixed-report-and-forms"], length: 1_200_000))
    let options = DocumentExtractor.Options(offsets: unit)
    for bytes in [Array(text.utf8), Array(text.replacing("\n", with: "\r\n").utf8)] {
      let found = try PiecewiseReading.apart(bytes, options, guessing: 0)
      #expect(found.count >= 3)
      #expect(found.written == (try PiecewiseReading.whole(bytes, options)))
      #expect(try PiecewiseReading.apart(bytes, options, guessing: 900_000).written == found.written)
    }
  }

  @Test(arguments: [OffsetUnit.scalar, .utf8, .utf16])
  func ledgerOfPiecesIsThatOfTheDocument(unit: OffsetUnit) throws {
    let forms =
      "😀\n"
      + (try PiecewiseReading.text(
        of: ["numbered-seven-projects", "glued-head-lost-with-notes", "mixed-report-and-forms"], length: 900_000))
    for text in [forms, try PiecewiseReading.text(of: ["prose-work-report"], length: 1_500_000), String(repeating: "1", count: 1_500_000)] {
      let options = DocumentExtractor.Options(offsets: unit, keepsLedger: true)
      let found = try PiecewiseReading.apart(Array(text.utf8), options, guessing: 3)
      let extractor = DocumentExtractor(options)
      try extractor.extract(extractor.decode(RawBytes(Array(text.utf8))), name: "a") { _ in }
      #expect(found.account == extractor.account)
    }
  }

  @Test func textWithoutFormsIsOnePieceOfAnyLength() throws {
    for text in [
      try PiecewiseReading.text(of: ["prose-work-report"], length: 1_500_000), String(repeating: "全年培训不少于3次。", count: 60_000),
      String(repeating: "一", count: 400_000), String(repeating: "\n", count: 900_000), "不少于3次", "",
    ] {
      let found = try PiecewiseReading.apart(Array(text.utf8), DocumentExtractor.Options(), guessing: 7)
      #expect(found.count == 1)
      #expect(found.written == (try PiecewiseReading.whole(Array(text.utf8), DocumentExtractor.Options())))
    }
  }

  @Test func damagedAndConvertedTextIsReadInPiecesToo() throws {
    let text = try PiecewiseReading.text(of: ["numbered-seven-projects"], length: 1_000_000)
    var damaged = Array(text.utf8)
    for place in stride(from: 70_000, to: damaged.count, by: 262_143) {
      damaged.replaceSubrange(place..<place + 3, with: [0xFF, 0xE4, 0xB8])
    }
    let options = DocumentExtractor.Options(format: .json)
    #expect(try PiecewiseReading.apart(damaged, options, guessing: 1).written == PiecewiseReading.whole(damaged, options))
    for encoding in [TextEncoding.gb18030, .utf16LE] {
      let bytes = EncodedText.bytes(text, as: encoding)
      #expect(try PiecewiseReading.apart(bytes, options, guessing: 1).written == PiecewiseReading.whole(bytes, options))
    }
  }

  @Test func countsThatGetOtherLengthsMoveWhatIsBehind() {
    var bytes = Array("[9,99,\"x\",100]".utf8)
    let places = [CountPlace(offset: 1, kind: .record), CountPlace(offset: 3, kind: .project), CountPlace(offset: 10, kind: .record)]
    CountShift.apply(records: 1, projects: -90, to: &bytes, at: places)
    #expect(String(decoding: bytes, as: UTF8.self) == "[10,9,\"x\",101]")
  }
}
