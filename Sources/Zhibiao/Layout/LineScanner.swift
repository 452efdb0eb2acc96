/// Finds, measures and decodes lines in one pass.
struct LineScanner {
  /// Byte offset of the next line.
  private(set) var position: Int
  /// Scalars of the document before `position`.
  private(set) var scalar: Int
  /// Whether a traditional character was met, so that all are folded.
  private var simplifies = false
  private var folding = CodeFolding.shared.plain
  private var plainText = CodeFolding.shared.plainText

  /// Bytes after which a line that does not end is cut at the next clause end, or at twice that anywhere.
  static let longestLine = 1 << 15

  /// Whether `position` may stand inside a line.
  private var isResumed: Bool

  init(position: Int = 0, scalar: Int = 0) {
    self.position = position
    self.scalar = scalar
    isResumed = position > 0
  }

  /// Makes an earlier place the next one.
  mutating func goBack(to origin: Origin) {
    (position, scalar) = (Int(origin.byte), Int(origin.scalar))
    isResumed = position > 0
  }

  /// The document has lost its first bytes, all before `position`.
  mutating func forget(bytes: Int, scalars: Int) { (position, scalar) = (position - bytes, scalar - scalars) }

  /// Measures and decodes the line at `position` and steps behind it; false at the end of the text.
  ///
  /// - Complexity: O(*n*) in the line's bytes.
  @inline(__always)
  mutating func next(in text: borrowing TextBuffer, into lines: inout LineCodes, _ measured: inout Column<Line>) -> Bool {
    guard position < text.count else { return false }
    let limit = min(position + LineScanner.longestLine, text.count)
    var line = Line(at: position, scalar: scalar, firstCode: lines.codes.count)
    if text.endsLine(at: position), !isResumed {
      stepOverLineEnd(in: text)
      measured.append(line)
      return true
    }
    var place = DecodingPlace(byte: position, scalar: scalar)
    var columns = 0
    if text.mayBeginBlank(at: position) { columns = takeIndent(&place, before: limit, of: text, in: &line) }
    let start = place
    while true {
      lines.decodePlain(&place, before: limit, of: text, by: plainText)
      guard place.byte < limit, !text.endsLine(at: place.byte) else { break }
      takeMark(&place, before: limit, of: text, in: &line, into: &lines)
    }
    if place.byte >= limit, limit < text.count, !text.endsLine(at: limit) {
      takeRest(&place, from: limit, of: text, in: &line, into: &lines)
    }
    if isResumed {
      isResumed = false
      line.indent = Int16(clamping: Int(line.indent) + LineScanner.columns(before: position, in: text))
    }
    let scalars = place.scalar &- start.scalar
    // Of n scalars that take m bytes, all of three bytes but the unusual ones and those of one.
    columns &+= scalars &+ (place.byte &- start.byte &- scalars &- place.unusual) / 2
    line.marks.formUnion(place.met.lineMarks)
    line.end = Int32(truncatingIfNeeded: place.byte)
    line.width = Int32(truncatingIfNeeded: columns)
    line.endCode = Int32(truncatingIfNeeded: lines.codes.count)
    if line.marks.contains(.looseEnd) { trimEnd(of: &line, in: text, from: &lines) }
    line.width = max(line.width, 0)
    lines.markEnds(of: &line, by: plainText)
    if !line.marks.contains(.beginsPlainly), WrapFinder.isPageLine(line, in: text) { line.marks.insert(.furniture) }
    if line.marks.contains([.nounBlank, .colon]) { line.marks.insert(.marked) }
    measured.append(line)
    (position, scalar) = (place.byte, place.scalar)
    stepOverLineEnd(in: text)
    return true
  }

  @inline(__always)
  private mutating func stepOverLineEnd(in text: borrowing TextBuffer) {
    guard position < text.count, text.endsLine(at: position) else { return }
    let length = text.byte(at: position) == 0x0D && text.byte(at: position &+ 1) == 0x0A ? 2 : 1
    position &+= length
    scalar &+= length
  }

  /// The rest of a line that would not end, up to where it is cut. What stands there marks no line.
  private mutating func takeRest(
    _ place: inout DecodingPlace, from limit: Int, of text: borrowing TextBuffer, in line: inout Line, into lines: inout LineCodes
  ) {
    let end = LineScanner.cut(after: limit, in: text)
    let marks = line.marks
    while place.byte < end {
      lines.decodePlain(&place, before: end, of: text, by: plainText)
      if place.byte < end { takeMark(&place, before: end, of: text, in: &line, into: &lines) }
    }
    line.marks = marks.union(line.marks.intersection([.marked, .looseEnd, .clause])).union(.cut)
  }

  /// Blanks before a line; the columns by which they are narrower than their scalars.
  private func takeIndent(_ place: inout DecodingPlace, before limit: Int, of text: borrowing TextBuffer, in line: inout Line) -> Int {
    var (indent, columns) = (0, 0)
    while place.byte < limit {
      let blank = text.blank(at: place.byte)
      guard blank.bytes > 0 else { break }
      switch text.byte(at: place.byte) {
      case 0x09: line.marks.insert(.tab)
      case 0x0C: line.marks.insert(.page)
      default: break
      }
      place.byte += blank.bytes
      place.scalar += 1
      indent += blank.columns
      columns += (blank.bytes == 3 ? 2 : 1) - blank.columns
    }
    line.indent = Int16(clamping: indent)
    line.start = Int32(truncatingIfNeeded: place.byte)
    line.startScalar = UInt32(truncatingIfNeeded: place.scalar)
    return columns
  }

  /// Takes blanks and U+FFFD off a line's end.
  @inline(never)
  private func trimEnd(of line: inout Line, in text: borrowing TextBuffer, from lines: inout LineCodes) {
    var (end, width) = (Int(line.end), Int(line.width))
    let start = Int(line.start)
    while end > start {
      let length = text.lengthOfDroppedScalar(before: end, notBefore: start)
      guard length > 0 else { break }
      end -= length
      width -= length == 3 ? 2 : 1
    }
    lines.trim(from: Int(line.firstCode), before: end)
    line.end = Int32(truncatingIfNeeded: end)
    line.width = Int32(truncatingIfNeeded: width)
    line.endCode = Int32(truncatingIfNeeded: lines.codes.count)
  }

  /// Columns of a line that stand before a place inside it.
  private static func columns(before place: Int, in text: borrowing TextBuffer) -> Int {
    var (columns, offset) = (0, place)
    while offset > 0, columns < WrapFinder.widest, !text.endsLine(at: offset - 1) {
      offset -= 1
      let byte = text.byte(at: offset)
      if byte & 0xC0 != 0x80 { columns += byte >= 0xE0 ? 2 : 1 }
    }
    return columns
  }

  /// Where a line that does not end is cut: behind the next 。 or ；, else anywhere that parts no number.
  private static func cut(after start: Int, in text: borrowing TextBuffer) -> Int {
    let limit = min(start + longestLine, text.count)
    var offset = start
    while offset < limit {
      if text.isClauseEnd(at: offset) { return offset + 3 }
      offset += 1
    }
    while offset < text.count, text.byte(at: offset) & 0xC0 == 0x80 { offset += 1 }
    // A number longer than this is an identifier anyway.
    var digits = 0
    while offset < text.count, digits < 64, text.byte(at: offset) < 0x80, text.byte(at: offset) > 0x20 {
      offset += 1
      digits += 1
    }
    return offset
  }
}

/// Characters that want a closer look.
extension LineScanner {
  private mutating func takeMark(
    _ place: inout DecodingPlace, before limit: Int, of text: borrowing TextBuffer, in line: inout Line, into lines: inout LineCodes
  ) {
    let (value, length) = text.scalar(at: place.byte)
    var code = folding[code: value]
    if code == CodeFolding.mark {
      simplify()
      code = folding[code: value]
    }
    switch code {
    case 0x20, 0x0C, 0x0B:
      takeBlanks(&place, before: limit, of: text, in: &line, into: &lines)
      return
    case 0x3C where length == 1, 0x26 where length == 1:
      if takeMarkup(&place, of: text, from: Int(line.firstCode), into: &lines) { return }
    case 0x22 where length == 1: line.marks.insert(.quote)
    case 0x2C where length == 1: line.marks.formUnion([.comma, .clause])
    case 0xFFFD: line.marks.formUnion([.damaged, .looseEnd])
    case Code.joiningBlank, 0x200B: line.marks.insert(.looseEnd)
    case 0x09, 0x7C:
      if length == 1 { line.marks.insert(code == 0x09 ? .tab : .bar) }
      line.marks.insert(.marked)
    // What is drawn beside a line stands in all of them: none goes on in the next.
    case 0x2502, 0x2503, 0x250C...0x254B, 0x2550...0x257F: line.marks.formUnion([.marked, .bar])
    case 0...0x20, 0xA6, 0x2500...0x257F: line.marks.insert(.marked)
    default: if LogicalText.hasTone(code) { lines.holdsToneMarks = true }
    }
    lines.append(code == 0x09 ? LineCodes.tab : code, at: place.origin)
    if length & 1 == 0 { place.unusual += 1 }
    place.byte += length
    place.scalar += 1
  }

  /// Takes a run of blanks: one code, at the last of them; none at the end of a line.
  private func takeBlanks(
    _ place: inout DecodingPlace, before limit: Int, of text: borrowing TextBuffer, in line: inout Line, into lines: inout LineCodes
  ) {
    var columns = 0
    var last = place.origin
    var (value, length) = text.scalar(at: place.byte)
    repeat {
      if value == 0x0C { line.marks.insert(.page) }
      columns += length == 3 ? 2 : 1
      last = place.origin
      if length & 1 == 0 { place.unusual += 1 }
      place.byte += length
      place.scalar += 1
      (value, length) = text.scalar(at: place.byte)
    } while place.byte < limit && LineScanner.isBlank(folding[code: value])
    guard place.byte < limit, !text.endsLine(at: place.byte) else {
      line.marks.insert(.looseEnd)
      return
    }
    let before = lines.codes.count > Int(line.firstCode) ? lines.codes[lines.codes.count - 1] : Code.blank
    if before <= Code.blank { line.marks.insert(.marked) }
    if columns == 1, Lexicon.shared.nouns.mayJoin(before, folding[code: value]) { line.marks.insert(.nounBlank) }
    line.marks.insert(columns > 1 || line.marks.contains(.blank) ? [.blank, .blanks] : .blank)
    lines.append(columns > 1 ? Code.wideBlank : Code.blank, at: last)
  }

  private static func isBlank(_ code: UInt16) -> Bool { code == Code.blank || code == 0x0C || code == 0x0B }

  private mutating func simplify() {
    guard !simplifies else { return }
    simplifies = true
    (folding, plainText) = (CodeFolding.simplifying, CodeFolding.simplifyingPlainText)
  }
}

extension TextBuffer {
  /// Whether a line end stands at `offset`.
  @inline(__always)
  fileprivate func endsLine(at offset: Int) -> Bool { byte(at: offset) == 0x0A || byte(at: offset) == 0x0D }

  /// Whether the byte at `offset` begins a blank, or a character whose first byte is that of one.
  @inline(__always)
  fileprivate func mayBeginBlank(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte <= 0x20 || byte == 0xE3 || byte == 0xE2 || byte == 0xC2
  }

  /// The blank at `offset`: its bytes (0 where none stands there) and columns.
  fileprivate func blank(at offset: Int) -> (bytes: Int, columns: Int) {
    switch byte(at: offset) {
    case 0x20, 0x0C, 0x0B: (1, 1)
    case 0x09: (1, 4)
    case 0xC2: byte(at: offset + 1) == 0xA0 ? (2, 1) : (0, 0)
    case 0xE3: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x80 ? (3, 2) : (0, 0)
    case 0xE2: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) >= 0x80 && byte(at: offset + 2) <= 0x8B ? (3, 1) : (0, 0)
    default: (0, 0)
    }
  }

  /// Bytes of a blank or U+FFFD that ends right before `end`; 0 where neither does.
  fileprivate func lengthOfDroppedScalar(before end: Int, notBefore start: Int) -> Int {
    switch byte(at: end - 1) {
    case 0x20, 0x09, 0x0C, 0x0B: return 1
    case 0xA0 where end - start >= 2 && byte(at: end - 2) == 0xC2: return 2
    case 0x80 where end - start >= 3 && byte(at: end - 3) == 0xE3 && byte(at: end - 2) == 0x80: return 3
    case 0x80...0x8B where end - start >= 3 && byte(at: end - 3) == 0xE2 && byte(at: end - 2) == 0x80: return 3
    case 0xBD where end - start >= 3 && byte(at: end - 3) == 0xEF && byte(at: end - 2) == 0xBF: return 3
    default: return 0
    }
  }

  /// Whether 。 or ； stands at `offset`.
  fileprivate func isClauseEnd(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case 0xE3: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x82
    case 0xEF: byte(at: offset + 1) == 0xBC && byte(at: offset + 2) == 0x9B
    default: false
    }
  }
}
