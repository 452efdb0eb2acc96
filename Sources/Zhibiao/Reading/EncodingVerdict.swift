/// The encoding of a file, and how sure that is.
struct EncodingVerdict {
  var encoding: TextEncoding
  var confidence: Int
  /// Where UTF-8 is known to be damaged first, so that it is not looked for again.
  var firstInvalid: Int?
  /// Whether the whole file is known to be valid UTF-8.
  var isValid: Bool

  init(_ encoding: TextEncoding, confidence: Int, firstInvalid: Int? = nil, isValid: Bool = false) {
    self.encoding = encoding
    self.confidence = confidence
    self.firstInvalid = firstInvalid
    self.isValid = isValid
  }

  /// How much of a file the questions beyond UTF-8 look at.
  static let sampleLength = 1 << 16
}

extension EncodingVerdict {
  /// Decides in this order: BOM, strict UTF-8, UTF-32 and UTF-16 by the look of their units, damaged UTF-8,
  /// GB18030 or Big5, and whatever else ICU detects.
  ///
  /// - Parameter isWhole: Whether the bytes are a whole document: its beginning may end within a character.
  static func find(_ bytes: borrowing RawBytes, isWhole: Bool = true) throws(ReadingError) -> EncodingVerdict {
    for encoding in [TextEncoding.utf8, .utf32LE, .utf32BE, .utf16LE, .utf16BE, .gb18030]
    where bytes.starts(with: encoding.byteOrderMark) { return EncodingVerdict(encoding, confidence: 100) }
    for kind in BinaryKind.allCases where bytes.starts(with: kind.signature) { throw .notText(at: 0, kind: kind) }

    var invalid = UTF8Scan.firstInvalid(in: bytes, from: 0)
    if !isWhole, let place = invalid, place >= bytes.count - UTF8Scan.cutLength(of: bytes) { invalid = nil }
    let controls = ControlBytes(bytes)
    // Plain ASCII in UTF-16 is valid UTF-8 as well: its NULs give it away.
    if invalid == nil, controls.nuls == 0 {
      try controls.expectText()
      return EncodingVerdict(.utf8, confidence: 100, isValid: true)
    }
    if let place = invalid, beginsAsUTF8(bytes, firstInvalid: place) {
      try controls.expectText()
      return EncodingVerdict(.utf8, confidence: 100, firstInvalid: place)
    }
    if let wide = UTF32Look(bytes).verdict ?? UTF16Look(bytes).verdict { return wide }
    try controls.expectText()
    guard let invalid else { return EncodingVerdict(.utf8, confidence: 100) }
    let window = sampleWindow(of: bytes, around: invalid)
    let survey = UTF8Survey(bytes, window)
    if survey.isDamagedUTF8 {
      let share = 100 - survey.invalidBytes * 100 / max(survey.highBytes, 1)
      return EncodingVerdict(.utf8, confidence: share, firstInvalid: invalid)
    }
    return try DetectedEncoding(bytes, window).verdict(firstInvalid: invalid)
  }
}

extension EncodingVerdict {
  /// From this many bytes of Chinese UTF-8 on the rest of a document is UTF-8 as well: it need not be held to be told.
  static let beginningLength = 1 << 20
  /// Characters of three bytes that make them Chinese; a few may be there by chance.
  private static let leastCharacters = 1000

  /// Whether a document is UTF-8 by its beginning alone.
  static func beginsAsUTF8(_ bytes: borrowing RawBytes) -> Bool {
    beginsAsUTF8(bytes, firstInvalid: UTF8Scan.firstInvalid(in: bytes, from: 0))
  }

  private static func beginsAsUTF8(_ bytes: borrowing RawBytes, firstInvalid: Int?) -> Bool {
    // The beginning's last character may be cut.
    guard bytes.count >= beginningLength, firstInvalid ?? .max >= beginningLength - 3 else { return false }
    var (place, found) = (0, 0)
    while place < beginningLength - 3, found < leastCharacters, bytes.byte(at: place) != 0 {
      let length = UTF8Scan.sequenceLength(bytes.eightBytes(at: place))
      found += length == 3 ? 1 : 0
      place += max(length, 1)
    }
    return found == leastCharacters
  }
}

extension EncodingVerdict {
  /// The part of a file that tells most: around its first byte that is no UTF-8, which may follow megabytes of ASCII.
  ///
  /// Begins where a character does in every encoding: at the file's beginning, else after a line end or
  /// another byte that is never the second of two.
  private static func sampleWindow(of bytes: borrowing RawBytes, around invalid: Int) -> Range<Int> {
    var start = max(invalid - sampleLength / 2, 0)
    if start > 0 {
      while start < invalid, bytes.byte(at: start) >= 0x30 { start += 1 }
    }
    return start..<min(start + sampleLength, bytes.count)
  }
}

/// Control characters that no text holds, counted in a file's first bytes.
///
/// NULs at the end of a file are padding: a text that lost its tail is still a text.
struct ControlBytes {
  private(set) var nuls = 0
  private var others = 0
  private var first: Int?
  private var length = 0

  init(_ bytes: borrowing RawBytes) {
    var end = bytes.count
    while end > 0, bytes.byte(at: end - 1) == 0 { end -= 1 }
    length = min(end, EncodingVerdict.sampleLength)
    var at = 0
    while at < length {
      let next = min(at + 32, length)
      if next - at < 32 || ControlBytes.mayHold(bytes.sixteenBytes(at: at), bytes.sixteenBytes(at: at + 16)) {
        count(at..<next, of: bytes)
      }
      at = next
    }
    if end < bytes.count {
      nuls += 1
      if end == 0 { first = 0 }
    }
  }

  /// Whether one of the bytes is below 0x20; true for some others, too.
  @inline(__always)
  private static func mayHold(_ first: SIMD2<UInt64>, _ second: SIMD2<UInt64>) -> Bool {
    let limits = SIMD2<UInt64>(repeating: 0x2020_2020_2020_2020)
    let below = ((first &- limits) & ~first) | ((second &- limits) & ~second)
    return (below[0] | below[1]) & 0x8080_8080_8080_8080 != 0
  }

  private mutating func count(_ range: Range<Int>, of bytes: borrowing RawBytes) {
    var at = range.lowerBound
    while at < range.upperBound {
      // Eight bytes at a time: a lane's high bit is set where it is below 0x20, or where the one before it was.
      let word = bytes.eightBytes(at: at)
      var marks = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      // Nearly all are line ends.
      while marks != 0 {
        let offset = at &+ marks.trailingZeroBitCount &>> 3
        if offset < range.upperBound { count(bytes.byte(at: offset), at: offset) }
        marks &= marks &- 1
      }
      at &+= 8
    }
  }

  private mutating func count(_ byte: UInt8, at offset: Int) {
    guard byte < 0x20, !ControlBytes.isLayout(byte) else { return }
    if byte == 0 { nuls += 1 } else { others += 1 }
    if first == nil { first = offset }
  }

  /// Word's mark of a cell, tab, line ends, form feed, and the escape that begins a shift.
  private static func isLayout(_ byte: UInt8) -> Bool { byte == 0x07 || (0x09...0x0D).contains(byte) || byte == 0x1B }

  /// Random bytes hold one in ten, text hardly any.
  ///
  /// - Throws: `notText` where they are one in twenty or more. Two in a short text are an accident, unless they
  ///   are half of it.
  func expectText() throws(ReadingError) {
    guard let first else { return }
    let controls = nuls + others
    if controls * 2 >= length || (controls > 2 && controls * 20 >= length) { throw .notText(at: first, kind: nil) }
  }
}
