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
    if let unknown = CommandNames.unknown(in: Array(CommandLine.arguments.dropFirst())) {
      Diagnostics.say(CommandNames.refusal(of: unknown))
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

  /// Help and versions are answers: they go to standard output. The parser's own 64 for wrong usage is 2 here.
  private static func leave(_ error: any Error) -> Never {
    let code = ZhibiaoCommand.exitCode(for: error)
    let message = ZhibiaoCommand.fullMessage(for: error)
    guard code != .success else {
      do { try Diagnostics.answer(message) } catch {
        Diagnostics.say(error.message)
        exit(error.status)
      }
      exit(0)
    }
    if !message.isEmpty { Diagnostics.write(named(message) + "\n") }
    if let hint = ExplainCommand.hint(for: CommandLine.arguments) { Diagnostics.write("  " + hint + "\n") }
    exit(code == .validationFailure ? 2 : code.rawValue)
  }

  /// The parser's `Error: …` as all else is said: with the command's name.
  private static func named(_ message: String) -> String {
    let mark = "Error: "
    return message.hasPrefix(mark) ? "zhibiao: " + message.dropFirst(mark.count) : message
  }
}

/// An end of the command that is no matter of usage.
struct CommandFailure: Error {
  var message: String
  var status: Int32 = 1
}
