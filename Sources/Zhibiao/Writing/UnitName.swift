/// The name of a unit in UTF-8, to be compared with a source at one go.
struct UnitName: BitwiseCopyable {
  private var text = SIMD2<UInt64>()
  private var mask = SIMD2<UInt64>()
  /// Where its last scalar begins; -1 where it is longer than a comparison.
  private var lastScalar = -1

  init(_ name: [UInt8]) {
    guard !name.isEmpty, name.count <= 16 else { return }
    for (place, byte) in name.enumerated() {
      text[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8)
      mask[place / 8] |= 0xFF << UInt64(place % 8 * 8)
      if byte & 0xC0 != 0x80 { lastScalar = place }
    }
  }

  /// Whether it stands at a byte, where a text begins whose last scalar is so many bytes behind its first.
  @inline(__always)
  func isWritten(at byte: Int, lastScalar: Int, in source: TextView) -> Bool {
    let different = (source.sixteenBytes(at: byte) ^ text) & mask
    return lastScalar == self.lastScalar && different[0] | different[1] == 0
  }
}
