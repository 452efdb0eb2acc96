/// Reads documents for a writer: bytes of a file in, bytes of its records out. One serves one worker.
package final class DocumentExtractor {
  package struct Options: Sendable {
    package var format: RecordFormat
    package var offsets: OffsetUnit
    /// For the formats of JSON: the keys that are written; nil for all.
    package var fields: FieldSelection?
    /// For the formats of JSON.
    package var projects = ProjectStyle.whole
    /// The encoding of all documents; nil to find each one's out.
    package var encoding: TextEncoding?
    /// For the format `table`.
    package var table: TerminalTable
    /// Whether each document's numbers are accounted for.
    package var keepsLedger: Bool

    package init(
      format: RecordFormat = .jsonl, offsets: OffsetUnit = .scalar, encoding: TextEncoding? = nil, table: TerminalTable = TerminalTable(),
      keepsLedger: Bool = false
    ) {
      (self.format, self.offsets, self.encoding, self.table, self.keepsLedger) = (format, offsets, encoding, table, keepsLedger)
    }
  }

  let options: Options
  var engine = Engine()
  let sink: any SectionSink
  let ledger: DocumentLedger?

  package init(_ options: Options) {
    self.options = options
    ledger = options.keepsLedger ? DocumentLedger(offsets: options.offsets) : nil
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
    if let ledger {
      try read(document.text, keeping: ledger, write)
    } else {
      try engine.read(document.text) { section throws(Failure) in
        try sink.receive(section, source: document.text) { () throws(Failure) in try DocumentExtractor.flush(sink, write) }
      }
    }
    try DocumentExtractor.flush(sink, write)
  }

  func read<Failure: Error>(
    _ text: borrowing TextBuffer, keeping ledger: DocumentLedger, _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    ledger.begin(at: DocumentPlace())
    try engine.readAll(text) { section, lexemes, reader, end throws(Failure) in
      try sink.receive(section, source: text) { () throws(Failure) in try DocumentExtractor.flush(sink, write) }
      ledger.add(section, lexemes: lexemes, reader: reader, source: text, before: end)
    }
  }

  /// The account of the document, or the piece of one, read last; empty where none was asked for.
  package var account: DocumentAccount { ledger?.account ?? DocumentAccount() }

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
    var numbers = NumberLedger()
    engine.readAll(document.text) { section, lexemes, reader, end in
      numbers.account(for: section, lexemes: lexemes, reader: reader, source: document.text, before: end)
      explanation.add(section, lexemes: lexemes, reader: reader, numbers: numbers, source: document.text)
    }
    return explanation.lines
  }

  static func flush<Failure: Error>(
    _ sink: any SectionSink, _ write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    guard sink.output.count > 0 else { return }
    try write(sink.output.bytes)
    sink.output.removeAll()
  }

  private static func sink(_ options: Options) -> any SectionSink {
    switch options.format {
    case .jsonl: JSONLinesSink(offsets: options.offsets, fields: options.fields, projects: options.projects)
    case .json: JSONLinesSink(offsets: options.offsets, framing: .arrayElements, fields: options.fields, projects: options.projects)
    case .csv: SeparatedSink(offsets: options.offsets, dialect: .csv)
    case .spreadsheet: SeparatedSink(offsets: options.offsets, dialect: .spreadsheet)
    case .tsv: SeparatedSink(offsets: options.offsets, dialect: .tsv)
    case .sqlite: SeparatedSink(offsets: options.offsets, dialect: .rows)
    case .table: TableSink(offsets: options.offsets, table: options.table)
    }
  }
}
