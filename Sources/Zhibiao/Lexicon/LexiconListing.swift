/// The facts of the lexicon as rows for people: a kind, what is written, what it means.
package enum LexiconListing {
  package struct Row: Sendable, Hashable {
    package var kind: String
    package var word: String
    package var meaning: String
    /// A text with the word and its reading, where its table holds one.
    package var example: String = ""
  }

  /// All rows, in the order of the tables.
  package static func rows() -> [Row] { units() + comparators() + grammarWords() + nouns() }

  /// One row a unit: its name; dimension, codes, other spellings.
  private static func units() -> [Row] {
    var rows: [Row] = []
    for source in Units.sources {
      TableText.forEachRow(source.block) { fields in
        guard fields.count >= 3 else { return }
        let name = text(fields[0])
        var meaning = [String(describing: source.dimension.name)]
        let code = text(fields[1])
        if code != "-" { meaning.append((source.dimension == .money ? "ISO 4217 " : "UCUM ") + code) }
        let others = words(fields[2]).map { String($0.drop { Units.marks.contains($0) }) }.filter { $0 != name }
        if !others.isEmpty { meaning.append(others.joined(separator: " ")) }
        rows.append(Row(kind: "unit", word: name, meaning: meaning.joined(separator: ", "), example: example(fields[3...])))
      }
    }
    return rows
  }

  /// One row a word or sign: the comparator, and on which side of its number it stands.
  private static func comparators() -> [Row] {
    var rows: [Row] = []
    for (block, side) in [(Comparators.before, "before a number"), (Comparators.after, "behind a number")] {
      TableText.forEachRow(block) { fields in
        guard fields.count >= 4 else { return }
        for word in words(fields[fields.count - 3]) {
          let example = example(fields.suffix(2)).split(separator: "~", maxSplits: 1).joined(separator: word)
          rows.append(Row(kind: "comparator", word: word, meaning: "\(text(fields[0])), \(side)", example: example))
        }
      }
    }
    return rows
  }

  /// One row a spelling and what it may be.
  private static func nouns() -> [Row] {
    var rows: [Row] = []
    Lexicon.shared.nouns.forEachRow { spelling, _, noun in
      let word = String(decoding: spelling, as: UTF16.self)
      if let level = noun.category { rows.append(Row(kind: "category", word: word, meaning: "\(level.code)")) }
      if let head = noun.head {
        rows.append(Row(kind: "head", word: word, meaning: head.period == .none ? "\(head.role)" : "\(head.role), \(head.period)"))
      }
      if let field = noun.field { rows.append(Row(kind: "field", word: word, meaning: "\(field)")) }
      if noun.isFormRow { rows.append(Row(kind: "row", word: word, meaning: "no indicator")) }
      if noun.isItemLabel { rows.append(Row(kind: "label", word: word, meaning: "before a target")) }
    }
    return ["category", "head", "field", "row", "label"].flatMap { kind in rows.filter { $0.kind == kind } }
  }

  /// `更换打印机35台: = 35 台`.
  private static func example(_ fields: ArraySlice<TableText.Field>) -> String { fields.map(text).joined(separator: ": ") }

  static func text(_ field: TableText.Field) -> String { String(decoding: field, as: UTF8.self) }

  static func words(_ field: TableText.Field) -> [String] { text(field).split(separator: " ").map(String.init) }
}
