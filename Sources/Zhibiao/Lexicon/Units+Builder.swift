/// Reads the tables of units into what `Units` keeps.
struct UnitsBuilder {
  private(set) var units: [Unit] = []
  private(set) var names: [UInt8] = []
  private(set) var exact = SpellingIndex.Builder()
  private var latin = SpellingIndex.Builder()

  /// Latin spellings in lower case, those that would name two units left out.
  var anyCase: SpellingIndex.Builder {
    var known = latin
    known.removeDoubtful()
    return known
  }

  /// One row a unit: name, code, spellings, phrase, expected reading.
  mutating func read(_ block: StaticString, _ dimension: Dimension) {
    let none = Unit.Text(start: 0, count: 0)
    TableText.forEachRow(block) { fields in
      guard fields.count >= 3, let row = UInt16(exactly: units.count) else { return }
      let code = text(fields[1])
      units.append(
        Unit(
          name: text(fields[0]), ucum: dimension == .money ? none : code, currency: dimension == .money ? code : none,
          dimension: dimension, isNoun: block.utf8Start == Units.places.utf8Start))
      TableText.forEachWord(fields[2]) { add($0, row: row) }
    }
  }

  /// Words that begin like a unit and are none.
  mutating func readNotUnits(_ block: StaticString) {
    TableText.forEachWord(block) { exact.add($0, row: 0, traits: .notUnit) }
  }

  /// The marks before a spelling, and what each says of it.
  private static func traits(ofMark mark: UInt16) -> UnitTraits? {
    switch mark {
    case 0x3F: .ambiguous  // ?
    case 0x23: .rank  // #
    case 0x2F: .denominatorOnly  // /
    case 0x5E: .prefix  // ^
    default: nil
    }
  }

  private mutating func add(_ word: [UInt16], row: UInt16) {
    var traits: UnitTraits = []
    var marks = 0
    while marks + 1 < word.count, let trait = UnitsBuilder.traits(ofMark: word[marks]) {
      traits.insert(trait)
      marks += 1
    }
    let spelling = Array(word[marks...])
    if units[Int(row)].dimension == .count || units[Int(row)].dimension == .area, spelling.contains(where: UnitsBuilder.isJoint) {
      traits.insert(.composed)
    }
    exact.add(spelling, row: row, traits: traits)
    // A single letter says too little to be taken in another case than its own (M, m).
    let letters = spelling.count { SpellingIndex.isLatinLetter($0) }
    if letters >= 2, let first = spelling.first, SpellingIndex.isLatinLetter(first) {
      latin.add(spelling.map(SpellingIndex.lowercased), row: row, traits: traits)
    }
  }

  /// `/` and `·` inside a unit of counting.
  private static func isJoint(_ code: UInt16) -> Bool { code == 0x2F || code == 0xB7 }

  private mutating func text(_ field: TableText.Field) -> Unit.Text {
    if field.count == 1, field[0] == UInt8(ascii: "-") { return Unit.Text(start: 0, count: 0) }
    let start = Int32(names.count)
    names += field
    return Unit.Text(start: start, count: Int32(field.count))
  }
}
