/// Turns the bytes of a file into text: decides the encoding, converts, and puts U+FFFD for what is invalid.
package enum Decoder {
  /// - Parameters:
  ///   - bytes: A whole file. Where it is valid UTF-8 the text keeps its memory.
  ///   - encoding: The encoding that the caller knows; nil to find it out.
  /// - Throws: `notText` where no encoding fits, never where `encoding` is given.
  /// - Complexity: O(*n*). Valid UTF-8 is read once at some 8 GB/s and not copied; the rest is converted by ICU.
  package static func decode(_ bytes: consuming RawBytes, as encoding: TextEncoding? = nil) throws(ReadingError) -> DecodedDocument {
    let verdict: EncodingVerdict
    if let encoding {
      verdict = EncodingVerdict(encoding.resolved(for: bytes), confidence: 100)
    } else {
      verdict = try EncodingVerdict.find(bytes)
    }
    let skipped = bytes.starts(with: verdict.encoding.byteOrderMark) ? verdict.encoding.byteOrderMark.count : 0
    guard verdict.encoding == .utf8 else { return try convert(bytes, verdict, from: skipped) }
    guard !verdict.isValid, let invalid = verdict.firstInvalid ?? UTF8Scan.firstInvalid(in: bytes, from: skipped) else {
      return DecodedDocument(text: bytes.text(skipping: skipped), encoding: .utf8, confidence: verdict.confidence, damage: .none)
    }
    return repair(bytes, verdict, from: skipped, firstInvalid: invalid)
  }

  /// Copies the well-formed stretches of UTF-8, with U+FFFD for each run between them.
  private static func repair(_ bytes: borrowing RawBytes, _ verdict: EncodingVerdict, from start: Int, firstInvalid: Int) -> DecodedDocument
  {
    var output = RawBytes(capacity: bytes.count)
    var damage = DecodedDocument.Damage()
    var copied = start
    var next: Int? = firstInvalid
    while let invalid = next {
      output.append(UnsafeRawBufferPointer(rebasing: bytes.bytes[copied..<invalid]))
      var end = invalid
      while end < bytes.count, UTF8Scan.sequenceLength(bytes.eightBytes(at: end)) == 0 { end += 1 }
      damage.add(end - invalid, at: invalid, continues: false)
      output.append(replacement)
      copied = end
      next = UTF8Scan.firstInvalid(in: bytes, from: end)
    }
    output.append(UnsafeRawBufferPointer(rebasing: bytes.bytes[copied...]))
    return DecodedDocument(text: output.text(skipping: 0), encoding: .utf8, confidence: verdict.confidence, damage: damage)
  }

  private static func convert(_ bytes: borrowing RawBytes, _ verdict: EncodingVerdict, from start: Int) throws(ReadingError)
    -> DecodedDocument
  {
    do {
      let converter = try Converter(verdict.encoding.name)
      var conversion = Conversion(capacity: bytes.count, at: start)
      try conversion.run(converter, bytes.bytes, from: start)
      let damage = conversion.damage
      return DecodedDocument(text: conversion.text(), encoding: verdict.encoding, confidence: verdict.confidence, damage: damage)
    } catch {
      throw .conversionFailed(encoding: verdict.encoding.name, code: error.code)
    }
  }

  static let replacement: StaticString = "\u{FFFD}"
}

extension RawBytes {
  func starts(with prefix: [UInt8]) -> Bool {
    // A prefix that is longer than the file meets the guard's NULs, hence the count.
    count >= prefix.count && prefix.indices.allSatisfy { byte(at: $0) == prefix[$0] }
  }
}

extension TextEncoding {
  /// The encoding with its byte order: by the BOM, else by the look of the bytes, else as Windows writes it.
  func resolved(for bytes: borrowing RawBytes) -> TextEncoding {
    guard self == .utf16 else { return self }
    if bytes.starts(with: TextEncoding.utf16BE.byteOrderMark) { return .utf16BE }
    if bytes.starts(with: TextEncoding.utf16LE.byteOrderMark) { return .utf16LE }
    let look = UTF16Look(bytes)
    return look.bigEndian > look.littleEndian ? .utf16BE : .utf16LE
  }
}
