/// A set of kinds of lexemes, one bit a kind: what a stretch of text holds, and what a rule can begin with.
struct LexemeKinds: BitwiseCopyable {
  private var bits: UInt64

  @inline(__always)
  private init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init() { bits = 0 }

  @inline(__always)
  init(_ kind: LexemeKind) { bits = kind.bit }

  @inline(__always)
  func with(_ kind: LexemeKind) -> LexemeKinds { LexemeKinds(bits: bits | kind.bit) }

  @inline(__always)
  func union(_ other: LexemeKinds) -> LexemeKinds { LexemeKinds(bits: bits | other.bits) }

  @inline(__always)
  mutating func add(_ other: LexemeKinds) { bits |= other.bits }

  /// Whether the sets have a kind in common.
  @inline(__always)
  func meets(_ other: LexemeKinds) -> Bool { bits & other.bits != 0 }
}

extension LexemeKinds {
  /// A quantity can begin with them: a number, an interval in brackets, a word with a numeral inside, 年底前.
  static var quantityStarts: LexemeKinds {
    @inline(__always) get {
      LexemeKinds(.digits).with(.numeral).with(.vagueNumeral).with(.partsPrefix).with(.fractionGlyph).with(.numberWord)
        .with(.openBracket).with(.clauseWord).with(.fixedPhrase)
    }
  }

  /// They say something of the numbers behind them, wherever these stand: 每人, a quotation, a condition.
  static var reachingAhead: LexemeKinds {
    @inline(__always) get { LexemeKinds(.per).with(.openQuote).with(.closeQuote) }
  }

  /// They end what those say.
  static var clauseEnds: LexemeKinds {
    @inline(__always) get { LexemeKinds(.sentenceEnd).with(.semicolon).with(.comma).with(.colon) }
  }

  /// Before a number they may govern it.
  static var governors: LexemeKinds {
    @inline(__always) get {
      comparators.with(.approximateBefore).with(.changeVerb).with(.copula).with(.reach).with(.plus).with(.plusMinus)
    }
  }

  static var comparators: LexemeKinds {
    @inline(__always) get { LexemeKinds(.comparatorSign).with(.comparatorBefore) }
  }

  /// The nouns of forms.
  static var formNouns: LexemeKinds {
    @inline(__always) get { LexemeKinds(.category).with(.columnHead).with(.projectField).with(.formRow).with(.itemLabel) }
  }
}

extension LexemeKind {
  /// Raw values stay below 64.
  @inline(__always)
  fileprivate var bit: UInt64 { 1 &<< UInt64(rawValue) }
}
