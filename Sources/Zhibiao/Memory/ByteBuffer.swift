/// A growable output buffer of bytes, written front to back.
struct ByteBuffer: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 1 << 16) {
    self.capacity = max(capacity, 64)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > 0 else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    UnsafeMutableRawPointer(base + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  mutating func append(_ other: borrowing ByteBuffer) { append(other.bytes) }

  /// Appends bytes once more that were written before.
  mutating func `repeat`(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the buffer")
    let to = room(for: range.count)
    to.copyMemory(from: base + range.lowerBound, byteCount: range.count)
    commit(range.count)
  }

  /// Writes `value` in decimal.
  mutating func append(decimal value: Int) {
    append(decimal: value.magnitude, negative: value < 0)
  }

  mutating func append(decimal magnitude: UInt, negative: Bool = false) {
    // 20 digits and a sign at most.
    if capacity - count < 24 { grow(by: 24) }
    if negative {
      base[count] = UInt8(ascii: "-")
      count += 1
    }
    var digits = 1
    var limit: UInt = 10
    while digits < 20, magnitude >= limit {
      digits += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    var rest = magnitude
    var place = count + digits
    while place > count {
      place -= 1
      base[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  mutating func removeAll() { count = 0 }

  /// Room for `extra` more bytes behind the last one, to be filled in place; `commit` tells
  /// afterwards how many were.
  mutating func room(for extra: Int) -> UnsafeMutableRawPointer {
    if capacity - count < extra { grow(by: extra) }
    return UnsafeMutableRawPointer(base + count)
  }

  /// Counts `added` bytes that were written into `room(for:)`.
  mutating func commit(_ added: Int) {
    precondition(added >= 0 && added <= capacity - count, "more committed than there was room for")
    count += added
  }

  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "buffer cannot be truncated so")
    count = newCount
  }

  /// The bytes written so far; valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the buffer")
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  func string() -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func grow(by extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }
}
