/// Finds the longest word of the lexicon that begins at a code.
///
/// Built once from all tables. One bit tells whether any word begins with the first two codes, which is seldom; then
/// the words of three codes and more are looked up by their first three, those of two by both. Words of a single
/// code stand in the class table instead.
struct WordIndex: Sendable {
  private static let bucketBits = 13

  /// By the upper 16 bits of the hash of two codes: whether a word begins so.
  private let begins: FixedTable<UInt8>
  private let long: Buckets
  private let short: Buckets
  private let words: FixedTable<Word>
  private let spellings: FixedTable<UInt16>

  struct Word: BitwiseCopyable {
    /// The first two codes.
    var head: UInt32
    var spelling: UInt32
    var length: UInt16
    var kind: LexemeKind
    var row: UInt16
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

  /// Whether a word may begin with these codes.
  @inline(__always)
  func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
    let place = WordIndex.hash(WordIndex.head(first, second)) >> 16
    return begins.element(Int(place >> 3)) >> (place & 7) & 1 != 0
  }

  @inline(__always)
  private static func head(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

  /// - Precondition: Codes after the text end with a border, so that looking ahead stays inside.
  /// - Complexity: O(longest word).
  @inline(__always)
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>) -> Word? {
    let (first, second) = (codes[position], codes[position &+ 1])
    guard mayBegin(first, second), second != 0 else { return nil }
    return longestMatch(WordIndex.head(first, second), at: position, in: codes)
  }

  private func longestMatch(_ head: UInt32, at position: Int, in codes: ColumnView<UInt16>) -> Word? {
    // The second code is no border, so a third one follows, if only the border.
    let third = codes[position &+ 2]
    if third != 0 {
      let bucket = WordIndex.bucket(WordIndex.hash(head, third))
      var index = Int(long.element(bucket))
      let end = Int(long.element(bucket &+ 1))
      while index < end {
        if words.element(index).head == head, matches(words.element(index), at: position, in: codes) { return words.element(index) }
        index &+= 1
      }
    }
    let bucket = WordIndex.bucket(WordIndex.hash(head))
    for index in Int(short.element(bucket))..<Int(short.element(bucket &+ 1)) where words.element(index).head == head {
      return words.element(index)
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

  private func matches(_ word: Word, at position: Int, in codes: ColumnView<UInt16>) -> Bool {
    var offset = 2
    while offset < Int(word.length) {
      // A border is in no word, so the comparison ends at the latest there.
      if spellings.element(Int(word.spelling) &+ offset) != codes[position &+ offset] { return false }
      offset &+= 1
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
      guard spelling.count >= (allowingSingle ? 1 : 2), let row = UInt16(exactly: row) else { return }
      words.append(
        Word(
          head: head(spelling[0], spelling.count > 1 ? spelling[1] : 0), spelling: UInt32(spellings.count),
          length: UInt16(spelling.count), kind: kind, row: row))
      spellings.append(contentsOf: spelling)
    }

    /// Of words spelled alike the one added first stands.
    consuming func build() -> WordIndex {
      var begins = [UInt8](repeating: 0, count: 1 << 13)
      for word in words {
        let place = Int(WordIndex.hash(word.head) >> 16)
        begins[place >> 3] |= 1 << UInt8(place & 7)
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
