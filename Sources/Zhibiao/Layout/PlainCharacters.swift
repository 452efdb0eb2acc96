/// The characters that lines are read by without a closer look: their codes, and what they tell of a line.
///
/// A character of three bytes is found by two loads and an addition: its first two bytes name a row of entries, its last byte one of
/// them. To take its bits apart and put them together again costs twice as much.
struct PlainCharacters: Sendable {
  /// By the first two bytes of a character, the first in the low half: where its row begins, less the first continuation byte.
  private let rows: FixedTable<UInt32>
  /// Behind `noRow`, one for each scalar of the BMP.
  private let entries: FixedTable<PlainCharacter>

  /// Entries before those of the scalars, one for each byte: two bytes that begin no character of three lead there.
  private static let noRow = 0x100
  private static let firstContinuation = 0x80

  /// The scalar's entry.
  @inline(__always)
  subscript(scalar: UInt16) -> PlainCharacter { entries.element(PlainCharacters.noRow &+ Int(scalar)) }

  /// The entry of the character of three bytes at `offset`; one that wants a closer look where none stands there.
  @inline(__always)
  func three(at offset: Int, of text: borrowing TextBuffer) -> PlainCharacter {
    let row = rows[code: text.twoBytes(at: offset)]
    return entries.element(Int(row &+ UInt32(text.byte(at: offset &+ 2))))
  }

  /// - Parameter codes: For each scalar of the BMP its code.
  init(codes: FixedTable<UInt16>) {
    var entries = Column(repeating: PlainCharacter.unknown, count: PlainCharacters.noRow + codes.count)
    for scalar in 0..<codes.count {
      entries[PlainCharacters.noRow + scalar] = PlainCharacter(UInt16(truncatingIfNeeded: scalar), code: codes.element(scalar))
    }
    for number in PlainCharacter.numberLeads { entries[PlainCharacters.noRow + Int(number)].leadsNumber() }
    self.entries = entries.frozen()
    var rows = Column<UInt32>(repeating: 0, count: 0x10000)
    for lead in 0..<0x10 {
      for second in 0..<0x40 {
        let first = PlainCharacters.noRow + lead << 12 + second << 6
        rows[(PlainCharacters.firstContinuation + second) << 8 | 0xE0 + lead] = UInt32(first - PlainCharacters.firstContinuation)
      }
    }
    self.rows = rows.frozen()
  }
}

/// A character's code, and what it tells of its line.
struct PlainCharacter: BitwiseCopyable {
  // The code in the low half, marks of lines from bit 20 on: so the entries of several characters are joined by `or`.
  private var bits: UInt32

  private static let han: UInt32 = 1 << 16
  private static let firstHan: UInt32 = 1 << 17
  private static let look: UInt32 = 1 << 31
  private static let marks: UInt32 = 0x7FF0_0000
  /// The last code that wants a closer look or marks its line, but for U+FFFD: of marks and drawn lines, not of words.
  private static let lastLook: UInt16 = 0x3002

  static let unknown = PlainCharacter(bits: look)
  /// Joined to others it changes nothing.
  static let none = PlainCharacter(bits: 0)

  var code: UInt16 { UInt16(truncatingIfNeeded: bits) }
  /// Whether it wants no closer look; of several, whether none does.
  var isPlain: Bool { Int32(bitPattern: bits) >= 0 }
  var isHan: Bool { bits & PlainCharacter.han != 0 }
  /// Han, and no number begins with it.
  var beginsPlainly: Bool { bits & PlainCharacter.firstHan != 0 }
  /// What it, or one of those joined, marks its line with.
  var lineMarks: LineMarks { LineMarks(rawValue: bits & PlainCharacter.marks) }

  private init(bits: UInt32) { self.bits = bits }

  @inline(__always)
  init(_ scalar: UInt16, code: UInt16) {
    var bits = UInt32(code)
    if Code.isCommonHan(scalar) { bits |= PlainCharacter.han | PlainCharacter.firstHan }
    if code <= PlainCharacter.lastLook || code == CodeFolding.mark {
      if CodeFolding.wantsLook(scalar, code) { bits |= PlainCharacter.look }
      bits |= PlainCharacter.marks(of: scalar, code).rawValue
    } else if scalar == 0xFFFD {
      bits |= PlainCharacter.look
    }
    self.bits = bits
  }

  /// A number may begin with it.
  mutating func leadsNumber() { bits &= ~PlainCharacter.firstHan }

  @inline(__always)
  static func | (left: PlainCharacter, right: PlainCharacter) -> PlainCharacter { PlainCharacter(bits: left.bits | right.bits) }

  private static func marks(of scalar: UInt16, _ code: UInt16) -> LineMarks {
    switch scalar {
    case 0xFF0C, 0x3002, 0xFF1B, 0x201C, 0x201D: .clause  // ，。；“”
    case 0x3001: .listComma
    case 0x2014: .dash
    default: code == 0x3A ? .colon : []
    }
  }

  /// Han characters that a list number or a page number may begin with: 一 to 十, 指标1, 第1页, 共8页.
  static let numberLeads: [UInt16] = [
    0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x6307, 0x7B2C, 0x5171, 0x9875,
  ]
}
