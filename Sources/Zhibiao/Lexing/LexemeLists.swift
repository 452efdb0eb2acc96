/// Lexemes of a section that are looked at again and again, by index, ascending.
struct LexemeLists: ~Copyable {
  /// Those that tell something of their cell by their kind alone, and `end` behind them.
  private(set) var telling = Column<Int32>(capacity: 1 << 12)
  /// For each cell the lexemes before its end.
  private(set) var cellEnds = Column<Int32>(capacity: 1 << 10)
  /// The nouns of forms.
  var nouns = Column<Int32>(capacity: 1 << 10)
  /// Figures of four digits: what may be a year.
  var fourDigits = Column<Int32>(capacity: 1 << 8)

  /// More than any index.
  static let end = Int32.max

  /// Empties the lists and makes room for what a section of so many codes and cells may hold.
  mutating func begin(codes: Int, cells: Int) -> LexemeListing {
    telling.removeAll()
    cellEnds.removeAll()
    return LexemeListing(telling: telling.tail(for: codes + 1), cellEnds: cellEnds.tail(for: cells))
  }

  /// Takes over what the lexer has listed.
  mutating func end(_ listing: consuming LexemeListing) {
    listing.telling.append(LexemeLists.end)
    telling.commit(listing.telling)
    cellEnds.commit(listing.cellEnds)
  }
}

/// The lists while the lexer writes them.
struct LexemeListing: LexemeListener {
  fileprivate var telling: ColumnTail<Int32>
  fileprivate var cellEnds: ColumnTail<Int32>
  private let kinds = LexemeKind.telling

  fileprivate init(telling: ColumnTail<Int32>, cellEnds: ColumnTail<Int32>) { (self.telling, self.cellEnds) = (telling, cellEnds) }

  @inline(__always)
  mutating func take(_ kind: LexemeKind, at index: Int) {
    // Written always, kept where its kind tells something: no branch that nobody can foresee.
    telling.put(Int32(truncatingIfNeeded: index))
    telling.count(Int(truncatingIfNeeded: kinds &>> UInt64(kind.rawValue) & 1))
  }

  @inline(__always)
  mutating func endCell(before index: Int) {
    // A border behind each cell and nowhere else is a promise of another room.
    assert(!cellEnds.isFull, "more borders than cells")
    if !cellEnds.isFull { cellEnds.append(Int32(truncatingIfNeeded: index)) }
  }
}

extension LexemeKind {
  /// One bit a kind: raw values stay below 64.
  var bit: UInt64 { 1 &<< UInt64(rawValue) }

  static let clauseEnds = LexemeKind.comma.bit | LexemeKind.sentenceEnd.bit | LexemeKind.semicolon.bit
  static let numberStarts = allCases.reduce(0) { $1.beginsNumber ? $0 | $1.bit : $0 }
  static let formNouns = allCases.reduce(0) { $1.isFormNoun ? $0 | $1.bit : $0 }
  /// Kinds that tell something of their cell.
  fileprivate static let telling = clauseEnds | numberStarts | formNouns
}
