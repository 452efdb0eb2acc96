import Foundation
import Testing

@testable import Zhibiao

/// Each row of the tables of units holds an example, which the engine must read as the row says.
@Suite struct UnitExampleTests {
  private let reader = PhraseReader()

  @Test func eachExampleReadsAsItsRowSays() {
    for row in UnitTableTests.rows { expect(row.phrase, row.expected, row) }
  }

  @Test func eachSpellingReadsLikeTheOneOfTheExample() {
    for row in UnitTableTests.rows {
      guard let shown = row.spellings.filter({ row.phrase.contains($0) }).max(by: { $0.count < $1.count }) else { continue }
      // Doubtful words need a context of their own, letters below a slash a slash; signs stand before the number too.
      for spelling in row.plainSpellings where spelling != shown {
        guard let place = row.phrase.range(of: shown, options: .backwards) else { continue }
        expect(row.phrase.replacingCharacters(in: place, with: spelling), row.expected, row)
      }
    }
  }

  private func expect(_ phrase: String, _ notation: String, _ row: UnitTableTests.Row) {
    guard let expected = PhraseReading(notation) else {
      Issue.record("\(row.name): '\(notation)' is no reading")
      return
    }
    let found = reader.read(phrase, in: .prose).map(\.reading)
    #expect(found.count == 1 && expected.accepts(found[0]), "\(phrase): \(found) for \(expected)")
  }
}
