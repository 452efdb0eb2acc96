import ArgumentParser
import Zhibiao

/// `zhibiao eval`: how far the engine's reading agrees with gold.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Score the engine on gold files.")

  @Argument(help: "Gold files.")
  var gold: [String]

  func run() throws { throw CommandFailure(message: "eval is not there yet") }
}
