import CICU

/// NFKC: width, ligatures and other presentation forms taken away.
package enum CompatibilityForm {
  /// The text in NFKC; as it is where ICU cannot tell.
  package static func of(_ text: String) -> String {
    let source = Array(text.utf16)
    // The longest expansion of one unit is 18.
    var target = [UInt16](repeating: 0, count: source.count * 18 + 1)
    var status: Int32 = 0
    let length = cicu_nfkc(source, Int32(clamping: source.count), &target, Int32(clamping: target.count), &status)
    guard status <= 0, length >= 0, length <= target.count else { return text }
    return String(decoding: target.prefix(Int(length)), as: UTF16.self)
  }
}
