/// What each code can begin: the lexeme of the code alone, and whether a longer word starts there.
///
/// One look-up a code decides whether the lexer passes on, so nearly all of a text costs one load and one
/// comparison.
struct CodeClasses: Sendable {
  /// Set where a word of two codes or more starts.
  static let startsWord: UInt8 = 0x80

  /// The class of the border, that of no lexeme: it ends the lexer's loops.
  static let border: UInt8 = 0x7F

  private let classes: FixedTable<UInt8>
  private let singles: FixedTable<Single>

  /// A code standing alone.
  struct Single: BitwiseCopyable {
    /// The row of its own word in its table.
    var row: UInt16 = 0
    var kind = LexemeKind.plain
    /// As words of several codes have it.
    var length: UInt8 = 1
  }

  /// Zero for a plain code, `border` for the border; else the raw `LexemeKind` of the code alone and the `startsWord` bit.
  @inline(__always)
  subscript(code: UInt16) -> UInt8 { classes[code: code] }

  @inline(__always)
  func single(_ code: UInt16) -> Single { singles[code: code] }

  /// A code standing alone, as it lies in a lexeme.
  @inline(__always)
  func bytesOfSingle(_ code: UInt16) -> UInt32 { singles.fourBytes(of: Int(code), from: 0) }

  @inline(__always)
  func row(of code: UInt16) -> UInt16 { singles[code: code].row }

  /// The kind of the code standing alone.
  @inline(__always)
  func kind(of code: UInt16) -> LexemeKind { singles[code: code].kind }
}

extension CodeClasses {
  struct Builder {
    private var classes = [UInt8](repeating: 0, count: 0x10000)
    private var rows = [UInt8](repeating: 0, count: 0x10000)

    /// A code that is a lexeme of its own; the first kind given stands.
    mutating func set(_ code: UInt16, _ kind: LexemeKind, row: Int = 0) {
      guard classes[Int(code)] & ~startsWord == 0, let row = UInt8(exactly: row) else { return }
      classes[Int(code)] |= kind.rawValue
      rows[Int(code)] = row
    }

    mutating func set(_ codes: ClosedRange<UInt16>, _ kind: LexemeKind) {
      for code in codes { set(code, kind) }
    }

    mutating func markStart(_ code: UInt16) { classes[Int(code)] |= startsWord }

    consuming func build() -> CodeClasses {
      var singles = [Single](repeating: Single(), count: 0x10000)
      for code in classes.indices where classes[code] & ~startsWord != 0 {
        singles[code] = Single(row: UInt16(rows[code]), kind: LexemeKind(rawValue: classes[code] & ~startsWord) ?? .plain)
      }
      classes[Int(Code.border)] = border
      return CodeClasses(classes: FixedTable(classes), singles: FixedTable(singles))
    }
  }
}
