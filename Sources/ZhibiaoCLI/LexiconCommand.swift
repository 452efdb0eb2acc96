import ArgumentParser
import Zhibiao

/// `zhibiao lexicon`: what the engine knows.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "List the words and units that the engine knows.",
    discussion: """
      A row a word: kind, word, meaning, and an example with its reading where there is one. \
      In a file or a pipe tabs part them.
      """)

  @Argument(help: "Only rows that hold this word, in either case.")
  var word: String?

  @Option(help: ArgumentHelp("Only rows of this kind: unit, comparator, change, head, field, ….", valueName: "kind"))
  var kind: String?

  func run() throws {
    let all = LexiconListing.rows()
    if let kind, !all.contains(where: { $0.kind == kind }) {
      var known: [String] = []
      for row in all where !known.contains(row.kind) { known.append(row.kind) }
      throw CommandFailure(message: "no kind '\(kind)'; there are \(known.joined(separator: ", "))", status: 2)
    }
    let sought = word?.lowercased()
    let rows = all.filter { row in
      (kind ?? row.kind) == row.kind
        && (sought.map { row.word.lowercased().contains($0) || row.meaning.lowercased().contains($0) } ?? true)
    }
    guard !rows.isEmpty else {
      throw CommandFailure(message: "the lexicon does not hold '\(word ?? "")'; 'zhibiao lexicon' lists all that it holds")
    }
    try Diagnostics.answer(LexiconCommand.lines(rows, aligned: Terminal.isOutput).joined(separator: "\n"))
  }

  /// Longer words and meanings push what follows to the right.
  private static let widestColumn = 40

  private static func lines(_ rows: [LexiconListing.Row], aligned: Bool) -> [String] {
    let fields = rows.map { [$0.kind, $0.word, $0.meaning, $0.example] }
    return aligned ? PlainColumns.lines(fields, upTo: widestColumn) : fields.map { $0.joined(separator: "\t") }
  }
}
