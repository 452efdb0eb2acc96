/// Writes a document's records as a table for people.
final class TableSink: SectionSink {
  private var builder: RecordBuilder
  private var table: TerminalTable
  private var lines = ByteBuffer()

  /// - Parameter table: Goes on behind the documents written before.
  init(document: String?, offsets: OffsetUnit, table: TerminalTable) {
    builder = RecordBuilder(document: document, offsets: offsets)
    self.table = table
  }

  var output: ByteBuffer {
    _read { yield lines }
    _modify { yield &lines }
  }

  func receive(_ section: borrowing SectionRecords, source: borrowing TextBuffer) {
    for line in table.lines(builder.records(of: section, source: source)) {
      lines.append(line, as: .plain)
      lines.append(UInt8(ascii: "\n"))
    }
  }

  func finishPiece(_ source: borrowing TextBuffer) { builder.finishPiece(source) }
}
