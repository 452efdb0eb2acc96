/// Takes the records of one document, a section at a time: the coarse border behind which a format is written.
///
/// A new format is one type that conforms. Sections come in the order of the document; `source` is the same
/// text for all sections of a piece.
protocol SectionSink: AnyObject {
  /// What is written and not yet taken; ends with a whole record.
  var output: ByteBuffer { get set }

  /// Begins a document, or a piece of one that is not its first; what was written and not yet taken stays.
  func begin(document: String?, at place: DocumentPlace)

  /// The text of the sections to come is about to lose its first bytes, which hold so many scalars.
  func forget(bytes: Int, scalars: Int, of source: borrowing TextBuffer)

  /// Begins a document whose name is UTF-8 in memory: many short documents follow each other.
  func begin(named name: borrowing RawBytes, at place: DocumentPlace)

  /// Records of the document so far, those before the piece counted.
  var recordCount: Int { get }

  /// Where the counts stand in `output`, front to back; only kept where asked for.
  var countPlaces: [CountPlace] { get set }

  /// Whether `countPlaces` is kept; a format whose counts cannot be put right afterwards keeps none.
  var keepsCountPlaces: Bool { get set }

  /// Takes records of a section from a row on, until a block is full; tells the row behind the last one taken.
  func receive(_ section: borrowing SectionRecords, from row: Int, source: borrowing TextBuffer) -> Int
}

extension SectionSink {
  /// Takes all records of a section; `flush` takes each block that is full.
  func receive<Failure: Error>(
    _ section: borrowing SectionRecords, source: borrowing TextBuffer, flush: () throws(Failure) -> Void
  ) throws(Failure) {
    var row = 0
    repeat {
      row = receive(section, from: row, source: source)
      if output.count >= OutputBlock.length { try flush() }
    } while row < section.records.count
  }
}

enum OutputBlock {
  /// From this many bytes on what is written is handed on. A section comes to ten times as much, which would not stay in the
  /// processor's nearer cache beside the section itself.
  static let length = 1 << 17
}

extension SectionSink {
  func begin(named name: borrowing RawBytes, at place: DocumentPlace) { begin(document: name.string(), at: place) }
}
