import Foundation
import Testing

@testable import Zhibiao

/// Each row of the tables of comparators holds an example, in which `~` stands for each of its spellings.
@Suite struct ComparatorExampleTests {
  private let reader = PhraseReader()

  @Test func eachSpellingReadsAsItsRowSays() {
    for block in [Comparators.before, Comparators.after, Approximations.after] {
      TableText.forEachRow(block) { fields in
        let texts = fields.suffix(3).map { String(decoding: $0, as: UTF8.self) }
        guard texts.count == 3, let expected = PhraseReading(texts[2]) else {
          Issue.record("a row ends in spellings, example and reading: \(texts.joined(separator: "  "))")
          return
        }
        for spelling in texts[0].split(separator: " ") {
          let phrase = texts[1].replacingOccurrences(of: "~", with: spelling)
          let found = reader.read(phrase, in: .prose).map(\.reading)
          #expect(found.count == 1 && expected.accepts(found[0]), "\(phrase): \(found) for \(expected)")
        }
      }
    }
  }
}
