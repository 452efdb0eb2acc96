/// Whether bytes look like UTF-16, by how many of their units are ordinary in Chinese or Western text.
struct UTF16Look {
  /// Ordinary units of a thousand, read in this order of bytes.
  private(set) var littleEndian = 0
  private(set) var bigEndian = 0
  private var units = 0

  init(_ bytes: borrowing RawBytes) {
    units = min(bytes.count, EncodingVerdict.sampleLength) / 2
    guard units > 0 else { return }
    for index in 0..<units {
      let first = UInt16(bytes.byte(at: index * 2))
      let second = UInt16(bytes.byte(at: index * 2 + 1))
      if UTF16Look.isOrdinary(first | second << 8) { littleEndian += 1 }
      if UTF16Look.isOrdinary(first << 8 | second) { bigEndian += 1 }
    }
    littleEndian = littleEndian * 1000 / units
    bigEndian = bigEndian * 1000 / units
  }

  /// Nine of ten units are ordinary, and swapped they are far fewer: two ASCII letters look
  /// like an ideograph in either order.
  var verdict: EncodingVerdict? {
    guard units >= 2 else { return nil }
    let (better, worse) = (max(littleEndian, bigEndian), min(littleEndian, bigEndian))
    guard better >= 900, worse <= 600 else { return nil }
    return EncodingVerdict(littleEndian > bigEndian ? .utf16LE : .utf16BE, confidence: better / 10)
  }

  private static func isOrdinary(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09...0x0D, 0x20...0x7E, 0xA0...0xFF: true
    // Of ideographs that end in 00 only 一 is common; swapped ASCII is full of them.
    case 0x4E00, 0x3000: true
    case 0x4E00...0x9FFF: unit & 0xFF != 0
    case 0x2010...0x2027, 0x2190...0x2199, 0x2200...0x22FF, 0x2460...0x249B, 0x2500...0x257F, 0x25A0...0x25FF, 0x3001...0x3020,
      0xFF01...0xFF5E, 0xFFE0...0xFFE6:
      true
    default: false
    }
  }
}

/// Whether bytes look like UTF-32: every unit is a scalar, so that every fourth byte is NUL.
struct UTF32Look {
  private var littleEndian = 0
  private var bigEndian = 0
  private var units = 0

  init(_ bytes: borrowing RawBytes) {
    guard bytes.count % 4 == 0 else { return }
    units = min(bytes.count, EncodingVerdict.sampleLength) / 4
    for index in 0..<units {
      let unit = UInt32(truncatingIfNeeded: bytes.eightBytes(at: index * 4))
      if UTF32Look.isScalar(unit) { littleEndian += 1 }
      if UTF32Look.isScalar(unit.byteSwapped) { bigEndian += 1 }
    }
  }

  var verdict: EncodingVerdict? {
    guard units >= 2 else { return nil }
    if littleEndian == units { return EncodingVerdict(.utf32LE, confidence: 95) }
    if bigEndian == units { return EncodingVerdict(.utf32BE, confidence: 95) }
    return nil
  }

  private static func isScalar(_ unit: UInt32) -> Bool { unit >= 9 && unit < 0x11_0000 && Unicode.Scalar(unit) != nil }
}
