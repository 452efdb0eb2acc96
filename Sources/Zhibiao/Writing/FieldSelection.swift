/// Which keys of records are written: `name`, `quantities.value`.
package struct FieldSelection: Sendable {
  /// The keys of an object that are written, in any order; what stands under one is written whole where it has no selection.
  struct Entry: Sendable {
    var key: [UInt8]
    var inside: [Entry]
  }

  private(set) var entries: [Entry] = []

  /// - Parameter list: Paths of keys, parted by commas; a list of objects is passed through, as in `quantities.value`.
  /// - Throws: `UnknownField` for what is no key.
  package init(_ list: String) throws(UnknownField) {
    for path in list.split(separator: ",", omittingEmptySubsequences: false) {
      let keys = path.split(separator: ".", omittingEmptySubsequences: false).map { FieldSelection.trimmed($0) }
      var (known, above) = (RecordKeys.record, "")
      for key in keys {
        guard known.contains(key) else { throw UnknownField(path: FieldSelection.trimmed(path), key: key, above: above, known: known) }
        known = RecordKeys.keys(under: key) ?? []
        above += above.isEmpty ? key : "." + key
      }
      FieldSelection.add(keys[...], to: &entries)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private static func add(_ path: ArraySlice<String>, to entries: inout [Entry]) {
    guard let first = path.first else { return }
    let key = Array(first.utf8)
    if let place = entries.firstIndex(where: { $0.key == key }) {
      // What is asked for whole stays so.
      guard !entries[place].inside.isEmpty else { return }
      if path.count == 1 { entries[place].inside = [] } else { add(path.dropFirst(), to: &entries[place].inside) }
    } else {
      var entry = Entry(key: key, inside: [])
      add(path.dropFirst(), to: &entry.inside)
      entries.append(entry)
    }
  }
}

/// A field was asked for that records do not have.
package struct UnknownField: Error, Hashable, Sendable, CustomStringConvertible {
  /// As it was asked for.
  package var path: String
  /// What of it there is not.
  package var key: String
  /// The part of it that there is.
  package var above: String
  /// What stands under that part.
  package var known: [String]

  package var description: String {
    if known.isEmpty { return "no field '\(path)': '\(above)' holds no others" }
    return "no field '\(path)': \(above.isEmpty ? "a record" : "'\(above)'") has \(known.joined(separator: ", "))"
  }
}
