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
    try readAll(source, keepingTraces: false) { section, _, _, _ throws(Failure) in try receive(section) }
  }

  /// Reads a document and hands on, with each section, what was met on the way and the byte with which the next begins: for
  /// `explain` and the ledger.
  mutating func readAll<Failure: Error>(
    _ source: borrowing TextBuffer, keepingTraces: Bool = true,
    receive: (borrowing SectionRecords, borrowing Column<Lexeme>, borrowing IndicatorReader, Int) throws(Failure) -> Void
  ) throws(Failure) {
    keepTraces(keepingTraces)
    begin(DocumentMemory(), projectCount: 0)
    var sections = SectionReader(length: sectionLength)
    var start = 0
    while start < source.count {
      let end = FormStarts.first(in: source, from: start + FormStarts.pieceLength, before: source.count) ?? source.count
      while sections.next(of: source, before: end, into: &section.text) {
        let unread = readSection(source, isLast: sections.position >= end)
        try receive(section, lexemes, indicators, unread.map { Int($0.byte) } ?? sections.position)
        if let unread { sections.goBack(to: unread) }
      }
      start = end
      begin(indicators.memory, projectCount: Int(indicators.state.projectCount))
    }
  }

  /// Reads a document, or a piece of one, of which only a part is held at a time, as `readAll` reads it where it stands.
  ///
  /// - Parameters:
  ///   - isOpen: Whether more of its text comes.
  ///   - forget: Is told that the text loses its first bytes, and how many scalars they are.
  ///   - more: Appends text, where little is left to be read; tells whether still more comes.
  mutating func readPiece<Failure: Error>(
    _ text: inout TextBuffer, isOpen: Bool, from memory: DocumentMemory, projectCount: Int, keepingTraces: Bool,
    forget: (borrowing TextBuffer, _ bytes: Int, _ scalars: Int) -> Void, more: (inout TextBuffer) throws(Failure) -> Bool,
    receive: (borrowing SectionRecords, borrowing TextBuffer, borrowing Column<Lexeme>, borrowing IndicatorReader, Int) throws(Failure)
      -> Void
  ) throws(Failure) {
    keepTraces(keepingTraces)
    begin(memory, projectCount: projectCount)
    var sections = SectionReader(length: sectionLength)
    var forms = FormSearch()
    var isOpen = isOpen
    while true {
      while isOpen, text.count - sections.position < heldAhead {
        let kept = text.startOfKept(before: sections.position - Engine.keptBehind)
        if kept > text.count / 2 {
          let scalars = sections.scalar - text.scalarCount(in: kept..<sections.position)
          forget(text, kept, scalars)
          sections.forget(bytes: kept, scalars: scalars)
          forms.forget(bytes: kept)
          text.drop(first: kept)
        }
        isOpen = try more(&text)
      }
      forms.search(in: text, isOpen: isOpen)
      if let end = forms.end, sections.position >= end {
        guard isOpen || end < text.count else { return }
        forms.goOn()
        begin(indicators.memory, projectCount: Int(indicators.state.projectCount))
        continue
      }
      let end = forms.end ?? .max
      guard sections.next(of: text, before: end, into: &section.text) else { return }
      let unread = readSection(text, isLast: sections.position >= end)
      try receive(section, text, lexemes, indicators, unread.map { Int($0.byte) } ?? sections.position)
      if let unread { sections.goBack(to: unread) }
    }
  }

  /// Bytes that must be held behind a section's start: the longest section, and what tells where a form begins behind it.
  private var heldAhead: Int { 2 * sectionLength + 2 * LineScanner.longestLine + 4 * FormStarts.lookAhead }

  /// What the document has said so far, and how many projects it has had.
  var reached: (memory: DocumentMemory, projectCount: Int) { (indicators.memory, Int(indicators.state.projectCount)) }

  /// A section looks at its line before its own start.
  private static let keptBehind = 1 << 12

  private mutating func keepTraces(_ isWanted: Bool) { (indicators.table.trace.isKept, indicators.fields.isKept) = (isWanted, isWanted) }

  private mutating func begin(_ memory: DocumentMemory, projectCount: Int) {
    section.projects.removeAll()
    section.carried.removeAll()
    indicators.begin(memory, projectCount: projectCount)
  }

  private mutating func readSection(_ source: borrowing TextBuffer, isLast: Bool) -> Origin? {
    Lexer.lex(section: section.text, lexicon: lexicon, into: &lexemes, cellEnds: &indicators.lists.cellEnds)
    return indicators.read(&section, lexemes: &lexemes, source: source, isLast: isLast)
  }
}

extension TextBuffer {
  /// The start of a scalar at or before `offset`, not inside of a line end.
  fileprivate func startOfKept(before offset: Int) -> Int {
    let start = startOfScalar(before: offset)
    return start > 0 && byte(at: start) == 0x0A ? start - 1 : start
  }

  fileprivate func scalarCount(in range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (byte(at: $1) & 0xC0 != 0x80 ? 1 : 0) }
  }
}
