/// The text of a document whose bytes come a part after the other.
struct IncomingText: ~Copyable {
  private let wanted: TextEncoding?
  private var stream: TextStream?
  private var raw = RawBytes()
  private(set) var isAtEnd = false

  /// - Parameter wanted: The encoding that the caller knows; nil to find it out.
  init(as wanted: TextEncoding?) { self.wanted = wanted }

  var damage: DecodedDocument.Damage { stream?.damage ?? .none }
  var encoding: TextEncoding { stream?.encoding ?? .utf8 }
  var confidence: Int { stream?.confidence ?? 100 }

  /// Appends the next part: first as much as decides the encoding.
  ///
  /// - Parameter read: Adds so many bytes of the document to what it is given; true at the document's end.
  /// - Throws: What `read` throws, or a `ReadingError`.
  mutating func fill(_ text: inout TextBuffer, read: (inout RawBytes, Int) throws -> Bool) throws {
    raw.removeAll()
    let isFirst = stream == nil
    if let rest = stream?.rest { rest.withUnsafeBytes { raw.append($0) } }
    isAtEnd = try read(&raw, isFirst ? TextStream.headLength : IncomingText.partLength)
    if isFirst { stream = try TextStream(raw, isWhole: isAtEnd, as: wanted) }
    let skipped = isFirst ? stream?.skipped ?? 0 : 0
    try stream?.decode(raw, skipping: skipped, isLast: isAtEnd, into: &text)
    if isFirst { raw = RawBytes() }
  }

  private static let partLength = 1 << 18
}
