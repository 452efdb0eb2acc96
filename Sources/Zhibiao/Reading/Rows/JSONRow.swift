/// Finds the fields of a row that is a JSON object (RFC 8259), and that the whole of it is one.
///
/// Of a key that is there twice the last counts.
struct JSONRow: ~Copyable {
  private(set) var text = Field.absent
  private(set) var id = Field.absent

  private let fields: RowFields
  private var at = 0
  private var start = 0
  /// The brackets that are open in a value that is passed over.
  private var open = Column<UInt8>()
  private var key = RawBytes()

  enum Field {
    case absent
    /// The inside of a string, and whether it holds escapes.
    case string(Range<Int>, isEscaped: Bool)
    /// As it is written: it may name a row.
    case number(Range<Int>)
    /// `an object`, `null`, …
    case other(String)
  }

  init(_ fields: RowFields) { self.fields = fields }

  /// row → blank* object blank*
  ///
  /// The line end behind a row, or the NUL behind the text, is none of the bytes that any rule goes on with.
  mutating func parse(_ range: Range<Int>, of source: borrowing TextBuffer) throws(RowFault.Reason) {
    (text, id) = (.absent, .absent)
    (start, at) = (range.lowerBound, range.lowerBound)
    skipBlanks(in: source)
    guard source.byte(at: at) == UInt8(ascii: "{") else {
      try skipValue(in: source)
      try expectEnd(range.upperBound, in: source)
      throw .notObject
    }
    at += 1
    try parseMembers(in: source)
    try expectEnd(range.upperBound, in: source)
  }

  private mutating func expectEnd(_ end: Int, in source: borrowing TextBuffer) throws(RowFault.Reason) {
    skipBlanks(in: source)
    guard at >= end else { throw unexpected }
  }

  /// object → `{` (member (`,` member)*)? `}`
  /// member → string `:` value
  private mutating func parseMembers(in source: borrowing TextBuffer) throws(RowFault.Reason) {
    skipBlanks(in: source)
    if eat(UInt8(ascii: "}"), in: source) { return }
    repeat {
      skipBlanks(in: source)
      let name = try parseString(in: source)
      try expect(UInt8(ascii: ":"), in: source)
      skipBlanks(in: source)
      let isText = matches(name, fields.textKey, in: source)
      let isID = fields.idKey.map { matches(name, $0, in: source) } ?? false
      if isText || isID {
        let value = try parseField(in: source)
        if isText { text = value }
        if isID { id = value }
      } else {
        try skipValue(in: source)
      }
      skipBlanks(in: source)
    } while eat(UInt8(ascii: ","), in: source)
    try expect(UInt8(ascii: "}"), in: source)
  }

  private mutating func matches(_ name: (range: Range<Int>, isEscaped: Bool), _ wanted: [UInt8], in source: borrowing TextBuffer) -> Bool {
    if name.isEscaped {
      key.removeAll()
      key.append(jsonString: name.range, of: source)
      return key.count == wanted.count && wanted.indices.allSatisfy { key.byte(at: $0) == wanted[$0] }
    }
    guard name.range.count == wanted.count else { return false }
    for index in wanted.indices where source.byte(at: name.range.lowerBound + index) != wanted[index] { return false }
    return true
  }

  private mutating func parseField(in source: borrowing TextBuffer) throws(RowFault.Reason) -> Field {
    let kind: String
    switch source.byte(at: at) {
    case UInt8(ascii: "\""):
      let (range, isEscaped) = try parseString(in: source)
      return .string(range, isEscaped: isEscaped)
    case UInt8(ascii: "{"): kind = "an object"
    case UInt8(ascii: "["): kind = "a list"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): kind = "true or false"
    case UInt8(ascii: "n"): kind = "null"
    default:
      let first = at
      try skipNumber(in: source)
      return .number(first..<at)
    }
    try skipValue(in: source)
    return .other(kind)
  }

  /// value → object | array | string | number | `true` | `false` | `null`
  ///
  /// However deep objects and arrays stand in each other, no call stands in a call.
  private mutating func skipValue(in source: borrowing TextBuffer) throws(RowFault.Reason) {
    open.removeAll()
    while true {
      skipBlanks(in: source)
      let byte = source.byte(at: at)
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        at += 1
        skipBlanks(in: source)
        // A bracket and what closes it are two apart.
        if !eat(byte + 2, in: source) {
          open.append(byte)
          if byte == UInt8(ascii: "{") { try parseKey(in: source) }
          continue
        }
      } else {
        try skipScalar(byte, in: source)
      }
      // Behind a value: the next one, or the ends of what it stands in.
      while true {
        guard let bracket = open.last else { return }
        skipBlanks(in: source)
        if eat(UInt8(ascii: ","), in: source) {
          if bracket == UInt8(ascii: "{") { try parseKey(in: source) }
          break
        }
        try expect(bracket + 2, in: source)
        open.removeLast()
      }
    }
  }

  private mutating func parseKey(in source: borrowing TextBuffer) throws(RowFault.Reason) {
    skipBlanks(in: source)
    _ = try parseString(in: source)
    try expect(UInt8(ascii: ":"), in: source)
  }

  private mutating func skipScalar(_ first: UInt8, in source: borrowing TextBuffer) throws(RowFault.Reason) {
    switch first {
    case UInt8(ascii: "\""): _ = try parseString(in: source)
    case UInt8(ascii: "t"): try expect("true", in: source)
    case UInt8(ascii: "f"): try expect("false", in: source)
    case UInt8(ascii: "n"): try expect("null", in: source)
    default: try skipNumber(in: source)
    }
  }

  /// number → `-`? (`0` | [1-9] digit*) (`.` digit+)? ([eE] [+-]? digit+)?
  private mutating func skipNumber(in source: borrowing TextBuffer) throws(RowFault.Reason) {
    _ = eat(UInt8(ascii: "-"), in: source)
    if !eat(UInt8(ascii: "0"), in: source) { try skipDigits(in: source) }
    if eat(UInt8(ascii: "."), in: source) { try skipDigits(in: source) }
    if source.byte(at: at) | 0x20 == UInt8(ascii: "e") {
      at += 1
      if !eat(UInt8(ascii: "+"), in: source) { _ = eat(UInt8(ascii: "-"), in: source) }
      try skipDigits(in: source)
    }
  }

  private mutating func skipDigits(in source: borrowing TextBuffer) throws(RowFault.Reason) {
    let first = at
    while source.byte(at: at) &- UInt8(ascii: "0") < 10 { at += 1 }
    guard at > first else { throw unexpected }
  }

  /// string → `"` (any but `"`, `\` and controls | escape)* `"`
  /// escape → `\` (["\/bfnrt] | `u` hex hex hex hex)
  ///
  /// - Returns: What stands between the quotation marks.
  private mutating func parseString(in source: borrowing TextBuffer) throws(RowFault.Reason) -> (range: Range<Int>, isEscaped: Bool) {
    guard eat(UInt8(ascii: "\""), in: source) else { throw unexpected }
    let first = at
    var isEscaped = false
    while true {
      skipPlain(in: source)
      switch source.byte(at: at) {
      case UInt8(ascii: "\""):
        at += 1
        return (first..<at - 1, isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        at += 1
        try skipEscape(in: source)
      default: throw unexpected
      }
    }
  }

  /// To the next quotation mark, backslash or control, eight bytes at a time.
  private mutating func skipPlain(in source: borrowing TextBuffer) {
    while at < source.count {
      let word = source.eightBytes(at: at)
      let (ones, highBits): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
      // A byte below 0x20, or one that a pattern takes to zero; a borrow makes a false mark only above a true one.
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let marks = ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & highBits
      guard marks == 0 else {
        at += marks.trailingZeroBitCount >> 3
        return
      }
      at += 8
    }
    at = source.count
  }

  private mutating func skipEscape(in source: borrowing TextBuffer) throws(RowFault.Reason) {
    switch source.byte(at: at) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      at += 1
    case UInt8(ascii: "u"):
      at += 1
      for _ in 0..<4 {
        let byte = source.byte(at: at)
        guard byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 6 else { throw unexpected }
        at += 1
      }
    default: throw unexpected
    }
  }

  private mutating func skipBlanks(in source: borrowing TextBuffer) {
    while true {
      switch source.byte(at: at) {
      // No line end: it ends the row.
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): at += 1
      default: return
      }
    }
  }

  private mutating func eat(_ byte: UInt8, in source: borrowing TextBuffer) -> Bool {
    guard source.byte(at: at) == byte else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, in source: borrowing TextBuffer) throws(RowFault.Reason) {
    skipBlanks(in: source)
    guard eat(byte, in: source) else { throw unexpected }
  }

  private mutating func expect(_ word: StaticString, in source: borrowing TextBuffer) throws(RowFault.Reason) {
    guard source.holds(word, at: at) else { throw unexpected }
    at += word.utf8CodeUnitCount
  }

  private var unexpected: RowFault.Reason { .notJSON(byte: at - start + 1) }
}
