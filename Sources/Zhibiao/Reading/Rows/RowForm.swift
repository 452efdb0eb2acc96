/// How the rows of a file are written.
enum RowForm: Sendable, Equatable {
  /// A JSON object a line.
  case jsonLines
  /// Fields parted by a byte, quoted where need be (RFC 4180).
  case delimited(RowColumns)

  /// Where the row ends that begins at `start`, behind its line end; nil where the text ends before.
  ///
  /// A line end inside a quoted field ends no row.
  ///
  /// - Complexity: O(*n*) in the row, eight bytes at a time.
  func endOfRow(in text: borrowing TextBuffer, from start: Int) -> Int? {
    switch self {
    case .jsonLines:
      var at = start
      while true {
        at = text.view.firstByte(below: 0x20, in: at..<text.count)
        guard at < text.count else { return nil }
        at += 1
        if text.byte(at: at - 1) == UInt8(ascii: "\n") { return at }
      }
    case .delimited(let columns): return DelimitedRow.end(in: text, from: start, delimiter: columns.delimiter)
    }
  }
}

/// The columns of a file of delimited rows, as its head names them.
struct RowColumns: Sendable, Equatable {
  var delimiter: UInt8
  /// Count from 0.
  var text: Int
  var id: Int?

  /// How many fields of a row are looked at.
  var needed: Int { max(text, id ?? 0) + 1 }
}
