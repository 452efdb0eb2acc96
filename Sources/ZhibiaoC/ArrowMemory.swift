/// Memory of an Arrow buffer: grows while a batch is made, is handed out as it stands, and is freed with the last reference.
final class ArrowMemory {
  private(set) var start: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int

  /// Arrow recommends 64.
  private static let alignment = 64

  init(capacity: Int = 1 << 12) {
    self.capacity = capacity
    start = .allocate(byteCount: capacity, alignment: ArrowMemory.alignment)
  }

  deinit { start.deallocate() }

  @inline(__always)
  func append<Value: BitwiseCopyable>(_ value: Value) {
    makeRoom(MemoryLayout<Value>.size)
    (start + count).storeBytes(of: value, as: Value.self)
    count += MemoryLayout<Value>.size
  }

  @inline(__always)
  func append(_ bytes: UnsafeRawBufferPointer) {
    guard let from = bytes.baseAddress, bytes.count > 0 else { return }
    makeRoom(bytes.count)
    (start + count).copyMemory(from: from, byteCount: bytes.count)
    count += bytes.count
  }

  /// Appends bytes once more that it holds.
  func append(again range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the buffer")
    makeRoom(range.count)
    (start + count).copyMemory(from: start + range.lowerBound, byteCount: range.count)
    count += range.count
  }

  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the buffer")
    return UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
  }

  func load<Value: BitwiseCopyable>(at index: Int, as type: Value.Type) -> Value {
    precondition(index >= 0 && (index + 1) * MemoryLayout<Value>.size <= count, "element outside of the buffer")
    return start.load(fromByteOffset: index * MemoryLayout<Value>.size, as: Value.self)
  }

  /// Sets or clears a bit; the bits behind the last byte come into being, clear.
  @inline(__always)
  func setBit(_ index: Int, _ isSet: Bool) {
    while index >> 3 >= count { append(UInt8(0)) }
    guard isSet else { return }
    let place = start + (index >> 3)
    place.storeBytes(of: place.load(as: UInt8.self) | 1 << UInt8(truncatingIfNeeded: index & 7), as: UInt8.self)
  }

  @inline(__always)
  private func makeRoom(_ extra: Int) {
    if capacity - count < extra { grow(by: extra) }
  }

  @inline(never)
  private func grow(by extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: ArrowMemory.alignment)
    moved.copyMemory(from: start, byteCount: count)
    start.deallocate()
    (start, capacity) = (moved, larger)
  }
}
