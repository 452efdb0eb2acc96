/// The bytes of a file, in memory that a `TextBuffer` can take over without a copy.
///
/// 64 NUL bytes follow them, so that a load of eight bytes may begin at any of them.
package struct RawBytes: ~Copyable {
  /// From here on memory is aligned to huge pages: reading into them takes a tenth less of the whole job's time.
  package static let hugePage = 2 << 20

  package private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>

  /// - Parameter capacity: How many bytes are expected; more may come.
  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 0)
    base = RawBytes.allocate(self.capacity)
    closeWithGuard()
  }

  package init(_ bytes: some Collection<UInt8>) {
    self.init(capacity: bytes.count)
    append { room in
      for (index, byte) in bytes.enumerated() { room[index] = byte }
      return bytes.count
    }
  }

  deinit { base.deallocate() }

  /// Gives `read` the room that is left, and counts the bytes that it says it wrote.
  ///
  /// The room is never empty: it grows to twice the size where nothing is left.
  ///
  /// - Returns: How many bytes were added.
  @discardableResult
  package mutating func append<Failure>(_ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int) throws(Failure) -> Int {
    if count == capacity { grow(to: max(capacity * 2, 4096)) }
    let room = UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
    let added = try read(room)
    precondition(added >= 0 && added <= room.count, "more bytes read than there was room for")
    count += added
    closeWithGuard()
    return added
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    makeRoom(for: bytes.count)
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
    closeWithGuard()
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The bytes as a string, U+FFFD for what is no UTF-8; for callers off the hot path.
  package func string() -> String { String(decoding: bytes, as: UTF8.self) }

  /// The byte at `offset`; NUL in the guard.
  func byte(at offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < count + TextBuffer.guardLength, "byte outside of the file")
    return base[offset]
  }

  /// Eight bytes from `offset` on, the first in the low byte.
  func eightBytes(at offset: Int) -> UInt64 {
    // 64 NUL bytes follow the last one: a load that begins there stays inside.
    assert(offset >= 0 && offset <= count + TextBuffer.guardLength - 8, "load outside of the file")
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// Sixteen bytes from `offset` on, as two words.
  @inline(__always)
  func sixteenBytes(at offset: Int) -> SIMD2<UInt64> {
    assert(offset >= 0 && offset <= count + TextBuffer.guardLength - 16, "load outside of the file")
    return UnsafeRawPointer(base + offset).loadUnaligned(as: SIMD2<UInt64>.self)
  }

  /// Hands the memory on as a text: the bytes from `skipped` on, which the caller knows to be valid UTF-8.
  consuming func text(skipping skipped: Int) -> TextBuffer {
    precondition(skipped >= 0 && skipped <= count, "more skipped than there is")
    let text = TextBuffer(adopting: base, skipped: skipped, count: count - skipped, capacity: capacity)
    discard self
    return text
  }

  /// Forgets the bytes; the memory is kept.
  package mutating func removeAll() {
    count = 0
    closeWithGuard()
  }

  /// Forgets the bytes from `count` on.
  mutating func removeAll(from count: Int) {
    precondition(count >= 0 && count <= self.count, "more kept than there is")
    self.count = count
    closeWithGuard()
  }

  /// Makes room for `extra` bytes more; so often that all of it costs the bytes once more at most.
  mutating func makeRoom(for extra: Int) {
    if capacity - count < extra { grow(to: max(capacity * 2, count + extra)) }
  }

  /// Makes room for `wanted` bytes in all.
  package mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
  }

  /// Takes memory back from a text.
  init(adopting memory: UnsafeMutablePointer<UInt8>, count: Int, capacity: Int) {
    (base, self.count, self.capacity) = (memory, count, capacity)
    closeWithGuard()
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let size = capacity + TextBuffer.guardLength
    let alignment = size >= hugePage ? hugePage : 16
    return UnsafeMutableRawPointer.allocate(byteCount: size, alignment: alignment).bindMemory(to: UInt8.self, capacity: size)
  }

  private func closeWithGuard() {
    // Every allocation holds the guard beyond its capacity.
    (base + count).initialize(repeating: 0, count: TextBuffer.guardLength)
  }

  private mutating func grow(to wanted: Int) {
    let moved = RawBytes.allocate(wanted)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, wanted)
  }
}
