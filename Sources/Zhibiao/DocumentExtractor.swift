/// Reads documents for a writer: bytes of a file in, bytes of its records out. One serves one worker.
package final class DocumentExtractor {
  package struct Options: Sendable {
    package var format: RecordFormat
    package var offsets: OffsetUnit
    /// The encoding of all documents; nil to find each one's out.
    package var encoding: TextEncoding?
    /// For the format `table`.
    package var table: TerminalTable

    package init(
      format: RecordFormat = .jsonl, offsets: OffsetUnit = .scalar, encoding: TextEncoding? = nil, table: TerminalTable = TerminalTable()
    ) {
      (self.format, self.offsets, self.encoding, self.table) = (format, offsets, encoding, table)
    }
  }

  let options: Options
  var engine = Engine()
  let sink: any SectionSink

  package init(_ options: Options) {
    self.options = options
    sink = DocumentExtractor.sink(options)
  }

  /// Decodes a file's bytes by the option, or by what they look like.
  package func decode(_ bytes: consuming RawBytes) throws(ReadingError) -> DecodedDocument {
    try Decoder.decode(bytes, as: options.encoding)
  }

  /// Writes the records of a document, some blocks of whole records.
  ///
  /// - Parameters:
  ///   - name: What the records call the document.
  ///   - write: Takes a block; the reading stops where it throws.
  /// - Complexity: O(*n*) in the text; holds a block's output at most.
  package func extract<Failure: Error>(
    _ document: borrowing DecodedDocument, name: String?, write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    sink.begin(document: name, at: DocumentPlace())
    try engine.read(document.text) { section throws(Failure) in
      try sink.receive(section, source: document.text) { () throws(Failure) in try DocumentExtractor.flush(sink, write) }
    }
    try DocumentExtractor.flush(sink, write)
  }

  /// Records of the document written last, so far.
  package var recordCount: Int { sink.recordCount }

  /// The records of a document as values.
  package func records(of document: borrowing DecodedDocument, name: String?) -> [Record] {
    var builder = RecordBuilder(document: name, offsets: options.offsets)
    var records: [Record] = []
    engine.read(document.text) { section in records += builder.records(of: section, source: document.text) }
    return records
  }

  /// How a document was read, as lines for people.
  package func explain(_ document: borrowing DecodedDocument, width: Int) -> [String] {
    var explanation = Explanation(width: width)
    engine.readAll(document.text) { section, lexemes, refusals, tables in
      explanation.add(section, lexemes: lexemes, refusals: refusals, tables: tables, source: document.text)
    }
    return explanation.lines
  }

  private static func flush<Failure: Error>(
    _ sink: any SectionSink, _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    guard sink.output.count > 0 else { return }
    try write(sink.output.bytes)
    sink.output.removeAll()
  }

  private static func sink(_ options: Options) -> any SectionSink {
    switch options.format {
    case .jsonl: JSONLinesSink(offsets: options.offsets)
    case .json: JSONLinesSink(offsets: options.offsets, framing: .arrayElements)
    case .csv: SeparatedSink(offsets: options.offsets, dialect: .csv)
    case .spreadsheet: SeparatedSink(offsets: options.offsets, dialect: .spreadsheet)
    case .tsv: SeparatedSink(offsets: options.offsets, dialect: .tsv)
    case .sqlite: SeparatedSink(offsets: options.offsets, dialect: .rows)
    case .table: TableSink(offsets: options.offsets, table: options.table)
    }
  }
}
