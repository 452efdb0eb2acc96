/// Words that fill a cell and say of what nature its indicator is: they are neither name nor target.
enum CellNatures {
  struct Nature: BitwiseCopyable, Sendable {
    /// Whether more is better, where the word says it.
    var prefersMore: Bool?
  }

  /// Direction (higher, lower or none), spellings, example: a row and what it says.
  static let rows: StaticString = """
    higher  正向 正向指标 正向型 越大越好 正指标 极大型  合格率 正向 ≥ 95 %  higher
    lower   反向 反向指标 逆向 逆向指标 负向 负向指标 越小越好 逆指标 极小型  投诉率 反向 ≤ 5 %  lower
    none    达到目标值 达到预计值 达到预期值 达到计划值 达到指标值 达到预期目标 达到年度目标 达到计划目标 完成目标值 完成计划值  及时结业率 达到目标值 100% 20  none
    none    定性 定量 定性指标 定量指标 中性 中性指标 区间型 定性描述 定量描述  机制健全性 定性 健全  none
    """

  static let shared: [(spelling: [UInt16], nature: Nature)] = {
    var words: [(spelling: [UInt16], nature: Nature)] = []
    TableText.forEachRow(rows) { fields in
      guard fields.count >= 2 else { return }
      let more: Bool? = TableText.equals(fields[0], "higher") ? true : TableText.equals(fields[0], "lower") ? false : nil
      TableText.forEachWord(fields[1]) { words.append(($0, Nature(prefersMore: more))) }
    }
    return words
  }()

  /// By code: a bit for each length of a word that begins with it. Most cells are no word, and are told by their first code.
  private static let lengths: FixedTable<UInt16> = {
    var lengths = [UInt16](repeating: 0, count: 0x10000)
    for word in shared { lengths[Int(word.spelling[0])] |= 1 &<< UInt16(word.spelling.count) }
    return FixedTable(lengths)
  }()

  /// By code: the same for the words that end with it.
  private static let endLengths: FixedTable<UInt16> = {
    var lengths = [UInt16](repeating: 0, count: 0x10000)
    for word in shared { lengths[Int(word.spelling[word.spelling.count - 1])] |= 1 &<< UInt16(word.spelling.count) }
    return FixedTable(lengths)
  }()

  /// A phrase shorter than this ends many names.
  private static let shortestPhrase = 4

  /// Where a phrase of nature begins that ends a range.
  ///
  /// - Parameter hasColumn: Whether the table has a column of natures: then a short word counts, too.
  static func phrase(endingAt end: Int, from start: Int, in codes: ColumnView<UInt16>, hasColumn: Bool) -> Int? {
    guard end > start, endLengths[code: codes[end - 1]] != 0 else { return nil }
    for word in shared where (hasColumn || word.spelling.count >= shortestPhrase) && end - start > word.spelling.count {
      let first = end - word.spelling.count
      if word.spelling.indices.allSatisfy({ codes[first + $0] == word.spelling[$0] }) { return first }
    }
    return nil
  }

  /// Where a word of nature ends that begins a range and leaves some of it: 定性|明显改善.
  static func word(startingAt start: Int, before end: Int, in codes: ColumnView<UInt16>) -> Int? {
    guard start < end, lengths[code: codes[start]] != 0 else { return nil }
    var found: Int?
    for word in shared where end - start > word.spelling.count && start + word.spelling.count > found ?? 0 {
      if word.spelling.indices.allSatisfy({ codes[start + $0] == word.spelling[$0] }) { found = start + word.spelling.count }
    }
    return found
  }

  /// Index in `shared` of the word that some codes are.
  static func index(of codes: borrowing Column<UInt16>, in range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count < 16, lengths[code: codes[range.lowerBound]] &>> UInt16(range.count) & 1 != 0 else { return nil }
    for index in shared.indices where shared[index].spelling.count == range.count {
      let spelling = shared[index].spelling
      if spelling.indices.allSatisfy({ codes[range.lowerBound + $0] == spelling[$0] }) { return index }
    }
    return nil
  }
}
