/// A document of any length that one worker reads from its beginning to its end: one open piece, of which no more is held than what
/// is being read.
///
/// So a long document is not brought into memory that the system has to clear first, and none of it is copied but the little that is
/// unread when more comes.
package struct DocumentStream: ~Copyable {
  private var incoming: IncomingText

  /// Bytes that come at a time; they stay in the processor's caches until they have been read.
  private static let partLength = 1 << 20

  /// Bytes of the shortest document that is worth it.
  package static let shortest = EncodingVerdict.beginningLength

  package init(_ options: DocumentExtractor.Options) { incoming = IncomingText(as: options.encoding) }

  package var damage: DecodedDocument.Damage { incoming.damage }
  package var encoding: TextEncoding { incoming.encoding }
  package var confidence: Int { incoming.confidence }

  /// The document's beginning, as a piece that stays open until the document ends.
  ///
  /// - Parameters:
  ///   - spare: Memory for its text.
  ///   - read: Adds so many bytes of the document to what it is given; true at the document's end.
  /// - Throws: What `read` throws, or a `ReadingError`.
  package mutating func begin(_ spare: consuming RawBytes, read: (inout RawBytes, Int) throws -> Bool) throws -> DocumentPiece {
    spare.removeAll()
    var piece = DocumentPiece(text: spare.text(skipping: 0), place: DocumentPlace(), index: 0, isOpen: true)
    try extend(&piece, read: read)
    return piece
  }

  /// Adds text to the piece, and closes it at the document's end.
  package mutating func extend(_ piece: inout DocumentPiece, read: (inout RawBytes, Int) throws -> Bool) throws {
    try incoming.fill(&piece.text, length: DocumentStream.partLength, read: read)
    (piece.isOpen, piece.isLast) = (!incoming.isAtEnd, incoming.isAtEnd)
  }
}
