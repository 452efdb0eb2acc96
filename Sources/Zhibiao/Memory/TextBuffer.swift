/// The decoded text of a document: valid UTF-8 without its BOM, followed by 64 NUL bytes.
///
/// The guard lets a load of eight bytes begin at any byte of the text. Offsets
/// into it are bytes.
struct TextBuffer: ~Copyable {
  /// How many NUL bytes follow the text.
  static let guardLength = 64

  private(set) var count: Int
  /// The first byte of the text.
  private var base: UnsafeMutablePointer<UInt8>
  private var skipped: Int
  /// Bytes of `base`, its guard not counted.
  private var capacity: Int

  /// Takes memory over that was allocated with `allocate(capacity:)`.
  ///
  /// - Parameters:
  ///   - memory: Holds `skipped + count + guardLength` bytes; freed with the buffer.
  ///   - skipped: Bytes before the text that do not belong to it (a BOM).
  ///   - capacity: Bytes of the memory without the guard, where it holds more than the text.
  init(adopting memory: UnsafeMutablePointer<UInt8>, skipped: Int = 0, count: Int, capacity: Int = 0) {
    (memory + skipped + count).initialize(repeating: 0, count: TextBuffer.guardLength)
    base = memory + skipped
    self.skipped = skipped
    self.count = count
    self.capacity = max(capacity, skipped + count)
  }

  /// An empty text.
  init() { self.init(copying: UnsafeRawBufferPointer(start: nil, count: 0)) }

  /// Copies bytes that are known to be valid UTF-8.
  init(copying bytes: UnsafeRawBufferPointer) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + TextBuffer.guardLength)
    if let start = bytes.baseAddress {
      memory.update(from: start.assumingMemoryBound(to: UInt8.self), count: bytes.count)
    }
    self.init(adopting: memory, count: bytes.count)
  }

  deinit { (base - skipped).deallocate() }

  /// Appends bytes that are known to be valid UTF-8.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    if capacity - skipped - count < bytes.count {
      let wanted = max(2 * count, count + bytes.count)
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + TextBuffer.guardLength)
      moved.update(from: base, count: count)
      (base - skipped).deallocate()
      (base, skipped, capacity) = (moved, 0, wanted)
    }
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
    closeWithGuard()
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Forgets the first bytes; what follows moves to the front.
  mutating func drop(first dropped: Int) {
    precondition(dropped >= 0 && dropped <= count, "more dropped than there is")
    UnsafeMutableRawPointer(base).copyMemory(from: base + dropped, byteCount: count - dropped)
    count -= dropped
    closeWithGuard()
  }

  /// Every allocation holds the guard beyond its capacity.
  private func closeWithGuard() { (base + count).initialize(repeating: 0, count: TextBuffer.guardLength) }

  /// The start of the scalar that `offset` stands in or at.
  func startOfScalar(before offset: Int) -> Int {
    var place = max(min(offset, count), 0)
    while place > 0, place < count, byte(at: place) & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// Gives the memory back, empty, for the next document.
  consuming func recycled() -> RawBytes {
    let bytes = RawBytes(adopting: base - skipped, count: 0, capacity: capacity)
    discard self
    return bytes
  }

  /// Hands the memory on as bytes, the text and what stands before it, so that more can be read behind them.
  consuming func rawBytes() -> RawBytes {
    let bytes = RawBytes(adopting: base - skipped, count: skipped + count, capacity: capacity)
    discard self
    return bytes
  }

  /// The text as two words, which is what is handed on in hot places; it must not outlive the buffer nor any change of it.
  var view: TextView {
    @inline(__always) get { TextView(base: base, count: count) }
  }

  /// The byte at `offset`; NUL in the guard.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { view.byte(at: offset) }

  /// The byte behind the scalar that begins at `offset`; never beyond the text.
  @inline(__always)
  func endOfScalar(at offset: Int) -> Int { view.endOfScalar(at: offset) }

  /// Two bytes from `offset` on, the first in the low one.
  @inline(__always)
  func twoBytes(at offset: Int) -> UInt16 {
    assert(offset >= 0 && offset <= count + TextBuffer.guardLength - 2, "load outside of the text")
    return UInt16(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt16.self))
  }

  /// Eight bytes from `offset` on, the first in the low byte.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 { view.eightBytes(at: offset) }

  /// Whether one of the eight bytes from `offset` on is `byte`.
  @inline(__always)
  func holds(_ byte: UInt8, inEightAt offset: Int) -> Bool {
    let different = eightBytes(at: offset) ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    // The classic test for a zero byte; a borrow makes a false alarm only above a true one.
    return (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080 != 0
  }

  /// The bytes of a part of the text, which may be read some way beyond their end (`guardLength`).
  ///
  /// The pointer must not outlive the buffer.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer { view.bytes(range) }

  /// A part of the text as a string, for callers off the hot path.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }
}
