import ArgumentParser
import Zhibiao

/// `zhibiao lexicon`: what the engine knows.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "List the words and units that the engine knows.")

  @Argument(help: "Only rows that hold this word.")
  var word: String?

  func run() throws {
    let rows = LexiconListing.rows().filter { row in
      guard let word else { return true }
      return row.word.contains(word) || row.meaning.contains(word)
    }
    guard !rows.isEmpty else {
      throw CommandFailure(message: "the lexicon does not hold '\(word ?? "")'; 'zhibiao lexicon' lists all that it holds")
    }
    try Diagnostics.answer(PlainColumns.lines(rows.map { [$0.kind, $0.word, $0.meaning, $0.example] }).joined(separator: "\n"))
  }
}
