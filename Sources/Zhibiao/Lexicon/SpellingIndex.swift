/// Spellings by their first code, the longest first.
struct SpellingIndex: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    /// Where its codes begin in the pool.
    var start: Int32
    var length: UInt16
    var row: UInt16
    var traits: UnitTraits
  }

  enum LetterCase { case exact, any }

  /// By code: index of the first entry that begins with it, plus one; 0 where none does.
  private let heads: FixedTable<UInt16>
  /// Grouped by first code, in a group the longest first; an empty entry closes each group.
  private let entries: FixedTable<Entry>
  private let pool: FixedTable<UInt16>

  fileprivate init(heads: [UInt16], entries: [Entry], pool: [UInt16]) {
    self.heads = FixedTable(heads)
    self.entries = FixedTable(entries)
    self.pool = FixedTable(pool)
  }

  /// Whether any spelling begins with `code`.
  func holds(_ code: UInt16) -> Bool { heads[code: code] != 0 }

  /// The longest spelling at `position` that has none of the `excluded` traits.
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>, without excluded: UnitTraits, case letterCase: LetterCase) -> UnitMatch?
  {
    let first = codes[position]
    var next = Int(heads[code: letterCase == .any ? SpellingIndex.lowercased(first) : first])
    guard next != 0 else { return nil }
    next -= 1
    while true {
      let entry = entries[next]
      guard entry.length > 0 else { return nil }
      next += 1
      guard entry.traits.isDisjoint(with: excluded), matches(entry, at: position, in: codes, case: letterCase) else { continue }
      let length = Int(entry.length)
      // A Latin unit is a whole word: the m of mm and the t of total are none.
      if SpellingIndex.isLatinLetter(codes[position + length - 1]), SpellingIndex.isLatinLetter(codes[position + length]) { continue }
      return UnitMatch(row: entry.row, length: length, traits: entry.traits)
    }
  }

  private func matches(_ entry: Entry, at position: Int, in codes: ColumnView<UInt16>, case letterCase: LetterCase) -> Bool {
    // Reading on behind a mismatch never happens, and no spelling holds the border that ends each cell:
    // the look ahead stays inside of the column.
    for offset in 0..<Int(entry.length) {
      let code = codes[position + offset]
      let wanted = pool[Int(entry.start) + offset]
      if code != wanted, letterCase == .exact || SpellingIndex.lowercased(code) != wanted { return false }
    }
    return true
  }

  /// The longest spelling whose Han characters are spaced out (`个 百 分 点`).
  ///
  /// A spelling of two characters counts only where the number before it and the text behind it are
  /// spaced out too: `2个 月度报告` is no month.
  func spacedMatch(at position: Int, in codes: ColumnView<UInt16>, without excluded: UnitTraits) -> UnitMatch? {
    guard SpellingIndex.isHan(codes[position]) else { return nil }
    var next = Int(heads[code: codes[position]])
    guard next != 0 else { return nil }
    next -= 1
    while true {
      let entry = entries[next]
      guard entry.length > 1 else { return nil }
      next += 1
      guard entry.traits.isDisjoint(with: excluded), matchesSpaced(entry, at: position, in: codes) else { continue }
      let length = Int(entry.length) * 2 - 1
      if entry.length == 2 {
        guard position > 0, codes[position - 1] == Code.blank, !SpellingIndex.isHan(codes[position + length]) else { continue }
      }
      return UnitMatch(row: entry.row, length: length, traits: entry.traits)
    }
  }

  private func matchesSpaced(_ entry: Entry, at position: Int, in codes: ColumnView<UInt16>) -> Bool {
    for offset in 0..<Int(entry.length) {
      if offset > 0, codes[position + offset * 2 - 1] != Code.blank { return false }
      let wanted = pool[Int(entry.start) + offset]
      if !SpellingIndex.isHan(wanted) || codes[position + offset * 2] != wanted { return false }
    }
    return true
  }
}

extension SpellingIndex {
  static func isLatinLetter(_ code: UInt16) -> Bool { code | 0x20 >= 0x61 && code | 0x20 <= 0x7A }

  static func isHan(_ code: UInt16) -> Bool { code >= 0x4E00 && code <= 0x9FFF }

  static func lowercased(_ code: UInt16) -> UInt16 { code >= 0x41 && code <= 0x5A ? code | 0x20 : code }

  struct Builder {
    private var pool: [UInt16] = []
    private var entries: [Entry] = []

    mutating func add(_ spelling: [UInt16], row: UInt16, traits: UnitTraits) {
      guard !spelling.isEmpty else { return }
      entries.append(Entry(start: Int32(pool.count), length: UInt16(spelling.count), row: row, traits: traits))
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
      let pool = pool
      let sorted = entries.sorted { left, right in
        let (leftFirst, rightFirst) = (pool[Int(left.start)], pool[Int(right.start)])
        if leftFirst != rightFirst { return leftFirst < rightFirst }
        return left.length != right.length ? left.length > right.length : left.start < right.start
      }
      var heads = [UInt16](repeating: 0, count: 0x10000)
      var grouped: [Entry] = []
      grouped.reserveCapacity(sorted.count * 2)
      let close = Entry(start: 0, length: 0, row: 0, traits: [])
      var current: UInt16 = 0
      for entry in sorted {
        let first = pool[Int(entry.start)]
        if first != current {
          if !grouped.isEmpty { grouped.append(close) }
          heads[Int(first)] = UInt16(grouped.count + 1)
          current = first
        }
        grouped.append(entry)
      }
      grouped.append(close)
      return SpellingIndex(heads: heads, entries: grouped, pool: pool)
    }

    private func codes(of entry: Entry) -> [UInt16] {
      Array(pool[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
    }
  }
}
