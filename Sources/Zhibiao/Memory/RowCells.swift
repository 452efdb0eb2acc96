/// The cells of lines parted by tabs, with `\t`, `\n`, `\r` and `\\` in them escaped: the rows that the engine writes for programs.
///
/// The bytes are the caller's: a value holds for as long as they stay where they are.
package struct RowCells {
  private let block: UnsafeRawBufferPointer
  private var ends: [Int] = []
  private var start = 0
  /// Where the next line begins.
  private var position = 0

  package init(_ block: UnsafeRawBufferPointer) {
    self.block = block
    ends.reserveCapacity(64)
  }

  /// How many cells the line has.
  package var count: Int { ends.count }

  /// How many bytes the line has.
  package var length: Int { (ends.last ?? start) - start }

  /// Goes on to the next line; false at the block's end.
  package mutating func next() -> Bool {
    guard position < block.count else { return false }
    ends.removeAll(keepingCapacity: true)
    start = position
    while position < block.count {
      // Eight bytes at a time, for as long as none is a tab or a line end; text knows no other controls, or few.
      while position + 8 <= block.count, !RowCells.holdsControl(block.loadUnaligned(fromByteOffset: position, as: UInt64.self)) {
        position += 8
      }
      guard position < block.count else { break }
      let byte = block[position]
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\t") { ends.append(position) }
      position += 1
    }
    ends.append(position)
    position += 1
    return true
  }

  /// Whether one of eight bytes is below 0x10.
  @inline(__always)
  private static func holdsControl(_ word: UInt64) -> Bool {
    (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 != 0
  }

  /// The bytes of a cell as they stand; none where it is empty or not there.
  package subscript(index: Int) -> UnsafeRawBufferPointer {
    guard index < ends.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let from = index == 0 ? start : ends[index - 1] + 1
    return UnsafeRawBufferPointer(rebasing: block[from..<ends[index]])
  }

  /// The text of a cell, its escapes undone.
  package static func unescaped(_ cell: UnsafeRawBufferPointer) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(cell.count)
    var isEscaped = false
    for byte in cell {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        default: text.append(byte)
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    return text
  }
}
