/// The words of a Swift file outside of comments and strings, and the types that it declares for others.
struct SwiftSource {
  /// Every identifier and keyword.
  private(set) var words: Set<String> = []
  /// Types declared at the left margin, private ones aside.
  private(set) var declaredTypes: Set<String> = []
  /// Types declared at any depth.
  private(set) var allTypes: Set<String> = []

  private static let keywords: Set<String> = ["struct", "enum", "class", "protocol", "typealias", "actor"]

  init(_ text: String) {
    var scanner = WordScanner(Array(text.utf8))
    var previous = ""
    var line: (isOuter: Bool, isPrivate: Bool) = (false, false)
    while let word = scanner.next() {
      words.insert(word.text)
      if word.opensLine { line = (word.column == 0, false) }
      if word.text == "private" || word.text == "fileprivate" { line.isPrivate = true }
      if SwiftSource.keywords.contains(previous), !SwiftSource.keywords.contains(word.text), word.text.first?.isUppercase == true {
        allTypes.insert(word.text)
        if line.isOuter, !line.isPrivate { declaredTypes.insert(word.text) }
      }
      previous = word.text
    }
  }
}

/// Steps from word to word, over comments and strings.
private struct WordScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var lineStart = 0
  private var lineHasWord = false

  struct Word {
    var text: String
    var column: Int
    /// Whether it is its line's first.
    var opensLine: Bool
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Word? {
    while position < bytes.count {
      if at("//") {
        skip(past: "\n", keepingEnd: true)
      } else if at("/*") {
        skip(past: "*/")
      } else if at("\"\"\"") {
        position += 3
        skip(past: "\"\"\"")
      } else if at("\"") {
        skipString()
      } else if WordScanner.isWordByte(bytes[position]) {
        return word()
      } else {
        step()
      }
    }
    return nil
  }

  private mutating func word() -> Word {
    let start = position
    while position < bytes.count, WordScanner.isWordByte(bytes[position]) { position += 1 }
    defer { lineHasWord = true }
    return Word(text: String(decoding: bytes[start..<position], as: UTF8.self), column: start - lineStart, opensLine: !lineHasWord)
  }

  private mutating func step() {
    if bytes[position] == UInt8(ascii: "\n") { (lineStart, lineHasWord) = (position + 1, false) }
    position += 1
  }

  private func at(_ mark: String) -> Bool { bytes[position...].starts(with: mark.utf8) }

  private mutating func skip(past mark: String, keepingEnd: Bool = false) {
    while position < bytes.count, !at(mark) { step() }
    if !keepingEnd, position < bytes.count { position += mark.utf8.count }
  }

  private mutating func skipString() {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\n") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.count)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
