/// Writes a document's records as JSON Lines into a buffer that the caller takes.
final class JSONLinesSink: SectionSink {
  private var writer: JSONLinesWriter
  private(set) var output = ByteBuffer()

  init(document: String?, offsets: OffsetUnit) {
    writer = JSONLinesWriter(document: document, offsets: offsets)
  }

  func receive(_ section: borrowing SectionRecords, source: borrowing TextBuffer) {
    writer.write(section, source: source, into: &output)
  }

  func finishPiece(_ source: borrowing TextBuffer) { writer.finishPiece(source) }
}
