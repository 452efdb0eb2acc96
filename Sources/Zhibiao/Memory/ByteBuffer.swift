/// A growable output buffer of bytes, written front to back.
///
/// `append` makes room by itself. What begins with `put` does not: it writes pieces of a small, known size into the
/// margin that `makeRoom` keeps free. Where many pieces follow one another a `BufferTail` takes them.
struct ByteBuffer: ~Copyable {
  /// Bytes that are free after `makeRoom`: the pieces between two texts of a record come to some seven hundred.
  static let margin = 4096
  /// Bytes behind the last one that may be read, so that text can be copied in whole words.
  static let slack = 64

  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>
  /// Where the margin is no longer free.
  private var marginStart: UnsafeMutableRawPointer

  init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity + ByteBuffer.slack)
    // Before `base` in a small buffer, whose end is then always behind it.
    marginStart = UnsafeMutableRawPointer(base) + (self.capacity - ByteBuffer.margin)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    room(for: bytes.count).copyMemory(from: start, byteCount: bytes.count)
    commit(bytes.count)
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  mutating func removeAll() { count = 0 }

  /// Room for `extra` more bytes behind the last one, to be filled in place; `commit` tells
  /// afterwards how many were.
  @inline(__always)
  mutating func room(for extra: Int) -> UnsafeMutableRawPointer {
    if capacity - count < extra { grow(by: extra) }
    return UnsafeMutableRawPointer(base + count)
  }

  /// Counts `added` bytes that were written into `room(for:)`.
  @inline(__always)
  mutating func commit(_ added: Int) {
    precondition(added >= 0 && added <= capacity - count, "more committed than there was room for")
    count += added
  }

  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "buffer cannot be truncated so")
    count = newCount
  }

  /// Moves what stands from `offset` on by one byte and puts `byte` there.
  mutating func insert(_ byte: UInt8, at offset: Int) {
    precondition(offset >= 0 && offset <= count, "no such place in the buffer")
    _ = room(for: 1)
    (base + offset + 1).update(from: base + offset, count: count - offset)
    base[offset] = byte
    count += 1
  }

  func byte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "no such byte in the buffer")
    return base[offset]
  }

  /// The bytes written so far; valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Some of the bytes written; `slack` bytes behind them may be read too.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the buffer")
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Whether what stands from `start` on is all that another buffer holds.
  func holds(_ other: borrowing ByteBuffer, from start: Int) -> Bool {
    guard count - start == other.count else { return false }
    for offset in 0..<other.count where base[start + offset] != other.base[offset] { return false }
    return true
  }

  /// Eight bytes from `offset` on, the first in the low byte; those behind the last one are unknown.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset <= count + ByteBuffer.slack - 8, "load outside of the buffer")
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  func string() -> String { String(decoding: bytes, as: UTF8.self) }

  @inline(never)
  private mutating func grow(by extra: Int) {
    // Were ever more put than the margin holds, it would show here.
    precondition(count <= capacity, "more put than the margin holds")
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + ByteBuffer.slack)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
    marginStart = UnsafeMutableRawPointer(base) + (capacity - ByteBuffer.margin)
  }
}

extension ByteBuffer {
  /// Makes room for a text of `length` bytes, and the margin behind it for the pieces that follow the text.
  @inline(__always)
  mutating func makeRoom(for length: Int = 0) {
    if capacity &- count < length &+ ByteBuffer.margin { grow(by: length + ByteBuffer.margin) }
  }

  /// Puts bytes, behind which `slack` more may be read, behind a tail. The margin is free behind them.
  @inline(__always)
  mutating func put(_ bytes: UnsafeRawBufferPointer, at tail: BufferTail) -> BufferTail {
    var tail = tail
    if !hasRoom(for: bytes.count, behind: tail) { tail = makeRoom(for: bytes.count, behind: tail) }
    tail.put(padded: bytes)
    return tail
  }

  /// Whether a text of `length` bytes and the margin behind it have room behind a tail.
  @inline(__always)
  func hasRoom(for length: Int, behind tail: BufferTail) -> Bool { tail.end + length <= marginStart }

  /// Makes that room; gives the tail of where the bytes are now.
  @inline(never)
  mutating func makeRoom(for length: Int, behind tail: BufferTail) -> BufferTail {
    commit(tail)
    makeRoom(for: length)
    return self.tail
  }

  /// Where the next byte goes; to be handed to `commit` before the buffer is changed otherwise.
  var tail: BufferTail {
    @inline(__always) get { BufferTail(end: end) }
  }

  /// Counts what was put behind a tail.
  @inline(__always)
  mutating func commit(_ tail: BufferTail) {
    count = tail.end - UnsafeMutableRawPointer(base)
    assert(count >= 0 && count <= capacity, "more put than the margin holds")
  }

  /// Where the next byte goes; whoever asks writes no more than the margin holds, and tells `put` how much it was.
  @inline(__always)
  var end: UnsafeMutableRawPointer { UnsafeMutableRawPointer(base + count) }

  /// Counts bytes that were written into the margin.
  @inline(__always)
  mutating func put(count added: Int) {
    assert(added <= capacity - count, "more put than the margin holds")
    count &+= added
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    var tail = tail
    tail.put(byte)
    commit(tail)
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    var tail = tail
    tail.put(text)
    commit(tail)
  }

  /// Writes `value` in decimal: at most twenty digits.
  @inline(__always)
  mutating func put(decimal value: UInt) {
    var tail = tail
    tail.put(decimal: value)
    commit(tail)
  }

  /// Copies a prepared row.
  @inline(__always)
  mutating func put(_ rows: PreparedRows, _ row: Int) {
    var tail = tail
    tail.put(rows, row)
    commit(tail)
  }

  /// Puts bytes once more that were put before.
  mutating func put(again range: Range<Int>) {
    makeRoom(for: range.count)
    end.copyMemory(from: base + range.lowerBound, byteCount: range.count)
    put(count: range.count)
  }

  /// Copies all of another buffer; the margin is free behind it.
  mutating func append(_ other: borrowing ByteBuffer) { commit(put(other.bytes, at: tail)) }
}
