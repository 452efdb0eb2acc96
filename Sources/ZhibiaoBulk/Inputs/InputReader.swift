import Zhibiao

/// Brings all bytes of one input into memory.
package enum InputReader {
  /// Offsets in a text that is held whole have 32 bits.
  package static let largest = Int(Int32.max)

  package static func bytes(of input: Input) throws(InputFault) -> RawBytes {
    let opened = try OpenInput(input)
    defer { opened.close() }
    // One byte more than expected: the read that finds the end needs room as well.
    var bytes = RawBytes(capacity: min(max(opened.size ?? 1 << 16, 0), largest) + 1)
    guard try opened.read(into: &bytes, limit: largest) else {
      throw .tooLarge(input.name)
    }
    return bytes
  }
}
