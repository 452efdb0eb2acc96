/// Writes a document's records as separated values.
final class SeparatedSink: SectionSink {
  private var writer: SeparatedWriter
  private var lines = ByteBuffer()

  init(offsets: OffsetUnit, dialect: SeparatedDialect) { writer = SeparatedWriter(dialect: dialect, offsets: offsets) }

  var recordCount: Int { writer.index }

  var keepsCountPlaces: Bool {
    get { writer.keepsCountPlaces }
    set { writer.keepsCountPlaces = newValue }
  }

  var countPlaces: [CountPlace] {
    _read { yield writer.countPlaces }
    _modify { yield &writer.countPlaces }
  }

  var output: ByteBuffer {
    _read { yield lines }
    _modify { yield &lines }
  }

  func begin(document: String?, at place: DocumentPlace) { writer.begin(document: document, at: place, into: &lines) }

  func forget(bytes: Int, scalars: Int, of source: borrowing TextBuffer) {
    writer.cursor.forget(bytes: bytes, scalars: scalars, of: source.view)
  }

  func receive(_ section: borrowing SectionRecords, from row: Int, source: borrowing TextBuffer) -> Int {
    writer.write(section, from: row, source: source, into: &lines)
  }
}
