/// Cuts a document of any length into pieces while it is read; holds little more than a piece, and the document's beginning,
/// which decides its encoding.
///
/// Where it is cut depends on its text alone, and a document that is held whole is read as if it were cut there.
package struct DocumentPieces: ~Copyable {
  private let unit: OffsetUnit
  private var incoming: IncomingText
  /// Decoded text.
  private var pending = TextBuffer()
  /// Where in `pending` begins what was not handed out.
  private var start = 0
  private var place = DocumentPlace()
  private var count = 0

  /// Bytes of a document that is worth cutting.
  package static let shortest = FormStarts.pieceLength

  package init(_ options: DocumentExtractor.Options) {
    unit = options.offsets
    incoming = IncomingText(as: options.encoding)
  }

  package var damage: DecodedDocument.Damage { incoming.damage }
  package var encoding: TextEncoding { incoming.encoding }
  package var confidence: Int { incoming.confidence }

  private var isAtEnd: Bool { incoming.isAtEnd }

  /// The next piece, nil at the document's end.
  ///
  /// - Parameters:
  ///   - spare: Memory for its text.
  ///   - read: Adds so many bytes of the document to what it is given; true at the document's end.
  /// - Throws: What `read` throws, or a `ReadingError`.
  package mutating func next(_ spare: consuming RawBytes, read: (inout RawBytes, Int) throws -> Bool) throws -> DocumentPiece? {
    guard count == 0 || !isAtEnd || start < pending.count else { return nil }
    let end = try findEnd(from: start + FormStarts.pieceLength, read)
    spare.removeAll()
    var piece = DocumentPiece(text: spare.text(skipping: 0), place: place, index: count)
    count += 1
    handOut(end, to: &piece)
    return piece
  }

  /// Adds text to an open piece, and closes it where a form begins or the document ends.
  package mutating func extend(_ piece: inout DocumentPiece, read: (inout RawBytes, Int) throws -> Bool) throws {
    handOut(try findEnd(from: start, read), to: &piece)
  }

  /// Where the text of a piece ends, and whether the piece does.
  private mutating func findEnd(from first: Int, _ read: (inout RawBytes, Int) throws -> Bool) throws -> (Int, isOpen: Bool) {
    let wanted = max(first, start) + FormStarts.pieceLength + 4 * FormStarts.lookAhead
    while pending.count < wanted || pending.count == start, !isAtEnd { try incoming.fill(&pending, read: read) }
    let seen = isAtEnd ? pending.count : max(pending.count - 2 * FormStarts.lookAhead, 0)
    if first < seen, let cut = FormStarts.first(in: pending, from: max(first, 1), before: min(seen, first + FormStarts.pieceLength)) {
      return (cut, false)
    }
    if isAtEnd, pending.count <= first + FormStarts.pieceLength { return (pending.count, false) }
    return (pending.startOfScalar(before: min(seen, first + FormStarts.pieceLength)), true)
  }

  private mutating func handOut(_ end: (Int, isOpen: Bool), to piece: inout DocumentPiece) {
    piece.text.append(pending.bytes(start..<end.0))
    piece.isOpen = end.isOpen
    piece.isLast = isAtEnd && end.0 == pending.count
    place.advance(over: start..<end.0, of: pending, unit: unit)
    start = end.0
    // What stands before a place tells whether a form begins there.
    if start > DocumentPieces.keptBehind, start > 4 * FormStarts.pieceLength || !isAtEnd && start * 2 > pending.count {
      let dropped = pending.startOfScalar(before: start - DocumentPieces.keptBehind)
      pending.drop(first: dropped)
      start -= dropped
    }
  }

  private static let keptBehind = 1 << 13
}
