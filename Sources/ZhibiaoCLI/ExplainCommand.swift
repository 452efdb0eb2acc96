import ArgumentParser
import Zhibiao

/// `zhibiao explain`: how a text was read.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show how a text is read.")

  @Argument(help: "The text; '-' reads standard input.")
  var text: String

  func run() throws { throw CommandFailure(message: "explain is not there yet") }
}
