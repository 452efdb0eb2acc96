/// Reads a lexicon table: a text block of one row a line, fields parted by two blanks or more.
///
/// Empty lines and lines that begin with `#` are comments. Blocks are read in place, without
/// strings: the whole lexicon must load in a few milliseconds.
struct TableText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ block: StaticString) {
    bytes = UnsafeBufferPointer(start: block.utf8Start, count: block.utf8CodeUnitCount)
  }

  /// A field of a row: bytes of the block, which live as long as the process.
  typealias Field = UnsafeBufferPointer<UInt8>

  /// The fields of the next row; empty at the end of the block.
  mutating func nextRow(into fields: inout [Field]) -> Bool {
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let line = position..<end
      position = end + 1
      fields.removeAll(keepingCapacity: true)
      split(line, into: &fields)
      if let first = fields.first, first[0] != UInt8(ascii: "#") { return true }
    }
    return false
  }

  private func split(_ line: Range<Int>, into fields: inout [Field]) {
    var start = line.lowerBound
    while start < line.upperBound {
      while start < line.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
      var end = start
      while end < line.upperBound, !(bytes[end] == UInt8(ascii: " ") && (end + 1 == line.upperBound || bytes[end + 1] == UInt8(ascii: " ")))
      {
        end += 1
      }
      if end > start { fields.append(Field(rebasing: bytes[start..<end])) }
      start = end
    }
  }
}
