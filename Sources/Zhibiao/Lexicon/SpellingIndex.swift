/// Spellings of units, found by a hash of their first two codes; one word wide.
struct SpellingIndex: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    /// The first two codes; the second is 0 where there is none.
    var head: UInt32
    /// Where its codes begin in the pool.
    var start: Int32
    var length: UInt16
    var row: UInt16
    var traits: UnitTraits
  }

  enum LetterCase { case exact, any }

  private struct Tables: Sendable {
    /// By code: 1 where a spelling begins with it.
    let begins: FixedTable<UInt8>
    /// Where each bucket's entries begin; one more closes the last.
    let buckets: FixedTable<UInt16>
    /// By bucket, in a bucket the longest first.
    let entries: FixedTable<Entry>
    let pool: FixedTable<UInt16>
  }

  private let tables: Immortal<Tables>

  /// 2^12 buckets for some thirteen hundred spellings: three of four look-ups end at an empty one.
  private static let bucketBits = 12

  private static func bucket(_ head: UInt32) -> Int {
    // Fewer than 32 bits remain after the shift, so the product may wrap: it is a hash.
    Int((head &* 0x9E37_79B1) >> UInt32(32 - bucketBits))
  }

  private static func head(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

  fileprivate init(begins: [UInt8], buckets: [UInt16], entries: [Entry], pool: [UInt16]) {
    tables = Immortal(
      Tables(begins: FixedTable(begins), buckets: FixedTable(buckets), entries: FixedTable(entries), pool: FixedTable(pool)))
  }

  /// Whether any spelling begins with `code`.
  @inline(__always)
  func holds(_ code: UInt16) -> Bool { tables.value.begins[code: code] != 0 }

  /// The longest spelling at `position` that has none of the `excluded` traits.
  @inline(__always)
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>, without excluded: UnitTraits, case letterCase: LetterCase) -> UnitMatch?
  {
    var (first, second) = (codes[position], codes[position + 1])
    if letterCase == .any { (first, second) = (SpellingIndex.lowercased(first), SpellingIndex.lowercased(second)) }
    return match(SpellingIndex.head(first, second), at: position, in: codes, without: excluded, case: letterCase)
      ?? match(SpellingIndex.head(first, 0), at: position, in: codes, without: excluded, case: letterCase)
  }

  @inline(__always)
  private func match(
    _ head: UInt32, at position: Int, in codes: ColumnView<UInt16>, without excluded: UnitTraits, case letterCase: LetterCase
  ) -> UnitMatch? {
    let bucket = SpellingIndex.bucket(head)
    var index = Int(tables.value.buckets.element(bucket))
    let end = Int(tables.value.buckets.element(bucket + 1))
    while index < end {
      let entry = tables.value.entries.element(index)
      index += 1
      guard entry.head == head, entry.traits.isDisjoint(with: excluded), matches(entry, at: position, in: codes, case: letterCase) else {
        continue
      }
      let length = Int(entry.length)
      // A Latin unit is a whole word: the m of mm and the t of total are none.
      if SpellingIndex.isLatinLetter(codes[position + length - 1]), SpellingIndex.isLatinLetter(codes[position + length]) { continue }
      return UnitMatch(row: entry.row, length: length, traits: entry.traits)
    }
    return nil
  }

  @inline(__always)
  private func matches(_ entry: Entry, at position: Int, in codes: ColumnView<UInt16>, case letterCase: LetterCase) -> Bool {
    // No spelling holds the border that ends each cell, so the comparison ends at the latest there.
    var offset = 2
    while offset < Int(entry.length) {
      let code = codes[position + offset]
      let wanted = tables.value.pool.element(Int(entry.start) + offset)
      if code != wanted, letterCase == .exact || SpellingIndex.lowercased(code) != wanted { return false }
      offset += 1
    }
    return true
  }

  /// The longest spelling whose Han characters are spaced out (`个 百 分 点`).
  ///
  /// A spelling of two characters counts only where the number before it and the text behind it are
  /// spaced out too: `2个 月度报告` is no month.
  func spacedMatch(at position: Int, in codes: ColumnView<UInt16>, without excluded: UnitTraits) -> UnitMatch? {
    guard SpellingIndex.isHan(codes[position]), SpellingIndex.isHan(codes[position + 2]) else { return nil }
    let head = SpellingIndex.head(codes[position], codes[position + 2])
    let bucket = SpellingIndex.bucket(head)
    for index in Int(tables.value.buckets.element(bucket))..<Int(tables.value.buckets.element(bucket + 1)) {
      let entry = tables.value.entries.element(index)
      guard entry.head == head, entry.traits.isDisjoint(with: excluded), matchesSpaced(entry, at: position, in: codes) else { continue }
      let length = Int(entry.length) * 2 - 1
      if entry.length == 2 {
        guard position > 0, codes[position - 1] == Code.blank, !SpellingIndex.isHan(codes[position + length]) else { continue }
      }
      return UnitMatch(row: entry.row, length: length, traits: entry.traits)
    }
    return nil
  }

  private func matchesSpaced(_ entry: Entry, at position: Int, in codes: ColumnView<UInt16>) -> Bool {
    for offset in 0..<Int(entry.length) {
      if offset > 0, codes[position + offset * 2 - 1] != Code.blank { return false }
      let wanted = tables.value.pool[Int(entry.start) + offset]
      if !SpellingIndex.isHan(wanted) || codes[position + offset * 2] != wanted { return false }
    }
    return true
  }
}

extension SpellingIndex {
  @inline(__always)
  static func isLatinLetter(_ code: UInt16) -> Bool { code | 0x20 >= 0x61 && code | 0x20 <= 0x7A }

  static func isHan(_ code: UInt16) -> Bool { code >= 0x4E00 && code <= 0x9FFF }

  @inline(__always)
  static func lowercased(_ code: UInt16) -> UInt16 { code >= 0x41 && code <= 0x5A ? code | 0x20 : code }

  struct Builder {
    private var pool: [UInt16] = []
    private var entries: [Entry] = []

    mutating func add(_ spelling: [UInt16], row: UInt16, traits: UnitTraits) {
      guard !spelling.isEmpty else { return }
      let head = SpellingIndex.head(spelling[0], spelling.count > 1 ? spelling[1] : 0)
      entries.append(Entry(head: head, start: Int32(pool.count), length: UInt16(spelling.count), row: row, traits: traits))
      pool += spelling
    }

    /// Drops the spellings that name more than one row.
    mutating func removeDoubtful() {
      var rows: [[UInt16]: UInt16] = [:]
      var doubtful: Set<[UInt16]> = []
      for entry in entries {
        let row = rows[codes(of: entry), default: entry.row]
        if row != entry.row { doubtful.insert(codes(of: entry)) }
        rows[codes(of: entry)] = row
      }
      entries = entries.filter { !doubtful.contains(codes(of: $0)) }
    }

    consuming func build() -> SpellingIndex {
      var begins = [UInt8](repeating: 0, count: 0x10000)
      var buckets = [UInt16](repeating: 0, count: (1 << bucketBits) + 1)
      for entry in entries {
        begins[Int(entry.head >> 16)] = 1
        buckets[bucket(entry.head) + 1] += 1
      }
      for index in 1..<buckets.count { buckets[index] += buckets[index - 1] }
      let sorted = entries.sorted { left, right in
        let (leftBucket, rightBucket) = (bucket(left.head), bucket(right.head))
        if leftBucket != rightBucket { return leftBucket < rightBucket }
        return left.length != right.length ? left.length > right.length : left.start < right.start
      }
      return SpellingIndex(begins: begins, buckets: buckets, entries: sorted, pool: pool)
    }

    private func codes(of entry: Entry) -> [UInt16] {
      Array(pool[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
    }
  }
}
