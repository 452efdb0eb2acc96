/// What the offsets of a record count.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalars.
  case scalar
  /// Bytes of the text in UTF-8.
  case utf8
  /// Code units of the text in UTF-16.
  case utf16
}

/// Tells line, page and offset of places in a document; goes forward only, so that all of them together cost one pass.
struct SourceCursor {
  let unit: OffsetUnit
  private(set) var line: Int
  private(set) var page: Int
  /// Up to where lines and pages are counted.
  private var position = 0
  /// Scalars beyond the BMP before `position`; only counted for UTF-16.
  private var supplementary = 0
  /// A second count ahead of the first: quantities lie behind their record's start.
  private var ahead = (position: 0, supplementary: 0)
  /// What the document holds before the text.
  private var base: (bytes: Int, scalars: Int, supplementary: Int)

  /// - Parameter place: Where in the document the text begins.
  init(unit: OffsetUnit, at place: DocumentPlace = DocumentPlace()) {
    self.unit = unit
    (line, page) = (place.lines + 1, place.pages + 1)
    base = (place.bytes, place.scalars, place.supplementary)
  }

  /// Counts lines and pages up to a record's first byte.
  mutating func advance(to byte: Int, in source: borrowing TextBuffer) {
    guard byte > position else { return }
    if unit == .utf16 { supplementary += SourceCursor.supplementaryScalars(position..<byte, of: source) }
    // Line ends and form feeds are below 0x10; so are no other bytes of common text.
    var at = source.firstByte(below: 0x10, in: position..<byte)
    while at < byte {
      count(source.byte(at: at), at: at, of: source)
      at = source.firstByte(below: 0x10, in: at &+ 1..<byte)
    }
    position = byte
    ahead = (position, supplementary)
  }

  @inline(__always)
  private mutating func count(_ byte: UInt8, at offset: Int, of source: borrowing TextBuffer) {
    switch byte {
    case UInt8(ascii: "\n"):
      // The line feed of a CR LF ends no further line.
      let isSecond = offset > 0 && source.byte(at: offset - 1) == UInt8(ascii: "\r")
      if !isSecond { line += 1 }
    case UInt8(ascii: "\r"): line += 1
    case 0x0C: page += 1
    default: break
    }
  }

  /// The offset of a place behind the last record's start, in the unit asked for.
  @inline(__always)
  mutating func offset(of origin: Origin, in source: borrowing TextBuffer) -> Int {
    switch unit {
    case .scalar: base.scalars + Int(origin.scalar)
    case .utf8: base.bytes + Int(origin.byte)
    case .utf16: base.scalars + Int(origin.scalar) + base.supplementary + supplementaryScalars(before: Int(origin.byte), in: source)
    }
  }

  private mutating func supplementaryScalars(before byte: Int, in source: borrowing TextBuffer) -> Int {
    if byte < ahead.position { ahead = byte < position ? (0, 0) : (position, supplementary) }
    ahead.supplementary += SourceCursor.supplementaryScalars(ahead.position..<byte, of: source)
    ahead.position = byte
    return ahead.supplementary
  }

  private static func supplementaryScalars(_ bytes: Range<Int>, of source: borrowing TextBuffer) -> Int {
    var found = 0
    for at in bytes where source.byte(at: at) >= 0xF0 { found += 1 }
    return found
  }
}
