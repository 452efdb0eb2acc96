/// The facts of the lexicon as rows for people: a kind, what is written, what it means.
package enum LexiconListing {
  package struct Row: Sendable, Hashable {
    package var kind: String
    package var word: String
    package var meaning: String
  }

  /// All rows, in the order of the tables.
  package static func rows() -> [Row] { units() }

  private static func units() -> [Row] {
    let units = Units.shared
    return (0..<units.count).map { row in
      let unit = units[UInt16(row)]
      var meaning = [String(describing: unit.dimension.name)]
      if !unit.ucum.isEmpty { meaning.append("UCUM " + units.string(unit.ucum)) }
      if !unit.currency.isEmpty { meaning.append("ISO 4217 " + units.string(unit.currency)) }
      return Row(kind: "unit", word: units.string(unit.name), meaning: meaning.joined(separator: ", "))
    }
  }
}
