import CICU

/// A call of ICU that failed: its code, and what it was asked to open or do.
struct ICUError: Error, Equatable, CustomStringConvertible {
  var code: Int32
  /// The name of the converter, locale or transliterator.
  var subject: String

  var description: String { "ICU cannot use \(subject): \(String(cString: cicu_error_name(code)))" }

  /// The one door for ICU's codes: throws where `status` is a failure.
  ///
  /// Warnings (below 0) are success, as ICU means them.
  static func check(_ status: Int32, _ subject: @autoclosure () -> String) throws(ICUError) {
    if status > 0 { throw ICUError(code: status, subject: subject()) }
  }
}

/// The library that is linked at run time.
enum ICU {
  /// Its version, such as `72.1`: records can depend on it.
  static var version: String {
    var text = [CChar](repeating: 0, count: 20)
    cicu_version(&text)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
