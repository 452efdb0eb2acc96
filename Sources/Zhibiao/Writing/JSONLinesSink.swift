/// Writes a document's records as JSON Lines, or as the elements of one JSON array.
final class JSONLinesSink: SectionSink {
  private var writer: JSONLinesWriter
  private var lines = ByteBuffer()

  init(document: String?, offsets: OffsetUnit, framing: JSONLinesWriter.Framing = .lines) {
    writer = JSONLinesWriter(document: document, offsets: offsets, framing: framing)
  }

  var output: ByteBuffer {
    _read { yield lines }
    _modify { yield &lines }
  }

  func receive(_ section: borrowing SectionRecords, source: borrowing TextBuffer) {
    writer.write(section, source: source, into: &lines)
  }

  func finishPiece(_ source: borrowing TextBuffer) { writer.finishPiece(source) }
}
