/// Rows of bytes that are made once and copied often; never freed.
///
/// A row may be read up to `slack` bytes beyond its end, so that it can be copied in whole words.
struct PreparedRows: @unchecked Sendable {
  // Sendable holds: nothing writes to the memory after `init`.
  private let base: UnsafeRawPointer
  private let ends: FixedTable<Int>

  fileprivate static let slack = 16

  /// - Parameter write: Appends the bytes of the row with the given number.
  init(count: Int, _ write: (_ row: Int, _ buffer: inout ByteBuffer) -> Void) {
    var buffer = ByteBuffer(capacity: count * 32 + PreparedRows.slack)
    var ends = [0]
    for row in 0..<count {
      write(row, &buffer)
      ends.append(buffer.count)
    }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: buffer.count + PreparedRows.slack, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: buffer.count + PreparedRows.slack)
    memory.copyMemory(from: buffer.bytes.baseAddress ?? UnsafeRawPointer(memory), byteCount: buffer.count)
    base = UnsafeRawPointer(memory)
    self.ends = FixedTable(ends)
  }

  init(_ rows: [String]) {
    self.init(count: rows.count) { row, buffer in buffer.append(rows[row]) }
  }

  var count: Int { ends.count - 1 }

  @inline(__always)
  fileprivate func bytes(of row: Int) -> UnsafeRawBufferPointer {
    let start = ends[row]
    return UnsafeRawBufferPointer(start: base + start, count: ends[row + 1] - start)
  }
}

extension ByteBuffer {
  /// Copies a prepared row, sixteen bytes at a time.
  mutating func append(_ rows: PreparedRows, _ row: Int) {
    let bytes = rows.bytes(of: row)
    guard let from = bytes.baseAddress else { return }
    // Both sides have a slack of sixteen bytes, so the last step may write too much.
    let to = room(for: bytes.count + PreparedRows.slack)
    var done = 0
    repeat {
      let pair = (from + done).loadUnaligned(as: SIMD2<UInt64>.self)
      (to + done).storeBytes(of: pair, as: SIMD2<UInt64>.self)
      done &+= 16
    } while done < bytes.count
    commit(bytes.count)
  }
}
