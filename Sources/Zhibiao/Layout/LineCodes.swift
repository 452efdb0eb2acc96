/// The codes of a section's lines as they stand in the source: blanks at their ends and all but one of adjacent blanks are left out,
/// wraps are not.
struct LineCodes: ~Copyable {
  var codes = Column<UInt16>(capacity: 1 << 15)
  var origins = Column<Origin>(capacity: 1 << 15)
  /// Whether a vowel with a tone mark was met.
  var holdsToneMarks = false

  /// Stands for a tab: U+0009 is `Code.wideBlank`, and U+000B is a blank like others.
  static let tab: UInt16 = 0x0B

  mutating func removeAll() {
    holdsToneMarks = false
    codes.removeAll()
    origins.removeAll()
  }

  mutating func append(_ code: UInt16, at origin: Origin) {
    codes.append(code)
    origins.append(origin)
  }

  /// Look-ups of the lexicon read a few codes ahead.
  mutating func close() {
    for _ in 0..<LogicalText.margin { append(Code.border, at: Origin(byte: 0, scalar: 0)) }
  }

  /// Notes what stands at a line's ends.
  @inline(__always)
  func markEnds(of line: inout Line) {
    let view = codes.view
    let (first, end) = (Int(line.firstCode), Int(line.endCode))
    guard end &- first >= 2 else { return }
    if Code.isCommonHan(view[first]), Code.isCommonHan(view[first &+ 1]), !LineCodes.mayNumber(view[first]) {
      line.marks.insert(.beginsPlainly)
    }
    if Code.isCommonHan(view[end &- 1]), Code.isCommonHan(view[end &- 2]) { line.marks.insert(.endsPlainly) }
    if view.holdsColon(from: first, before: end) { line.marks.insert(.earlyColon) }
  }

  /// Whether a colon stands anywhere in a line.
  func holdsColon(_ line: Line) -> Bool {
    let view = codes.view
    for index in Int(line.firstCode)..<Int(line.endCode) where view[index] == 0x3A { return true }
    return false
  }

  /// Han characters that a list number or a page number may begin with: 一 to 十, 指标1, 第1页, 共8页.
  private static func mayNumber(_ code: UInt16) -> Bool {
    switch code {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x6307, 0x7B2C, 0x5171, 0x9875: true
    default: false
    }
  }

  /// Forgets the codes from `first` on whose scalars stand at `byte` or behind it, and a blank before them.
  mutating func trim(from first: Int, before byte: Int) {
    var end = codes.count
    while end > first, origins[end &- 1].byte >= byte { end &-= 1 }
    while end > first, codes[end &- 1] <= Code.blank { end &-= 1 }
    codes.truncate(to: end)
    origins.truncate(to: end)
  }
}

extension LogicalText {
  mutating func append(_ code: UInt16, at origin: Origin) {
    codes.append(code)
    origins.append(origin)
  }

  /// Appends codes of lines as they are.
  mutating func append(_ range: Range<Int>, of lines: borrowing LineCodes) {
    codes.append(range, of: lines.codes)
    origins.append(range, of: lines.origins)
  }
}

/// A place in a text while its scalars are decoded.
struct DecodingPlace {
  var byte: Int
  /// Scalars of the document before it.
  var scalar: Int
  /// Scalars of two bytes and of four that were met.
  var unusual = 0

  var origin: Origin { Origin(byte: UInt32(truncatingIfNeeded: byte), scalar: UInt32(truncatingIfNeeded: scalar)) }
}

extension LineCodes {
  /// Appends the codes of plain text up to `limit`, or to a character that wants a closer look: one whose code in `table` is 0.
  ///
  /// Nearly all text is read here, two characters of three bytes at a time.
  @inline(__always)
  mutating func decodePlain(_ place: inout DecodingPlace, before limit: Int, of text: borrowing TextBuffer, by table: FixedTable<UInt16>) {
    // No scalar is shorter than a byte.
    var codes = codes.tail(for: limit &- place.byte)
    var origins = origins.tail(for: limit &- place.byte)
    var byte = place.byte
    var origin = place.origin
    let lastPair = limit &- 6
    scan: while byte < limit {
      while byte <= lastPair {
        // 1110aaaa 10bbbbbb 10cccccc twice, the first in the low byte; none of the sums below reaches its neighbour.
        let word = text.eightBytes(at: byte)
        guard UInt32(truncatingIfNeeded: word) & 0xF000_00F0 == 0xE000_00E0 else { break }
        let values = (word & 0x0F00_000F) << 12 | (word >> 2) & 0xF_C000_0FC0 | (word >> 16) & 0x3F00_003F
        let first = table[code: UInt16(truncatingIfNeeded: values)]
        guard first != 0 else { break scan }
        let second = table[code: UInt16(truncatingIfNeeded: values >> 24)]
        guard second != 0 else { break }
        codes.append(first)
        codes.append(second)
        origins.append(origin)
        origins.append(origin.advanced(bytes: 3))
        origin = origin.advanced(bytes: 3).advanced(bytes: 3)
        byte &+= 6
      }
      guard byte < limit else { break }
      let lead = text.byte(at: byte)
      if lead < 0x80 {
        let code = table[code: UInt16(lead)]
        guard code != 0 else { break }
        codes.append(code)
        origins.append(origin)
        origin = origin.advanced(bytes: 1)
        byte &+= 1
        continue
      }
      let (value, length) = text.scalar(at: byte)
      let code = table[code: value]
      guard code != 0 else { break }
      if length != 3 { place.unusual &+= 1 }
      codes.append(code)
      origins.append(origin)
      origin = origin.advanced(bytes: UInt32(truncatingIfNeeded: length))
      byte &+= length
    }
    place.byte = byte
    place.scalar &+= codes.added
    self.codes.commit(codes)
    self.origins.commit(origins)
  }
}
