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
  mutating func append(_ range: Range<Int>, of source: TextView, as style: TextStyle) {
    commit(put(range, of: source, as: style, at: tail))
  }

  /// Copies a part of another buffer. The margin is free behind it.
  mutating func append(_ range: Range<Int>, of other: borrowing ByteBuffer, as style: TextStyle) {
    commit(put(range, of: other, as: style, at: tail))
  }

  /// Copies bytes that are known to be valid UTF-8. The margin is free behind them.
  mutating func append(_ text: borrowing RawBytes, as style: TextStyle) {
    guard let start = text.bytes.baseAddress else { return }
    // Their guard is longer than what may be read behind a text.
    commit(put(padded: start, text.count, as: style, at: tail))
  }

  /// Puts a part of the source behind a tail. The margin is free behind it.
  @inline(__always)
  mutating func put(_ range: Range<Int>, of source: TextView, as style: TextStyle, at tail: BufferTail) -> BufferTail {
    let bytes = source.bytes(range)
    guard let start = bytes.baseAddress else { return tail }
    // The source is followed by as much as may be read behind a text.
    return put(padded: start, bytes.count, as: style, at: tail)
  }

  /// Puts a part of another buffer behind a tail. The margin is free behind it.
  @inline(__always)
  mutating func put(_ range: Range<Int>, of other: borrowing ByteBuffer, as style: TextStyle, at tail: BufferTail) -> BufferTail {
    let bytes = other.bytes(range)
    guard let start = bytes.baseAddress else { return tail }
    return put(padded: start, bytes.count, as: style, at: tail)
  }

  /// Copies text in wide words and looks only in the end whether it holds what needs an escape: nearly none does.
  ///
  /// - Parameter start: Behind the text, sixteen bytes may be read.
  @inline(__always)
  private mutating func put(padded start: UnsafeRawPointer, _ length: Int, as style: TextStyle, at tail: BufferTail) -> BufferTail {
    var tail = tail
    if !hasRoom(for: length, behind: tail) { tail = makeRoom(for: length, behind: tail) }
    let to = tail.end
    var marks: SIMD2<UInt64>
    if length <= 16 {
      let pair = start.loadUnaligned(as: SIMD2<UInt64>.self)
      to.storeBytes(of: pair, as: SIMD2<UInt64>.self)
      // What follows the text does not count.
      marks = Escapes.marks(in: pair, style) & Escapes.lowBytes(length)
    } else {
      let last = length &- 16
      // The last sixteen bytes overlap those before.
      let pair = (start + last).loadUnaligned(as: SIMD2<UInt64>.self)
      marks = Escapes.marks(in: pair, style)
      var done = 0
      repeat {
        let pair = (start + done).loadUnaligned(as: SIMD2<UInt64>.self)
        (to + done).storeBytes(of: pair, as: SIMD2<UInt64>.self)
        marks |= Escapes.marks(in: pair, style)
        done &+= 16
      } while done < last
      (to + last).storeBytes(of: pair, as: SIMD2<UInt64>.self)
    }
    guard (marks[0] | marks[1]) & Escapes.highBits == 0 else { return putEscaped(start, length, as: style, at: tail) }
    tail.put(count: length)
    return tail
  }

  @inline(never)
  private mutating func putEscaped(_ start: UnsafeRawPointer, _ length: Int, as style: TextStyle, at tail: BufferTail) -> BufferTail {
    commit(tail)
    appendEscaped(UnsafeRawBufferPointer(start: start, count: length), as: style)
    makeRoom()
    return self.tail
  }

  /// Copies text from anywhere.
  mutating func append(_ text: String, as style: TextStyle) {
    var text = text
    text.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0), as: style) }
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

  /// The high bits of the first `count` bytes, of at most sixteen.
  @inline(__always)
  static func lowBytes(_ count: Int) -> SIMD2<UInt64> {
    // Sixteen bytes with their high bit, then sixteen without, looked at through a window.
    let ones: StaticString = "\u{80}\u{80}\u{80}\u{80}\u{80}\u{80}\u{80}\u{80}\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    return UnsafeRawPointer(ones.utf8Start + (16 &- count)).loadUnaligned(as: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> SIMD2<UInt64> { SIMD2(repeating: 0x0101_0101_0101_0101 &* UInt64(byte)) }

  static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
