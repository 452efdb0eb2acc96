/// Finds the longest word of the lexicon that begins at a code.
///
/// Built once from all tables. A look-up hashes the first two codes, and compares the few candidates of that
/// bucket, longest first. Words of a single code stand in the class table instead.
struct WordIndex: Sendable {
  /// 2^13 buckets: about one word in five, so that most look-ups end at an empty bucket.
  private static let bucketBits = 13

  /// Where each bucket's words begin; one more entry closes the last.
  private let buckets: FixedTable<UInt16>
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

  private static func bucket(_ head: UInt32) -> Int {
    Int((head &* 0x9E37_79B1) >> UInt32(32 - bucketBits))
  }

  /// - Precondition: Codes after the text end with a border, so that looking ahead stays inside.
  /// - Complexity: O(longest word).
  @inline(__always)
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>) -> Word? {
    let head = UInt32(codes[position]) << 16 | UInt32(codes[position + 1])
    let bucket = WordIndex.bucket(head)
    var index = Int(buckets.element(bucket))
    let end = Int(buckets.element(bucket + 1))
    while index < end {
      let word = words.element(index)
      if word.head == head, matches(word, at: position, in: codes) { return word }
      index += 1
    }
    return nil
  }

  /// The word that is this code alone; of an index that allows such words.
  func single(_ code: UInt16) -> Word? {
    let head = UInt32(code) << 16
    let bucket = WordIndex.bucket(head)
    for index in Int(buckets[bucket])..<Int(buckets[bucket + 1]) where words[index].head == head { return words[index] }
    return nil
  }

  private func matches(_ word: Word, at position: Int, in codes: ColumnView<UInt16>) -> Bool {
    var offset = 2
    while offset < Int(word.length) {
      // A border is in no word, so the comparison ends at the latest there.
      if spellings.element(Int(word.spelling) + offset) != codes[position + offset] { return false }
      offset += 1
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
      let head = UInt32(spelling[0]) << 16 | (spelling.count > 1 ? UInt32(spelling[1]) : 0)
      words.append(
        Word(head: head, spelling: UInt32(spellings.count), length: UInt16(spelling.count), kind: kind, row: row))
      spellings.append(contentsOf: spelling)
    }

    /// Of words spelled alike the one added first stands.
    consuming func build() -> WordIndex {
      let order = words.indices.sorted { left, right in
        let (a, b) = (words[left], words[right])
        let (bucketA, bucketB) = (bucket(a.head), bucket(b.head))
        if bucketA != bucketB { return bucketA < bucketB }
        if a.length != b.length { return a.length > b.length }
        return left < right
      }
      var starts = [UInt16](repeating: 0, count: (1 << bucketBits) + 1)
      for word in words { starts[bucket(word.head) + 1] += 1 }
      for index in 1..<starts.count { starts[index] += starts[index - 1] }
      return WordIndex(
        buckets: FixedTable(starts), words: FixedTable(order.map { words[$0] }), spellings: FixedTable(spellings))
    }
  }
}
