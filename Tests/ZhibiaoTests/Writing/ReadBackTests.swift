import Foundation
import Testing
import Zhibiao

/// White space and bars deleted, a quantity's text is the source of its span: in every unit, on every document of the corpus.
@Suite struct ReadBackTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus/documents")

  /// The documents that are valid UTF-8, with LF and with CR LF.
  private static func texts() throws -> [(name: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
    return try names.flatMap { name -> [(String, String)] in
      let data = try Data(contentsOf: folder.appendingPathComponent(name))
      guard let text = String(validating: data, as: UTF8.self) else { return [] }
      let plain = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
      let windows = plain.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\n", with: "\r\n")
      return [(name, plain), (name + " with CR LF", windows), (name + " with emoji", plain.replacingOccurrences(of: "率", with: "率😀"))]
    }
  }

  private func bare(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    text.filter { !$0.properties.isWhitespace && !"|│¦\u{1C}\u{1D}\u{1E}\u{1F}".unicodeScalars.contains($0) }
      .map { $0 == "\0" ? "\u{FFFD}" : $0 }
  }

  @Test(arguments: OffsetUnit.allCases)
  func everySpanReadsBack(unit: OffsetUnit) throws {
    let extractor = Extractor(offsets: unit)
    var quantities = 0
    for (name, text) in try Self.texts() {
      let scalars = Array(text.unicodeScalars)
      let (utf8, utf16) = (Array(text.utf8), Array(text.utf16))
      var index = 0
      var start = 0
      for record in extractor.extract(text) {
        index += 1
        #expect(record.index == index && record.start >= start && record.start < record.end, "\(name), record \(index)")
        start = record.start
        for quantity in record.quantities + (record.actual?.quantities ?? []) {
          quantities += 1
          let span: [Unicode.Scalar] =
            switch unit {
            case .scalar: Array(scalars[quantity.start..<quantity.end])
            case .utf8: Array(String(decoding: utf8[quantity.start..<quantity.end], as: UTF8.self).unicodeScalars)
            case .utf16: Array(String(decoding: utf16[quantity.start..<quantity.end], as: UTF16.self).unicodeScalars)
            }
          #expect(bare(span) == bare(quantity.text.unicodeScalars), "\(name): \(quantity.text)")
        }
      }
    }
    #expect(quantities > 500)
  }

  /// Lines with any end, pages, a text of several sections.
  @Test func lineAndPageAreThoseOfTheStart() throws {
    let texts = try Self.texts()
    let numbered = texts.filter { $0.name.hasPrefix("numbered-") && $0.text.count < 2000 }
    let ends = ["\n", "\u{0C}", "\n \u{0C}  \r\n", "\r\r"]
    let long = (0..<200).map { numbered[$0 % numbered.count].text + ends[$0 % ends.count] }.joined()
    for (name, text) in texts + [("many", long)] {
      let scalars = Array(text.unicodeScalars)
      var (line, page, counted) = (1, 1, 0)
      for record in Extractor().extract(text) {
        for place in counted..<record.start {
          switch scalars[place] {
          case "\n" where place > 0 && scalars[place - 1] == "\r": break
          case "\n", "\r": line += 1
          case "\u{0C}": page += 1
          default: break
          }
        }
        counted = record.start
        #expect((record.line, record.page) == (line, page), "\(name), record \(record.index)")
      }
    }
  }
}
