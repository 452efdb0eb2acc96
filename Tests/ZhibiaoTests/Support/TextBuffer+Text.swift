@testable import Zhibiao

extension TextBuffer {
  /// The text of a test.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + TextBuffer.guardLength)
    for (offset, byte) in bytes.enumerated() { (memory + offset).initialize(to: byte) }
    self.init(adopting: memory, count: bytes.count)
  }
}
