/// Which files below a directory, and which members of archives, are read.
package struct NameFilter: Sendable {
  private let patterns: [NamePattern]
  private let memberPatterns: [NamePattern]

  /// - Parameters:
  ///   - globs: A file is read that one of them takes. Those that name archives, as `*.zip`, say nothing of members.
  ///   - ordinary: What is read where nothing else is asked for.
  package init(_ globs: [String] = [], ordinary: NamePattern = .text) {
    patterns = globs.isEmpty ? [ordinary] : globs.map(NamePattern.init)
    let ofMembers = globs.filter { !OpenArchive.isNamed($0) }
    memberPatterns = ofMembers.isEmpty ? [ordinary] : ofMembers.map(NamePattern.init)
  }

  /// - Parameters: See `NamePattern.matches`.
  func matches(_ name: String, below: String) -> Bool { patterns.contains { $0.matches(name, below: below) } }

  func matchesMember(_ name: String, below: String) -> Bool { memberPatterns.contains { $0.matches(name, below: below) } }
}
