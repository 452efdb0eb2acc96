/// Joins the cells of a head into one passage behind the text.
extension HeadReader {
  /// Copies cells behind the text, blank-parted piece by piece. Two whole head words stay parted, so that 三级指标 and 分值
  /// do not become 三级指标分值; pieces of wrapped ones meet.
  ///
  /// - Parameter limit: Codes behind which no cell is begun.
  mutating func join(from cell: Int, at first: Int, upTo limit: Int, of text: inout LogicalText) -> Range<Int> {
    tokens.removeAll()
    let covered = coveredCells(from: cell, of: text)
    var index = cell
    var codes = 0
    var passed = CellBorder.glue
    while index < text.cells.count, index - cell < HeadReader.mostCells, codes < limit {
      let range = index == cell ? max(first, Int(text.cells[cell].start))..<Int(text.cells[cell].end) : text.cells[index].codes
      var start = range.lowerBound
      var isFirst = true
      while start < range.upperBound, codes < limit, !covered.contains(index) {
        var end = start
        let view = text.codes.view
        while end < range.upperBound, !LogicalText.isGap(view[end]) { end &+= 1 }
        if end > start {
          // An empty cell at a line's start has no piece: the next one begins the line.
          let border: CellBorder = isFirst ? max(CellBorder(text.cells[index].border), passed) : .blank
          passed = .glue
          tokens.append(
            HeadToken(
              cell: index, source: start..<min(end, start + HeadReader.mostCodes), border: border, isHead: isHead(start..<end, of: text)))
          codes += end - start
          isFirst = false
        }
        start = end + 1
      }
      if isFirst { passed = max(passed, CellBorder(text.cells[index].border)) }
      if !isFirst, tokens.count > 0 { tokens[tokens.count - 1].closesHead = isHead(range, of: text) }
      index += 1
    }
    pairStoreys(of: &text)
    for token in tokens.indices {
      // 三级 指标|分值, 指标值|偏差原因分析及改进: behind a cell that is a head word, a bar parts it from the next, whatever that is.
      if token > 0,
        tokens[token].isHead && tokens[token - 1].isHead
          || tokens[token].border == .bar
            && (tokens[token - 1].closesHead || tokens[token].isHead && isReference(Int(tokens[token - 1].cell), of: text))
      {
        text.append(Code.border, at: text.origins[tokens[token].codes.lowerBound])
      }
      tokens[token].start = Int32(truncatingIfNeeded: text.codes.count)
      text.append(copyOf: tokens[token].codes)
    }
    let last = text.origins[text.origins.count - 1]
    for _ in 0..<LogicalText.margin { text.append(Code.border, at: last) }
    return cell..<index
  }

  /// A head of two lines of cells (`中期指标 | | 年度指标 |` over `三级指标 | 指标值 | 三级指标 | 指标值`): the cells of the first that have one
  /// of the second below them.
  private func coveredCells(from cell: Int, of text: borrowing LogicalText) -> [Int] {
    func endOfLine(_ start: Int) -> Int {
      var end = start + 1
      while end < min(start + HeadReader.mostCells, text.cells.count), text.cells[end].border < .lineEnd { end += 1 }
      return end
    }
    let below = endOfLine(cell)
    guard below - cell >= 3, below < text.cells.count, text.cells[below].codes.isEmpty else { return [] }
    let end = endOfLine(below)
    guard abs((end - below) - (below - cell)) <= 1 else { return [] }
    var covered: [Int] = []
    for index in below..<end where !text.cells[index].codes.isEmpty {
      guard isHead(text.cells[index].codes, of: text) else { return [] }
      covered.append(cell + index - below)
    }
    return covered
  }

  /// 2047年完成|指标值: a column of what was, and not 完成指标值.
  private func isReference(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    UnlistedHeads.shared.kind(of: text.cells[cell].codes, in: text.codes.view) == .reference
  }

  func isHead(_ range: Range<Int>, of text: borrowing LogicalText) -> Bool {
    guard let match = lexicon.nouns.match(whole: range, in: text.codes.view) else { return false }
    return lexicon.nouns[match.row].head != nil || lexicon.nouns[match.row].field != nil
  }

  /// A head of two lines (`… 年度 实际 分值` over `指标值 完成值`): the pieces below go to those above that are no words.
  mutating func pairStoreys(of text: inout LogicalText) {
    guard let below = tokens.indices.dropFirst().first(where: { tokens[$0].border >= .lineEnd }) else { return }
    let end = tokens.indices.dropFirst(below + 1).first { tokens[$0].border >= .lineEnd } ?? tokens.count
    var upper: [Int] = []
    for index in 1..<max(1, below) where !tokens[index].isHead { upper.append(index) }
    guard below >= 4, !upper.isEmpty, upper.count == end - below else { return }
    for (offset, index) in upper.enumerated() where !makeHead(tokens[index].codes, tokens[below + offset].codes, of: &text) { return }
    var moved = Column<HeadToken>(capacity: tokens.count)
    var next = below
    for index in tokens.indices where index < below || index >= end {
      var token = tokens[index]
      let isUpper = upper.contains(index)
      if isUpper { token.isHead = false }
      moved.append(token)
      guard isUpper else { continue }
      var lower = tokens[next]
      lower.isHead = false
      moved.append(lower)
      next += 1
    }
    swap(&tokens, &moved)
  }

  func makeHead(_ upper: Range<Int>, _ lower: Range<Int>, of text: inout LogicalText) -> Bool {
    let mark = text.codes.count
    for index in upper { text.append(copyOf: index) }
    for index in lower { text.append(copyOf: index) }
    let end = text.codes.count
    text.append(Code.border, at: text.origins[mark])
    let found = isHead(mark..<end, of: text)
    text.codes.truncate(to: mark)
    text.origins.truncate(to: mark)
    return found
  }
}

/// A piece of a head between two borders or blanks.
struct HeadToken: BitwiseCopyable {
  /// Where it stands in the passage.
  var start: Int32 = 0
  /// Index of its layout cell.
  var cell: Int32
  private var first: Int32
  private var end: Int32
  var border: CellBorder
  /// Whether it is a whole head word.
  var isHead: Bool
  /// Whether it is the last of a cell that is a whole head word.
  var closesHead = false

  init(cell: Int, source: Range<Int>, border: CellBorder, isHead: Bool) {
    self.cell = Int32(truncatingIfNeeded: cell)
    first = Int32(truncatingIfNeeded: source.lowerBound)
    end = Int32(truncatingIfNeeded: source.upperBound)
    (self.border, self.isHead) = (border, isHead)
  }

  /// Its codes in the layout.
  var codes: Range<Int> { Int(first)..<Int(end) }
}
