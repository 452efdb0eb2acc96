/// Drives a document through the rooms, section by section.
///
/// One engine serves one worker: its scratch is reused from section to section and from document to document.
struct Engine: ~Copyable {
  private let lexicon: Lexicon
  private var lexemes = Column<Lexeme>(capacity: 1 << 14)
  private var section = SectionRecords()
  private var indicators: IndicatorReader
  private let sectionLength: Int

  /// - Parameter sectionLength: Bytes after which a document is cut; what is read does not depend on it.
  init(lexicon: Lexicon = .shared, sectionLength: Int = SectionReader.length) {
    self.lexicon = lexicon
    self.sectionLength = sectionLength
    indicators = IndicatorReader(lexicon: lexicon)
  }

  /// Reads a document and hands on its records, a section at a time.
  ///
  /// - Parameters:
  ///   - receive: Is handed each section in order; a section may hold no record. Stops the reading by throwing.
  /// - Complexity: O(*n*) in the document's bytes; the scratch has the size of a section.
  mutating func read<Failure: Error>(
    _ source: borrowing TextBuffer, receive: (borrowing SectionRecords) throws(Failure) -> Void
  ) throws(Failure) {
    try readAll(source) { section, _, _ throws(Failure) in try receive(section) }
  }

  /// Reads a document and hands on, with each section, what was met on the way: for `explain`.
  mutating func readAll<Failure: Error>(
    _ source: borrowing TextBuffer,
    receive: (borrowing SectionRecords, borrowing Column<Lexeme>, borrowing Column<Refusal>) throws(Failure) -> Void
  ) throws(Failure) {
    section.projects.removeAll()
    section.carried.removeAll()
    indicators.reset()
    var sections = SectionReader(length: sectionLength)
    while sections.next(of: source, into: &section.text) {
      lexemes.removeAll()
      Lexer.lex(section.text, cells: section.text.cells.indices, lexicon: lexicon, into: &lexemes)
      let isLast = sections.position >= source.count
      let unread = indicators.read(&section, lexemes: &lexemes, source: source, isLast: isLast)
      try receive(section, lexemes, indicators.refusals)
      if let unread { sections.goBack(to: unread) }
    }
  }
}
