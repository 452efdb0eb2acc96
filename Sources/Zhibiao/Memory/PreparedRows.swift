/// Rows of bytes that are made once and copied often; never freed.
///
/// A row may be read up to `ByteBuffer.slack` bytes beyond its end, so that it can be copied in whole words.
struct PreparedRows: @unchecked Sendable {
  // Sendable holds: nothing writes to the memory after `init`.
  private let base: UnsafeRawPointer
  private let ends: FixedTable<UInt32>
  let count: Int

  private static let longest = 256

  /// - Parameter write: Appends the bytes of the row with the given number: `longest` at most.
  init(count: Int, _ write: (_ row: Int, _ buffer: inout ByteBuffer) -> Void) {
    var buffer = ByteBuffer(capacity: count * 32 + ByteBuffer.slack)
    var ends: [UInt32] = [0]
    for row in 0..<count {
      write(row, &buffer)
      precondition(buffer.count - Int(ends[row]) <= PreparedRows.longest, "a row is too long for a buffer's margin")
      ends.append(UInt32(buffer.count))
    }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: buffer.count + ByteBuffer.slack, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: buffer.count + ByteBuffer.slack)
    memory.copyMemory(from: buffer.bytes.baseAddress ?? UnsafeRawPointer(memory), byteCount: buffer.count)
    base = UnsafeRawPointer(memory)
    self.ends = FixedTable(ends)
    self.count = count
  }

  init(_ rows: [String]) {
    self.init(count: rows.count) { row, buffer in buffer.append(rows[row]) }
  }

  @inline(__always)
  fileprivate func bytes(of row: Int) -> UnsafeRawBufferPointer {
    precondition(row >= 0 && row < count, "no such row")
    let start = Int(ends.element(row))
    return UnsafeRawBufferPointer(start: base + start, count: Int(ends.element(row &+ 1)) &- start)
  }
}

extension ByteBuffer {
  /// Copies a prepared row into the margin, 32 bytes at a time.
  @inline(__always)
  mutating func put(_ rows: PreparedRows, _ row: Int) {
    let bytes = rows.bytes(of: row)
    guard let start = bytes.baseAddress else { return }
    putPadded(start, bytes.count)
    put(count: bytes.count)
  }
}
