import Zhibiao

/// What a `zhibiao_rows *` points to: the rows of a document, and the cells of the present one as C strings.
final class RowsHandle {
  private let rows: UnsafeMutableRawBufferPointer
  private var cells: RowCells
  private var present = CRow(count: 0)

  init(_ bytes: [UInt8]) {
    rows = .allocate(byteCount: bytes.count, alignment: 1)
    rows.copyBytes(from: bytes)
    cells = RowCells(UnsafeRawBufferPointer(rows))
  }

  deinit { rows.deallocate() }

  /// Goes on to the next row.
  func next() -> Bool {
    while cells.next() {
      // A line of one cell only names the document.
      guard cells.count > 1 else { continue }
      var filled = CRow(count: cells.length + cells.count)
      for column in 0..<cells.count { filled.add(cells[column]) }
      present = filled
      return true
    }
    present = CRow(count: 0)
    return false
  }

  func value(_ column: Int) -> UnsafePointer<CChar>? { present.value(column) }
}

/// Cells as C strings, in one piece of memory that is freed with the last reference.
struct CRow {
  private final class Memory {
    let start: UnsafeMutablePointer<CChar>
    init(_ count: Int) { start = .allocate(capacity: max(count, 1)) }
    deinit { start.deallocate() }
  }

  private let memory: Memory
  private let capacity: Int
  private var used = 0
  /// -1 for an absent one.
  private var starts: [Int] = []

  init(count: Int) { (memory, capacity) = (Memory(count), count) }

  mutating func add(_ cell: UnsafeRawBufferPointer) {
    guard cell.count > 0 else { return starts.append(-1) }
    starts.append(used)
    for byte in RowCells.unescaped(cell) { put(byte) }
    put(0)
  }

  private mutating func put(_ byte: UInt8) {
    // Escapes only make a cell longer, so its text and a NUL have room.
    precondition(used < capacity, "more text than the row has")
    memory.start[used] = CChar(bitPattern: byte)
    used += 1
  }

  func value(_ column: Int) -> UnsafePointer<CChar>? {
    guard column >= 0, column < starts.count, starts[column] >= 0 else { return nil }
    return UnsafePointer(memory.start + starts[column])
  }
}
