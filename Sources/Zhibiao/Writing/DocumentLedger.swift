/// Keeps the account of a document while its sections are read. Made only where a ledger is asked for: its tables take a millisecond.
final class DocumentLedger {
  private var numbers = NumberLedger()
  private var cursor: SourceCursor
  private(set) var account = DocumentAccount()

  /// - Parameter offsets: What the offsets of unread numbers count.
  init(offsets: OffsetUnit) { cursor = SourceCursor(unit: offsets) }

  /// Begins a document, or a piece of one.
  func begin(at place: DocumentPlace) {
    account = DocumentAccount()
    numbers.begin()
    cursor = SourceCursor(unit: cursor.unit, at: place)
  }

  /// The text is about to lose its first bytes, which hold so many scalars.
  func forget(bytes: Int, scalars: Int, of source: borrowing TextBuffer) {
    numbers.forget(bytes)
    cursor.forget(bytes: bytes, scalars: scalars, of: source.view)
  }

  func add(
    _ section: borrowing SectionRecords, lexemes: borrowing Column<Lexeme>, reader: borrowing IndicatorReader,
    source: borrowing TextBuffer, before end: Int
  ) {
    account.add(section)
    numbers.account(for: section, lexemes: lexemes, reader: reader, source: source, before: end)
    for index in numbers.numbers.indices {
      let number = numbers.numbers[index]
      // What is unread has a code: without one it is furniture.
      account.add(number) { cursor.offset(of: section.text.origins[max(Int(number.code), 0)], in: source.view) }
    }
  }
}
