/// How text is made safe for what it is written into.
enum TextStyle {
  /// The inside of a JSON string: `"`, `\` and controls escaped.
  case json
  /// The inside of a quoted cell: `"` doubled.
  case quoted
  /// The inside of a cell that a tab or a line end closes: these and `\` escaped by `\`.
  case tabbed
  /// As it is. In every style U+0000 becomes U+FFFD: few readers bear it.
  case plain
}

extension ByteBuffer {
  /// Copies a part of the source. The margin is free behind it.
  @inline(__always)
  mutating func append(_ range: Range<Int>, of source: borrowing TextBuffer, as style: TextStyle) {
    let bytes = source.bytes(range)
    guard let start = bytes.baseAddress else { return }
    // The source is followed by more than the slack.
    append(padded: start, bytes.count, as: style)
  }

  /// Copies a part of another buffer. The margin is free behind it.
  @inline(__always)
  mutating func append(_ range: Range<Int>, of other: borrowing ByteBuffer, as style: TextStyle) {
    let bytes = other.bytes(range)
    guard let start = bytes.baseAddress else { return }
    append(padded: start, bytes.count, as: style)
  }

  /// Copies text in whole words and looks only in the end whether it holds what needs an escape: nearly none does.
  ///
  /// - Parameter start: Behind the text, `slack` bytes may be read.
  @inline(__always)
  private mutating func append(padded start: UnsafeRawPointer, _ length: Int, as style: TextStyle) {
    makeRoom(for: length)
    let to = end
    var marks: UInt64
    if length >= 16 {
      let last = length &- 16
      var wide = SIMD2<UInt64>()
      var done = 0
      while done < last {
        let pair = (start + done).loadUnaligned(as: SIMD2<UInt64>.self)
        (to + done).storeBytes(of: pair, as: SIMD2<UInt64>.self)
        wide |= Escapes.marks(in: pair, style)
        done &+= 16
      }
      // The last sixteen bytes overlap those before.
      let pair = (start + last).loadUnaligned(as: SIMD2<UInt64>.self)
      (to + last).storeBytes(of: pair, as: SIMD2<UInt64>.self)
      wide |= Escapes.marks(in: pair, style)
      marks = wide[0] | wide[1]
    } else {
      let pair = start.loadUnaligned(as: SIMD2<UInt64>.self)
      to.storeBytes(of: pair, as: SIMD2<UInt64>.self)
      let both = Escapes.marks(in: pair, style)
      // What follows the text does not count.
      marks = length < 8 ? both[0] & Escapes.lowBytes(length) : both[0] | both[1] & Escapes.lowBytes(length &- 8)
    }
    if marks & Escapes.highBits == 0 { put(count: length) } else { appendEscaped(start, length, as: style) }
  }

  /// Copies text from anywhere.
  mutating func append(_ text: String, as style: TextStyle) {
    var text = text
    text.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0), as: style) }
  }

  @inline(never)
  private mutating func appendEscaped(_ start: UnsafeRawPointer, _ length: Int, as style: TextStyle) {
    appendEscaped(UnsafeRawBufferPointer(start: start, count: length), as: style)
    makeRoom()
  }

  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer, as style: TextStyle) {
    // An escape has six bytes at most.
    _ = room(for: text.count * 6)
    for byte in text {
      if Escapes.needsEscape(byte, in: style) { putEscape(for: byte, in: style) } else { put(byte) }
    }
  }

  private mutating func putEscape(for byte: UInt8, in style: TextStyle) {
    switch byte {
    case 0: put("\u{FFFD}" as StaticString)
    case UInt8(ascii: "\""): put((style == .quoted ? "\"\"" : "\\\"") as StaticString)
    case UInt8(ascii: "\\"): put("\\\\" as StaticString)
    case UInt8(ascii: "\n"): put("\\n" as StaticString)
    case UInt8(ascii: "\r"): put("\\r" as StaticString)
    case UInt8(ascii: "\t"): put("\\t" as StaticString)
    default:
      put("\\u00" as StaticString)
      put(Escapes.hexDigit(byte >> 4))
      put(Escapes.hexDigit(byte & 15))
    }
  }
}

private enum Escapes {
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of each byte that needs an escape, other bits at will; above the lowest mark of a lane there may
  /// be false ones, since a borrow reaches on.
  @inline(__always)
  static func marks(in pair: SIMD2<UInt64>, _ style: TextStyle) -> SIMD2<UInt64> {
    // Bytes of 0x80 and above are no signs: they are masked at the end.
    switch style {
    // Below 0x20 or 0x22 is below 0x21 once the bit 0x02 is turned.
    case .json: (((pair ^ repeated(0x02)) &- repeated(0x21)) | ((pair ^ repeated(UInt8(ascii: "\\"))) &- repeated(1))) & ~pair
    case .quoted: ((pair &- repeated(1)) | ((pair ^ repeated(UInt8(ascii: "\""))) &- repeated(1))) & ~pair
    case .tabbed: ((pair &- repeated(0x20)) | ((pair ^ repeated(UInt8(ascii: "\\"))) &- repeated(1))) & ~pair
    case .plain: (pair &- repeated(1)) & ~pair
    }
  }

  static func needsEscape(_ byte: UInt8, in style: TextStyle) -> Bool {
    switch style {
    case .json: byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    case .quoted: byte == 0 || byte == UInt8(ascii: "\"")
    case .tabbed: byte == 0 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "\\")
    case .plain: byte == 0
    }
  }

  /// Ones in the first `count` bytes, of less than eight.
  @inline(__always)
  static func lowBytes(_ count: Int) -> UInt64 { (1 << UInt64(truncatingIfNeeded: count &* 8)) &- 1 }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> SIMD2<UInt64> { SIMD2(repeating: 0x0101_0101_0101_0101 &* UInt64(byte)) }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
