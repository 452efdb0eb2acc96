/// A run of text in one line of a page, between wide blanks: a cell of a table, or one line of a wrapped cell.
struct LinePiece: BitwiseCopyable {
  /// Index among the lines looked at.
  var line: Int32
  /// Its codes among those of the section's lines.
  var first: Int32
  var end: Int32
  /// Where it stands in the line, counted in characters, as most readers of PDF files place their columns.
  var scalars: PieceSpan
  /// Where it stands in the line, counted in columns of which a Chinese character takes two.
  var columns: PieceSpan
  /// The table's column it belongs to, once that is known.
  var column: Int16 = 0
  /// The table's row, once that is known.
  var row: Int32 = 0

  var codes: Range<Int> { Int(first)..<Int(end) }

  /// What stands before and behind a single blank in it.
  func parted(at code: Int, _ codes: borrowing LineCodes) -> (LinePiece, LinePiece) {
    var (before, behind) = (self, self)
    let scalar = Int32(truncatingIfNeeded: codes.origins[code].scalar &- codes.origins[Int(first)].scalar)
    // Nothing in the piece is wider than two columns; most is.
    let column = codes.codes.view.columns(in: Int(first)..<code)
    (before.end, behind.first) = (Int32(truncatingIfNeeded: code), Int32(truncatingIfNeeded: code + 1))
    (before.scalars.end, behind.scalars.start) = (scalars.start + scalar, scalars.start + scalar + 1)
    (before.columns.end, behind.columns.start) = (columns.start + column, columns.start + column + 1)
    return (before, behind)
  }

  func span(by measure: PageMeasure) -> PieceSpan { measure == .scalars ? scalars : columns }
}

/// Places that a piece takes in its line, the end not included.
struct PieceSpan: BitwiseCopyable {
  var start: Int32
  var end: Int32

  var width: Int { Int(end - start) }
  /// Twice the middle, so that it is whole.
  var middle: Int { Int(start) + Int(end) }

  func overlaps(_ other: PieceSpan) -> Bool { start < other.end && other.start < end }
}

/// What places in a line are counted by.
enum PageMeasure: BitwiseCopyable { case scalars, columns }

extension ColumnView<UInt16> {
  /// Columns of a piece's codes: two for one that is not half as wide.
  fileprivate func columns(in range: Range<Int>) -> Int32 { range.reduce(0) { $0 + (self[$1] >= 0x2000 ? 2 : 1) } }
}

extension LineCodes {
  /// Appends the pieces of a line, front to back.
  ///
  /// - Complexity: O(*n*) in the line's codes.
  func appendPieces(of line: Line, as index: Int, in text: borrowing TextBuffer, to pieces: inout Column<LinePiece>) {
    let end = Int(line.endCode)
    var code = Int(line.firstCode)
    var column = Int(line.indent)
    while code < end {
      if codes[code] <= Code.blank {
        column += blanks(before: code + 1, of: line)
        code += 1
        continue
      }
      let first = code
      let start = (scalar: scalar(of: code, in: line), column: column)
      while code < end, codes[code] > Code.blank || codes[code] == Code.blank && isSingle(code, of: line) {
        // Two columns for what is written in three bytes.
        column += codes[code] != Code.blank && text.byte(at: Int(origins[code].byte)) >= 0xE2 ? 2 : 1
        code += 1
      }
      pieces.append(
        LinePiece(
          line: Int32(truncatingIfNeeded: index), first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: code),
          scalars: PieceSpan(start: Int32(clamping: start.scalar), end: Int32(clamping: scalar(of: code - 1, in: line) + 1)),
          columns: PieceSpan(start: Int32(clamping: start.column), end: Int32(clamping: column))))
    }
  }

  /// Characters of a line before a code.
  func scalar(of code: Int, in line: Line) -> Int { Int(origins[code].scalar) - Int(line.startScalar) + Int(line.indent) }

  /// How many blanks end right before a code.
  private func blanks(before code: Int, of line: Line) -> Int {
    guard code - 2 >= Int(line.firstCode) else { return 1 }
    return Int(origins[code - 1].scalar) - Int(origins[code - 2].scalar)
  }

  private func isSingle(_ code: Int, of line: Line) -> Bool { blanks(before: code + 1, of: line) == 1 }
}
