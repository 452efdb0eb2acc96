/// How the bytes of a document stand for its text.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LE
  case utf16BE
  /// UTF-16 in the order that its BOM or its bytes say; only asked for, never found.
  case utf16
  case utf32LE
  case utf32BE
  case gb18030
  case big5
  /// Any other, by its MIME or IANA name, else by ICU's.
  case other(String)

  /// Resolves any name that ICU knows: `utf-8`, `GBK`, `cp950`, `windows-1252`.
  ///
  /// GB2312 and GBK are read as GB18030, which holds them.
  ///
  /// - Throws: `ReadingError.unknownEncoding` with the name.
  public init(name: String) throws(ReadingError) {
    if let known = TextEncoding.known(name) {
      self = known
      return
    }
    do {
      let usual = try Converter(name).canonicalName
      self = TextEncoding.known(usual) ?? .other(usual)
    } catch {
      throw .unknownEncoding(name)
    }
  }

  private static func known(_ name: String) -> TextEncoding? {
    spellings[name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }]
  }

  /// The name in which messages and manifests write it; `init(name:)` takes it back.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .utf16: "UTF-16"
    case .utf32LE: "UTF-32LE"
    case .utf32BE: "UTF-32BE"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .other(let name): name
    }
  }

  /// Names without `-`, `_` and blanks, in lower case.
  private static let spellings: [String: TextEncoding] = [
    "utf8": .utf8, "utf8bom": .utf8, "utf8sig": .utf8, "ascii": .utf8, "usascii": .utf8,
    "utf16": .utf16, "ucs2": .utf16, "unicode": .utf16,
    "utf16le": .utf16LE, "utf16be": .utf16BE, "utf32le": .utf32LE, "utf32be": .utf32BE,
    "gb18030": .gb18030, "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030, "euccn": .gb18030,
    "big5": .big5, "cp950": .big5,
  ]

  /// The byte order mark, where the encoding has one.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LE: [0xFF, 0xFE]
    case .utf16BE: [0xFE, 0xFF]
    case .utf32LE: [0xFF, 0xFE, 0, 0]
    case .utf32BE: [0, 0, 0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .utf16, .big5, .other: []
    }
  }
}
