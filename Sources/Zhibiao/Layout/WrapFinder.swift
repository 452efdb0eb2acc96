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
  /// Columns that a wrap may leave free in a line of `width`: a closing mark and its character go to the next line
  /// together, and in print a digit is wider than half a character, so long lines differ more.
  static func slack(_ width: Int) -> Int { max(3, width / 14) }
  /// A paragraph goes on behind a blank line (a page break) only in text at least so wide.
  static let narrowestPage = 36

  /// Marks each line whose end is a wrap, and page numbers inside paragraphs.
  ///
  /// - Complexity: O(*n*) in the lines, and O(*m*) in the bytes of the few lines that are looked at again.
  static func markWraps(in lines: inout Column<Line>, of text: borrowing TextBuffer) {
    for index in lines.indices where isPageLine(lines[index], in: text) { lines[index].marks.insert(.furniture) }
    var previous: Block?
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank, !lines[index].marks.contains(.furniture) else {
        index += 1
        continue
      }
      let block = Block(from: index, in: lines)
      index = block.lines.upperBound
      if block.lines.count == 1, isPageNumber(lines[block.lines.lowerBound], in: text), let before = previous,
        let after = nextBlock(from: index, in: lines), goesOn(from: before, to: after, in: lines, of: text)
      {
        lines[block.lines.lowerBound].marks.insert(.furniture)
        lines[before.lines.upperBound - 1].marks.insert(.joinsNext)
        continue
      }
      markWraps(inside: block, in: &lines, of: text)
      if let before = previous, goesOn(from: before, to: block, in: lines, of: text) {
        lines[before.lines.upperBound - 1].marks.insert(.joinsNext)
      }
      previous = block
    }
  }

  private static func markWraps(inside block: Block, in lines: inout Column<Line>, of text: borrowing TextBuffer) {
    if text.partsByCommas(block.lines, lines) {
      for index in block.lines { lines[index].marks.insert(.commas) }
      return
    }
    guard block.width >= narrowest, !block.holdsCells else { return }
    for index in block.lines.dropLast()
    where isFull(lines[index], before: lines[index + 1], width: block.width, isPrinted: block.isPrinted, in: text) {
      if isWrap(at: index, inside: block, in: lines, of: text) { lines[index].marks.insert(.joinsNext) }
    }
  }

  private static func isFull(_ line: Line, before next: Line, width: Int, isPrinted: Bool, in text: borrowing TextBuffer) -> Bool {
    guard Int(line.width) + Int(line.indent) <= widest, line.marks.isDisjoint(with: [.bar, .tab, .cut]),
      next.marks.isDisjoint(with: [.bar, .tab])
    else { return false }
    let missing = width - Int(line.width) - Int(line.indent) - firstWordWidth(of: next, in: text)
    if missing < slack(width) { return true }
    // In print, Latin and digits take more than a column: a line of them is short though it was full. None that ends a sentence is.
    return isPrinted && missing < width / 5 && !text.endsSentence(line)
  }

  private static func isWrap(at index: Int, inside block: Block, in lines: borrowing Column<Line>, of text: borrowing TextBuffer) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    if text.beginsItem(next, after: line) { return false }
    if next.indent >= 2, next.indent > line.indent, text.endsSentence(line) { return false }
    if text.looksLikeRow(line) || text.looksLikeRow(next) { return false }
    // One long line among many short ones is a long cell, unless it reads like prose.
    if !block.isPrinted, block.lines.count >= 4, block.fullLines <= 1 || block.lines.count >= 6 && block.fullLines * 3 < block.lines.count {
      return text.holdsClauses(line) && !text.endsSentence(line)
    }
    return true
  }

  /// Whether a paragraph goes on over blank lines, as it does at the end of a page.
  private static func goesOn(from before: Block, to after: Block, in lines: borrowing Column<Line>, of text: borrowing TextBuffer) -> Bool {
    let (line, next) = (lines[before.lines.upperBound - 1], lines[after.lines.lowerBound])
    let width = max(before.width, after.width)
    guard width >= narrowestPage, before.lines.count + after.lines.count > 2, !text.endsSentence(line), !text.beginsItem(next, after: line),
      isFull(line, before: next, width: width, isPrinted: before.isPrinted || after.isPrinted, in: text),
      next.indent <= line.indent || next.indent < 2
    else { return false }
    return !text.looksLikeRow(line) && !text.looksLikeRow(next) && text.holdsClauses(line)
  }

  private static func nextBlock(from index: Int, in lines: borrowing Column<Line>) -> Block? {
    var index = index
    while index < lines.count, lines[index].isBlank || lines[index].marks.contains(.furniture) { index += 1 }
    return index < lines.count ? Block(from: index, in: lines) : nil
  }

  /// Columns that the first word of a line takes: a Latin word or number moves whole, anything else one character.
  private static func firstWordWidth(of line: Line, in text: borrowing TextBuffer) -> Int {
    var width = 0
    while width < 16, Int(line.start) + width < Int(line.end), text.isWordByte(at: Int(line.start) + width) { width += 1 }
    return max(width, 2)
  }

  /// `第 3 页`, `第3页 共8页`, `3/8`: a line that only numbers the page.
  private static func isPageLine(_ line: Line, in text: borrowing TextBuffer) -> Bool {
    guard line.end - line.start <= 40, line.end > line.start else { return false }
    var (digits, pages, dashes) = (0, 0, 0)
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let (code, length) = text.scalar(at: offset)
      switch code {
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x9875: pages += 1  // 页
      case 0x2D, 0x2014: dashes += 1
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

extension WrapFinder {
  /// Lines without a blank one between.
  struct Block {
    var lines: Range<Int>
    /// Columns of the widest line that may have been wrapped.
    var width = 0
    /// How many lines come near that width.
    var fullLines = 0
    /// How many lines reach three quarters of it.
    var longLines = 0
    /// Running text of a page: nearly all lines are long.
    var isPrinted: Bool { width >= 40 && lines.count >= 3 && longLines * 3 >= lines.count * 2 }
    /// Narrow lines most of which are short: one cell a line.
    var holdsCells: Bool { width < 44 && lines.count >= 4 && fullLines * 2 < lines.count }

    init(from first: Int, in all: borrowing Column<Line>) {
      var end = first
      while end < all.count, !all[end].isBlank, !all[end].marks.contains(.furniture), end == first || !all[end].marks.contains(.page) {
        let columns = Int(all[end].width) + Int(all[end].indent)
        if columns <= WrapFinder.widest { width = max(width, columns) }
        end += 1
      }
      lines = first..<end
      for index in lines {
        let columns = Int(all[index].width) + Int(all[index].indent)
        if columns > width - 2 * WrapFinder.slack(width) { fullLines += 1 }
        if columns * 4 >= width * 3 { longLines += 1 }
      }
    }
  }
}

extension TextBuffer {
  fileprivate func isWordByte(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0x2E: true
    default: false
    }
  }

  private func isDigit(at offset: Int) -> Bool { byte(at: offset) >= 0x30 && byte(at: offset) <= 0x39 }

  /// The last scalar of a line, as a code.
  private func lastCode(of line: Line) -> UInt16 {
    var offset = Int(line.end) - 1
    while offset > Int(line.start), byte(at: offset) & 0xC0 == 0x80 { offset -= 1 }
    return scalar(at: offset).value
  }

  fileprivate func endsSentence(_ line: Line) -> Bool {
    switch lastCode(of: line) {
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0xFF1A, 0x3B, 0x3A: true  // 。；！？：;:
    default: false
    }
  }

  /// Whether a line begins with a list number (`1、` `（2）` `三、` `①` `指标4`); a number that goes on over the wrap is none.
  fileprivate func beginsItem(_ line: Line, after previous: Line) -> Bool {
    var offset = Int(line.start)
    var (code, length) = scalar(at: offset)
    if code >= 0x2460 && code <= 0x249B { return true }
    if code == 0x6307, scalar(at: offset + length).value == 0x6807 { return isDigit(at: offset + 2 * length) }  // 指标1
    let opened = code == 0x28 || code == 0xFF08
    if opened {
      offset += length
      (code, length) = scalar(at: offset)
    }
    var marks = 0
    var arabic = false
    while marks < 3, offset < Int(line.end) {
      (code, length) = scalar(at: offset)
      if code >= 0x30 && code <= 0x39 { arabic = true } else if !TextBuffer.isListNumeral(code) { break }
      offset += length
      marks += 1
    }
    guard marks > 0, offset < Int(line.end) else { return false }
    if !opened, arabic, isDigit(at: Int(previous.end) - 1) { return false }
    (code, length) = scalar(at: offset)
    if opened { return code == 0x29 || code == 0xFF09 }
    guard code == 0x3001 || code == 0x2E || code == 0xFF0E || code == 0x29 || code == 0xFF09 else { return false }
    let (after, _) = scalar(at: offset + length)
    return !(after >= 0x30 && after <= 0x39 || after >= 0xFF10 && after <= 0xFF19)
  }

  private static func isListNumeral(_ code: UInt16) -> Bool {
    switch code {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true  // 一 to 十
    default: false
    }
  }

  /// Whether a line holds the marks of running text.
  fileprivate func holdsClauses(_ line: Line, listsToo: Bool = true) -> Bool {
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let (code, length) = scalar(at: offset)
      switch code {
      case 0xFF0C, 0x3002, 0xFF1B, 0x2C, 0x201C, 0x201D: return true  // ，。；,“”
      case 0x3001 where listsToo: return true  // 、
      default: offset += length
      }
    }
    return false
  }

  /// Commas that a line of comma-separated values has at least.
  private static let fewestCommas = 2
  /// Bytes of a line that are looked at for them.
  private static let mostBytes = 600

  /// Whether lines are comma-separated values: all have as many commas outside of quotes, and no mark of Chinese sentences.
  fileprivate func partsByCommas(_ block: Range<Int>, _ lines: borrowing Column<Line>) -> Bool {
    guard block.count >= 2, let commas = commas(in: lines[block.lowerBound]), commas >= TextBuffer.fewestCommas else { return false }
    var same = 1
    for index in block.dropFirst() {
      guard let others = self.commas(in: lines[index]) else { return false }
      if others == commas { same += 1 }
    }
    return same * 5 >= block.count * 4
  }

  /// Commas of a line outside of straight quotes; nil where the line is long or holds ，or 。.
  private func commas(in line: Line) -> Int? {
    guard Int(line.end - line.start) <= TextBuffer.mostBytes else { return nil }
    var (count, quoted) = (0, false)
    for offset in Int(line.start)..<Int(line.end) {
      switch byte(at: offset) {
      case 0x2C where !quoted: count += 1
      case 0x22: quoted.toggle()
      default: break
      }
    }
    return count
  }

  /// Whether a line reads like a row of a table: several blanks and no mark of running text.
  fileprivate func looksLikeRow(_ line: Line) -> Bool {
    let end = Int(line.end)
    var offset = Int(line.start)
    var blanks = 0
    while offset < end {
      // The classic test for a zero byte: most words hold no blank.
      let different = eightBytes(at: offset) ^ 0x2020_2020_2020_2020
      if (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080 != 0 {
        for place in offset..<min(offset &+ 8, end) where byte(at: place) == 0x20 && byte(at: place &+ 1) != 0x20 {
          // A wide blank parts cells by itself.
          blanks += byte(at: place - 1) == 0x20 ? 2 : 1
        }
      }
      offset &+= 8
    }
    return blanks >= 2 && !holdsClauses(line, listsToo: false)
  }
}
