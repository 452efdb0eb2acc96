/// The head of a table: its columns in their order, and where its body begins.
struct TableHead: BitwiseCopyable {
  /// Index of the layout cell in which the body begins, and of its first code.
  var bodyCell: Int32
  var bodyStart: Int32
  var form: TableForm
  /// Whether a line holds two rows side by side.
  var isTwoSided = false
  /// Whether a bar opens its line, as it does each row's.
  var opensWithBar = false
  /// How many columns it names.
  var width: Int32 = 0
  /// The cells of its line that are empty, a bit each, the first in the lowest; 0 for heads that are no line of cells.
  var emptyCells: UInt32 = 0
}

/// Reads heads, whatever parts their words: bars, lines, blanks or nothing, and though words be wrapped.
///
/// The cells of a head are joined, without blanks and borders, into a passage behind the section's text, and that is read
/// by the lexer: so 年度|指标值 is found like 年度指标值, and a glued head like any other.
struct HeadReader: ~Copyable {
  let lexicon: Lexicon
  var words = Column<Lexeme>(capacity: 64)
  var tokens = Column<HeadToken>(capacity: 64)
  /// Index of the first cell that may begin a head; those before were tried in vain.
  private var nextTry = 0

  /// Cells of a head at most; a head word wrapped over lines counts as several.
  static let mostCells = 40
  /// Codes of a head at most.
  static let mostCodes = 400
  /// Codes that nearly all heads have at most twice.
  private static let usualCodes = 160
  /// Codes between two head words that are a column nobody knows.
  private static let longestUnknown = 14

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// A new section begins: its cells have not been tried.
  mutating func reset() { nextTry = 0 }

  /// The head that begins at a cell; nil where fewer than two columns, or no name, target or level, are named.
  ///
  /// Its passage stays behind the section's text: the columns refer to it.
  ///
  /// - Complexity: O(1): a head is bounded, and cells that made none are not all tried again.
  ///
  /// - Parameters:
  ///   - start: Index of the first code to look at in the cell.
  ///   - isRun: Whether head words are known to follow one another there.
  mutating func read(
    from cell: Int, at start: Int, isRun: Bool, of text: inout LogicalText, summaries: borrowing Column<CellSummary>,
    columns: inout Column<TableColumn>
  ) -> TableHead? {
    guard cell >= nextTry, isRun || promises(cell, summaries, text) else { return nil }
    let mark = text.codes.count
    var cells = join(from: cell, at: start, upTo: HeadReader.usualCodes, of: &text)
    var end = readColumns(from: mark, of: text, into: &columns)
    if !isWhole(upTo: end - mark) {
      text.codes.truncate(to: mark)
      text.origins.truncate(to: mark)
      cells = join(from: cell, at: start, upTo: HeadReader.mostCodes, of: &text)
      end = readColumns(from: mark, of: text, into: &columns)
    }
    let form = form(from: mark, to: end)
    // 绩效指标逐条完成情况: two head words in a sentence make no head.
    guard columns.count >= (form == .glued ? 3 : 2), end > mark, namesIndicators(columns) else {
      text.codes.truncate(to: mark)
      text.origins.truncate(to: mark)
      nextTry = cell + max(1, cells.count / 4)
      return nil
    }
    // Each cell of a line that bars part is a column, whoever knows its words.
    var emptyCells: UInt32 = 0
    if form == .barred, let line = endOfBarredLine(of: text), end <= line, completeLine(upTo: line, of: text, &columns) {
      end = line
      emptyCells = self.emptyCells(from: cell, of: text)
    }
    let width = Int32(truncatingIfNeeded: columns.count)
    for index in columns.indices { columns[index].slot = Int16(truncatingIfNeeded: index) }
    let isTwoSided = halve(&columns)
    shape(&columns, of: text)
    var head = body(at: end, from: cell, of: text, form: form)
    (head.isTwoSided, head.width, head.emptyCells) = (isTwoSided, width, emptyCells)
    head.opensWithBar =
      text.cells[cell].border < .lineEnd && text.cells.at(cell - 1).map { $0.codes.isEmpty && $0.border >= .lineEnd } == true
    return head
  }

  /// Whether as much was joined as a head of so many codes needs: as much again, and its second line whole.
  private func isWhole(upTo length: Int) -> Bool {
    guard length > 0, 2 * length <= HeadReader.usualCodes else { return false }
    return tokens.indices.dropFirst().reduce(0) { tokens[$1].border >= .lineEnd ? $0 + 1 : $0 } != 1
  }

  /// A cheap look before the passage is joined: a cell of head words, and another near it.
  private func promises(_ cell: Int, _ summaries: borrowing Column<CellSummary>, _ text: borrowing LogicalText) -> Bool {
    let isHead = summaries[cell].heads > 0 && Int(summaries[cell].namedCodes) * 5 >= text.cells[cell].codes.count * 2
    // 一级 指标 二级 指标 … 指标值: of spaced words in one line the lexer knows only some.
    let isSpacedLine =
      summaries[cell].heads > 0 && summaries[cell].clauses == 0
      && text.cells[cell].codes.prefix(12).contains { text.codes[$0] == Code.blank || text.codes[$0] == Code.wideBlank }
    guard isHead || isSpacedLine || isSpacedHead(cell, text) else { return false }
    var heads = 0
    for index in cell..<min(cell + 8, summaries.count) {
      heads += summaries[index].heads > 0 ? Int(summaries[index].heads) : isSpacedHead(index, text) ? 1 : 0
    }
    return heads >= 2
  }

  /// `一级 指标`, `指 标 解 释`: a head word with blanks inside.
  private func isSpacedHead(_ cell: Int, _ text: borrowing LogicalText) -> Bool {
    let codes = text.cells[cell].codes
    guard codes.count >= 3, codes.count <= 24, lexicon.nouns.mayBegin(at: codes.lowerBound, in: text.codes.view),
      codes.contains(where: { text.codes[$0] == Code.blank || text.codes[$0] == Code.wideBlank }),
      let match = lexicon.nouns.match(whole: codes, in: text.codes.view)
    else { return false }
    return lexicon.nouns[match.row].head != nil
  }

  /// head → (head-word | unknown)+   until a level, a number or a long text comes; the index behind it.
  private mutating func readColumns(from start: Int, of text: borrowing LogicalText, into columns: inout Column<TableColumn>) -> Int {
    words.removeAll()
    Lexer.lex(text, codes: start..<text.codes.count - LogicalText.margin, lexicon: lexicon, into: &words)
    columns.removeAll()
    var end = start
    let line = endOfBarredLine(of: text) ?? start
    for index in words.indices {
      let word = words[index]
      guard columns.count < ColumnAligner.mostColumns else { break }
      let gap = text.visibleCodes(in: end..<max(end, Int(word.start)))
      if word.kind.isFormNoun, let head = lexicon.nouns[word.row].head, !(lexicon.nouns[word.row].category != nil && columns.isEmpty) {
        guard gap <= HeadReader.longestUnknown || Int(word.start) < line else { return end }
        // 单位面积管护成本 in the line below only begins like a head.
        if !columns.isEmpty, beginsName(word, before: words.at(index + 1), in: text) { return end }
        // 绩效指标 in the line below is the rows' title.
        if head.role == .indicators, hasName(columns), token(at: Int(word.start)).map({ $0.border >= .lineEnd }) == true { return end }
        // ## 绩效指标 over the line of head words is their title.
        if beginsHeadLine(word), !namesAnything(columns) {
          columns.removeAll()
        } else if gap > 0, isTokenStart(Int(word.start)), let token = token(from: end) {
          columns.append(unknown(token, before: Int(word.start), isFirst: columns.isEmpty, in: text))
        }
        columns.append(column(head.role, word, from: end))
        if text.isGrades(word) { appendGrades(to: &columns) }
        end = word.end
        continue
      }
      if word.kind.isFormNoun, let field = lexicon.nouns[word.row].field, gap <= HeadReader.longestUnknown, !hasName(columns) {
        var named = column(.other, word, from: end)
        named.field = field
        columns.append(named)
        end = word.end
        continue
      }
      if Int(word.start) < line, word.kind != .closeBracket { continue }
      switch word.kind {
      case .digits where text.isYear(word) || goesOnToHead(index): continue
      case .digits
      where gap == 0 && isTokenStart(Int(word.start)) && isTokenStart(word.end) && hasName(columns) && !hasPointsOrOrdinals(columns):
        // The points of the whole table stand where the head of their column was: 50.
        columns.append(column(.score, word, from: end))
        return word.end
      // 取数说明: the end of a word that nobody knows.
      case .formRow where !isTokenStart(Int(word.start)): continue
      case .category, .formRow, .digits, .comparatorSign:
        // 指标值(%) and 分值(100): brackets belong to the head.
        if columns.isEmpty || gap > 1 || text.codes[end] != 0x28 {
          return word.kind == .category ? appendTrailing(from: end, to: Int(word.start), of: text, into: &columns) : end
        }
      case .closeBracket:
        if gap <= 6, !columns.isEmpty, text.codes[end] == 0x28 { end = word.end }
      default: continue
      }
    }
    return end
  }

  /// 优良中差 are four columns under a head of their own, 评价标准: what is good is the target, and they stand in that head's place.
  private func appendGrades(to columns: inout Column<TableColumn>) {
    guard let target = columns.last, columns.count + 3 <= ColumnAligner.mostColumns else { return }
    var lesser = target
    lesser.role = .other
    for _ in 0..<3 { columns.append(lesser) }
    guard let rubric = columns.indices.dropLast(4).last(where: { columns[$0].role == .rubric }) else { return }
    var moved = Column<TableColumn>(capacity: columns.count)
    for index in 0..<rubric { moved.append(columns[index]) }
    for index in columns.count - 4..<columns.count { moved.append(columns[index]) }
    for index in rubric + 1..<columns.count - 4 { moved.append(columns[index]) }
    swap(&columns, &moved)
  }

  /// `1-6月执行情况`: digits that begin a piece of the head whose word stands behind them.
  private func goesOnToHead(_ index: Int) -> Bool {
    let token = tokens.indices.last { Int(tokens[$0].start) <= Int(words[index].start) }
    guard let token else { return false }
    let end = tokens.at(token + 1).map { Int($0.start) } ?? Int.max
    for next in index + 1..<min(index + 6, words.count) where Int(words[next].start) < end && words[next].kind.isFormNoun {
      return lexicon.nouns[words[next].row].head != nil
    }
    return false
  }

  /// Columns that nobody knows between the last head word and the first level: regions, years.
  private func appendTrailing(
    from end: Int, to body: Int, of text: borrowing LogicalText, into columns: inout Column<TableColumn>
  ) -> Int {
    guard hasName(columns), isTokenStart(body) else { return end }
    let first = columns.count
    var last = end
    let lines = tokens.indices.reduce(0) { Int(tokens[$1].start) < body && tokens[$1].border >= .lineEnd ? $0 + 1 : $0 }
    let isLined = lines + 1 >= columns.count
    for index in tokens.indices where Int(tokens[index].start) >= end && Int(tokens[index].start) < body {
      // A piece in the next line begins the body, unless every head word has a line of its own.
      guard isLined || tokens[index].border < .lineEnd else { break }
      let next = tokens.at(index + 1).map { Int($0.start) } ?? body
      guard next - Int(tokens[index].start) <= HeadReader.longestUnknown, columns.count < ColumnAligner.mostColumns else {
        columns.truncate(to: first)
        return end
      }
      columns.append(unknown(tokens[index], before: next, isFirst: false, in: text))
      last = next
    }
    return columns.count > first ? last : end
  }

  private func column(_ role: ColumnRole, _ word: Lexeme, from end: Int) -> TableColumn {
    let token = tokens.indices.last { Int(tokens[$0].start) <= Int(word.start) && Int(tokens[$0].start) >= end }
    return TableColumn(
      role: role, head: word.row, headStart: token.map { tokens[$0].start } ?? word.start, headEnd: Int32(truncatingIfNeeded: word.end))
  }

  private func hasPointsOrOrdinals(_ columns: borrowing Column<TableColumn>) -> Bool {
    columns.indices.contains { columns[$0].role == .weight || columns[$0].role == .score || columns[$0].role == .ordinal }
  }

  private func hasName(_ columns: borrowing Column<TableColumn>) -> Bool {
    columns.indices.contains { columns[$0].role.isLevel || columns[$0].role == .name }
  }

  /// A column before all known ones parts the rows, as levels do.
  func unknown(_ token: HeadToken, before end: Int, isFirst: Bool, in text: borrowing LogicalText) -> TableColumn {
    let role: ColumnRole = isFirst ? .category : text.endsLikeDescription(end) ? .description : .other
    return TableColumn(role: role, head: nil, headStart: token.start, headEnd: Int32(truncatingIfNeeded: end))
  }

  /// Whether a head word begins a line that holds more of them.
  private func beginsHeadLine(_ word: Lexeme) -> Bool {
    guard let index = tokens.indices.first(where: { tokens[$0].start == word.start }), let next = tokens.at(index + 1) else { return false }
    return tokens[index].border >= .lineEnd && next.border < .lineEnd
  }

  private func namesAnything(_ columns: borrowing Column<TableColumn>) -> Bool {
    columns.indices.contains { columns[$0].role != .indicators && columns[$0].head != nil || columns[$0].field != nil }
  }

  /// Whether a head word is but the beginning of a piece in a line of its own.
  private func beginsName(_ word: Lexeme, before next: Lexeme?, in text: borrowing LogicalText) -> Bool {
    guard let token = token(at: Int(word.start)), token.border >= .lineEnd, token.codes.count > Int(word.length) + 1 else { return false }
    let goesOn = next.map { $0.kind.isFormNoun && Int($0.start) <= word.end } ?? false
    return !goesOn && text.codes[word.end] >= 0x4E00
  }

  private func isTokenStart(_ position: Int) -> Bool { tokens.indices.contains { Int(tokens[$0].start) == position } }

  private func token(at position: Int) -> HeadToken? {
    tokens.indices.first { Int(tokens[$0].start) == position }.map { tokens[$0] }
  }

  /// The first piece of the head that begins at a place or behind it.
  private func token(from position: Int) -> HeadToken? {
    tokens.indices.first { Int(tokens[$0].start) >= position }.map { tokens[$0] }
  }

  private func namesIndicators(_ columns: borrowing Column<TableColumn>) -> Bool {
    var (names, readings) = (0, 0)
    for index in columns.indices {
      switch columns[index].role {
      case .name, .level1, .level2, .level3, .level4, .category, .indicators: names += 1
      case .target, .actual, .weight, .score: readings += 1
      default: break
      }
    }
    return names > 0 && (readings > 0 || names > 1)
  }

}

extension LogicalText {
  fileprivate func visibleCodes(in range: Range<Int>) -> Int {
    range.reduce(0) { LogicalText.isGap(codes[$1]) ? $0 : $0 + 1 }
  }

  /// 优良中差
  fileprivate func isGrades(_ word: Lexeme) -> Bool {
    word.length == 4 && codes[Int(word.start)] == 0x4F18 && codes[word.end - 1] == 0x5DEE
  }

  /// …说明, …解释, …备注, …依据, …来源, …原因, …方法: the head of a column of words.
  fileprivate func endsLikeDescription(_ end: Int) -> Bool {
    var last = end
    while LogicalText.isGap(codes[last - 1]) { last -= 1 }
    switch (codes[last - 2], codes[last - 1]) {
    case (0x8BF4, 0x660E), (0x89E3, 0x91CA), (0x5907, 0x6CE8), (0x4F9D, 0x636E), (0x6765, 0x6E90), (0x539F, 0x56E0), (0x65B9, 0x6CD5):
      return true
    default: return false
    }
  }

  /// `2025年` before a head word says the year of its column.
  fileprivate func isYear(_ word: Lexeme) -> Bool { word.length == 4 && codes[word.end] == 0x5E74 }

  /// Appends one more copy of some codes, with their origins, behind the text.
  mutating func append(copyOf range: Range<Int>) {
    codes.append(copyOf: range)
    origins.append(copyOf: range)
  }

  /// Appends one more copy of a code, with its origin, behind the text.
  mutating func append(copyOf index: Int) {
    codes.append(codes[index])
    origins.append(origins[index])
  }
}
