/// How manifests and explanations name the kinds of numbers.
extension NumberKind {
  /// Its key in a manifest: `quantity`; within their groups `budget_unit`, `document_number`, `value`.
  static let keys: [String] = allCases.map { kind in
    var name = Substring(String(describing: kind))
    for prefix in ["project", "unread"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
    if kind == .bareNumber { name = "bare" }
    return name.reduce(into: "") { key, letter in
      if letter.isUppercase, !key.isEmpty { key += "_" }
      key += letter.lowercased()
    }
  }

  /// For people: `decoy, year name`.
  var words: String {
    let words = String(NumberKind.keys[Int(rawValue)].map { $0 == "_" ? " " : $0 })
    switch group {
    case .alone: return words
    case .project: return "project, \(words)"
    case .decoy: return "decoy, \(words)"
    case .unread: return self == .unreadValue ? "unread, though it could be a value" : "unread"
    }
  }
}
