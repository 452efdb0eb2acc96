/// The units of the lexicon, found by how they are written.
///
/// Built once from the tables `Units+….swift`; a row of the index is one canonical unit. Spellings and
/// the text looked at are in folded form.
struct Units: Sendable {
  static let shared = Units()

  private let rows: FixedTable<Unit>
  private let names: FixedTable<UInt8>
  let exact: SpellingIndex
  let anyCase: SpellingIndex

  /// How many units there are.
  var count: Int { rows.count }

  subscript(row: UInt16) -> Unit { rows[Int(row)] }

  /// UTF-8 of a text of a unit, to be copied into prepared rows; empty where there is none.
  func bytes(_ text: Unit.Text) -> [UInt8] {
    (0..<Int(text.count)).map { names[Int(text.start) + $0] }
  }

  /// Whether a text of a unit is this.
  func has(_ text: Unit.Text, _ field: TableText.Field) -> Bool {
    guard field.count == Int(text.count) else { return false }
    for index in field.indices where names[Int(text.start) + index] != field[index] { return false }
    return true
  }

  func string(_ text: Unit.Text) -> String { String(decoding: bytes(text), as: UTF8.self) }

  init() {
    var builder = UnitsBuilder()
    for source in Units.sources { builder.read(source.block, source.dimension) }
    builder.readNotUnits(Units.notUnits)
    rows = FixedTable(builder.units)
    names = FixedTable(builder.names)
    exact = builder.exact.build()
    anyCase = builder.anyCase.build()
  }

  /// What may stand before a spelling in the tables, to say more of it.
  static let marks: Set<Character> = ["?", "#", "/", "^"]

  /// The tables, in the order of their rows.
  static let sources: [(dimension: Dimension, block: StaticString)] = [
    (.count, things), (.count, people), (.count, places), (.ratio, ratio), (.money, money), (.time, time),
    (.length, length), (.area, area), (.volume, volume), (.mass, mass), (.energy, energy), (.power, power),
    (.data, data), (.temperature, temperature), (.speed, speed), (.concentration, concentration),
    (.multiple, multiple), (.score, score), (.voltage, voltage), (.current, current), (.charge, charge),
    (.resistance, resistance), (.frequency, frequency), (.pressure, pressure), (.force, force), (.level, level),
    (.light, light), (.angle, angle), (.radiation, radiation),
  ]
}

/// One canonical unit.
struct Unit: BitwiseCopyable, Sendable {
  /// Canonical name, as the record writes it.
  var name: Text
  /// UCUM code; empty where there is none.
  var ucum: Text
  /// ISO 4217 code; empty where the unit is no money.
  var currency: Text
  var dimension: Dimension
  /// A noun that may be a unit (15村), no classifier (15个).
  var isNoun: Bool

  /// A run of UTF-8 bytes that `Units` keeps.
  struct Text: BitwiseCopyable, Sendable {
    var start: Int32
    var count: Int32
    var isEmpty: Bool { count == 0 }
  }
}

/// A unit found in a text.
struct UnitMatch: BitwiseCopyable, Sendable {
  var row: UInt16
  /// How many codes of the text it takes.
  var length: Int
  var traits: UnitTraits
}

/// What is to be known of one spelling of a unit.
struct UnitTraits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt8
  /// Means something else in other places (分 度 M 起 两 成): the context decides.
  static let ambiguous = UnitTraits(rawValue: 1 << 0)
  /// With a numeral in words or after 第 it says a rank (二期, 三级).
  static let rank = UnitTraits(rawValue: 1 << 1)
  /// A letter that is a unit only below a slash (m3/d).
  static let denominatorOnly = UnitTraits(rawValue: 1 << 2)
  /// May stand before its number (￥300).
  static let prefix = UnitTraits(rawValue: 1 << 3)
  /// Holds a `/` or `·` and stands for one counted thing (人/次): below a slash its parts count.
  static let composed = UnitTraits(rawValue: 1 << 4)
  /// A word that begins like a unit and is none (年级).
  static let notUnit = UnitTraits(rawValue: 1 << 5)
}
