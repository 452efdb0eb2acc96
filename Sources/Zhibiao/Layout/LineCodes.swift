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

  @inline(__always)
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
  func markEnds(of line: inout Line, by table: PlainCharacters) {
    let view = codes.view
    let (first, end) = (Int(line.firstCode), Int(line.endCode))
    guard end &- first >= 2 else { return }
    var marks = line.marks
    if table[view[first]].beginsPlainly, table[view[first &+ 1]].isHan { marks.insert(.beginsPlainly) }
    if table[view[end &- 1]].isHan, table[view[end &- 2]].isHan { marks.insert(.endsPlainly) }
    if marks.contains(.colon), view.holdsColon(from: first, before: end) { marks.insert(.earlyColon) }
    line.marks = marks
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
  /// Those that were met, joined.
  var met = PlainCharacter.none

  var origin: Origin { Origin(byte: UInt32(truncatingIfNeeded: byte), scalar: UInt32(truncatingIfNeeded: scalar)) }
}

extension LineCodes {
  /// Appends the codes of plain text up to `limit`, or to a character that wants a closer look.
  ///
  /// Nearly all text is read here, four characters of three bytes at a time.
  @inline(__always)
  mutating func decodePlain(_ place: inout DecodingPlace, before limit: Int, of text: borrowing TextBuffer, by table: PlainCharacters) {
    // No scalar is shorter than a byte.
    var codes = codes.tail(for: limit &- place.byte)
    var origins = origins.tail(for: limit &- place.byte)
    var byte = place.byte
    var origin = place.origin
    var met = place.met
    let lastFour = limit &- 12
    scan: while true {
      // Origins step in pairs: one vector addition and one store for two.
      var pair = origin.pair
      var count = 4
      while byte <= lastFour {
        let first = table.three(at: byte, of: text)
        let second = table.three(at: byte &+ 3, of: text)
        let third = table.three(at: byte &+ 6, of: text)
        let fourth = table.three(at: byte &+ 9, of: text)
        let all = first | second | third | fourth
        codes.put(first.code, second.code, third.code, fourth.code)
        origins.put(words: pair, pair &+ 2 &* Origin.three)
        guard all.isPlain else {
          count = 0
          if first.isPlain {
            (met, count) = (met | first, 1)
            if second.isPlain {
              (met, count) = (met | second, 2)
              if third.isPlain { (met, count) = (met | third, 3) }
            }
          }
          break
        }
        met = met | all
        codes.count(4)
        origins.count(4)
        pair = pair &+ 4 &* Origin.three
        byte &+= 12
      }
      origin = Origin(pair: pair)
      if count < 4 {
        codes.count(count)
        origins.count(count)
        origin = origin.advanced(threes: count)
        byte &+= 3 &* count
      }
      let run = byte
      while byte < limit, text.byte(at: byte) < 0x80 {
        let character = table[UInt16(text.byte(at: byte))]
        guard character.isPlain else { break scan }
        met = met | character
        codes.append(character.code)
        origins.append(origin)
        origin = origin.advanced(bytes: 1)
        byte &+= 1
      }
      guard byte == run else { continue }
      guard byte < limit else { break }
      let (value, length) = text.scalar(at: byte)
      let character = table[value]
      guard character.isPlain else { break }
      if length & 1 == 0 { place.unusual &+= 1 }
      met = met | character
      codes.append(character.code)
      origins.append(origin)
      origin = origin.advanced(bytes: UInt32(truncatingIfNeeded: length))
      byte &+= length
    }
    place.byte = byte
    place.scalar &+= codes.added
    place.met = met
    self.codes.commit(codes)
    self.origins.commit(origins)
  }
}
