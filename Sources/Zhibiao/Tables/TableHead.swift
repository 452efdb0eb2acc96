/// The head of a table: its columns in their order, and where its body begins.
struct TableHead: BitwiseCopyable {
  /// Index of the layout cell in which the body begins, and of its first code.
  var bodyCell: Int32
  var bodyStart: Int32
  var form: TableForm
}

/// Reads heads, whatever parts their words: bars, lines, blanks or nothing, and though words be wrapped.
///
/// The cells of a head are joined, without blanks and borders, into a passage behind the section's text, and that is read
/// by the lexer: so 年度|指标值 is found like 年度指标值, and a glued head like any other.
struct HeadReader: ~Copyable {
  private let lexicon: Lexicon
  private var words = Column<Lexeme>(capacity: 64)
  /// For each joined cell, where it begins in the passage.
  private var starts = Column<Int32>(capacity: 64)

  /// Cells of a head at most; a head word wrapped over lines counts as several.
  private static let mostCells = 40
  /// Codes of a head at most.
  private static let mostCodes = 400
  /// Codes between two head words that are a column nobody knows.
  private static let longestUnknown = 14

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The head that begins at a cell; nil where fewer than two columns, or no name, target or level, are named.
  ///
  /// - Complexity: O(1): a head is bounded.
  mutating func read(
    from cell: Int, of text: inout LogicalText, summaries: borrowing Column<CellSummary>, columns: inout Column<TableColumn>
  ) -> TableHead? {
    guard promises(cell, summaries) else { return nil }
    let mark = text.codes.count
    defer {
      text.codes.truncate(to: mark)
      text.origins.truncate(to: mark)
    }
    let cells = join(from: cell, of: &text)
    words.removeAll()
    Lexer.lex(text, codes: mark..<text.codes.count - LogicalText.margin, lexicon: lexicon, into: &words)
    columns.removeAll()
    let end = readColumns(from: mark, of: text, into: &columns)
    guard columns.count >= 2, end > mark, namesIndicators(columns) else { return nil }
    mergeLevels(in: &columns)
    let form = form(of: text, from: mark, to: end, cell: cell)
    return body(at: end, from: cell, cells: cells, of: text, form: form)
  }

  /// A cheap look before the passage is joined: two head words near one another.
  private func promises(_ cell: Int, _ summaries: borrowing Column<CellSummary>) -> Bool {
    guard summaries[cell].heads > 0 || summaries[cell].formRows == 0 && summaries[cell].namedCodes == 0 && summaries[cell].clauses == 0 else { return false }
    var heads = 0
    for index in cell..<min(cell + 8, summaries.count) {
      heads += Int(summaries[index].heads)
      if index == cell, heads == 0 { return false }
    }
    return heads >= 2
  }

  private mutating func join(from cell: Int, of text: inout LogicalText) -> Range<Int> {
    let mark = text.codes.count
    starts.removeAll()
    var index = cell
    while index < text.cells.count, index - cell < HeadReader.mostCells, text.codes.count - mark < HeadReader.mostCodes {
      let range = text.cells[index].codes
      starts.append(Int32(truncatingIfNeeded: text.codes.count))
      for code in range.prefix(HeadReader.mostCodes) where !LogicalText.isGap(text.codes[code]) {
        text.append(copyOf: code)
      }
      index += 1
    }
    let last = text.origins[text.origins.count - 1]
    for _ in 0..<LogicalText.margin { text.append(Code.border, at: last) }
    return cell..<index
  }

  /// head → (head-word | unknown)+   until a level, a number or a long text comes; the index behind it.
  private func readColumns(from start: Int, of text: borrowing LogicalText, into columns: inout Column<TableColumn>) -> Int {
    var end = start
    for index in words.indices {
      let word = words[index]
      guard columns.count < ColumnAligner.mostColumns else { break }
      let gap = Int(word.start) - end
      switch word.kind {
      case let kind where kind.isFormNoun && lexicon.nouns[word.row].head != nil && !(kind == .category && columns.isEmpty):
        guard let head = lexicon.nouns[word.row].head else { continue }
        guard gap <= HeadReader.longestUnknown else { return end }
        if gap > 0, isCellStart(end), isCellStart(Int(word.start)) { columns.append(unknown(end..<Int(word.start), isFirst: columns.isEmpty)) }
        columns.append(
          TableColumn(role: head.role, head: word.row, headStart: word.start, headEnd: Int32(truncatingIfNeeded: word.end)))
        end = word.end
      case let kind where kind.isFormNoun && lexicon.nouns[word.row].field != nil && gap <= HeadReader.longestUnknown && !hasName(columns):
        columns.append(
          TableColumn(
            role: .other, head: word.row, field: lexicon.nouns[word.row].field, headStart: word.start, headEnd: Int32(truncatingIfNeeded: word.end)))
        end = word.end
      case .digits where gap == 0 && isCellStart(end) && isCellStart(word.end) && hasName(columns):
        // The points of the whole table stand where the head of their column was: 50.
        columns.append(TableColumn(role: .score, head: nil, headStart: word.start, headEnd: Int32(truncatingIfNeeded: word.end)))
        return word.end
      case .category, .formRow, .digits, .comparatorSign:
        // 指标值(%) and 分值(100): brackets belong to the head.
        if columns.isEmpty || gap > 1 || text.codes[end] != 0x28 { return end }
      case .closeBracket:
        if gap <= 6, !columns.isEmpty, text.codes[end] == 0x28 { end = word.end }
      default: continue
      }
    }
    return end
  }

  private func hasName(_ columns: borrowing Column<TableColumn>) -> Bool {
    columns.indices.contains { columns[$0].role.isLevel || columns[$0].role == .name }
  }

  /// A column before all known ones parts the rows, as levels do.
  private func unknown(_ range: Range<Int>, isFirst: Bool) -> TableColumn {
    TableColumn(
      role: isFirst ? .category : .other, head: nil, headStart: Int32(truncatingIfNeeded: range.lowerBound), headEnd: Int32(truncatingIfNeeded: range.upperBound))
  }

  private func isCellStart(_ position: Int) -> Bool {
    starts.indices.contains { Int(starts[$0]) == position }
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

  /// 一级指标 二级指标 三级指标: all but the last are levels, the last names the indicator, unless another column does.
  private func mergeLevels(in columns: inout Column<TableColumn>) {
    var lastName: Int?
    var lastLevel: Int?
    var title: Int?
    for index in columns.indices {
      if columns[index].role == .name {
        // 评价指标 评价内容 指标名称: of several names the last is the indicator's.
        if let earlier = lastName { columns[earlier].role = .category }
        lastName = index
      }
      if columns[index].role.isLevel { lastLevel = index }
      if columns[index].role == .indicators { title = index }
    }
    if lastName == nil, let named = lastLevel ?? title { columns[named].role = .name }
    var kept = 0
    for index in columns.indices {
      let column = columns[index]
      // 绩效指标 beside 一级指标 … is the title of the whole table.
      if column.role == .indicators { continue }
      columns[kept] = column
      kept += 1
    }
    columns.truncate(to: kept)
  }
}

/// What parts the words of the head tells what parts the cells of the body.
extension HeadReader {
  private func form(of text: borrowing LogicalText, from start: Int, to end: Int, cell: Int) -> TableForm {
    var counts: (barred: Int, lined: Int, blanked: Int, glued: Int) = (0, 0, 0, 0)
    var previous: Int?
    for index in words.indices where words[index].kind.isFormNoun && words[index].end <= end {
      let position = Int(words[index].start)
      defer { previous = position }
      guard previous != nil else { continue }
      if let joined = starts.indices.first(where: { Int(starts[$0]) == position }) {
        let border = text.cells[cell + joined].border
        if border == .bar || border == .tab { counts.barred += 1 } else { counts.lined += 1 }
      } else if isBehindBlank(position, of: text) {
        counts.blanked += 1
      } else {
        counts.glued += 1
      }
    }
    let most = max(counts.barred, counts.lined, counts.blanked, counts.glued)
    // Lines among bars are the bars' own: each cell ends with one.
    if counts.barred > 0, counts.barred * 3 >= counts.lined { return .barred }
    if most == counts.glued { return .glued }
    return most == counts.blanked ? .blanked : .lined
  }

  /// Whether a blank stood before a code of the passage: its origin does not follow the one before.
  private func isBehindBlank(_ position: Int, of text: borrowing LogicalText) -> Bool {
    text.origins[position].scalar > text.origins[position - 1].scalar + 1
  }

  /// The place in the layout that a place in the passage was copied from.
  private func body(at end: Int, from cell: Int, cells: Range<Int>, of text: borrowing LogicalText, form: TableForm) -> TableHead {
    var index = starts.count - 1
    while index > 0, Int(starts[index]) >= end { index -= 1 }
    let codes = text.cells[cell + index].codes
    var left = end - Int(starts[index])
    var position = codes.lowerBound
    while left > 0, position < codes.upperBound {
      if !LogicalText.isGap(text.codes[position]) { left -= 1 }
      position += 1
    }
    while position < codes.upperBound, LogicalText.isGap(text.codes[position]) { position += 1 }
    let isWhole = position >= codes.upperBound
    let bodyCell = cell + index + (isWhole ? 1 : 0)
    let bodyStart = isWhole ? (bodyCell < text.cells.count ? Int(text.cells[bodyCell].start) : codes.upperBound) : position
    return TableHead(bodyCell: Int32(truncatingIfNeeded: bodyCell), bodyStart: Int32(truncatingIfNeeded: bodyStart), form: form)
  }
}

extension LogicalText {
  /// Appends one more copy of a code, with its origin, behind the text.
  mutating func append(copyOf index: Int) {
    codes.append(codes[index])
    origins.append(origins[index])
  }

  mutating func append(_ code: UInt16, at origin: Origin) {
    codes.append(code)
    origins.append(origin)
  }
}
