/// Tells hard wraps from line ends that mean something.
///
/// A line end is a wrap where the line is full: the first word of the next line would not have
/// found room in it. What is full is measured at the widest line of the block, a run of
/// lines without a blank one between.
enum WrapFinder {
  /// A block whose widest line has fewer columns holds cells, not wrapped text.
  static let narrowest = 18
  /// A line of more columns was not wrapped by whoever wrapped the others.
  static let widest = 180
  /// Columns that a wrap may leave free in a line of `width`: a closing mark may hang over its end, and in print a
  /// digit is wider than half a character, so long lines differ more.
  static func slack(_ width: Int) -> Int { width < 28 ? 2 : max(3, width / 14) }
  /// A paragraph goes on behind a blank line (a page break) only in text at least so wide.
  static let narrowestPage = 36

  /// Marks each line whose end is a wrap, and page numbers alone inside paragraphs.
  ///
  /// - Complexity: O(*n*) in the lines, and O(*m*) in the bytes of the few lines that are looked at again.
  static func markWraps(in lines: inout Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer) {
    var previous: Block?
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank, !lines[index].marks.contains(.furniture) else {
        index += 1
        continue
      }
      let block = Block(from: index, in: lines, of: text)
      index = block.lines.upperBound
      if block.lines.count == 1, isPageNumber(lines[block.lines.lowerBound], in: text), let before = previous,
        let after = nextBlock(from: index, in: lines, of: text), goesOn(from: before, to: after, in: lines, decoded: codes, of: text)
      {
        lines[block.lines.lowerBound].marks.insert(.furniture)
        lines[before.lines.upperBound - 1].marks.insert(.joinsNext)
        continue
      }
      markWraps(inside: block, in: &lines, decoded: codes, of: text)
      if let before = previous, goesOn(from: before, to: block, in: lines, decoded: codes, of: text) {
        lines[before.lines.upperBound - 1].marks.insert(.joinsNext)
      }
      previous = block
    }
  }

  private static func markWraps(
    inside block: Block, in lines: inout Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) {
    guard block.lines.count > 1 else { return }
    if lines[block.lines.lowerBound].marks.contains(.comma), text.partsByCommas(block.lines, lines) {
      for index in block.lines { lines[index].marks.insert(.commas) }
      return
    }
    if let marked = block.onlyMarked, text.holdsStrayMark(lines[marked]) {
      lines[marked].marks.subtract([.bar, .tab])
      lines[marked].marks.insert(.stray)
    }
    guard block.width >= narrowest, !block.holdsCells(in: lines, of: text) else { return }
    let isPrinted = block.isPrinted
    let holdsLongCell = !isPrinted && block.holdsLongCell
    for index in block.lines.lowerBound..<block.lines.upperBound - 1 {
      let view = lines.view
      guard isFull(view[index], before: view[index + 1], width: block.width, isPrinted: isPrinted, in: text) else { continue }
      // Nearly all full lines are told by their marks.
      let isPlain =
        !view[index].marks.contains(.blanks) && view[index + 1].marks.isDisjoint(with: [.blanks, .earlyColon, .dash])
        && view[index + 1].marks.contains(.beginsPlainly) && view[index + 1].indent < 2 && !holdsLongCell
      if isPlain || isWrap(at: index, holdsLongCell: holdsLongCell, in: lines, decoded: codes, of: text) {
        lines[index].marks.insert(.joinsNext)
      }
    }
  }

  @inline(__always)
  private static func isFull(_ line: Line, before next: Line, width: Int, isPrinted: Bool, in text: borrowing TextBuffer) -> Bool {
    guard line.columns <= widest, line.marks.isDisjoint(with: [.bar, .tab, .cut]), next.marks.isDisjoint(with: [.bar, .tab]) else {
      return false
    }
    let missing = width - line.columns - firstWordWidth(of: next, in: text)
    if missing < slack(width) { return true }
    // In print, Latin and digits take more than a column: a line of them is short though it was full. None that ends a sentence is.
    return isPrinted && missing < width / 5 && !text.endsSentence(line)
  }

  @inline(never)
  private static func isWrap(
    at index: Int, holdsLongCell: Bool, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    if text.beginsItem(next, after: line, decoded: codes) { return false }
    if next.indent >= 2, next.indent > line.indent, text.endsSentence(line) { return false }
    if text.looksLikeRow(line) || text.looksLikeRow(next) { return text.breaksNoun(line, next) }
    return !holdsLongCell || line.holdsClauses && !text.endsSentence(line)
  }

  /// Whether a paragraph goes on over blank lines, as it does at the end of a page.
  private static func goesOn(
    from before: Block, to after: Block, in lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer
  ) -> Bool {
    let (line, next) = (lines[before.lines.upperBound - 1], lines[after.lines.lowerBound])
    let width = max(before.width, after.width)
    guard width >= narrowestPage, before.lines.count + after.lines.count > 2, !text.endsSentence(line),
      !text.beginsItem(next, after: line, decoded: codes),
      isFull(line, before: next, width: width, isPrinted: before.isPrinted || after.isPrinted, in: text),
      next.indent <= line.indent || next.indent < 2
    else { return false }
    return !text.looksLikeRow(line) && !text.looksLikeRow(next) && line.holdsClauses
  }

  private static func nextBlock(from index: Int, in lines: borrowing Column<Line>, of text: borrowing TextBuffer) -> Block? {
    var index = index
    while index < lines.count, lines[index].isBlank || lines[index].marks.contains(.furniture) { index += 1 }
    return index < lines.count ? Block(from: index, in: lines, of: text) : nil
  }

  /// Columns that the first word of a line takes: a Latin word or number moves whole, anything else one character,
  /// with the closing marks behind it or the opening one before it.
  @inline(__always)
  private static func firstWordWidth(of line: Line, in text: borrowing TextBuffer) -> Int {
    line.marks.contains(.beginsPlainly) ? 2 : measureFirstWord(of: line, in: text)
  }

  private static func measureFirstWord(of line: Line, in text: borrowing TextBuffer) -> Int {
    var width = 0
    var offset = Int(line.start)
    let end = Int(line.end)
    while width < 16, offset < end, text.isWordByte(at: offset) {
      width += 1
      offset += 1
    }
    if width == 0, offset < end {
      let (code, length) = text.scalar(at: offset)
      offset += length
      width = TextBuffer.isOpeningMark(code) ? 4 : 2
      if width == 4, offset < end { offset += text.scalar(at: offset).length }
    }
    while width < 16, offset < end {
      let (code, length) = text.scalar(at: offset)
      guard TextBuffer.isClosingMark(code) else { break }
      width += length == 3 ? 2 : 1
      offset += length
    }
    // No line ends at a blank, or the blank would be lost: a character alone before one takes the next along.
    if width == 2, offset + 1 < end, text.byte(at: offset) == 0x20 { width = 5 }
    return max(width, 2)
  }

  /// Bytes of a line that only numbers the page.
  private static let longestPageLine = 40

  /// `第 3 页`, `第3页 共8页`, `3/8`: a line that only numbers the page.
  @inline(__always)
  static func isPageLine(_ line: Line, in text: borrowing TextBuffer) -> Bool {
    !line.isBlank && line.end &- line.start <= longestPageLine && numbersPage(line, in: text)
  }

  private static func numbersPage(_ line: Line, in text: borrowing TextBuffer) -> Bool {
    var (digits, pages, dashes) = (0, 0, 0)
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let (code, length) = text.scalar(at: offset)
      switch code {
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x9875: pages += 1  // 页
      case 0x2D, 0x2013, 0x2014, 0xFF0D: dashes += 1
      case 0x7B2C, 0x5171, 0x20, 0x2F, 0x2C, 0xFF0C, 0x3000: break  // 第, 共
      default: return false
      }
      offset += length
    }
    return digits > 0 && digits <= 6 && (pages > 0 || dashes >= 2)
  }

  private static func isPageNumber(_ line: Line, in text: borrowing TextBuffer) -> Bool {
    guard line.end - line.start <= 24 else { return false }
    var digits = 0
    for offset in Int(line.start)..<Int(line.end) {
      switch text.byte(at: offset) {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2D, 0x2F, 0xE2, 0x80, 0x94, 0x95, 0x93: break
      default: return false
      }
    }
    return digits >= 1 && digits <= 6
  }
}
