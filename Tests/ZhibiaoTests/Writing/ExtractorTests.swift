import Testing
import Zhibiao

@Suite struct ExtractorTests {
  @Test func recordsOfATextAreValues() throws {
    let records = Extractor().extract("1、产出指标：热线接通率，年度指标值：≥90%。", document: "a.txt")
    let record = try #require(records.first)
    #expect(record.document == "a.txt" && record.kind == .indicator && record.name == "热线接通率")
    let quantity = try #require(record.quantities.first)
    #expect(quantity.comparator == .atLeast && quantity.value?.description == "90" && quantity.unit == "%")
  }

  @Test func bytesOfOtherEncodingsAreRead() throws {
    // 培训不少于3次 in GB18030
    let bytes: [UInt8] = [0xC5, 0xE0, 0xD1, 0xB5, 0xB2, 0xBB, 0xC9, 0xD9, 0xD3, 0xDA, 0x33, 0xB4, 0xCE]
    let records = try Extractor().extract(bytes, encoding: .gb18030)
    #expect(records.flatMap(\.quantities).map(\.text) == ["不少于3次"])
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(throws: ReadingError.self) { try Extractor().extract(Array("%PDF-1.7".utf8)) }
  }

  @Test func emptyTextHoldsNothing() throws {
    #expect(Extractor().extract("").isEmpty)
    #expect(try Extractor().extract([UInt8]()).isEmpty)
  }

  @Test func oneExtractorServesManyThreads() async {
    let extractor = Extractor()
    let text = "培训不少于3次，满意度80%-90%。"
    let expected = extractor.extract(text)
    await withTaskGroup(of: [Record].self) { group in
      for _ in 0..<8 { group.addTask { extractor.extract(text) } }
      for await records in group { #expect(records == expected) }
    }
  }
}
