import Testing

@testable import Zhibiao

/// Whatever folding makes of a spelling, the tables must find it in a text that holds it.
@Suite struct FoldedSpellingTests {
  @Test func unitsAreFoundAsTheyAreWritten() {
    for row in UnitTableTests.rows {
      for spelling in row.spellings where !spelling.hasPrefix("/") {
        let text = folded("5" + spelling + "。")
        let match = Units.shared.longestMatch(at: LogicalText.margin + 1, in: text.codes.view)
        let found = match.map { Units.shared.string(Units.shared[$0.row].name) }
        #expect(found == row.name, "\(spelling) in \(row.name)")
      }
    }
  }

  @Test func formNounsAreFoundAsTheyAreWritten() {
    Lexicon.shared.nouns.forEachRow { spelling, row, _ in
      let text = folded(String(decoding: spelling, as: UTF16.self))
      let cell = text.cells[0].codes
      let match = Lexicon.shared.nouns.match(whole: cell, in: text.codes.view)
      #expect(match.map { Int($0.row) } == row, "\(String(decoding: spelling, as: UTF16.self))")
    }
  }

  private func folded(_ text: String) -> LogicalText {
    let source = TextBuffer(text)
    var reader = SectionReader()
    var logical = LogicalText()
    _ = reader.next(of: source, into: &logical)
    return logical
  }
}
