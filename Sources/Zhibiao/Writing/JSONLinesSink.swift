/// Writes a document's records as JSON Lines, or as the elements of one JSON array.
final class JSONLinesSink: SectionSink {
  private var writer: JSONLinesWriter
  private var lines = ByteBuffer()

  init(offsets: OffsetUnit, framing: JSONLinesWriter.Framing = .lines) {
    writer = JSONLinesWriter(document: nil, offsets: offsets, framing: framing)
  }

  var recordCount: Int { writer.index }

  var keepsCountPlaces: Bool {
    get { writer.keepsCountPlaces }
    set { writer.keepsCountPlaces = newValue }
  }

  var countPlaces: [CountPlace] {
    _read { yield writer.countPlaces }
    _modify { yield &writer.countPlaces }
  }

  func begin(document: String?, at place: DocumentPlace) { writer.begin(document: document, at: place) }

  var output: ByteBuffer {
    _read { yield lines }
    _modify { yield &lines }
  }

  func receive(_ section: borrowing SectionRecords, from row: Int, source: borrowing TextBuffer) -> Int {
    writer.write(section, from: row, source: source, into: &lines)
  }
}
