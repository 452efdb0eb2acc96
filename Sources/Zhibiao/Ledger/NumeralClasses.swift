/// What each scalar can be in a number as a text writes it.
enum NumeralClass: UInt8, BitwiseCopyable {
  case none
  /// `0`–`9`, full width too.
  case digit
  /// 零 to 九, 十, 廿, financial forms.
  case chinese
  /// 百 千 万 亿: alone they are part of a unit or a word.
  case power
  /// 几 and 数, which make a number before a power.
  case vague
  /// `①`, `½`: a number in one glyph.
  case glyph
  /// `.` between digits.
  case point
  /// `,` before three digits.
  case comma
  /// 点 between Chinese numerals.
  case spokenPoint
}

/// The classes of all codes, built where a ledger is asked for.
struct NumeralClasses: Sendable {
  static let shared = NumeralClasses(lexicon: .shared)

  private let classes: FixedTable<NumeralClass>

  private init(lexicon: Lexicon) {
    var classes = [NumeralClass](repeating: .none, count: 0x10000)
    for scalar in classes.indices {
      let code = CodeFolding.shared.plain.element(scalar)
      classes[scalar] = NumeralClasses.ofCode(code == CodeFolding.mark ? UInt16(truncatingIfNeeded: scalar) : code, lexicon)
    }
    TableText.forEachWord(NumeralClasses.traditionalDigits) { word in
      for code in word { classes[Int(code)] = .chinese }
    }
    self.classes = FixedTable(classes)
  }

  /// Digits that only traditional texts write.
  private static let traditionalDigits: StaticString = "貳 兩 陸"

  subscript(code: UInt16) -> NumeralClass { classes[code: code] }

  private static func ofCode(_ code: UInt16, _ lexicon: Lexicon) -> NumeralClass {
    switch code {
    case 0x30...0x39: return .digit
    case 0x2E: return .point
    case 0x2C: return .comma
    case 0x51E0, 0x6570: return .vague
    case 0x70B9: return .spokenPoint
    default: break
    }
    switch lexicon.numerals[code] {
    case .digit, .tens: return .chinese
    case .small(let power): return power == 1 ? .chinese : .power
    case .large: return .power
    case .none: break
    }
    let kind = lexicon.classes.kind(of: code)
    return kind == .listGlyph || kind == .fractionGlyph ? .glyph : .none
  }
}
