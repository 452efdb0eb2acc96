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
  /// The section's line that ends the one of `position`; 0 where its lines are not known.
  private var nextLine = 0
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

  /// The text is about to lose its first bytes, which the document still holds before it.
  mutating func forget(bytes: Int, scalars: Int, of source: TextView) {
    countBytes(to: bytes, in: source)
    let dropped = unit == .utf16 ? SourceCursor.supplementaryScalars(0..<bytes, of: source) : 0
    position -= bytes
    supplementary -= dropped
    ahead = (position, supplementary)
    base = (base.bytes + bytes, base.scalars + scalars, base.supplementary + dropped)
  }

  /// Begins a section, whose lines Layout knows: where they are known no byte is looked at.
  mutating func beginSection(_ lines: ColumnView<Line>, in source: TextView) {
    nextLine = 0
    guard lines.count > 0, Int(lines[0].start) >= position else { return }
    countBytes(to: Int(lines[0].start), in: source)
    nextLine = 1
  }

  /// Counts lines and pages up to a record's first byte.
  @inline(__always)
  mutating func advance(to byte: Int, among lines: ColumnView<Line>, in source: TextView) {
    guard byte > position else { return }
    if unit != .utf16, let ended = endedLines(before: byte, among: lines) {
      line &+= ended
      position = byte
    } else {
      countBytes(to: byte, in: source)
    }
  }

  /// How many of the section's lines end between the position and a byte; nil where that does not tell lines and pages.
  @inline(__always)
  private mutating func endedLines(before byte: Int, among lines: ColumnView<Line>) -> Int? {
    guard nextLine > 0 else { return nil }
    let first = nextLine
    var marks = lines[first &- 1].marks
    while nextLine < lines.count, Int(lines[nextLine].start) <= byte {
      marks.formUnion(lines[nextLine].marks)
      nextLine &+= 1
    }
    // A form feed may stand on either side of the byte, and a line that was cut does not end.
    return marks.isDisjoint(with: [.page, .cut]) ? nextLine &- first : nil
  }

  @inline(never)
  private mutating func countBytes(to byte: Int, in source: TextView) {
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
  private mutating func count(_ byte: UInt8, at offset: Int, of source: TextView) {
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
  mutating func offset(of origin: Origin, in source: TextView) -> Int {
    switch unit {
    // No document has 2^63 bytes.
    case .scalar: base.scalars &+ Int(origin.scalar)
    case .utf8: base.bytes &+ Int(origin.byte)
    case .utf16: base.scalars + Int(origin.scalar) + base.supplementary + supplementaryScalars(before: Int(origin.byte), in: source)
    }
  }

  private mutating func supplementaryScalars(before byte: Int, in source: TextView) -> Int {
    if byte < ahead.position { ahead = byte < position ? (0, 0) : (position, supplementary) }
    ahead.supplementary += SourceCursor.supplementaryScalars(ahead.position..<byte, of: source)
    ahead.position = byte
    return ahead.supplementary
  }

  private static func supplementaryScalars(_ bytes: Range<Int>, of source: TextView) -> Int {
    var found = 0
    for at in bytes where source.byte(at: at) >= 0xF0 { found += 1 }
    return found
  }
}
