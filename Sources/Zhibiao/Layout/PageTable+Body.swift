/// The body of a page's table: which lines it takes, and which column each piece belongs to.
extension PageTable {
  /// Blank lines within a table at most.
  private static let mostBlankLines = 3

  /// Takes the lines below the head, as far as they keep to its columns.
  ///
  /// - Complexity: O(*n*) in the codes of the lines.
  mutating func readBody(
    from first: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) {
    collectBody(from: first, in: lines, decoded: codes, of: text)
    let columns = fit(by: .columns)
    let scalars = fit(by: .scalars)
    // Counted by the wrong measure, lines with more or fewer Chinese characters before a column shift it, and fill the gaps.
    if columns.crossings < scalars.crossings || columns.crossings == scalars.crossings && columns.gaps > scalars.gaps {
      _ = fit(by: .columns)
    }
    addTitleColumn()
    partPieces(codes)
    cutAtCrossing(codes)
    placePieces(codes)
    findRowLines()
    cutLevelsBehindBlank()
  }

  /// Takes lines from the first on, whose columns are known.
  mutating func readRows(in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer) {
    collectBody(from: 0, in: lines, decoded: codes, of: text)
    cutAtCrossing(codes)
    placePieces(codes)
    findRowLines()
    cutLevelsBehindBlank()
  }

  /// Takes the lines of a page, where as many columns stand apart from one another as the table has; false where they do not.
  mutating func readPage(
    from first: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> Bool {
    collectBody(from: first, in: lines, decoded: codes, of: text)
    guard standApart(by: measure) || standApart(by: measure == .scalars ? .columns : .scalars) else { return false }
    placePieces(codes)
    findRowLines()
    cutLevelsBehindBlank()
    return true
  }

  /// Whether the pieces stand over one another in as many columns as the table has, each of them apart from the next: then those are they.
  private mutating func standApart(by candidate: PageMeasure) -> Bool {
    var spans = Column<PieceSpan>(capacity: PageTable.mostColumns + 1)
    for index in pieces.indices {
      var span = pieces[index].span(by: candidate)
      var kept = 0
      for place in spans.indices {
        if spans[place].overlaps(span) {
          span = PieceSpan(start: min(span.start, spans[place].start), end: max(span.end, spans[place].end))
        } else {
          spans[kept] = spans[place]
          kept += 1
        }
      }
      spans.truncate(to: kept)
      spans.append(span)
      guard spans.count <= PageTable.mostColumns else { return false }
    }
    guard spans.count == columns.count else { return false }
    measure = candidate
    for column in columns.indices {
      var least = 0
      for place in spans.indices where spans[place].start < spans[least].start { least = place }
      columns[column].head = spans[least]
      if column > 0 { columns[column - 1].end = spans[least].start }
      spans[least].start = .max
    }
    return true
  }

  private mutating func collectBody(
    from first: Int, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) {
    bodyLines.removeAll()
    var (index, blank) = (first, 0)
    while index < lines.count {
      let line = lines[index]
      if line.isBlank || line.marks.contains(.furniture) {
        blank += 1
        if blank > PageTable.mostBlankLines || line.marks.contains(.page) { break }
      } else {
        guard index == first || !line.marks.contains(.page), mayHoldCells(line) || isLevel(line, codes), !beginsNote(line, codes),
          !beginsHead(index, in: lines, codes)
        else { break }
        let start = pieces.count
        codes.appendPieces(of: line, as: index, in: text, to: &pieces)
        bodyLines.append(
          PageLine(line: Int32(index), first: Int32(start), end: Int32(pieces.count), isApart: blank > 0 && !bodyLines.isEmpty))
        blank = 0
      }
      index += 1
    }
  }

  /// 服务对象满意度 alone at the page's edge: wider than what else may stand there.
  private mutating func isLevel(_ line: Line, _ codes: borrowing LineCodes) -> Bool {
    guard line.width <= PageTable.widestLevel, line.marks.isDisjoint(with: [.bar, .tab, .commas]) else { return false }
    joined.removeAll()
    joined.append(Int(line.firstCode)..<Int(line.endCode), of: codes.codes)
    let end = joined.count
    for _ in 0..<LogicalText.margin { joined.append(Code.border) }
    let nouns = Lexicon.shared.nouns
    return nouns.match(whole: 0..<end, in: joined.view).map { nouns[$0.row].category != nil } ?? false
  }

  /// Columns of a level in one line.
  private static let widestLevel = 24

  private func beginsHead(_ index: Int, in lines: borrowing Column<Line>, _ codes: borrowing LineCodes) -> Bool {
    lines[index].marks.contains(.blanks) && headWords(in: lines[index], codes) >= 2
  }

  /// 注：, 备注：, 说明：, 附件, 填表人： at the table's edge. 其中：续建项目个数 begins a name.
  private func beginsNote(_ line: Line, _ codes: borrowing LineCodes) -> Bool {
    let first = Int(line.firstCode)
    guard Int(line.endCode) - first >= 3, columns.isEmpty || line.indent < columns[0].head.end, codes.codes[first] != 0x5176 else {
      return false
    }
    if codes.codes[first] == 0x9644 && codes.codes[first + 1] == 0x4EF6 { return true }
    return (first + 1..<min(first + 4, Int(line.endCode))).contains { codes.codes[$0] == 0x3A }
  }

  /// Finds where columns end, by a measure; how many pieces would reach over such an end, and how wide the gaps are.
  private mutating func fit(by candidate: PageMeasure) -> (crossings: Int, gaps: Int) {
    measure = candidate
    findHeadSpans()
    let gaps = findColumnEnds()
    var crossings = 0
    for index in pieces.indices {
      let span = pieces[index].span(by: measure)
      if column(at: span.start) != column(at: span.end - 1) { crossings += 1 }
    }
    return (crossings, gaps)
  }

  /// Where the head's pieces stand by the measure.
  private mutating func findHeadSpans() {
    for column in columns.indices {
      var span: PieceSpan?
      for index in 0..<headPieces where Int(pieces[index].column) == column {
        let piece = pieces[index].span(by: measure)
        span = span.map { PieceSpan(start: min($0.start, piece.start), end: max($0.end, piece.end)) } ?? piece
      }
      if let span { columns[column].head = span }
    }
  }

  /// A column ends in the gap that fewest pieces stand in, between the middles of its head and the next: of several, the widest.
  ///
  /// - Returns: How wide all gaps are together.
  private mutating func findColumnEnds() -> Int {
    var gaps = 0
    var widest = 0
    for index in pieces.indices { widest = max(widest, Int(pieces[index].span(by: measure).end)) }
    var taken = [Int32](repeating: 0, count: min(widest, PageTable.longestLine) + 2)
    for index in pieces.indices {
      let span = pieces[index].span(by: measure)
      guard Int(span.start) < PageTable.longestLine else { continue }
      taken[Int(span.start)] += 1
      taken[min(Int(span.end), PageTable.longestLine)] -= 1
    }
    for place in taken.indices.dropFirst() { taken[place] += taken[place - 1] }
    for column in columns.indices.dropLast() {
      let (left, right) = (columns[column].head.middle / 2, columns[column + 1].head.middle / 2)
      let gap = PageTable.emptiest(of: taken, from: left, to: right)
      columns[column].end = Int32(clamping: gap.lowerBound + (gap.count + 1) / 2)
      gaps += gap.count
    }
    if let last = columns.indices.last { columns[last].end = .max }
    return gaps
  }

  private static let longestLine = 1024

  /// The widest run of places that are taken least.
  private static func emptiest(of taken: [Int32], from left: Int, to right: Int) -> Range<Int> {
    var best = (taken: Int32.max, length: 0, start: left)
    var place = left
    while place < min(right, taken.count) {
      var end = place + 1
      while end < min(right, taken.count), taken[end] == taken[place] { end += 1 }
      if taken[place] < best.taken || taken[place] == best.taken && end - place > best.length { best = (taken[place], end - place, place) }
      place = end
    }
    return best.start..<best.start + best.length
  }

  /// 绩 效 指 标 beside the rows, left of all that the head names.
  private mutating func addTitleColumn() {
    guard let first = columns.at(0), columns.count < PageTable.mostColumns else { return }
    var (outer, inner) = (Int32(0), Int32.max)
    for index in headPieces..<pieces.count {
      let span = pieces[index].span(by: measure)
      if span.end <= first.head.start { outer = max(outer, span.end) }
    }
    guard outer > 0 else { return }
    for index in pieces.indices {
      let span = pieces[index].span(by: measure)
      if span.end > outer { inner = min(inner, span.start) }
    }
    guard inner > outer else { return }
    var carried = PageColumn(head: PieceSpan(start: 0, end: outer), end: outer)
    for index in columns.indices { swap(&carried, &columns[index]) }
    columns.append(carried)
    for index in 0..<headPieces { pieces[index].column += 1 }
  }

  func column(at place: Int32) -> Int { columns.indices.first { place < columns[$0].end } ?? columns.count - 1 }

  /// A line that keeps to no columns is behind the table: alone in its line, or over three of them.
  private mutating func cutAtCrossing(_ codes: borrowing LineCodes) {
    for index in bodyLines.indices {
      let line = bodyLines[index]
      for piece in Int(line.first)..<Int(line.end) {
        let span = pieces[piece].span(by: measure)
        let reach = column(at: span.end - 1) - column(at: span.start)
        guard reach >= 2 || reach == 1 && line.end - line.first == 1 && pieces[piece].codes.count > 8 else { continue }
        bodyLines.truncate(to: index)
        pieces.truncate(to: Int(line.first))
        return
      }
    }
  }

  /// Parts pieces at a single blank beside a column's end: neighbours that are as wide as their columns have no more between them.
  private mutating func partPieces(_ codes: borrowing LineCodes) {
    var index = headPieces
    parted.removeAll()
    for place in 0..<headPieces { parted.append(pieces[place]) }
    for line in bodyLines.indices {
      bodyLines[line].first = Int32(truncatingIfNeeded: parted.count)
      while index < Int(bodyLines[line].end) {
        part(pieces[index], codes)
        index += 1
      }
      if line + 1 < bodyLines.count { index = Int(bodyLines[line + 1].first) }
      bodyLines[line].end = Int32(truncatingIfNeeded: parted.count)
    }
    swap(&pieces, &parted)
  }

  private mutating func part(_ piece: LinePiece, _ codes: borrowing LineCodes) {
    var rest = piece
    let span = piece.span(by: measure)
    if column(at: span.start) != column(at: span.end - 1) {
      for code in piece.codes where codes.codes[code] == Code.blank {
        let (before, behind) = rest.parted(at: code, codes)
        let end = before.span(by: measure).end
        guard let border = columns.indices.first(where: { abs(Int(columns[$0].end) - Int(end)) <= PageTable.narrowestGap }),
          border < columns.count - 1
        else { continue }
        parted.append(before)
        rest = behind
      }
    }
    parted.append(rest)
  }

  private static let narrowestGap = 1

  /// Gives each piece the column that most of it stands in.
  private mutating func placePieces(_ codes: borrowing LineCodes) {
    for index in headPieces..<pieces.count {
      let span = pieces[index].span(by: measure)
      var column = column(at: span.start)
      let end = columns[column].end
      if end < span.end, span.end - end > end - span.start { column += 1 }
      pieces[index].column = Int16(truncatingIfNeeded: column)
      columns[column].width = max(columns[column].width, pieces[index].columns.width)
    }
  }

  /// Rows are made of lines with a name or what stands behind it; a line of levels alone may belong to several.
  mutating func findRowLines() {
    guard let name = nameColumn else { return }
    rowLineIndices.removeAll()
    for index in bodyLines.indices {
      let line = bodyLines[index]
      let holdsRow = (Int(line.first)..<Int(line.end)).contains { Int(pieces[$0].column) >= name }
      bodyLines[index].rowLine = holdsRow ? Int32(truncatingIfNeeded: rowLineIndices.count) : -1
      if holdsRow { rowLineIndices.append(Int32(truncatingIfNeeded: index)) }
    }
  }

  /// Behind a blank line, with no more rows below, what stands under the levels is no level: 附件2, a page number.
  private mutating func cutLevelsBehindBlank() {
    guard let last = bodyLines.indices.last(where: { bodyLines[$0].rowLine >= 0 }) else { return }
    if let apart = bodyLines.indices.dropFirst(last + 1).first(where: { bodyLines[$0].isApart }) {
      pieces.truncate(to: Int(bodyLines[apart].first))
      bodyLines.truncate(to: apart)
    }
    if let end = bodyLines.last { lines = lines.lowerBound..<Int(end.line) + 1 }
  }
}
