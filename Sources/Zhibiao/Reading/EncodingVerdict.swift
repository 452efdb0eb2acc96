/// The encoding of a file, and how sure that is.
struct EncodingVerdict {
  var encoding: TextEncoding
  var confidence: Int
  /// Where UTF-8 is known to be damaged first, so that it is not looked for again.
  var firstInvalid: Int?

  init(_ encoding: TextEncoding, confidence: Int, firstInvalid: Int? = nil) {
    self.encoding = encoding
    self.confidence = confidence
    self.firstInvalid = firstInvalid
  }

  /// How much of a file the questions beyond UTF-8 look at.
  static let sampleLength = 1 << 16
}

extension EncodingVerdict {
  /// Decides in this order: BOM, strict UTF-8, UTF-32 and UTF-16 by the look of their units, damaged UTF-8,
  /// GB18030 or Big5, and whatever else ICU detects.
  static func find(_ bytes: borrowing RawBytes) throws(ReadingError) -> EncodingVerdict {
    for encoding in [TextEncoding.utf8, .utf32LE, .utf32BE, .utf16LE, .utf16BE, .gb18030]
    where bytes.starts(with: encoding.byteOrderMark) { return EncodingVerdict(encoding, confidence: 100) }
    for kind in BinaryKind.allCases where bytes.starts(with: kind.signature) { throw .notText(at: 0, kind: kind) }

    let invalid = UTF8Scan.firstInvalid(in: bytes, from: 0)
    let controls = ControlBytes(bytes)
    // Plain ASCII in UTF-16 is valid UTF-8 as well: its NULs give it away.
    if invalid == nil, controls.nuls == 0 {
      try controls.expectText()
      return EncodingVerdict(.utf8, confidence: 100)
    }
    if let wide = UTF32Look(bytes).verdict ?? UTF16Look(bytes).verdict { return wide }
    try controls.expectText()
    guard let invalid else { return EncodingVerdict(.utf8, confidence: 100) }
    let survey = UTF8Survey(bytes, from: 0)
    if survey.isDamagedUTF8 {
      let share = 100 - survey.invalidBytes * 100 / max(survey.highBytes, 1)
      return EncodingVerdict(.utf8, confidence: share, firstInvalid: invalid)
    }
    return try DetectedEncoding(bytes).verdict(firstInvalid: invalid)
  }
}

/// Control characters that no text holds, counted in a file's first bytes.
struct ControlBytes {
  private(set) var nuls = 0
  private var others = 0
  private var first: Int?
  private var length = 0

  init(_ bytes: borrowing RawBytes) {
    let end = min(bytes.count, EncodingVerdict.sampleLength)
    for offset in 0..<end {
      let byte = bytes.byte(at: offset)
      guard byte < 0x20 || byte == 0x7F, !ControlBytes.isLayout(byte) else { continue }
      if byte == 0 { nuls += 1 } else { others += 1 }
      if first == nil { first = offset }
    }
    length = end
  }

  /// Tab, line ends, form feed, and the escape that begins a shift.
  private static func isLayout(_ byte: UInt8) -> Bool { (0x09...0x0D).contains(byte) || byte == 0x1B }

  /// Random bytes hold one in ten, text hardly any.
  ///
  /// - Throws: `notText` where they are one in twenty or more.
  func expectText() throws(ReadingError) {
    if let first, (nuls + others) * 20 >= length { throw .notText(at: first, kind: nil) }
  }
}
