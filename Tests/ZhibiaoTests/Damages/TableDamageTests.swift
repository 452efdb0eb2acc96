import Foundation
import Testing

@testable import Zhibiao

/// Random forms, damaged in every way and in any two, are read as what they were.
@Suite struct TableDamageTests {
  /// Forms of one run; `ZHIBIAO_DAMAGE_FORMS` asks for more.
  private static let forms = UInt64(ProcessInfo.processInfo.environment["ZHIBIAO_DAMAGE_FORMS"] ?? "") ?? 100
  /// Every tenth form meets two damages at once.
  private static let pairedForms = max(forms / 10, 1)
  /// `ZHIBIAO_DAMAGES` asks for some damages only: `paged alignedBlanks bars+wrapped`.
  private static let asked = (ProcessInfo.processInfo.environment["ZHIBIAO_DAMAGES"] ?? "").split(separator: " ").map(String.init)

  @Test(arguments: DamageSet.alone)
  func damagedFormReadsAsBefore(_ damages: DamageSet) throws {
    try expectOwedScore(damages, seeds: 0..<Self.forms)
  }

  @Test(arguments: DamageSet.pairs)
  func formDamagedTwiceReadsAsBefore(_ damages: DamageSet) throws {
    try expectOwedScore(damages, seeds: 0..<Self.pairedForms)
  }

  @Test(arguments: DamageSet.alone + DamageSet.pairs)
  func damagedFormSaysWhatIsExpectedOfIt(_ damages: DamageSet) {
    // Lines of a page part the halves of a name that is wrapped in its column.
    guard damages != DamageSet(.alignedBlanks, .wrapped), !damages.contains(.paged) else { return }
    #expect(DamagedForm(seed: 1, damages: damages).holdsItsNames)
  }

  @Test func sameSeedGivesTheSameForm() {
    for damages in DamageSet.alone {
      #expect(DamagedForm(seed: 7, damages: damages).text == DamagedForm(seed: 7, damages: damages).text)
    }
  }

  /// Who reads without looking at flags may be wrong once in 500 records.
  @Test func recordWithoutFlagMayBeReliedOn() throws {
    var wrong = 0
    var all = 0
    for damages in DamageSet.alone where !KnownShortfalls.excuses(damages) {
      let score = try DamageScore(of: damages, seeds: 0..<Self.pairedForms)
      wrong += score.unflagged.all - score.unflagged.right
      all += score.unflagged.all
    }
    // A row without a last bar is taken for the first half of one.
    withKnownIssue(isIntermittent: true) {
      #expect(wrong * 500 <= all, "\(wrong) of \(all) are wrong")
    }
  }

  private func expectOwedScore(_ damages: DamageSet, seeds: Range<UInt64>) throws {
    guard Self.asked.isEmpty || Self.asked.contains(damages.description) else { return }
    let score = try DamageScore(of: damages, seeds: seeds)
    try DamageReport.shared.note(damages, score)
    let isExcused = KnownShortfalls.excuses(damages)
    withKnownIssue(isIntermittent: true) {
      #expect(score.f1 >= damages.owed, "\(damages): \(score.summary)\n\(score.examples.first ?? "")")
    } when: {
      isExcused
    }
    if let floor = KnownShortfalls.floor(of: damages) {
      #expect(score.f1 >= floor, "\(damages) was read better: \(score.summary)\n\(score.examples.first ?? "")")
      // Of a few forms only a clear success says that all of them would be read.
      if score.f1 >= (1 + damages.owed) / 2 { Issue.record("to be taken out of KnownShortfalls: \(damages)", severity: .warning) }
    }
  }
}

extension DamageSet: CustomTestStringConvertible {
  var testDescription: String { description }
}

extension DamageScore {
  init(of damages: DamageSet, seeds: Range<UInt64>) throws {
    self.init()
    var engine = Engine()
    for seed in seeds {
      let form = DamagedForm(seed: seed, damages: damages)
      add(form, read: try engine.records(of: form.text))
    }
  }
}

extension Engine {
  fileprivate mutating func records(of text: String) throws -> [Record] {
    let document = try Decoder.decode(RawBytes(Array(text.utf8)))
    var builder = RecordBuilder(document: "form", offsets: .scalar)
    var records: [Record] = []
    read(document.text) { section in records += builder.records(of: section, source: document.text) }
    return records
  }
}
