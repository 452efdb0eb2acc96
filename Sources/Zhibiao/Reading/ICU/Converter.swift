import CICU

/// Owns one of ICU's converters from bytes to UTF-16.
final class Converter {
  private let handle: OpaquePointer
  private let name: String

  /// - Parameter name: Any name of an encoding that ICU knows, in either case: `gb18030`, `Big5`, `windows-1252`.
  init(_ name: String) throws(ICUError) {
    var status: Int32 = 0
    let opened = cicu_converter_open(name, &status)
    try ICUError.check(status, name)
    guard let opened else { throw ICUError(code: 1, subject: name) }
    handle = opened
    self.name = name
  }

  deinit { cicu_converter_close(handle) }

  /// The name of the encoding: MIME's or IANA's, else ICU's own.
  var canonicalName: String {
    var status: Int32 = 0
    guard let text = cicu_converter_name(handle, &status), status <= 0 else { return name }
    return String(cString: text)
  }

  struct Step {
    /// Bytes taken from the source.
    var read: Int
    /// UTF-16 units written.
    var written: Int
    /// How many bytes before `read` are invalid; 0 where conversion did not stop at any.
    var invalid: Int
  }

  /// Converts until the source ends, `units` are full or bytes are invalid.
  ///
  /// - Parameter isLast: Nothing follows `source`: a sequence cut at its end is invalid.
  func convert(_ source: UnsafeRawBufferPointer, isLast: Bool, into units: inout [UInt16]) throws(ICUError) -> Step {
    var status: Int32 = 0
    let bytes = source.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let step = cicu_convert(handle, bytes, Int64(source.count), isLast, &units, Int32(clamping: units.count), &status)
    try ICUError.check(status, name)
    return Step(read: Int(step.read), written: Int(step.written), invalid: Int(step.invalid))
  }
}
