/// How text is made safe for what it is written into.
enum TextStyle {
  /// The inside of a JSON string: `"`, `\` and controls escaped.
  case json
  /// As it is. In either style U+0000 becomes U+FFFD: few readers bear it.
  case plain
}

extension ByteBuffer {
  /// Copies a part of the source, eight bytes at a time where nothing needs an escape.
  mutating func append(_ range: Range<Int>, of source: borrowing TextBuffer, as style: TextStyle) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "range outside of the text")
    var from = range.lowerBound
    var to = room(for: range.count + 8)
    var written = 0
    while from < range.upperBound {
      // Sixteen bytes at a time: plain text has nothing else for long.
      while range.upperBound &- from >= 16 {
        let (first, second) = (source.eightBytes(at: from), source.eightBytes(at: from &+ 8))
        guard Escapes.marks(in: first, style) | Escapes.marks(in: second, style) == 0 else { break }
        (to + written).storeBytes(of: first.littleEndian, as: UInt64.self)
        (to + (written &+ 8)).storeBytes(of: second.littleEndian, as: UInt64.self)
        written &+= 16
        from &+= 16
      }
      guard from < range.upperBound else { break }
      let word = source.eightBytes(at: from)
      let clean = Escapes.cleanBytes(of: word, in: style)
      let length = min(clean, range.upperBound - from)
      (to + written).storeBytes(of: word.littleEndian, as: UInt64.self)
      written += length
      from += length
      guard length == clean, clean < 8, from < range.upperBound else { continue }
      commit(written)
      appendEscape(for: source.byte(at: from), in: style)
      from += 1
      to = room(for: range.upperBound - from + 8)
      written = 0
    }
    commit(written)
  }

  /// Copies text from anywhere, eight bytes at a time where there are eight.
  mutating func append(_ text: UnsafeRawBufferPointer, as style: TextStyle) {
    guard let base = text.baseAddress else { return }
    var to = room(for: text.count + 8)
    var written = 0
    var from = 0
    while from < text.count {
      // The last bytes are read one by one: nothing is known of what follows them.
      let length = text.count - from >= 8 ? 8 : 1
      let word =
        length == 8
        ? UInt64(littleEndian: base.loadUnaligned(fromByteOffset: from, as: UInt64.self)) : UInt64(text[from]) | Escapes.plainBytesAbove
      let clean = min(Escapes.cleanBytes(of: word, in: style), length)
      (to + written).storeBytes(of: word.littleEndian, as: UInt64.self)
      written += clean
      from += clean
      guard clean < length else { continue }
      commit(written)
      appendEscape(for: text[from], in: style)
      from += 1
      to = room(for: text.count - from + 8)
      written = 0
    }
    commit(written)
  }

  mutating func append(_ text: String, as style: TextStyle) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), as: style) }
  }

  private mutating func appendEscape(for byte: UInt8, in style: TextStyle) {
    switch byte {
    case 0: append("\u{FFFD}" as StaticString)
    case UInt8(ascii: "\""): append("\\\"" as StaticString)
    case UInt8(ascii: "\\"): append("\\\\" as StaticString)
    case UInt8(ascii: "\n"): append("\\n" as StaticString)
    case UInt8(ascii: "\r"): append("\\r" as StaticString)
    case UInt8(ascii: "\t"): append("\\t" as StaticString)
    default:
      append("\\u00" as StaticString)
      append(Escapes.hexDigit(byte >> 4))
      append(Escapes.hexDigit(byte & 15))
    }
  }
}

private enum Escapes {
  /// Letters in all bytes but the lowest.
  static let plainBytesAbove: UInt64 = 0x6161_6161_6161_6100

  /// How many bytes from the low end on need no escape.
  @inline(__always)
  static func cleanBytes(of word: UInt64, in style: TextStyle) -> Int { marks(in: word, style).trailingZeroBitCount >> 3 }

  /// The high bit of each byte that needs an escape; above the lowest there may be false ones, since a borrow
  /// reaches on.
  @inline(__always)
  static func marks(in word: UInt64, _ style: TextStyle) -> UInt64 {
    // Bytes of 0x80 and above are no signs: they are masked at the end.
    let below =
      switch style {
      case .json:
        (word &- repeated(0x20)) | ((word ^ repeated(UInt64(UInt8(ascii: "\"")))) &- repeated(1))
          | ((word ^ repeated(UInt64(UInt8(ascii: "\\")))) &- repeated(1))
      case .plain: word &- repeated(1)
      }
    return below & ~word & repeated(0x80)
  }

  @inline(__always)
  private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
