/// Words of targets that no number measures: `明显提升`, `合法合规`, `健全`.
enum GradeWords {
  /// Words, example: a cell made of them alone, and what it is. `degree` words stand before another, `grade` words by themselves too.
  static let rows: StaticString = """
    degree  明显 显著 有效 持续 不断 稳步 逐步 逐年 基本 全面 进一步 较为 大幅 充分 有所 得到 已 均 长期 及时  显著提高  grade
    degree  效果 成效 作用 影响 按计划 按期 按时 按要求 按规定 按进度 较 比较 非常 高度  效果明显  grade
    grade   提升 提高 改善 增强 加强 增长 优化 完善 巩固 健全 完整 规范 合规 合法 合理 准确 真实 稳定 良好 优良 优秀 优 良 中 差  合法合规  grade
    grade   达标 合格 完成 推进 控制 保障 促进 改进 缓解 降低 减少 满意 可控 安全 到位 落实 实现 执行 开展 运行 正常 齐全 清晰  持续改善  grade
    grade   明显 显著 有效 长期 持续 及时 充分 高 中高 较高 较好 好 强 无 有 是 否 未发生 不发生 零发生 未出现 不出现 达成 公开  成效明显  grade
    """

  private struct Word: Sendable {
    let spelling: [UInt16]
    let isGrade: Bool
  }

  private static let words: [Word] = {
    var words: [Word] = []
    TableText.forEachRow(rows) { fields in
      guard fields.count >= 2 else { return }
      let isGrade = TableText.equals(fields[0], "grade")
      TableText.forEachWord(fields[1]) { words.append(Word(spelling: $0, isGrade: isGrade)) }
    }
    // By their first codes, of one code the longest first.
    return words.sorted { ($0.spelling[0], $1.spelling.count) < ($1.spelling[0], $0.spelling.count) }
  }()

  /// By code: one more than the index of the first word that begins with it. Most texts are no grades, and are told by their first code.
  private static let beginnings: FixedTable<UInt16> = {
    var first = [UInt16](repeating: 0, count: 0x10000)
    for index in words.indices.reversed() { first[Int(words[index].spelling[0])] = UInt16(index + 1) }
    return FixedTable(first)
  }()

  /// Codes of such a text at most.
  private static let longest = 8

  /// text → (degree | grade)+   with a grade at its end
  ///
  /// - Complexity: O(1): longer texts are not looked at.
  static func fill(_ codes: borrowing Column<UInt16>, in range: Range<Int>) -> Bool {
    guard range.count <= longest else { return false }
    var position = range.lowerBound
    var endsInGrade = false
    while position < range.upperBound {
      guard let word = longestWord(codes, at: position, before: range.upperBound) else { return false }
      position += word.length
      endsInGrade = word.isGrade
    }
    return endsInGrade
  }

  /// The longest word at a place, and whether it is a grade by itself in one of its rows.
  private static func longestWord(
    _ codes: borrowing Column<UInt16>, at position: Int, before end: Int
  ) -> (length: Int, isGrade: Bool)? {
    let first = beginnings[code: codes[position]]
    guard first > 0 else { return nil }
    var found: (length: Int, isGrade: Bool)?
    for index in Int(first) - 1..<words.count {
      let spelling = words[index].spelling
      guard spelling[0] == codes[position], spelling.count >= found?.length ?? 0 else { break }
      if matches(spelling, codes, at: position, before: end) { found = (spelling.count, words[index].isGrade || found?.isGrade == true) }
    }
    return found
  }

  private static func matches(_ spelling: [UInt16], _ codes: borrowing Column<UInt16>, at position: Int, before end: Int) -> Bool {
    guard position + spelling.count <= end else { return false }
    for offset in spelling.indices where codes[position + offset] != spelling[offset] { return false }
    return true
  }
}
