import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the command and turns what it throws into an exit status: 0 done, 1 something could not be read or written,
/// 2 wrong usage.
@main enum Entry {
  static func main() {
    // Whoever reads the output may close it: `write` then says so.
    signal(SIGPIPE, SIG_IGN)
    Diagnostics.start()
    if let unknown = unknownCommand() {
      let names = commandNames.map { "'\($0)'" }.joined(separator: ", ")
      Diagnostics.say("no command '\(unknown)'; there are \(names); see 'zhibiao --help'")
      exit(2)
    }
    do {
      var command = try ZhibiaoCommand.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      Diagnostics.say(failure.message)
      exit(failure.status)
    } catch {
      leave(error)
    }
  }

  /// The first argument, where it stands for a command and is none: the parser would only call it unexpected.
  private static func unknownCommand() -> String? {
    guard let first = CommandLine.arguments.dropFirst().first, !first.hasPrefix("-"), first != "help" else { return nil }
    return commandNames.contains(first) ? nil : first
  }

  private static let commandNames = ZhibiaoCommand.configuration.subcommands.compactMap { $0.configuration.commandName }

  /// Help and versions are answers: they go to standard output. The parser's own 64 for wrong usage is 2 here.
  private static func leave(_ error: any Error) -> Never {
    let code = ZhibiaoCommand.exitCode(for: error)
    let message = ZhibiaoCommand.fullMessage(for: error)
    guard code != .success else {
      Diagnostics.answer(message)
      exit(0)
    }
    if !message.isEmpty { Diagnostics.write(message + "\n") }
    exit(code == .validationFailure ? 2 : code.rawValue)
  }
}

/// An end of the command that is no matter of usage.
struct CommandFailure: Error {
  var message: String
  var status: Int32 = 1
}
