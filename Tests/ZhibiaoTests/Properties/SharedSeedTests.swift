import Testing

@testable import Zhibiao

/// The reference document in other layouts and encodings.
@Suite(.enabled(if: SharedSeed.isThere, "the reference document is not at ../shared/seed"))
struct SharedSeedTests {
  private let text = String(decoding: SharedSeed.bytes, as: UTF8.self)

  @Test func itSaysTheSameAtEachWidth() {
    WrappedAnewTests.expectSame(text, in: WrappedAnewTests.styles(20...120))
  }

  /// Where a project's fields stood on lines of their own, they may be lost.
  @Test func itsIndicatorsAreThereOnOneLine() {
    func indicators(_ text: String) -> [RecordFacts] {
      TextReading(text).records.filter { $0.kind == .indicator }.map { RecordFacts($0, without: .project) }
    }
    let expected = indicators(text)
    #expect(expected.count == 70)
    #expect(RecordFacts.difference(indicators(text.filter { !$0.isNewline }), from: expected) == nil)
    let spaced = indicators(String(text.map { $0.isNewline ? " " : $0 }))
    #expect(RecordFacts.difference(spaced.map(\.withoutBlanks), from: expected.map(\.withoutBlanks)) == nil)
  }

  @Test(arguments: EncodedRecordsTests.unicodeForms)
  func itReadsTheSameInEachFormOfUnicode(_ form: EncodedRecordsTests.Form) throws {
    let found = try TextReading(bytes: EncodedText.bytes(text, as: form.encoding, byteOrderMark: form.hasMark))
    #expect(found.records == TextReading(text).records)
  }

  @Test func itReadsTheSameInGB18030() throws {
    try EncodedRecordsTests.expectSameInGB18030(text)
  }

  @Test func itReadsTheSameWithCarriageReturns() {
    EncodedRecordsTests.expectSameWithCarriageReturns(text)
  }

  @Test(arguments: 0..<40)
  func oneDamagedByteCostsOneRecord(seed: UInt64) throws {
    try DamagedByteTests.expectOneRecordLost(SharedSeed.bytes, seed: seed)
  }

  @Test func itReadsTheSameInSmallSections() {
    SectionCutTests.expectSameInSmallSections(text)
  }

  @Test func twentyCopiesReadLikeOne() {
    SectionCutTests.expectCopiesReadLikeOne(text, count: 20)
  }
}
