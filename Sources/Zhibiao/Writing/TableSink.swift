/// Writes a document's records as a table for people.
final class TableSink: SectionSink {
  private var builder: RecordBuilder
  private let fresh: TerminalTable
  private var table: TerminalTable
  private var lines = ByteBuffer()

  init(offsets: OffsetUnit, table: TerminalTable) {
    builder = RecordBuilder(document: nil, offsets: offsets)
    (fresh, self.table) = (table, table)
  }

  var output: ByteBuffer {
    _read { yield lines }
    _modify { yield &lines }
  }

  var recordCount: Int { builder.index }
  var keepsCountPlaces = false
  var countPlaces: [CountPlace] = []

  func begin(document: String?, at place: DocumentPlace) {
    builder.begin(document: document, at: place)
    if place.records == 0 { table = fresh }
  }

  func forget(bytes: Int, scalars: Int, of source: borrowing TextBuffer) {
    builder.cursor.forget(bytes: bytes, scalars: scalars, of: source.view)
  }

  func receive(_ section: borrowing SectionRecords, from row: Int, source: borrowing TextBuffer) -> Int {
    for line in table.lines(builder.records(of: section, source: source)) {
      lines.append(line, as: .plain)
      lines.append(UInt8(ascii: "\n"))
    }
    return section.records.count
  }
}
