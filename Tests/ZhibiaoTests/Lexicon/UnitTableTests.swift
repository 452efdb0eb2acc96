import Testing

@testable import Zhibiao

/// The tables of units, tested as tables.
@Suite struct UnitTableTests {
  struct Row {
    var name: String
    var code: String
    var spellings: [String]
    /// Those without a mark: units wherever they stand behind a number.
    var plainSpellings: [String]
    var phrase: String
    var expected: String
    var dimension: Dimension
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    for source in Units.sources {
      TableText.forEachRow(source.block) { fields in
        let texts = fields.map { String(decoding: $0, as: UTF8.self) }
        guard texts.count == 5 else {
          Issue.record("\(texts.joined(separator: "  ")): a row has name, code, spellings, phrase, expected")
          return
        }
        let words = texts[2].split(separator: " ")
        rows.append(
          Row(
            name: texts[0], code: texts[1], spellings: words.map { String($0.drop { "?#^".contains($0) }) },
            plainSpellings: words.filter { !Units.marks.contains($0.first ?? " ") }.map(String.init),
            phrase: texts[3], expected: texts[4], dimension: source.dimension))
      }
    }
    return rows
  }()

  @Test func noSpellingStandsTwice() {
    var seen: [[UInt16]: String] = [:]
    for row in Self.rows {
      for spelling in row.spellings {
        let codes = Array(spelling.utf16)
        if let other = seen[codes] { Issue.record("\(spelling): \(other) and \(row.name)") }
        seen[codes] = row.name
      }
    }
    for word in Self.notUnits {
      if let other = seen[Array(word.utf16)] { Issue.record("\(word): \(other), and no unit") }
    }
  }

  @Test func noTwoUnitsOfADimensionHaveOneName() {
    var seen: Set<String> = []
    for row in Self.rows { #expect(seen.insert("\(row.name) \(row.dimension)").inserted, "\(row.name)") }
  }

  @Test func thereAreSixHundredSpellings() { #expect(Self.rows.map(\.spellings.count).reduce(0, +) >= 600) }

  @Test func eachExampleHoldsItsUnit() {
    for row in Self.rows {
      #expect(row.spellings.contains { row.phrase.contains($0.drop { $0 == "/" }) }, "\(row.name): \(row.phrase)")
      #expect(row.expected.split { " :".contains($0) }.contains { $0 == row.name }, "\(row.name): \(row.expected)")
    }
  }

  @Test func theTableReadsAsItIsWritten() {
    #expect(Units.shared.count == Self.rows.count)
    for (index, row) in Self.rows.enumerated() {
      let unit = Units.shared[UInt16(index)]
      #expect(Units.shared.string(unit.name) == row.name)
      #expect(unit.dimension == row.dimension)
    }
  }

  static let notUnits: [String] = {
    var words: [String] = []
    TableText.forEachWord(Units.notUnits) { words.append(String(decoding: $0, as: UTF16.self)) }
    return words
  }()
}
