/// Rows of bytes that are made once and copied often; never freed.
///
/// Rows are as far apart as the longest asks for, so that a row's place is one multiplication. One may be read up to
/// `ByteBuffer.slack` bytes beyond its end, so that it can be copied in wide words.
struct PreparedRows: @unchecked Sendable {
  // Sendable holds: nothing writes to the memory after `init`.
  private let base: UnsafeRawPointer
  /// Bytes from row to row.
  private let stride: Int
  let count: Int

  private static let longest = 256
  /// A row's length stands before its bytes.
  private static let lengthSize = 8

  /// - Parameter write: Appends the bytes of the row with the given number: `longest` at most.
  init(count: Int, _ write: (_ row: Int, _ buffer: inout ByteBuffer) -> Void) {
    var buffer = ByteBuffer(capacity: count * 32 + ByteBuffer.slack)
    var ends = [0]
    for row in 0..<count {
      write(row, &buffer)
      ends.append(buffer.count)
    }
    let longest = (0..<count).map { ends[$0 + 1] - ends[$0] }.max() ?? 0
    precondition(longest <= PreparedRows.longest, "a row is too long for a buffer's margin")
    stride = (PreparedRows.lengthSize + longest + 15) & ~15
    let size = count * stride + ByteBuffer.slack
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    for row in 0..<count {
      let length = ends[row + 1] - ends[row]
      let place = memory + row * stride
      place.storeBytes(of: length, as: Int.self)
      if let start = buffer.bytes(ends[row]..<ends[row + 1]).baseAddress {
        (place + PreparedRows.lengthSize).copyMemory(from: start, byteCount: length)
      }
    }
    base = UnsafeRawPointer(memory)
    self.count = count
  }

  init(_ rows: [String]) {
    self.init(count: rows.count) { row, buffer in buffer.append(rows[row]) }
  }

  /// Where a row stands, and its length.
  @inline(__always)
  func place(of row: Int) -> (start: UnsafeRawPointer, length: Int) {
    // A negative one is more than any count, too.
    precondition(UInt(bitPattern: row) < UInt(bitPattern: count), "no such row")
    let place = base + row &* stride
    return (place + PreparedRows.lengthSize, place.load(as: Int.self))
  }
}
