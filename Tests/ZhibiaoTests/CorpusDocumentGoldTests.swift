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
  func spansReadBack(_ document: CorpusDocument) throws {
    let bytes = document.bytes
    try #require(!bytes.isEmpty)
    guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\u{FEFF}"),
      !text.unicodeScalars.contains("\0")
    else { return }  // other encodings are decoded by the engine
    let scalars = Array(text.unicodeScalars)
    for quantity in document.quantities {
      try #require(quantity.start < quantity.end && quantity.end <= scalars.count, "\(quantity.summary)")
      let source = scalars[quantity.start..<quantity.end]
      #expect(bare(source) == bare(Array(quantity.text.unicodeScalars)[...]), "\(quantity.summary)")
    }
  }

  private func bare(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.filter { !$0.properties.isWhitespace && !"|│¦".unicodeScalars.contains($0) }
  }
}
