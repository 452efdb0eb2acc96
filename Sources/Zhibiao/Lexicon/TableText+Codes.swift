/// What tables are made of, off the hot path: codes and small numbers of a field.
extension TableText {
  /// The scalars of a field, which is valid UTF-8 of the BMP: a string literal of this module.
  static func codes(_ field: Field) -> [UInt16] {
    var codes: [UInt16] = []
    codes.reserveCapacity(field.count)
    var index = 0
    while index < field.count {
      let byte = UInt32(field[index])
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= field.count else { break }
      var scalar = length == 1 ? byte : byte & (0x7F >> UInt32(length))
      for offset in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(field[index + offset]) & 0x3F }
      codes.append(UInt16(exactly: scalar) ?? Code.other)
      index += length
    }
    return codes
  }

  /// Calls `body` with each word of a field; words are parted by one blank.
  static func forEachWord(_ field: Field, _ body: ([UInt16]) -> Void) {
    var word: [UInt16] = []
    for code in codes(field) {
      if code != Code.blank {
        word.append(code)
      } else if !word.isEmpty {
        body(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { body(word) }
  }

  static func number(_ field: Field) -> Int? {
    var value = 0
    for byte in field {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), value < 1_000_000 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return field.isEmpty ? nil : value
  }

  static func equals(_ field: Field, _ text: StaticString) -> Bool {
    field.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Calls `body` with the fields of each row.
  static func forEachRow(_ block: StaticString, _ body: ([Field]) -> Void) {
    var table = TableText(block)
    var fields: [Field] = []
    while table.nextRow(into: &fields) { body(fields) }
  }

  /// Calls `body` with each word of a block of words alone.
  static func forEachWord(_ block: StaticString, _ body: ([UInt16]) -> Void) {
    forEachRow(block) { fields in
      for field in fields { forEachWord(field, body) }
    }
  }
}
