/// Cuts a document into sections and builds the logical text of each.
///
/// A section is a run of whole lines of some 128 KiB. It ends at a blank line where one comes in time,
/// else at a line's end; a line that would not end has been cut by the scanner.
struct SectionReader: ~Copyable {
  private var scanner: LineScanner
  private var lines = Column<Line>(capacity: 4096)
  private var codes = LineCodes()
  private var table = PageTable()
  /// Whether the section before ended inside of `table`.
  private var isTableOpen = false
  /// Bytes after which a section ends at the next blank line, and twice that at any line's end.
  private let length: Int

  static let length = 1 << 16

  init(position: Int = 0, scalar: Int = 0, length: Int = SectionReader.length) {
    self.length = length
    scanner = LineScanner(position: position, scalar: scalar)
  }

  /// Byte offset in the document where the next section begins.
  var position: Int { scanner.position }

  /// Scalars of the document before `position`.
  var scalar: Int { scanner.scalar }

  /// The document has lost its first bytes, all before `position`.
  mutating func forget(bytes: Int, scalars: Int) { scanner.forget(bytes: bytes, scalars: scalars) }

  /// Makes the next section begin at an earlier place of the one just built.
  mutating func goBack(to origin: Origin) {
    isTableOpen = false
    scanner.goBack(to: origin)
  }

  /// Builds the next section's text; false at the end of the document.
  ///
  /// - Parameter end: Start of a line at which a section ends, whatever its length.
  /// - Complexity: O(*n*) in the section's bytes; allocates only to grow the columns.
  mutating func next(of text: borrowing TextBuffer, before end: Int = .max, into logical: inout LogicalText) -> Bool {
    guard scanner.position < min(text.count, end) else { return false }
    lines.removeAll()
    codes.removeAll()
    let start = scanner.position
    while scanner.position < end, scanner.next(in: text, into: &codes, &lines) {
      let read = scanner.position - start
      if read >= length, lines[lines.count - 1].isBlank || read >= 2 * length { break }
    }
    codes.close()
    WrapFinder.markWraps(in: &lines, decoded: codes, of: text)
    build(from: text, isLast: scanner.position >= min(text.count, end), into: &logical)
    swap(&lines, &logical.lines)
    return true
  }

  private mutating func build(from text: borrowing TextBuffer, isLast: Bool, into logical: inout LogicalText) {
    logical.codes.removeAll()
    logical.origins.removeAll()
    logical.cells.removeAll()
    logical.pageTables.removeAll()
    (table.nextTry, table.nextRuledTry) = (0, 0)
    let bytes = scanner.position - Int(lines[0].start)
    logical.codes.reserve(bytes + lines.count + 2 * LogicalText.margin)
    logical.origins.reserve(bytes + lines.count + 2 * LogicalText.margin)
    let begin = Origin(byte: UInt32(lines[0].start), scalar: lines[0].startScalar)
    logical.appendBorders(LogicalText.margin, at: begin)
    var writer = CellWriter()
    var index = 0
    var end = lines.count
    if isTableOpen, table.readRest(in: lines, decoded: codes, of: text) {
      end = cutTable(isLast: isLast) ?? end
      index = write(with: &writer, into: &logical) + 1
    } else {
      isTableOpen = false
    }
    // Whether nothing but page numbers stands between a page's table and the line.
    var isBelowTable = false
    while index < end {
      if lines[index].marks.contains(.page) { writer.strengthen(.page) }
      if lines[index].isBlank || lines[index].marks.contains(.furniture) {
        writer.strengthen(.blankLine)
      } else if !writer.isInQuotes, readTable(from: index, isBelow: isBelowTable, of: text) {
        end = cutTable(isLast: isLast) ?? end
        index = write(with: &writer, into: &logical)
        isBelowTable = true
      } else {
        isBelowTable = isBelowTable && lines[index].width <= SectionReader.widestPageNumber
        index = writer.write(index, of: lines, decoded: codes, of: text, into: &logical)
        if !lines[index].marks.contains(.joinsNext), !writer.isInQuotes {
          writer.endCell(in: &logical)
          writer.strengthen(.lineEnd)
        }
      }
      index += 1
    }
    writer.endCell(in: &logical)
    logical.markNumberedLines()
    logical.appendBorders(LogicalText.margin, at: logical.origins[logical.origins.count - 1])
    logical.holdsPinyinNotes = codes.holdsToneMarks
    if codes.holdsToneMarks { logical.dropPinyinNotes() }
  }
}

/// Tables that a page lays out by blanks.
extension SectionReader {
  /// Columns of a line that may be but a page's number.
  private static let widestPageNumber = 8

  private mutating func readTable(from line: Int, isBelow: Bool, of text: borrowing TextBuffer) -> Bool {
    if table.readRuled(from: line, in: lines, decoded: codes) { return true }
    table.isRuled = false
    // What no head begins goes on with the columns of the page before.
    if isBelow, table.readNextPage(from: line, in: lines, decoded: codes, of: text) { return true }
    return table.read(from: line, in: lines, decoded: codes, of: text)
  }

  /// Ends the section inside of a table that goes on behind it, before a row; the line that begins the next section.
  private mutating func cutTable(isLast: Bool) -> Int? {
    isTableOpen = false
    guard !isLast, table.lines.upperBound == lines.count, let line = table.giveUpLastRows() else { return nil }
    isTableOpen = !table.isRuled
    scanner.goBack(to: Origin(byte: UInt32(lines[line].start), scalar: lines[line].startScalar))
    return line
  }

  /// Writes the table that was read; the index of its last line.
  private mutating func write(with writer: inout CellWriter, into logical: inout LogicalText) -> Int {
    writer.endCell(in: &logical)
    writer.strengthen(.lineEnd)
    let first = logical.cells.count
    writer.write(table, decoded: codes, into: &logical)
    writer.strengthen(.blankLine)
    let line = lines[table.lines.lowerBound]
    logical.pageTables.append(
      PagePlace(
        first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: logical.cells.count),
        origin: Origin(byte: UInt32(truncatingIfNeeded: line.start), scalar: line.startScalar), isGuessed: !table.isRuled && !table.isExact)
    )
    return table.lines.upperBound - 1
  }
}

extension LogicalText {
  fileprivate mutating func appendBorders(_ count: Int, at origin: Origin) {
    for _ in 0..<count {
      codes.append(Code.border)
      origins.append(origin)
    }
  }
}
