import CDigest

/// The SHA-256 of a document's bytes, part by part.
package final class ContentDigest {
  private let handle: OpaquePointer
  /// Whether each step went well.
  private var isWhole = true
  /// Bytes of the document so far.
  private(set) var length = 0

  /// Whether the system has a library for it.
  package static var isAvailable: Bool { cdigest_is_available() }

  /// Nil where the system's library is missing or has no memory.
  init?() {
    guard let handle = cdigest_open() else { return nil }
    self.handle = handle
  }

  deinit { cdigest_close(handle) }

  /// Begins another document.
  func restart() {
    length = 0
    isWhole = cdigest_restart(handle)
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    guard let start = bytes.baseAddress else { return }
    isWhole = isWhole && cdigest_add(handle, start, bytes.count)
  }

  /// Ends the digest: 64 hexadecimal digits, nil where a step failed.
  func finish() -> String? {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard isWhole, cdigest_finish(handle, &bytes) else { return nil }
    return String(decoding: bytes.flatMap { [ContentDigest.digits[Int($0 >> 4)], ContentDigest.digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
