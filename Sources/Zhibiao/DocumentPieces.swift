/// A part of a document that can be read apart from the others: it begins with the document, or with a form.
package struct DocumentPiece: ~Copyable {
  var text: TextBuffer
  /// Where in the document it begins; records and projects are not counted.
  package fileprivate(set) var place: DocumentPlace
  /// Counts the document's pieces from 0.
  package fileprivate(set) var index: Int
  /// No form begins for long: more text of the same piece comes, by `DocumentPieces.extend`.
  package fileprivate(set) var isOpen = false
  /// Whether the document ends with it.
  package fileprivate(set) var isLast = false

  /// Bytes of its text.
  package var length: Int { text.count }

  /// No more text comes, since none can be read.
  package mutating func close() { isOpen = false }

  /// Gives its memory back, empty.
  package consuming func recycled() -> RawBytes { text.recycled() }
}

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
  private var isAtEnd: Bool { incoming.isAtEnd }

  /// Bytes of a document that is worth cutting.
  package static let shortest = FormStarts.pieceLength
  /// Bytes of a document that may be held whole.
  package static let longestWhole = TextStream.headLength

  package init(_ options: DocumentExtractor.Options) {
    unit = options.offsets
    incoming = IncomingText(as: options.encoding)
  }

  package var damage: DecodedDocument.Damage { incoming.damage }
  package var encoding: TextEncoding { incoming.encoding }
  package var confidence: Int { incoming.confidence }

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

extension DocumentPlace {
  /// Counts what a part of the document holds.
  ///
  /// - Complexity: O(*n*), eight bytes at a time.
  mutating func advance(over range: Range<Int>, of text: borrowing TextBuffer, unit: OffsetUnit) {
    bytes += range.count
    scalars += range.count
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      // Each byte of the sum counts its lane's continuation bytes: 31 words add up to 248 at most in all of them.
      let limit = min(at + 8 * 31, range.upperBound)
      var continuations: UInt64 = 0
      while at + 8 <= limit {
        let word = text.eightBytes(at: at)
        continuations &+= (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
        var controls = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
        while controls != 0 {
          countMark(at: at + controls.trailingZeroBitCount / 8, of: text)
          controls &= controls &- 1
        }
        if unit == .utf16 { for offset in at..<at + 8 where text.byte(at: offset) >= 0xF0 { supplementary += 1 } }
        at += 8
      }
      scalars -= Int((continuations &* 0x0101_0101_0101_0101) >> 56)
    }
    while at < range.upperBound {
      let byte = text.byte(at: at)
      if byte & 0xC0 == 0x80 { scalars -= 1 }
      if byte >= 0xF0, unit == .utf16 { supplementary += 1 }
      countMark(at: at, of: text)
      at += 1
    }
  }

  private mutating func countMark(at offset: Int, of text: borrowing TextBuffer) {
    switch text.byte(at: offset) {
    // CR LF is one line end: its LF is counted.
    case 0x0A: lines += 1
    case 0x0D: lines += text.byte(at: offset + 1) == 0x0A ? 0 : 1
    case 0x0C: pages += 1
    default: break
    }
  }
}
