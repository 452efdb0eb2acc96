import Foundation
import Testing

/// A document of `Corpus/documents` with its gold.
struct CorpusDocument: Sendable, Decodable, CustomTestStringConvertible {
  let id: String
  let kind: String
  /// Path below `Corpus`.
  let file: String
  let projects: [Project]
  let quantities: [Quantity]
  private(set) var indicators: [Indicator]

  var testDescription: String { id }

  /// A quantity that the document holds, or that was found in it.
  struct Quantity: Sendable, Decodable, Hashable {
    let text: String
    /// Unicode scalars of the decoded text, end exclusive.
    let start: Int
    let end: Int
    let comparator: String
    let value: Decimal?
    let lower: Decimal?
    let upper: Decimal?
    let date: String?
    let unit: String?
    let per: [String]?
    let change: Change?
    let approximate: Bool?
    let fraction: String?
    let role: String?
    let optional: Bool?
  }

  struct Change: Sendable, Decodable, Hashable {
    let direction: String
    let mode: String
  }

  /// What is nil is not compared.
  struct Project: Sendable, Decodable, Hashable {
    let name: String?
    let department: String?
    let budgetUnit: String?
    let goal: String?

    enum CodingKeys: String, CodingKey {
      case name, department, goal
      case budgetUnit = "budget_unit"
    }
  }

  /// An indicator of the gold, or a record that was found.
  struct Indicator: Sendable, Decodable, Hashable {
    /// Counts the document's projects from 1.
    let project: Int?
    let name: String
    let category: String?
    let target: String?
    let qualitative: Bool
    let actual: String?
    let weight: String?
    let score: String?
    let optional: Bool?
    /// Of the project, where it is known.
    var projectName: String?

    enum CodingKeys: String, CodingKey {
      case project, name, category, target, qualitative, actual, weight, score, optional
    }
  }
}

extension CorpusDocument {
  /// `Corpus` of this package.
  static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  /// Every document with gold, by name.
  static let all: [CorpusDocument] = {
    let gold = corpus.appending(path: "gold")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: gold.path())) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      (try? Data(contentsOf: gold.appending(path: name))).flatMap { try? JSONDecoder().decode(CorpusDocument.self, from: $0) }
    }.map(\.withProjectNames)
  }()

  private var withProjectNames: CorpusDocument {
    var document = self
    for index in indicators.indices {
      guard let project = indicators[index].project, projects.indices.contains(project - 1) else { continue }
      document.indicators[index].projectName = projects[project - 1].name
    }
    return document
  }

  /// What `Corpus/gold/known-differences.txt` lists, without its comments.
  static let knownDifferences: Set<String> = {
    let file = corpus.appending(path: "gold/known-differences.txt")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
  }()

  /// The document as a reader of files meets it.
  var bytes: [UInt8] { (try? Data(contentsOf: Self.corpus.appending(path: file))).map([UInt8].init) ?? [] }
}
