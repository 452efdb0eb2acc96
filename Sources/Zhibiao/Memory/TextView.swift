/// Reads a text that nobody changes meanwhile: its address and its length.
struct TextView {
  private let base: UnsafePointer<UInt8>
  let count: Int

  init(base: UnsafePointer<UInt8>, count: Int) { (self.base, self.count) = (base, count) }

  /// The byte at `offset`; NUL in the guard.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < count + TextBuffer.guardLength, "byte outside of the text")
    return base[offset]
  }

  /// How many bytes the scalar has that begins at `offset`.
  @inline(__always)
  func lengthOfScalar(at offset: Int) -> Int {
    // A digit for each upper half of a first byte, so that no bit is searched for.
    let lengths: UInt64 = 0x4322_1111_1111_1111
    return Int(truncatingIfNeeded: lengths >> UInt64(truncatingIfNeeded: (byte(at: offset) >> 2) & 0x3C)) & 7
  }

  /// The byte behind the scalar that begins at `offset`; never beyond the text.
  @inline(__always)
  func endOfScalar(at offset: Int) -> Int { min(offset &+ lengthOfScalar(at: offset), count) }

  /// Eight bytes from `offset` on, the first in the low byte.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    // 64 NUL bytes follow the text: a load at its last byte stays inside.
    assert(offset >= 0 && offset <= count + TextBuffer.guardLength - 8, "load outside of the text")
    return UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
  }

  /// The first offset in `range` whose byte is below `limit`, which is at most 0x80; the range's end where there is none.
  ///
  /// - Complexity: O(*n*), 32 bytes at a time.
  @inline(__always)
  func firstByte(below limit: UInt8, in range: Range<Int>) -> Int {
    let limits: UInt64 = 0x0101_0101_0101_0101 &* UInt64(limit)
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var at = range.lowerBound
    while range.upperBound &- at >= 32 {
      let (first, second) = (sixteenBytes(at: at), sixteenBytes(at: at &+ 16))
      let below = ((first &- SIMD2(repeating: limits)) & ~first) | ((second &- SIMD2(repeating: limits)) & ~second)
      guard (below[0] | below[1]) & highBits == 0 else { break }
      at &+= 32
    }
    while at < range.upperBound {
      let word = eightBytes(at: at)
      // A borrow makes a false mark only above a true one.
      let below = (word &- limits) & ~word & highBits
      guard below == 0 else { return min(at &+ below.trailingZeroBitCount >> 3, range.upperBound) }
      at &+= 8
    }
    return range.upperBound
  }

  /// Sixteen bytes from `offset` on, as two words.
  @inline(__always)
  func sixteenBytes(at offset: Int) -> SIMD2<UInt64> {
    assert(offset >= 0 && offset <= count + TextBuffer.guardLength - 16, "load outside of the text")
    return UnsafeRawPointer(base + offset).loadUnaligned(as: SIMD2<UInt64>.self)
  }

  /// The bytes of a part of the text, which may be read some way beyond their end (`guardLength`).
  ///
  /// The pointer must not outlive the text.
  @inline(__always)
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the text")
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }
}
