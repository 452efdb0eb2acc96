/// Joins the codes of lines to cells and closes cells at the borders within lines.
struct CellWriter {
  /// Index of the open cell's first code; nil where none is open.
  private(set) var cellStart: Int?
  private var border = Border.lineEnd
  /// Whether the line is of comma-separated values, whose quotes part cells.
  private var hasQuotedCells = false
  /// Whether a quoted cell is open: its line ends are part of it.
  private(set) var isInQuotes = false
  /// A quoted cell of more lines was never closed.
  private static let mostQuotedLines = 12
  private var quotedLines = 0

  /// The next cell stands behind a border of at least this strength; inside a cell that goes on it is none.
  mutating func strengthen(_ stronger: Border) {
    guard cellStart == nil else { return }
    border = stronger == .lineEnd && border == .bar ? .barredLineEnd : max(border, stronger)
  }

  /// Appends the codes of a line, and of those that go on with it; a cell stays open at its end.
  ///
  /// Nearly all lines are copied as they are: of a paragraph all at once.
  ///
  /// - Returns: The index of the last line that was taken.
  mutating func write(
    _ index: Int, of lines: borrowing Column<Line>, decoded codes: borrowing LineCodes, of text: borrowing TextBuffer,
    into logical: inout LogicalText
  ) -> Int {
    if cellStart == nil { cellStart = logical.codes.count }
    if isInQuotes || !lines[index].marks.isDisjoint(with: CellWriter.marksWithin) {
      beginLine(lines[index], of: text)
      if hasQuotedCells || lines[index].marks.contains(.marked) {
        writeMarked(lines[index], decoded: codes, of: text, into: &logical)
      } else {
        logical.append(Int(lines[index].firstCode)..<Int(lines[index].endCode), of: codes)
      }
      return index
    }
    hasQuotedCells = false
    var last = index
    while lines[last].marks.contains(.joinsNext), last + 1 < lines.count, !lines[last + 1].isBlank,
      lines[last + 1].marks.isDisjoint(with: CellWriter.marksWithin)
    {
      last += 1
    }
    logical.append(Int(lines[index].firstCode)..<Int(lines[last].endCode), of: codes)
    return last
  }

  /// A line with one of them is looked at alone.
  private static let marksWithin: LineMarks = [.marked, .quote, .commas, .furniture]

  /// Copies text in runs; blanks, bars and quotes between them are looked at one by one.
  private mutating func writeMarked(
    _ line: Line, decoded lines: borrowing LineCodes, of text: borrowing TextBuffer, into logical: inout LogicalText
  ) {
    var blankColumns = 0
    var lastBlank = Origin(byte: 0, scalar: 0)
    let codes = lines.codes.view
    var index = Int(line.firstCode)
    let end = Int(line.endCode)
    while index < end {
      let code = codes[index]
      let origin = lines.origins[index]
      // Only straight quotes and commas part values: ，is text.
      if hasQuotedCells, code == 0x22 || code == 0x2C && !isInQuotes, text.byte(at: Int(origin.byte)) == UInt8(truncatingIfNeeded: code) {
        takeQuoteOrComma(code, at: origin, in: &logical, afterBlank: blankColumns > 0)
        blankColumns = 0
        index += 1
        continue
      }
      if CellWriter.isText(code) {
        if blankColumns > 0 {
          if blankColumns > 1 || !breaksNoun(before: index, line: line, decoded: lines, in: logical) {
            appendBlank(columns: blankColumns, at: lastBlank, in: &logical)
          }
          blankColumns = 0
        }
        let first = index
        index += 1
        while index < end, CellWriter.isText(codes[index]), !hasQuotedCells { index &+= 1 }
        logical.append(first..<index, of: lines)
        continue
      }
      index += 1
      switch code {
      case let code where CodeFolding.isDrawnDash(code): blankColumns += 2
      case Code.blank, Code.wideBlank:
        blankColumns += code == Code.blank ? 1 : 2
        lastBlank = origin
      case LineCodes.tab, 0x7C, 0xA6, 0x2502...0x257F:
        if line.marks.contains(.stray) {
          logical.append(Code.other, at: origin)
        } else {
          closeCell(code == LineCodes.tab ? .tab : .bar, at: origin, in: &logical, blankColumns: &blankColumns)
        }
      default:
        // Controls, NUL among them, mean nothing; they keep their place.
        logical.append(Code.other, at: origin)
      }
    }
  }

  @inline(__always)
  private static func isText(_ code: UInt16) -> Bool { code > Code.blank && !CodeFolding.isBar(code) }

  private mutating func beginLine(_ line: Line, of text: borrowing TextBuffer) {
    if isInQuotes {
      quotedLines += 1
      if quotedLines > CellWriter.mostQuotedLines { isInQuotes = false }
    }
    hasQuotedCells = line.marks.contains(.commas) || line.marks.contains(.quote) && text.holdsQuotedCells(line) || isInQuotes
  }

  /// `","` parts cells, and so does `" "`, where a converter lost the line end between two rows.
  private mutating func takeQuoteOrComma(_ code: UInt16, at origin: Origin, in logical: inout LogicalText, afterBlank: Bool) {
    var none = 0
    if code == 0x2C {
      closeCell(.bar, at: origin, in: &logical, blankColumns: &none)
    } else {
      if !isInQuotes, afterBlank, let cellStart, logical.codes.count > cellStart {
        closeCell(.lineEnd, at: origin, in: &logical, blankColumns: &none)
      }
      isInQuotes.toggle()
      quotedLines = 0
    }
  }

  /// A run of blanks is one code; nothing at a cell's start.
  private func appendBlank(columns: Int, at origin: Origin, in logical: inout LogicalText) {
    guard let cellStart, logical.codes.count > cellStart else { return }
    logical.append(columns > 1 ? Code.wideBlank : Code.blank, at: origin)
  }

  private mutating func closeCell(_ kind: Border, at origin: Origin, in logical: inout LogicalText, blankColumns: inout Int) {
    blankColumns = 0
    endCell(in: &logical, keepingEmpty: true, at: origin)
    border = kind
    cellStart = logical.codes.count
  }

  /// `---`, `:--:`: a rule between head and body, no text.
  private func isRule(from start: Int, in logical: borrowing LogicalText) -> Bool {
    guard logical.codes.count - start >= 2, logical.codes[start] == 0x2D || logical.codes[start] == 0x3A || logical.codes[start] == 0x3D
    else { return false }
    for index in start..<logical.codes.count
    where logical.codes[index] != 0x2D && logical.codes[index] != 0x3A && logical.codes[index] != 0x3D {
      return false
    }
    return true
  }

  /// Writes the cells of a page's table row by row, a bar's border between them, and nothing for what is empty.
  ///
  /// - Complexity: O(*n*) in its codes.
  mutating func write(_ table: borrowing PageTable, decoded codes: borrowing LineCodes, into logical: inout LogicalText) {
    for row in 0..<table.rowCount {
      for column in table.columns.indices {
        if column > 0 { border = .bar }
        cellStart = logical.codes.count
        for index in table.pieces(row: row, column: column) {
          logical.append(table.pieces[Int(table.order[index])].codes, of: codes)
        }
        endCell(in: &logical, keepingEmpty: true, at: logical.origins[logical.origins.count - 1])
      }
      strengthen(.lineEnd)
    }
  }

  /// Closes the open cell, if there is one, with a border.
  ///
  /// An empty cell between bars is kept: it holds a column's place.
  mutating func endCell(in logical: inout LogicalText, keepingEmpty: Bool = false, at origin: Origin? = nil) {
    guard let start = cellStart else { return }
    cellStart = nil
    if isRule(from: start, in: logical) {
      logical.codes.truncate(to: start)
      logical.origins.truncate(to: start)
    }
    logical.closeSpacedWord(from: start)
    let end = logical.codes.count
    guard end > start || keepingEmpty else { return }
    logical.cells.append(Cell(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), border: border))
    border = .lineEnd
    logical.append(Code.border, at: origin ?? logical.origins[logical.origins.count - 1])
  }
}

extension TextBuffer {
  /// The scalar that begins at `offset`, `Code.other` beyond the BMP, and its length in bytes.
  ///
  /// The text is valid UTF-8, so the lead byte alone decides the length.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt16, length: Int) {
    let first = byte(at: offset)
    if first >= 0xE0 {
      if first >= 0xF0 { return (Code.other, 4) }
      let second = byte(at: offset &+ 1)
      let third = byte(at: offset &+ 2)
      return (UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F), 3)
    }
    if first < 0x80 { return (UInt16(first), 1) }
    return (UInt16(first & 0x1F) << 6 | UInt16(byte(at: offset &+ 1) & 0x3F), 2)
  }
}

extension TextBuffer {
  /// Whether `","` stands in a line.
  fileprivate func holdsQuotedCells(_ line: Line) -> Bool {
    for offset in Int(line.start)..<Int(line.end)
    where byte(at: offset) == 0x22 && byte(at: offset + 1) == 0x2C && byte(at: offset + 2) == 0x22 {
      return true
    }
    return false
  }
}
