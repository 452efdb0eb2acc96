/// Writes a document's records as JSON Lines, or as the elements of one JSON array.
final class JSONLinesSink: SectionSink {
  private var writer: JSONLinesWriter
  private var lines = ByteBuffer()
  /// Where not all keys are asked for.
  private var filter: FieldFilter?
  /// A section's records with all keys, for the filter.
  private var whole = ByteBuffer(capacity: 64)

  init(offsets: OffsetUnit, framing: JSONLinesWriter.Framing = .lines, fields: FieldSelection? = nil, projects: ProjectStyle = .whole) {
    writer = JSONLinesWriter(document: nil, offsets: offsets, framing: framing, projects: projects)
    if let fields { filter = FieldFilter(fields) }
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

  func begin(named name: borrowing RawBytes, at place: DocumentPlace) { writer.begin(named: name, at: place) }

  var output: ByteBuffer {
    _read { yield lines }
    _modify { yield &lines }
  }

  func forget(bytes: Int, scalars: Int, of source: borrowing TextBuffer) {
    writer.cursor.forget(bytes: bytes, scalars: scalars, of: source.view)
  }

  func receive(_ section: borrowing SectionRecords, from row: Int, source: borrowing TextBuffer) -> Int {
    guard var filter = filter.take() else { return writer.write(section, from: row, source: source, into: &lines) }
    let places = writer.countPlaces
    writer.countPlaces = []
    whole.removeAll()
    let next = writer.write(section, from: row, source: source, into: &whole)
    filter.copy(whole, at: &writer.countPlaces, into: &lines)
    writer.countPlaces.insert(contentsOf: places, at: 0)
    self.filter = consume filter
    return next
  }
}
