/// A number that tells whether a list of inputs is the same as another: their names, sizes and times in order.
///
/// FNV-1a of 64 bits: it guards against what changed by accident, not against whoever means to deceive.
package struct InputDigest: Hashable, Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ text: String) { add(text) }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0 as UInt8)
  }

  mutating func add(_ number: Int64) {
    for place in 0..<8 { add(UInt8(truncatingIfNeeded: number >> (8 * Int64(place)))) }
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  init?(hexadecimal: some StringProtocol) {
    guard hexadecimal.utf8.count == 16, let value = UInt64(hexadecimal, radix: 16) else { return nil }
    self.value = value
  }
}
