import Testing

@testable import Zhibiao

/// The phrases and decoys are what every reading is judged by: the files themselves must hold.
struct CorpusPhraseFormatTests {
  @Test(arguments: PhraseFile.all(in: "phrases") + PhraseFile.all(in: "decoys"))
  func everyLineOfTheCorpusIsWellFormed(file: PhraseFile) {
    #expect(!file.cases.isEmpty)
    for problem in file.malformed {
      Issue.record("\(problem.why)", sourceLocation: file.location(ofLine: problem.line))
    }
  }

  @Test(arguments: PhraseFile.all(in: "decoys"))
  func decoysMarkNothing(file: PhraseFile) {
    for phrase in file.cases where !phrase.quantities.isEmpty {
      Issue.record("a decoy with a quantity", sourceLocation: file.location(ofLine: phrase.line))
    }
  }

  @Test(arguments: PhraseFile.all(in: "phrases"))
  func everyUnitIsOneThatTheLexiconWrites(file: PhraseFile) {
    let units = Units.shared
    let names = Set((0..<units.count).map { units.string(units[UInt16($0)].name) })
    for phrase in file.cases {
      for unit in phrase.quantities.compactMap(\.reading.unit) where !names.contains(unit) {
        Issue.record("not a canonical unit: \(unit)", sourceLocation: file.location(ofLine: phrase.line))
      }
    }
  }

  @Test func noTextStandsTwiceInTheCorpus() {
    var seen: [String: String] = [:]
    for file in PhraseFile.all(in: "phrases") + PhraseFile.all(in: "decoys") {
      for phrase in file.cases {
        let key = "\(phrase.context) \(phrase.text)"
        if let first = seen[key] {
          Issue.record("stands in \(first) too: \(phrase.text)", sourceLocation: file.location(ofLine: phrase.line))
        }
        seen[key] = "\(file.name):\(phrase.line)"
      }
    }
  }

  @Test(arguments: PhraseFile.all(in: "phrases"))
  func everyReadingPrintsAsItIsWritten(file: PhraseFile) {
    for phrase in file.cases {
      for quantity in phrase.quantities {
        #expect(PhraseReading(quantity.reading.description) == quantity.reading)
      }
    }
  }

  @Test(arguments: [
    ">= 3 次", "= 1200 元 per:人,个月", "[60,80) %", "(0,0.5] -", "= 200 元 per:M -by ~", "<= @2022-12-31", "range @2020-01/2020-11",
    "= -0.05 元", "= 0.666666666666667 - f:2/3", "= 3.2 张 mention", "[5,6] 个 ~?", "<= 7 天 !comparator-doubtful",
  ])
  func notationReadsAndPrintsTheSame(notation: String) throws {
    let reading = try #require(PhraseReading(notation))
    #expect(reading.description == notation)
  }

  @Test(arguments: ["", "3 次", ">= 次", ">= 3", "[60 80) %", "range 5 次", "= 3 次 per", "= x 次"])
  func whatIsNoNotationIsRefused(notation: String) {
    #expect(PhraseReading(notation) == nil)
  }
}
