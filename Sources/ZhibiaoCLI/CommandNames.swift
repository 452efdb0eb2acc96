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
    let near = all.map { (name: $0, distance: distance(name, $0)) }.min { $0.distance < $1.distance }
    if let near, near.distance <= mostSlips { return "no command '\(name)'; did you mean '\(near.name)'? See 'zhibiao --help'" }
    return "no command '\(name)'; there are \(all.map { "'\($0)'" }.joined(separator: ", ")); see 'zhibiao --help'"
  }

  /// More letters that differ make another word.
  private static let mostSlips = 2

  /// How many letters are to be put in, left out or changed to make one word of the other.
  private static func distance(_ word: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (place, letter) in word.enumerated() {
      var before = row[0]
      row[0] = place + 1
      for column in letters.indices {
        let changed = before + (letter == letters[column] ? 0 : 1)
        before = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, before + 1)
      }
    }
    return row[letters.count]
  }
}
