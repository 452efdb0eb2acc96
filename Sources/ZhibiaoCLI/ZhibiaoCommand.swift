import ArgumentParser
import Zhibiao

/// The command without a subcommand: help and version.
struct ZhibiaoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zhibiao",
    abstract: "Reads quantities and indicators out of Chinese budget text.",
    discussion: """
      Gives each indicator with its numbers as data: comparator, value, unit, rate, \
      change, date and the exact place in the text. Works offline; the same bytes in \
      give the same bytes out.

      Exit status: 0 everything was read; 1 something could not be read or written; \
      2 wrong usage.
      """,
    // Counting the lexicon takes longer than reading a page: only where it is asked for.
    version: CommandLine.arguments.contains("--version") ? VersionText.text : EngineVersion.engine,
    subcommands: [ExtractCommand.self, ExplainCommand.self, EvalCommand.self, LexiconCommand.self])
}

/// What `--version` prints: records can depend on each of these.
enum VersionText {
  static var text: String {
    """
    zhibiao \(EngineVersion.engine)
    schema \(EngineVersion.schema)
    lexicon \(EngineVersion.lexicon)
    ICU \(EngineVersion.icu)
    """
  }
}
