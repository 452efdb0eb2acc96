/// Words that mean something only behind a number: bounds, approximations, and what makes a name of it.
struct SuffixIndex: Sendable {
  enum Meaning: BitwiseCopyable, Equatable {
    case bound(Comparator)
    case approximate
    /// `投诉`, `事故`: what 零 before it counts.
    case zeroNoun
    /// `号`, `届`: the number counts nothing.
    case refusal(RefusalReason)
  }

  struct Match: BitwiseCopyable {
    var length: Int
    var meaning: Meaning
  }

  /// The longest bound or approximation at `position`: 以上, 左右.
  func longestBound(at position: Int, in codes: ColumnView<UInt16>) -> Match? {
    guard let match = longestMatch(at: position, in: codes) else { return nil }
    switch match.meaning {
    case .bound, .approximate: return match
    case .zeroNoun, .refusal: return nil
    }
  }

  private let words: WordIndex
  private let meanings: FixedTable<Meaning>
  /// The first code of each suffix.
  let firstCodes: FixedTable<UInt16>

  /// The longest suffix at `position`; a single code is found where no longer word is.
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>) -> Match? {
    guard codes[position] != Code.border else { return nil }
    guard let word = words.longestMatch(at: position, in: codes) ?? words.single(codes[position]) else { return nil }
    return Match(length: Int(word.length), meaning: meanings[Int(word.row)])
  }

  struct Builder {
    private var words = WordIndex.Builder()
    private var meanings: [Meaning] = []
    private var firstCodes: [UInt16] = []

    mutating func add(_ spelling: [UInt16], _ meaning: Meaning) {
      if meanings.last != meaning { meanings.append(meaning) }
      if let first = spelling.first { firstCodes.append(first) }
      words.add(spelling, .plain, row: meanings.count - 1, allowingSingle: true)
    }

    consuming func build() -> SuffixIndex {
      SuffixIndex(words: words.build(), meanings: FixedTable(meanings), firstCodes: FixedTable(firstCodes))
    }
  }
}
