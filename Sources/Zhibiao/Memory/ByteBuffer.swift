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
    var rest = magnitude
    var place = start + digits
    while rest >= 100 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      rest = quotient
      place -= 2
      to[place] = UInt8(truncatingIfNeeded: pair / 10) | UInt8(ascii: "0")
      to[place + 1] = UInt8(truncatingIfNeeded: pair % 10) | UInt8(ascii: "0")
    }
    if rest >= 10 {
      to[start] = UInt8(truncatingIfNeeded: rest / 10) | UInt8(ascii: "0")
      to[start + 1] = UInt8(truncatingIfNeeded: rest % 10) | UInt8(ascii: "0")
    } else {
      to[start] = UInt8(truncatingIfNeeded: rest) | UInt8(ascii: "0")
    }
    commit(start + digits)
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
  /// How many digits a number has: by its bits, one too many where it is below the power of ten.
  static func count(of value: UInt) -> Int {
    if value < 10 { return 1 }
    // 1233/4096 is a little above log10(2): exact for 64 bits once the power is compared.
    let guess = ((UInt.bitWidth - value.leadingZeroBitCount) &* 1233) >> 12
    return value < powers[guess] ? guess : guess + 1
  }

  /// 10^0 to 10^19.
  private static let powers = FixedTable<UInt>((0..<20).map { (0..<$0).reduce(1) { power, _ in power * 10 } })
}
