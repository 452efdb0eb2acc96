import Testing

@testable import Zhibiao

/// The same text gives the same records in whatever bytes it comes.
@Suite struct EncodedRecordsTests {
  /// How Unicode text may stand in a file.
  struct Form: Sendable, CustomTestStringConvertible {
    var encoding: TextEncoding
    var hasMark: Bool
    var testDescription: String { "\(encoding.name) \(hasMark ? "with" : "without") BOM" }
  }

  static let unicodeForms = [TextEncoding.utf8, .utf16LE, .utf16BE].flatMap { encoding in
    [true, false].map { Form(encoding: encoding, hasMark: $0) }
  }

  static let documents = CorpusDocument.all.filter { ["numbered", "prose", "pipe-table", "cell-per-line"].contains($0.kind) }

  @Test(arguments: documents, unicodeForms)
  func documentReadsTheSameInEachFormOfUnicode(_ document: CorpusDocument, form: Form) throws {
    let text = try document.decodedText()
    let found = try TextReading(bytes: EncodedText.bytes(text, as: form.encoding, byteOrderMark: form.hasMark))
    #expect(found.records == TextReading(text).records)
  }

  /// Signs that GB 2312 lacks are left out of the text on both sides.
  static func expectSameInGB18030(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let written = EncodedText.bytes(text, as: .gb18030)
    let held = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII || EncodedText.gb18030[$0] != nil ? $0 : "?" }))
    #expect(try TextReading(bytes: written).records == TextReading(held).records, sourceLocation: sourceLocation)
  }

  @Test(arguments: documents)
  func documentReadsTheSameInGB18030(_ document: CorpusDocument) throws {
    try EncodedRecordsTests.expectSameInGB18030(try document.decodedText())
  }

  static func expectSameWithCarriageReturns(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let returned = text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
    let (found, expected) = (TextReading(returned), TextReading(text))
    let difference = RecordFacts.difference(found.facts(), from: expected.facts())
    #expect(difference == nil, "\(difference ?? "")", sourceLocation: sourceLocation)
    #expect(found.records.map(\.line) == expected.records.map(\.line), sourceLocation: sourceLocation)
    #expect(found.brokenSpan == nil, sourceLocation: sourceLocation)
  }

  @Test(arguments: CorpusDocument.all)
  func carriageReturnsOnlyMoveOffsets(_ document: CorpusDocument) throws {
    EncodedRecordsTests.expectSameWithCarriageReturns(try document.decodedText())
  }

  private static let traditional = """
    項目支出績效目標表

    1、產出指標：路燈維修數量，年度指標值：不少於320盞。2、產出指標：維修及時率，年度指標值：≧95%。
    3、滿意度指標：居民滿意率，年度指標值：滿意率達到九成以上。
    """

  @Test func traditionalTextReadsTheSameInBig5() throws {
    let expected = TextReading(EncodedRecordsTests.traditional)
    #expect(expected.records.map(\.name) == ["路燈維修數量", "維修及時率", "居民滿意率"])
    #expect(try TextReading(bytes: EncodedText.bytes(EncodedRecordsTests.traditional, as: .big5)).records == expected.records)
  }
}
