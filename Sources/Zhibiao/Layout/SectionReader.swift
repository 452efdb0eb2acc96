/// Cuts a document into sections and builds the logical text of each.
///
/// A section is a run of whole lines of some 128 KiB. It ends at a blank line where one comes in time,
/// else at a line's end; a line that would not end has been cut by the scanner.
struct SectionReader: ~Copyable {
  private var scanner: LineScanner
  private var lines = Column<Line>(capacity: 4096)
  private var codes = LineCodes()
  /// Bytes after which a section ends at the next blank line, and twice that at any line's end.
  private let length: Int

  static let length = 1 << 16

  init(position: Int = 0, scalar: Int = 0, length: Int = SectionReader.length) {
    self.length = length
    scanner = LineScanner(position: position, scalar: scalar)
  }

  /// Byte offset in the document where the next section begins.
  var position: Int { scanner.position }

  /// Makes the next section begin at an earlier place of the one just built.
  mutating func goBack(to origin: Origin) {
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
    WrapFinder.markWraps(in: &lines, decoded: codes, of: text)
    build(from: text, into: &logical)
    swap(&lines, &logical.lines)
    return true
  }

  private mutating func build(from text: borrowing TextBuffer, into logical: inout LogicalText) {
    logical.codes.removeAll()
    logical.origins.removeAll()
    logical.cells.removeAll()
    let bytes = scanner.position - Int(lines[0].start)
    logical.codes.reserve(bytes + lines.count + 2 * LogicalText.margin)
    logical.origins.reserve(bytes + lines.count + 2 * LogicalText.margin)
    let begin = Origin(byte: UInt32(lines[0].start), scalar: lines[0].startScalar)
    logical.appendBorders(LogicalText.margin, at: begin)
    var writer = CellWriter()
    var index = 0
    while index < lines.count {
      if lines[index].marks.contains(.page) { writer.strengthen(.page) }
      if lines[index].isBlank || lines[index].marks.contains(.furniture) {
        writer.strengthen(.blankLine)
      } else {
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

extension LogicalText {
  fileprivate mutating func appendBorders(_ count: Int, at origin: Origin) {
    for _ in 0..<count {
      codes.append(Code.border)
      origins.append(origin)
    }
  }
}
