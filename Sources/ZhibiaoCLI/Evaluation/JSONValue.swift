/// A JSON value as a gold file holds it; numbers as they are written.
enum JSONValue: Equatable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  case bool(Bool)
  case null

  /// nil where the text is no single JSON value.
  init?(_ text: String) {
    var parser = JSONParser(text)
    guard let value = parser.parseWhole() else { return nil }
    self = value
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
  var isTrue: Bool { self == .bool(true) }

  /// A string, or a number as it is written.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .object, .array, .bool, .null: nil
    }
  }
}

/// value → object | array | string | number | `true` | `false` | `null`
private struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Deeper ones are refused: each level is a call.
  private static let deepest = 200

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func parseWhole() -> JSONValue? {
    let value = parseValue()
    skipBlanks()
    return position == bytes.count ? value : nil
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
  }

  private mutating func eat(_ expected: Character) -> Bool {
    skipBlanks()
    guard let byte, byte == expected.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func eat(word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func parseValue() -> JSONValue? {
    skipBlanks()
    guard depth < JSONParser.deepest, let byte else { return nil }
    depth += 1
    defer { depth -= 1 }
    switch byte {
    case UInt8(ascii: "{"): return parseObject()
    case UInt8(ascii: "["): return parseArray()
    case UInt8(ascii: "\""): return parseString().map(JSONValue.string)
    case UInt8(ascii: "t"): return eat(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return eat(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return eat(word: "null") ? .null : nil
    default: return parseNumber()
    }
  }

  private mutating func parseObject() -> JSONValue? {
    guard eat("{") else { return nil }
    var members: [String: JSONValue] = [:]
    if eat("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard let key = parseString(), eat(":"), let value = parseValue() else { return nil }
      members[key] = value
    } while eat(",")
    return eat("}") ? .object(members) : nil
  }

  private mutating func parseArray() -> JSONValue? {
    guard eat("[") else { return nil }
    var elements: [JSONValue] = []
    if eat("]") { return .array(elements) }
    repeat {
      guard let value = parseValue() else { return nil }
      elements.append(value)
    } while eat(",")
    return eat("]") ? .array(elements) : nil
  }

  private mutating func parseNumber() -> JSONValue? {
    let start = position
    while let byte, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    return Double(text) == nil ? nil : .number(text)
  }

  private mutating func parseString() -> String? {
    guard byte == UInt8(ascii: "\"") else { return nil }
    position += 1
    var units: [UInt8] = []
    while let byte {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = parseEscape() else { return nil }
        units += Array(String(scalar).utf8)
      default: units.append(byte)
      }
    }
    return nil
  }

  private mutating func parseEscape() -> Unicode.Scalar? {
    guard let byte else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = parseHex() else { return nil }
      guard (0xD800...0xDBFF).contains(high), eat(word: "\\u"), let low = parseHex(), (0xDC00...0xDFFF).contains(low) else {
        return Unicode.Scalar(high) ?? "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    default: return Unicode.Scalar(byte)
    }
  }

  private mutating func parseHex() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    defer { position += 4 }
    return UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
  }
}
