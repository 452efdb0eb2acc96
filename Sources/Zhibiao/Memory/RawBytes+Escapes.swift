/// The inside of JSON strings.
extension RawBytes {
  /// Appends what a string means whose escapes are well-formed; half of a surrogate pair is U+FFFD.
  ///
  /// - Parameter inside: Between its quotation marks.
  mutating func append(jsonString inside: Range<Int>, of source: borrowing TextBuffer) {
    let text = source.bytes(inside)
    // No escape is shorter than what it means.
    reserve(count + text.count)
    append { room in
      var writer = EscapeWriter(room)
      var at = 0
      while at < text.count {
        guard text[at] == UInt8(ascii: "\\") else {
          writer.put(text[at])
          at += 1
          continue
        }
        at += writer.putEscape(UnsafeRawBufferPointer(rebasing: text[at...]))
      }
      return writer.count
    }
  }
}

/// Writes what escapes mean into memory that is known to be long enough.
private struct EscapeWriter {
  private let room: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  mutating func put(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  /// Writes what the escape means at the start of `text`, and tells its length.
  mutating func putEscape(_ text: UnsafeRawBufferPointer) -> Int {
    guard text.count > 1 else { return 1 }
    switch text[1] {
    case UInt8(ascii: "b"): put(0x08)
    case UInt8(ascii: "f"): put(0x0C)
    case UInt8(ascii: "n"): put(0x0A)
    case UInt8(ascii: "r"): put(0x0D)
    case UInt8(ascii: "t"): put(0x09)
    case UInt8(ascii: "u"): return putUnit(text)
    case let byte: put(byte)
    }
    return 2
  }

  private mutating func putUnit(_ text: UnsafeRawBufferPointer) -> Int {
    guard let unit = EscapeWriter.unit(text, at: 2) else { return 2 }
    if unit & 0xFC00 == 0xD800, text.count >= 12, text[6] == UInt8(ascii: "\\"), text[7] == UInt8(ascii: "u"),
      let low = EscapeWriter.unit(text, at: 8), low & 0xFC00 == 0xDC00
    {
      put(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
      return 12
    }
    put(scalar: unit & 0xF800 == 0xD800 ? 0xFFFD : unit)
    return 6
  }

  private mutating func put(scalar: UInt32) {
    if scalar < 0x80 { return put(UInt8(truncatingIfNeeded: scalar)) }
    if scalar < 0x800 {
      put(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else if scalar < 0x10000 {
      put(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    } else {
      put(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      put(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    put(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// Four hexadecimal digits.
  private static func unit(_ text: UnsafeRawBufferPointer, at start: Int) -> UInt32? {
    guard text.count >= start + 4 else { return nil }
    var unit: UInt32 = 0
    for offset in start..<start + 4 {
      let byte = text[offset]
      // '0' is 0x30, 'a' and 'A' end in 1.
      unit = unit << 4 | UInt32(byte < 0x40 ? byte & 15 : byte & 7 + 9)
    }
    return unit
  }
}
