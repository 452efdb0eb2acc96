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

  /// Index in `shared` of the word that some codes are.
  static func index(of codes: borrowing Column<UInt16>, in range: Range<Int>) -> Int? {
    for index in shared.indices where shared[index].spelling.count == range.count {
      let spelling = shared[index].spelling
      if spelling.indices.allSatisfy({ codes[range.lowerBound + $0] == spelling[$0] }) { return index }
    }
    return nil
  }
}
