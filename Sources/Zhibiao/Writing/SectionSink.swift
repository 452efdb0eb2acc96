/// Takes the records of one document, a section at a time: the coarse border behind which a format is written.
///
/// A new format is one type that conforms. Sections come in the order of the document; `source` is the same
/// text for all sections of a piece.
protocol SectionSink: AnyObject {
  /// What is written and not yet taken; ends with a whole record.
  var output: ByteBuffer { get set }

  /// Begins a document, or a piece of one that is not its first; what was written and not yet taken stays.
  func begin(document: String?, at place: DocumentPlace)

  /// Records of the document so far, those before the piece counted.
  var recordCount: Int { get }

  /// Where the counts stand in `output`, front to back; only kept where asked for.
  var countPlaces: [CountPlace] { get set }

  /// Whether `countPlaces` is kept; a format whose counts cannot be put right afterwards keeps none.
  var keepsCountPlaces: Bool { get set }

  func receive(_ section: borrowing SectionRecords, source: borrowing TextBuffer)
}
