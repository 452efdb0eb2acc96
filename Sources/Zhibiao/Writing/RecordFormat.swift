/// In which form records are written.
package enum RecordFormat: String, Sendable, CaseIterable {
  /// A JSON object a line.
  case jsonl
  /// One JSON array of the same objects.
  case json
  /// A table for people.
  case table

  /// What stands before the first document.
  package var opening: String { self == .json ? "[" : "" }

  /// What stands behind the last one.
  package var closing: String { self == .json ? "\n]\n" : "" }

  /// How many bytes of the first document's first record only part it from one before.
  package var separatorLength: Int { self == .jsonl ? 0 : 1 }
}
