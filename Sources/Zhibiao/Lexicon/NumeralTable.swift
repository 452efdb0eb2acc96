/// What each code says as part of a Chinese numeral.
struct NumeralTable: Sendable {
  private let entries: FixedTable<UInt8>

  enum Meaning: BitwiseCopyable, Equatable {
    case none
    /// 零 to 九, and their financial forms.
    case digit(UInt8)
    /// 廿 20, 卅 30.
    case tens(UInt8)
    /// 十, 百, 千: power of ten below 万.
    case small(UInt8)
    /// 万, 亿: multiplies all before it.
    case large(UInt8)
  }

  /// Whether the code is part of Chinese numerals.
  @inline(__always)
  func holds(_ code: UInt16) -> Bool { entries[code: code] >> 5 != 0 }

  subscript(code: UInt16) -> Meaning {
    let entry = entries[code: code]
    let value = entry & 0x1F
    switch entry >> 5 {
    case 1: return .digit(value)
    case 2: return .tens(value)
    case 3: return .small(value)
    case 4: return .large(value)
    default: return .none
    }
  }

  struct Builder {
    private var entries = [UInt8](repeating: 0, count: 0x10000)

    /// - Parameter body: Called with each numeral code.
    mutating func addTables(_ body: (UInt16) -> Void) {
      add(NumeralCodes.digits, body) { 1 << 5 | $0 }
      add(NumeralCodes.tens, body) { 2 << 5 | $0 }
      add(NumeralCodes.powers, body) { ($0 < 4 ? 3 : 4) << 5 | $0 }
    }

    private mutating func add(_ block: StaticString, _ body: (UInt16) -> Void, _ entry: (UInt8) -> UInt8) {
      TableText.forEachRow(block) { fields in
        guard fields.count >= 2, let value = TableText.number(fields[0]) else { return }
        TableText.forEachWord(fields[1]) { word in
          guard let code = word.first else { return }
          entries[Int(code)] = entry(UInt8(clamping: value))
          body(code)
        }
      }
    }

    consuming func build() -> NumeralTable { NumeralTable(entries: FixedTable(entries)) }
  }
}
