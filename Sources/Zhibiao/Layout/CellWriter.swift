/// Decodes lines into codes and closes cells at the borders within them.
struct CellWriter {
  private(set) var folding: FixedTable<UInt16>
  private(set) var simplifies: Bool
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

  init(folding: FixedTable<UInt16>, simplifies: Bool) {
    self.folding = folding
    self.simplifies = simplifies
  }

  /// The next cell stands behind a border of at least this strength; inside a cell that goes on it is none.
  mutating func strengthen(_ stronger: Border) {
    guard cellStart == nil else { return }
    border = stronger == .lineEnd && border == .bar ? .barredLineEnd : max(border, stronger)
  }

  /// Appends the codes of a line; a cell stays open at its end.
  mutating func write(_ line: Line, of text: borrowing TextBuffer, into logical: inout LogicalText) {
    var byte = Int(line.start)
    let end = Int(line.end)
    var scalar = line.startScalar
    var blankColumns = 0
    var lastBlank = Origin(byte: 0, scalar: 0)
    var table = folding
    if cellStart == nil { cellStart = logical.codes.count }
    beginLine(line, of: text)
    while byte < end {
      if blankColumns == 0, !hasQuotedCells {
        (byte, scalar) = CellWriter.writePlain(byte..<end, scalar, of: text, folding: table, into: &logical)
        guard byte < end else { break }
      }
      let (value, length) = text.scalar(at: byte)
      var code = table[code: value]
      if code == CodeFolding.mark {
        if !simplifies { (simplifies, folding) = (true, CodeFolding.simplifying) }
        table = folding
        code = table[code: value]
      }
      let origin = Origin(byte: UInt32(truncatingIfNeeded: byte), scalar: scalar)
      byte += length
      scalar &+= 1
      // Only straight quotes and commas part values: ，is text.
      if hasQuotedCells, value == 0x22 || value == 0x2C && !isInQuotes {
        takeQuoteOrComma(code, at: origin, in: &logical, afterBlank: blankColumns > 0)
        blankColumns = 0
        continue
      }
      if code > Code.blank, !CellWriter.isBar(code) {
        if blankColumns > 0 {
          if blankColumns > 1 || !breaksNoun(before: code, at: byte - length, line: line, of: text, in: logical) {
            appendBlank(columns: blankColumns, at: lastBlank, in: &logical)
          }
          blankColumns = 0
        }
        logical.codes.append(code)
        logical.origins.append(origin)
        continue
      }
      switch code {
      case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: blankColumns += 2  // ─ and its kin: ruled lines
      case 0x20, 0x0C, 0x0B:
        blankColumns += length == 3 ? 2 : 1
        lastBlank = origin
      case 0x09, 0x7C, 0xA6, 0x2502...0x257F:
        if line.marks.contains(.stray) {
          logical.codes.append(Code.other)
          logical.origins.append(origin)
        } else {
          closeCell(code == 0x09 ? .tab : .bar, at: origin, in: &logical, blankColumns: &blankColumns)
        }
      default:
        // Controls, NUL among them, mean nothing; they keep their place.
        logical.codes.append(Code.other)
        logical.origins.append(origin)
      }
    }
  }

  /// Appends the codes of text up to the first blank, bar, control or character that wants another table.
  ///
  /// Nearly all text is written here: a load, a look-up and three stores a character.
  ///
  /// - Returns: Where it ended, and the scalars before it.
  private static func writePlain(
    _ bytes: Range<Int>, _ firstScalar: UInt32, of text: borrowing TextBuffer, folding: FixedTable<UInt16>, into logical: inout LogicalText
  ) -> (byte: Int, scalar: UInt32) {
    // No scalar is shorter than a byte.
    var codes = logical.codes.tail(for: bytes.count)
    var origins = logical.origins.tail(for: bytes.count)
    var byte = bytes.lowerBound
    var scalar = firstScalar
    while byte < bytes.upperBound {
      let word = UInt32(truncatingIfNeeded: text.eightBytes(at: byte))
      var value: UInt16
      var length: Int
      if word & 0xF0 == 0xE0 {
        // 1110aaaa 10bbbbbb 10cccccc, the first in the low byte.
        value = UInt16(truncatingIfNeeded: (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16)
        length = 3
      } else if word & 0x80 == 0 {
        (value, length) = (UInt16(truncatingIfNeeded: word & 0x7F), 1)
      } else {
        (value, length) = text.scalar(at: byte)
      }
      value = folding[code: value]
      guard isPlain(value) else { break }
      codes.append(value)
      origins.append(Origin(byte: UInt32(truncatingIfNeeded: byte), scalar: scalar))
      byte &+= length
      scalar &+= 1
    }
    logical.codes.commit(codes)
    logical.origins.commit(origins)
    return (byte, scalar)
  }

  /// Whether a code is neither blank, bar, control nor a mark; a few above `{` are looked at more closely elsewhere.
  @inline(__always)
  private static func isPlain(_ code: UInt16) -> Bool {
    code &- 0x2580 < CodeFolding.mark - 0x2580 || code &- 0x21 < 0x7C - 0x21
  }

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

  /// Bars, and the lines of drawn boxes.
  private static func isBar(_ code: UInt16) -> Bool { code == 0x7C || code == 0xA6 || code >= 0x2500 && code <= 0x257F }

  /// A run of blanks is one code; nothing at a cell's start.
  private func appendBlank(columns: Int, at origin: Origin, in logical: inout LogicalText) {
    guard let cellStart, logical.codes.count > cellStart else { return }
    logical.codes.append(columns > 1 ? Code.wideBlank : Code.blank)
    logical.origins.append(origin)
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
    let end = logical.codes.count
    guard end > start || keepingEmpty else { return }
    logical.cells.append(Cell(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), border: border))
    border = .lineEnd
    logical.codes.append(Code.border)
    logical.origins.append(origin ?? logical.origins[logical.origins.count - 1])
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
      let second = byte(at: offset + 1)
      let third = byte(at: offset + 2)
      return (UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F), 3)
    }
    if first < 0x80 { return (UInt16(first), 1) }
    return (UInt16(first & 0x1F) << 6 | UInt16(byte(at: offset + 1) & 0x3F), 2)
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
