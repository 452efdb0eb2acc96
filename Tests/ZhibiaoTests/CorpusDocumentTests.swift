import Testing

@testable import Zhibiao

/// Each document of the corpus against its gold.
struct CorpusDocumentTests {
  /// What is compared.
  enum Part: String, CaseIterable, Sendable {
    case quantities, indicators, projects
  }

  @Test(arguments: CorpusDocument.all, Part.allCases)
  func documentIsReadAsItsGoldSays(_ document: CorpusDocument, part: Part) throws {
    guard let comparison = try compare(part, of: document) else { return }
    withKnownIssue(isIntermittent: true) {
      #expect(comparison.isWhole, "\(part) of \(document.id):\n\(comparison.differences)")
    } when: {
      CorpusDocument.knownDifferences.contains("\(part) \(document.id)")
    }
  }

  /// A difference that is gone leaves the list, so that it cannot come back unseen.
  @Test func knownDifferencesAreStillThere() throws {
    var gone: [String] = []
    for document in CorpusDocument.all {
      for part in Part.allCases where CorpusDocument.knownDifferences.contains("\(part) \(document.id)") {
        if try compare(part, of: document)?.isWhole ?? true { gone.append("\(part) \(document.id)") }
      }
    }
    if !gone.isEmpty { Issue.record("to be taken out of known-differences.txt:\n\(gone.joined(separator: "\n"))", severity: .warning) }
  }

  @Test(arguments: CorpusDocument.all)
  func everyQuantityReadsBack(_ document: CorpusDocument) throws {
    let scalars = Array(try document.decodedText().unicodeScalars)
    for quantity in try document.records().flatMap(\.quantities) {
      try #require(quantity.start < quantity.end && quantity.end <= scalars.count)
      let source = String(String.UnicodeScalarView(scalars[quantity.start..<quantity.end]))
      #expect(TextReading.withoutLayout(source) == TextReading.withoutLayout(quantity.text))
    }
  }

  /// Nil where the gold of the document says nothing about the part.
  private func compare(_ part: Part, of document: CorpusDocument) throws -> CorpusDocumentComparison? {
    let records = try document.records()
    switch part {
    case .quantities:
      let found = records.flatMap { record in record.quantities.map { CorpusDocument.Quantity($0) } }
      return CorpusDocumentComparison(quantities: found, gold: document.quantities)
    case .indicators:
      guard !document.indicators.isEmpty else { return nil }
      let found = records.filter { $0.kind == .indicator }.map { CorpusDocument.Indicator($0) }
      return CorpusDocumentComparison(indicators: found, gold: document.indicators)
    case .projects:
      guard !document.projects.isEmpty else { return nil }
      var found: [CorpusDocument.Project] = []
      for project in records.compactMap(\.project) where project.index > found.count {
        found.append(CorpusDocument.Project(project))
      }
      return CorpusDocumentComparison(projects: found, gold: document.projects)
    }
  }
}
