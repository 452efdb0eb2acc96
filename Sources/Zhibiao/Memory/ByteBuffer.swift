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

  @inline(__always)
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

  /// Inlined, so that the copy of a known length is a few stores.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    room(for: length).copyMemory(from: text.utf8Start, byteCount: length)
    commit(length)
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
    let to = room(for: 24).assumingMemoryBound(to: UInt8.self)
    var start = 0
    if negative {
      to[0] = UInt8(ascii: "-")
      start = 1
    }
    let digits = DecimalDigits.count(of: magnitude)
    // The places stay inside the 24 bytes: `digits` is exact.
    var rest = magnitude
    var place = start &+ digits
    while rest >= 100 {
      let quotient = rest / 100
      let pair = UInt8(truncatingIfNeeded: rest &- quotient &* 100)
      rest = quotient
      place &-= 2
      to[place] = pair / 10 | UInt8(ascii: "0")
      to[place &+ 1] = pair % 10 | UInt8(ascii: "0")
    }
    let last = UInt8(truncatingIfNeeded: rest)
    if last >= 10 {
      to[start] = last / 10 | UInt8(ascii: "0")
      to[start &+ 1] = last % 10 | UInt8(ascii: "0")
    } else {
      to[start] = last | UInt8(ascii: "0")
    }
    commit(start &+ digits)
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

  /// The bytes written so far; valid until the next change.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the buffer")
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  func string() -> String { String(decoding: bytes, as: UTF8.self) }

  @inline(never)
  private mutating func grow(by extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }
}

private enum DecimalDigits {
  /// How many digits a number has; short ones, which are nearly all, by comparison.
  @inline(__always)
  static func count(of value: UInt) -> Int {
    if value < 100 { return value < 10 ? 1 : 2 }
    if value < 10_000 { return value < 1000 ? 3 : 4 }
    if value < 1_000_000 { return value < 100_000 ? 5 : 6 }
    if value < 100_000_000 { return value < 10_000_000 ? 7 : 8 }
    var digits = 8
    var rest = value / 100_000_000
    while rest > 0 {
      digits &+= 1
      rest /= 10
    }
    return digits
  }
}
