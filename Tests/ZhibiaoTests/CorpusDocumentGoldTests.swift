import Foundation
import Testing

/// The gold of the documents holds together by itself.
struct CorpusDocumentGoldTests {
  @Test func thereAreDocumentsOfEveryKind() {
    let kinds = Set(CorpusDocument.all.map(\.kind))
    #expect(CorpusDocument.all.count >= 60)
    for kind in ["numbered", "pipe-table", "cell-per-line", "flat-rows", "glued-table", "csv-table", "tab-table", "prose", "decoy"] {
      #expect(kinds.contains(kind), "no document of kind \(kind)")
    }
  }

  @Test func eachGoldFileCanBeRead() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: CorpusDocument.corpus.appending(path: "gold").path())
    #expect(files.filter { $0.hasSuffix(".json") }.count == CorpusDocument.all.count)
  }

  @Test(arguments: CorpusDocument.all)
  func spansReadBackInEveryEncoding(_ document: CorpusDocument) throws {
    try #require(!document.bytes.isEmpty)
    let scalars = Array(try document.decodedText().unicodeScalars)
    for quantity in document.quantities {
      try #require(quantity.start < quantity.end && quantity.end <= scalars.count, "\(quantity.summary)")
      let source = String(String.UnicodeScalarView(scalars[quantity.start..<quantity.end]))
      #expect(
        TextReading.withoutLayout(source) == TextReading.withoutLayout(quantity.text), "\(quantity.summary)")
    }
  }
}
