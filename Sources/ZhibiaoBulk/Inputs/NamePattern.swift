/// A pattern of file names: `*` any text, `?` one character, `[a-z]` or `[!a-z]` one of a set.
///
/// Without a `/` it is held against the name alone, else against the path below the directory, where
/// `*` and `?` match no `/` and `**` matches any.
package struct NamePattern: Sendable {
  private let scalars: [Unicode.Scalar]
  private let hasSlash: Bool
  private let ignoresCase: Bool
  /// What a name has to end with, one or the other, where the pattern asks for no more: `.txt` of `*.txt`. None where it does.
  private let endings: [[UInt8]]

  package init(_ pattern: String) {
    self.init(pattern, ignoresCase: false)
  }

  private init(_ pattern: String, ignoresCase: Bool) {
    scalars = Array(pattern.unicodeScalars)
    hasSlash = pattern.contains("/")
    self.ignoresCase = ignoresCase
    let rest = Array(pattern.utf8.dropFirst())
    endings = pattern.hasPrefix("*") && rest.allSatisfy({ $0 < 0x80 && !"*?[]/".utf8.contains($0) }) ? [rest] : []
  }

  /// Names in either case with one of the endings.
  private init(endings: [String]) {
    (scalars, hasSlash, ignoresCase) = ([], false, true)
    self.endings = endings.map { Array($0.utf8) }
  }

  /// What is read below a directory where nothing else is asked for.
  package static let text = NamePattern(endings: [".txt"])
  /// The same where documents are rows.
  package static let rows = NamePattern(endings: [".jsonl", ".ndjson", ".csv", ".tsv"])

  /// Whether each `[` of a pattern is closed; one that stands for itself is `[[]`.
  package static func isWhole(_ pattern: String) -> Bool {
    var rest = pattern.unicodeScalars[...]
    while let start = rest.firstIndex(of: "[") {
      let members = rest[start...].dropFirst(2)
      guard let end = members.firstIndex(of: "]") else { return false }
      rest = members[end...].dropFirst()
    }
    return true
  }

  /// - Parameters:
  ///   - name: The last name of a path.
  ///   - below: What stands before it below the directory that was asked for, with its closing slash.
  func matches(_ name: String, below: String = "") -> Bool {
    if !endings.isEmpty { return endings.contains { hasEnding(name, $0) } }
    let text = hasSlash ? below + name : name
    return matches(Array((ignoresCase ? text.lowercased() : text).unicodeScalars))
  }

  private func hasEnding(_ name: String, _ ending: [UInt8]) -> Bool {
    name.utf8.count >= ending.count
      && zip(name.utf8.suffix(ending.count), ending).allSatisfy { byte, wanted in
        byte == wanted || ignoresCase && byte | 0x20 == wanted && (0x41...0x5A).contains(byte)
      }
  }

  /// Goes back to the last `*` only, so it is quadratic at worst.
  private func matches(_ text: [Unicode.Scalar]) -> Bool {
    var (at, place) = (0, 0)
    var retry: (at: Int, place: Int, overSlash: Bool)?
    while place < text.count {
      if at < scalars.count, scalars[at] == "*" {
        let isDouble = at + 1 < scalars.count && scalars[at + 1] == "*"
        at += isDouble ? 2 : 1
        // `**/a` matches `a` too.
        if isDouble, at < scalars.count, scalars[at] == "/", place == 0 || text[place - 1] == "/" {
          if NamePattern(String(String.UnicodeScalarView(scalars[(at + 1)...]))).matches(Array(text[place...])) { return true }
        }
        retry = (at, place, isDouble)
      } else if let next = step(at, text[place]) {
        at = next
        place += 1
      } else if let last = retry, last.overSlash || text[last.place] != "/" {
        retry = (last.at, last.place + 1, last.overSlash)
        (at, place) = (last.at, last.place + 1)
      } else {
        return false
      }
    }
    while at < scalars.count, scalars[at] == "*" { at += 1 }
    return at == scalars.count
  }

  /// Where the pattern goes on behind what takes one scalar; nil where it does not.
  private func step(_ at: Int, _ scalar: Unicode.Scalar) -> Int? {
    guard at < scalars.count else { return nil }
    switch scalars[at] {
    case "?": return scalar == "/" ? nil : at + 1
    case "[":
      guard let end = scalars[(at + 1)...].dropFirst().firstIndex(of: "]") else { return scalar == "[" ? at + 1 : nil }
      return set(scalars[(at + 1)..<end], holds: scalar) && scalar != "/" ? end + 1 : nil
    default: return scalars[at] == scalar ? at + 1 : nil
    }
  }

  private func set(_ members: ArraySlice<Unicode.Scalar>, holds scalar: Unicode.Scalar) -> Bool {
    let isNegated = members.first == "!" || members.first == "^"
    var rest = isNegated ? members.dropFirst() : members
    var found = false
    while let first = rest.popFirst() {
      if rest.count >= 2, rest.first == "-" {
        rest = rest.dropFirst()
        let last = rest.removeFirst()
        found = found || (first.value <= scalar.value && scalar.value <= last.value)
      } else {
        found = found || first == scalar
      }
    }
    return found != isNegated
  }
}
