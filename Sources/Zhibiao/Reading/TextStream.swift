/// Turns the bytes of a document into text, a part after the other; its first part decides the encoding.
final class TextStream {
  let encoding: TextEncoding
  let confidence: Int
  private(set) var damage = DecodedDocument.Damage()
  /// Bytes read so far, without those of `rest`.
  private var position = 0
  /// Bytes of a character that the last part cut.
  private(set) var rest: [UInt8] = []
  private var conversion: Conversion? = nil
  private let converter: Converter?
  /// The last scalar written stands for invalid bytes.
  private var endsInRun = false

  /// How much of a document decides its encoding, where its beginning does not.
  static let headLength = 64 << 20

  /// - Parameters:
  ///   - head: The document's first bytes.
  ///   - isWhole: Whether they are all of it.
  init(_ head: borrowing RawBytes, isWhole: Bool, as wanted: TextEncoding?) throws(ReadingError) {
    let verdict: EncodingVerdict
    if let wanted {
      verdict = EncodingVerdict(wanted.resolved(for: head), confidence: 100)
    } else {
      verdict = try EncodingVerdict.find(head, isWhole: isWhole)
    }
    (encoding, confidence) = (verdict.encoding, verdict.confidence)
    position = head.starts(with: encoding.byteOrderMark) ? encoding.byteOrderMark.count : 0
    do {
      converter = encoding == .utf8 ? nil : try Converter(encoding.name)
    } catch {
      throw .conversionFailed(encoding: verdict.encoding.name, code: error.code)
    }
    conversion = Conversion(capacity: 0, at: position)
  }

  /// Bytes that a reader skips at the document's start: its BOM.
  var skipped: Int { position }

  /// Takes a part that is UTF-8 and stands where its text is to stand.
  ///
  /// - Parameter start: Where in `bytes` it begins, with `rest`; what stands before is text.
  /// - Returns: Where its text ends: behind it stands `rest`. Nil where bytes are invalid: then nothing has been taken.
  func endOfText(in bytes: borrowing RawBytes, from start: Int, isLast: Bool) -> Int? {
    let end = isLast ? bytes.count : bytes.count - UTF8Scan.cutLength(of: bytes)
    if let invalid = UTF8Scan.firstInvalid(in: bytes, from: start), invalid < end { return nil }
    if end > start { endsInRun = false }
    position += end - start
    rest = Array(bytes.bytes[end...])
    return end
  }

  /// Appends the text of a part to `text`.
  ///
  /// - Parameters:
  ///   - bytes: From `rest` on, which stands at their start; of the first part all.
  ///   - skipped: Bytes at their start that are no text.
  func decode(_ bytes: borrowing RawBytes, skipping skipped: Int, isLast: Bool, into text: inout TextBuffer) throws(ReadingError) {
    if let converter {
      do {
        try conversion?.run(converter, bytes.bytes, from: skipped, isLast: isLast)
      } catch {
        throw .conversionFailed(encoding: encoding.name, code: error.code)
      }
      conversion?.move(to: &text)
      damage = conversion?.damage ?? damage
      return
    }
    let end = isLast ? bytes.count : bytes.count - UTF8Scan.cutLength(of: bytes)
    var copied = skipped
    var next = UTF8Scan.firstInvalid(in: bytes, from: skipped)
    while let invalid = next, invalid < end {
      if invalid > copied { endsInRun = false }
      text.append(UnsafeRawBufferPointer(rebasing: bytes.bytes[copied..<invalid]))
      var stop = invalid
      while stop < end, UTF8Scan.sequenceLength(bytes.eightBytes(at: stop)) == 0 { stop += 1 }
      damage.add(stop - invalid, at: position + invalid - skipped, continues: endsInRun)
      if !endsInRun { text.append("\u{FFFD}") }
      endsInRun = true
      copied = stop
      next = UTF8Scan.firstInvalid(in: bytes, from: stop)
    }
    if end > copied { endsInRun = false }
    text.append(UnsafeRawBufferPointer(rebasing: bytes.bytes[copied..<max(end, copied)]))
    position += end - skipped
    rest = Array(bytes.bytes[end...])
  }
}
