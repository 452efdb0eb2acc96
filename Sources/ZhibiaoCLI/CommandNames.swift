import ArgumentParser

/// The names of the subcommands, and what is said of another: the parser would only call it unexpected.
enum CommandNames {
  private static let all = ZhibiaoCommand.configuration.subcommands.compactMap { $0.configuration.commandName }

  /// What stands for a command and is none: the first argument, or the one behind `help`.
  static func unknown(in arguments: [String]) -> String? {
    let asked = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let name = asked.first, !name.hasPrefix("-"), name != "help" else { return nil }
    return all.contains(name) ? nil : name
  }

  static func refusal(of name: String) -> String {
    if let meant = Misspelling.likeliest(for: name, among: all) {
      return "no command '\(name)'; did you mean '\(meant)'? See 'zhibiao --help'"
    }
    return "no command '\(name)'; there are \(all.map { "'\($0)'" }.joined(separator: ", ")); see 'zhibiao --help'"
  }
}
