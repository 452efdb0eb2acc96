@testable import Zhibiao

/// Writes text in the encodings that the engine reads: the other way round from the code under test.
enum EncodedText {
  static func bytes(_ text: String, as encoding: TextEncoding, byteOrderMark: Bool = false) -> [UInt8] {
    let mark = byteOrderMark ? encoding.byteOrderMark : []
    switch encoding {
    case .utf8: return mark + Array(text.utf8)
    case .utf16LE, .utf16: return mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: return mark + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32LE: return mark + text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) } }
    case .utf32BE: return mark + text.unicodeScalars.flatMap { scalar in (0..<4).map { UInt8(scalar.value >> (24 - $0 * 8) & 0xFF) } }
    case .gb18030: return mark + pairs(text, gb18030)
    case .big5: return mark + pairs(text, big5)
    case .other: return []
    }
  }

  /// Every character that GB 2312 or Big5 writes in two bytes.
  static let gb18030 = table("GB18030", leads: 0xA1...0xF7, trails: 0xA1...0xFE)
  static let big5 = table("Big5", leads: 0xA1...0xF9, trails: 0x40...0xFE)

  private static func pairs(_ text: String, _ table: [Unicode.Scalar: [UInt8]]) -> [UInt8] {
    text.unicodeScalars.flatMap { $0.isASCII ? [UInt8($0.value)] : table[$0] ?? [0x3F] }
  }

  private static func table(_ name: String, leads: ClosedRange<UInt8>, trails: ClosedRange<UInt8>) -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    guard let converter = try? Converter(name) else { return table }
    var units = [UInt16](repeating: 0, count: 4)
    for lead in leads {
      for trail in trails {
        let pair = [lead, trail]
        guard let step = try? pair.withUnsafeBytes({ try converter.convert($0, isLast: true, into: &units) }) else { continue }
        guard step.read == 2, step.written == 1, step.invalid == 0, let scalar = Unicode.Scalar(units[0]) else { continue }
        if table[scalar] == nil { table[scalar] = pair }
      }
    }
    return table
  }
}

/// What a decoded document says, as a value that tests can compare and print.
struct Decoded: Equatable, CustomStringConvertible {
  var text: String
  var encoding: TextEncoding
  var damage: DecodedDocument.Damage

  init(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws {
    let document = try Decoder.decode(RawBytes(bytes), as: encoding)
    text = document.text.string(0..<document.text.count)
    self.encoding = document.encoding
    damage = document.damage
  }

  var description: String { "\(encoding.name), \(damage.runs) damaged: \(text.prefix(60))" }
}
