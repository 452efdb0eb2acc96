import Testing

@testable import Zhibiao

/// Each row of the grammar's small tables ends in an example and its reading.
@Suite struct GrammarTableExampleTests {
  @Test(arguments: [CompoundUnits.rows.description, NumberWords.rows.description, PartsPrefixes.rows.description])
  func eachRowReadsAsItSays(block: String) {
    for line in block.split(separator: "\n") {
      let fields = line.split(separator: "  ").map { $0.drop(while: { $0 == " " }) }.filter { !$0.isEmpty }
      guard let expected = fields.last.flatMap({ PhraseReading(Self.notation(String($0))) }), fields.count > 2 else {
        Issue.record("a row ends in example and reading: \(line)")
        continue
      }
      let read = GrammarText(String(fields[fields.count - 2]))
      let found = read.readings
      #expect(found.count == 1 && expected.accepts(found[0]), "\(line): \(found)")
    }
  }

  @Test func confusedGlyphsAreReadAsMeantInTargets() {
    TableText.forEachRow(ConfusedGlyphs.rows) { fields in
      let texts = fields.suffix(2).map { String(decoding: $0, as: UTF8.self) }
      let read = GrammarText(texts[0], as: .target)
      let found = read.readings
      #expect(found.count == 1 && PhraseReading(texts[1])?.accepts(found[0]) == true, "\(texts): \(found)")
      #expect(read.quantities.last?.flags.contains(.ocrRepaired) == true)
      let prose = GrammarText(texts[0])
      #expect(prose.quantities.last?.flags.contains(.ocrRepaired) != true, "repaired in prose: \(texts[0])")
    }
  }

  @Test func zeroBeforeWhatCanBeCountedIsTheNumber() {
    TableText.forEachWord(ZeroNouns.rows) { noun in
      let text = "零" + String(decoding: noun, as: UTF16.self)
      let read = GrammarText(text)
      #expect(read.readings.first?.lower?.value == .zero, "\(text)")
    }
  }

  /// The tables write `= 2 倍 increase to` for the corpus's `+to`, and leave the unit out where there is none.
  private static func notation(_ field: String) -> String {
    var words = field.split(separator: " ").map(String.init)
    if words.suffix(2) == ["increase", "to"] { words.replaceSubrange(words.count - 2..<words.count, with: ["+to"]) }
    if words.count == 2 { words.append("-") }
    return words.joined(separator: " ")
  }
}
