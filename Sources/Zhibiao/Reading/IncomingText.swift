/// Brings the text of a document into memory, a part behind the other; what is valid UTF-8 stays where it was read to.
struct IncomingText: ~Copyable {
  private let wanted: TextEncoding?
  private var stream: TextStream?
  /// Bytes on their way into text, where they cannot stay.
  private var raw = RawBytes()
  private(set) var isAtEnd = false

  static let partLength = 1 << 18

  /// - Parameter wanted: The encoding that the caller knows; nil to find it out.
  init(as wanted: TextEncoding?) { self.wanted = wanted }

  var damage: DecodedDocument.Damage { stream?.damage ?? .none }
  var encoding: TextEncoding { stream?.encoding ?? .utf8 }
  var confidence: Int { stream?.confidence ?? 100 }

  /// Appends the text of what comes next of the document: `length` bytes of it, or its beginning, which decides the encoding.
  ///
  /// - Parameter read: Adds so many bytes of the document to what it is given; true at the document's end.
  /// - Throws: What `read` throws, or a `ReadingError`.
  mutating func fill(_ text: inout TextBuffer, length: Int = IncomingText.partLength, read: (inout RawBytes, Int) throws -> Bool) throws {
    guard let stream else { return try begin(&text, read) }
    guard stream.encoding == .utf8 else {
      raw.removeAll()
      isAtEnd = try read(&raw, length)
      return try stream.decode(raw, skipping: 0, isLast: isAtEnd, into: &text)
    }
    let count = text.count
    var bytes = IncomingText.bytes(of: &text)
    let start = bytes.count
    bytes.makeRoom(for: stream.rest.count + length + 1)
    stream.rest.withUnsafeBytes { bytes.append($0) }
    do { isAtEnd = try read(&bytes, length) } catch {
      bytes.removeAll(from: start)
      text = bytes.text(skipping: start - count)
      throw error
    }
    if let end = stream.endOfText(in: bytes, from: start, isLast: isAtEnd) {
      bytes.removeAll(from: end)
      text = bytes.text(skipping: start - count)
    } else {
      raw.removeAll()
      raw.append(UnsafeRawBufferPointer(rebasing: bytes.bytes[start...]))
      bytes.removeAll(from: start)
      text = bytes.text(skipping: start - count)
      try stream.decode(raw, skipping: 0, isLast: isAtEnd, into: &text)
    }
  }

  private mutating func begin(_ text: inout TextBuffer, _ read: (inout RawBytes, Int) throws -> Bool) throws {
    var bytes = IncomingText.bytes(of: &text)
    bytes.removeAll()
    bytes.reserve(EncodingVerdict.beginningLength + 1)
    isAtEnd = try read(&bytes, EncodingVerdict.beginningLength)
    if !isAtEnd, wanted == nil, !EncodingVerdict.beginsAsUTF8(bytes) {
      bytes.reserve(TextStream.headLength + 1)
      isAtEnd = try read(&bytes, TextStream.headLength - bytes.count)
    }
    let stream = try TextStream(bytes, isWhole: isAtEnd, as: wanted)
    let skipped = stream.skipped
    self.stream = stream
    if stream.encoding == .utf8, let end = stream.endOfText(in: bytes, from: skipped, isLast: isAtEnd) {
      bytes.removeAll(from: end)
      text = bytes.text(skipping: skipped)
    } else {
      try stream.decode(bytes, skipping: skipped, isLast: isAtEnd, into: &text)
    }
  }

  /// Takes a text's memory, and leaves an empty one.
  private static func bytes(of text: inout TextBuffer) -> RawBytes {
    var taken = TextBuffer()
    swap(&taken, &text)
    return taken.rawBytes()
  }
}
