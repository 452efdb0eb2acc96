/// Takes the records of one document, a section at a time: the coarse border behind which a format is written.
///
/// A new format is one type that conforms. Sections come in the order of the document; `source` is the same
/// text for all sections of a piece.
protocol SectionSink: AnyObject {
  /// What is written and not yet taken; ends with a whole record.
  var output: ByteBuffer { get set }

  /// Begins a document, or a piece of one that is not its first; what was written and not yet taken stays.
  func begin(document: String?, at place: DocumentPlace)

  func receive(_ section: borrowing SectionRecords, source: borrowing TextBuffer)
}
