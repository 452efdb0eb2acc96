/// Finds the longest word of the lexicon that begins at a code.
///
/// Built once from all tables. One bit tells whether any word begins with the first two codes, which is seldom; then
/// the words of three codes and more are looked up by their first three, those of two by both. Words of a single
/// code stand in the class table instead.
struct WordIndex: Sendable {
  private static let bucketBits = 13

  /// By the upper bits of the hash of two codes, and its lowest six: whether a word begins so; a bit each.
  private let begins: FixedTable<UInt64>
  private static let beginBits = 11
  private let long: Buckets
  private let short: Buckets
  private let words: FixedTable<Word>
  private let spellings: FixedTable<UInt16>

  struct Word: BitwiseCopyable {
    /// The first two codes, the first in the low half.
    var head: UInt32
    fileprivate var spelling: UInt32
    /// The third code to the sixth, the third in the low bits; 0 where there are none.
    fileprivate var tail: UInt64
    var row: UInt16
    var kind: LexemeKind
    var length: UInt8
    /// Bits of four codes that are none of `tail`.
    fileprivate var unusedBits: UInt8
  }

  /// Where the words of each hash begin; one more entry closes the last.
  private typealias Buckets = FixedTable<UInt16>

  // Hashes: the products are meant to wrap.
  @inline(__always)
  private static func hash(_ head: UInt32) -> UInt32 { head &* 0x9E37_79B1 }
  @inline(__always)
  private static func hash(_ head: UInt32, _ third: UInt16) -> UInt32 { (hash(head) ^ UInt32(third)) &* 0x85EB_CA6B }
  @inline(__always)
  private static func bucket(_ hash: UInt32) -> Int { Int(hash >> UInt32(32 - bucketBits)) }

  /// Whether a word may begin with two codes.
  @inline(__always)
  func mayBegin(_ head: UInt32) -> Bool {
    let hash = WordIndex.hash(head)
    return begins.element(Int(hash >> UInt32(32 - WordIndex.beginBits))) &>> UInt64(hash) & 1 != 0
  }

  @inline(__always)
  private static func head(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(second) << 16 | UInt32(first) }

  subscript(index: Int) -> Word {
    @inline(__always)
    get { words.element(index) }
  }

  /// - Precondition: Codes after the text end with a border, so that looking ahead stays inside.
  /// - Complexity: O(longest word).
  @inline(__always)
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>) -> Word? {
    let cursor = codes.cursor(at: position)
    return mayBegin(cursor.pair) ? longestMatch(at: cursor) : nil
  }

  private func longestMatch(at cursor: CodeCursor) -> Word? { longestIndex(at: cursor).map { words.element($0) } }

  /// The index of the longest word that begins at a place.
  @inline(__always)
  func longestIndex(at cursor: CodeCursor) -> Int? {
    let (head, tail) = (cursor.pair, cursor.nextFour)
    var index = WordIndex.bucket(WordIndex.hash(head, UInt16(truncatingIfNeeded: tail)))
    var end = Int(long.element(index &+ 1))
    index = Int(long.element(index))
    while index < end {
      // A border is in no word: where the text ends, the comparison fails at it, whatever stands behind.
      if words.element(index).head == head, (words.element(index).tail ^ tail) &<< UInt64(words.element(index).unusedBits) == 0,
        words.element(index).length <= 6 || restMatches(index, at: cursor)
      {
        return index
      }
      index &+= 1
    }
    index = WordIndex.bucket(WordIndex.hash(head))
    end = Int(short.element(index &+ 1))
    index = Int(short.element(index))
    while index < end {
      if words.element(index).head == head { return index }
      index &+= 1
    }
    return nil
  }

  /// The word that is this code alone; of an index that allows such words.
  func single(_ code: UInt16) -> Word? {
    let head = WordIndex.head(code, 0)
    let bucket = WordIndex.bucket(WordIndex.hash(head))
    for index in Int(short[bucket])..<Int(short[bucket + 1]) where words[index].head == head { return words[index] }
    return nil
  }

  private func restMatches(_ index: Int, at cursor: CodeCursor) -> Bool {
    let first = Int(words.element(index).spelling)
    var cursor = cursor
    cursor.step(by: 6)
    for code in first &+ 6..<first &+ Int(words.element(index).length) {
      if spellings.element(code) != cursor.code { return false }
      cursor.step()
    }
    return true
  }
}

extension WordIndex {
  /// Gathers the words of all tables.
  struct Builder {
    private var words: [Word] = []
    private var spellings: [UInt16] = []

    /// - Parameter spelling: Two codes or more, in folded form; one only where `allowingSingle` says so.
    mutating func add(_ spelling: [UInt16], _ kind: LexemeKind, row: Int, allowingSingle: Bool = false) {
      guard spelling.count >= (allowingSingle ? 1 : 2), let row = UInt16(exactly: row),
        let length = UInt8(exactly: spelling.count)
      else { return }
      let tail = spelling.dropFirst(2).prefix(4)
      words.append(
        Word(
          head: head(spelling[0], spelling.count > 1 ? spelling[1] : 0), spelling: UInt32(spellings.count),
          tail: tail.reversed().reduce(0) { $0 << 16 | UInt64($1) }, row: row, kind: kind, length: length,
          unusedBits: UInt8(16 * (4 - tail.count))))
      spellings.append(contentsOf: spelling)
    }

    /// Of words spelled alike the one added first stands.
    consuming func build() -> WordIndex {
      var begins = [UInt64](repeating: 0, count: 1 << beginBits)
      for word in words {
        let hash = WordIndex.hash(word.head)
        begins[Int(hash >> UInt32(32 - beginBits))] |= 1 << UInt64(hash & 63)
      }
      var order: [Int] = []
      let long = buckets(of: words.indices.filter { words[$0].length > 2 }, appendingTo: &order)
      let short = buckets(of: words.indices.filter { words[$0].length <= 2 }, appendingTo: &order)
      return WordIndex(
        begins: FixedTable(begins), long: long, short: short, words: FixedTable(order.map { words[$0] }), spellings: FixedTable(spellings))
    }

    private func bucket(of word: Word) -> Int {
      bucket(word.length > 2 ? WordIndex.hash(word.head, spellings[Int(word.spelling) + 2]) : WordIndex.hash(word.head))
    }

    private func bucket(_ hash: UInt32) -> Int { WordIndex.bucket(hash) }

    /// Puts words in the order of their buckets, in a bucket the longest and first added first.
    private func buckets(of rows: [Int], appendingTo order: inout [Int]) -> Buckets {
      var starts = [UInt16](repeating: 0, count: (1 << bucketBits) + 1)
      for row in rows { starts[bucket(of: words[row]) + 1] += 1 }
      starts[0] = UInt16(order.count)
      for index in 1..<starts.count { starts[index] += starts[index - 1] }
      var next = starts
      order.append(contentsOf: repeatElement(0, count: rows.count))
      for row in rows {
        let bucket = bucket(of: words[row])
        var place = Int(next[bucket])
        next[bucket] += 1
        // A bucket holds few words: those that are shorter make room.
        while place > Int(starts[bucket]), words[order[place - 1]].length < words[row].length {
          order[place] = order[place - 1]
          place -= 1
        }
        order[place] = row
      }
      return FixedTable(starts)
    }
  }
}
