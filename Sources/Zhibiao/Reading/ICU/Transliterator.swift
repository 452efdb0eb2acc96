import CICU

/// Owns one of ICU's transliterators. Opening one takes 10 to 40 ms: only where it is needed.
final class Transliterator {
  private let handle: OpaquePointer
  private let name: String

  /// - Parameter name: ICU's identifier, such as `Traditional-Simplified`.
  init(_ name: String) throws(ICUError) {
    var status: Int32 = 0
    let opened = cicu_transliterator_open(Array(name.utf16), Int32(clamping: name.utf16.count), &status)
    try ICUError.check(status, name)
    guard let opened else { throw ICUError(code: 1, subject: name) }
    handle = opened
    self.name = name
  }

  deinit { cicu_transliterator_close(handle) }

  func transliterate(_ codes: [UInt16]) throws(ICUError) -> [UInt16] {
    // A rule may write more than it takes; none of ICU's writes above four codes for one.
    var text = codes + [UInt16](repeating: 0, count: codes.count * 3)
    var status: Int32 = 0
    let length = cicu_transliterate(handle, &text, Int32(clamping: codes.count), Int32(clamping: text.count), &status)
    try ICUError.check(status, name)
    return Array(text.prefix(Int(length)))
  }
}
