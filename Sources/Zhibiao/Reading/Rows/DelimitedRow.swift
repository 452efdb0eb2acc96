/// The fields of a row of comma or tab separated values.
///
/// row → field (delimiter field)*    1,"他说""好""",x
/// field → `"` (any but `"` | `""`)* `"` | (any but delimiter and line end)*
struct DelimitedRow {
  private let delimiter: UInt8
  private let end: Int
  private var at: Int
  private var isAtEnd = false

  /// - Parameter range: A row without its line end.
  init(_ range: Range<Int>, delimiter: UInt8) {
    self.delimiter = delimiter
    (at, end) = (range.lowerBound, range.upperBound)
  }

  struct Field {
    /// Without its quotation marks.
    var range: Range<Int>
    /// A quotation mark inside is written twice.
    var holdsDoubledQuotes = false
  }

  /// The next field, nil behind the last one.
  mutating func next(in text: borrowing TextBuffer) throws(RowFault.Reason) -> Field? {
    guard !isAtEnd else { return nil }
    guard at < end, text.byte(at: at) == DelimitedRow.quote else {
      let start = at
      while at < end, text.byte(at: at) != delimiter { at += 1 }
      let field = Field(range: start..<at)
      step()
      return field
    }
    var field = Field(range: at + 1..<at + 1)
    at += 1
    while true {
      at = text.view.firstByte(below: DelimitedRow.quote + 1, in: at..<end)
      guard at < end else { throw .quoteNotClosed }
      at += 1
      guard text.byte(at: at - 1) == DelimitedRow.quote else { continue }
      guard at < end, text.byte(at: at) == DelimitedRow.quote else { break }
      field.holdsDoubledQuotes = true
      at += 1
    }
    field.range = field.range.lowerBound..<at - 1
    guard at == end || text.byte(at: at) == delimiter else { throw .textBehindQuote }
    step()
    return field
  }

  /// Over the delimiter; the row ends where there is none.
  private mutating func step() {
    if at < end { at += 1 } else { isAtEnd = true }
  }

  static let quote = UInt8(ascii: "\"")

  /// Where the row ends that begins at `start`, behind its line end; nil where the text ends before.
  ///
  /// A quotation mark opens a field only where one begins, so that one inside of a plain field harms no row but its own.
  static func end(in text: borrowing TextBuffer, from start: Int, delimiter: UInt8) -> Int? {
    var at = start
    var isQuoted = false
    while true {
      at = text.view.firstByte(below: quote + 1, in: at..<text.count)
      guard at < text.count else { return nil }
      at += 1
      switch text.byte(at: at - 1) {
      case quote:
        if isQuoted {
          // Behind the text's last byte stands a NUL.
          if text.byte(at: at) == quote { at += 1 } else { isQuoted = false }
        } else {
          isQuoted = at - 1 == start || text.byte(at: at - 2) == delimiter
        }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isQuoted { return at }
      default: break
      }
    }
  }
}
