/// A number of the text, and what it was taken for.
struct CountedNumber: BitwiseCopyable {
  /// Offsets of its first numeral and behind its last.
  var start: UInt32
  var end: UInt32
  /// Index of the section's code for its first numeral; -1 where the layout left it out.
  var code: Int32
  var kind: NumberKind
}

/// Accounts for every number of a text, section by section: each is of one kind.
///
/// Works behind the reading, and only where it is asked for: the numbers are found in the source, whatever the engine made of it;
/// then all that was read or refused lays claim to those in its span. Spans lead back to the source, so a text that was copied to be read
/// claims the numbers of its original, and none counts twice.
struct NumberLedger: ~Copyable {
  private let anchor = Anchor()
  let lexicon: Lexicon
  /// The numbers of the section accounted for last, ascending.
  private(set) var numbers = Column<CountedNumber>(capacity: 256)

  var marks = Column<NumeralMark>(capacity: 256)
  private var runs = NumberRuns()
  private var claims: Int32 = 0
  let segmenter = Segmenter()
  // What a cell is read to again, by itself; scratch.
  var quantities = Column<Quantity>()
  var refusals = Column<Refusal>()

  init(lexicon: Lexicon = .shared) { self.lexicon = lexicon }

  /// Begins a text.
  mutating func begin() { runs.restart() }

  /// The first bytes of the text have been forgotten.
  mutating func forget(_ bytes: Int) { runs.forget(before: bytes) }

  /// Accounts for the numbers of a section; `numbers` holds them.
  ///
  /// - Parameter end: The byte with which the next section begins.
  /// - Complexity: O(*n* log *n*) in the section.
  mutating func account(
    for section: borrowing SectionRecords, lexemes: borrowing Column<Lexeme>, reader: borrowing IndicatorReader,
    source: borrowing TextBuffer, before end: Int
  ) {
    marks.removeAll()
    numbers.removeAll()
    claims = 0
    runs.find(before: end, in: source, into: &marks)
    guard marks.count > 0 else { return }
    findCodes(of: section.text)
    claimRecords(of: section)
    claimTables(reader.table.trace, of: section)
    claimFields(reader.fields, of: section.text)
    claimRefusals(reader.refusals, of: section.text)
    claimForms(of: section, lexemes: lexemes)
    claimRest(of: section, lexemes: lexemes)
    count()
  }

  /// Gives each numeral its code.
  private mutating func findCodes(of text: borrowing LogicalText) {
    guard let last = text.cells.last else { return }
    var mark = 0
    // Behind the cells stand only copies.
    for code in 0..<Int(last.end) where text.codes[code] != Code.border {
      let byte = text.origins[code].byte
      while mark < marks.count, marks[mark].byte < byte { mark += 1 }
      guard mark < marks.count else { return }
      if marks[mark].byte == byte { marks[mark].code = Int32(truncatingIfNeeded: code) }
    }
  }

  /// Lays claim to the numerals among some codes; one that has a better claim keeps it.
  mutating func claim(_ codes: Range<Int>, of text: borrowing LogicalText, as kind: NumberKind) {
    claims += 1
    for code in codes.clamped(to: 0..<text.codes.count) where NumeralClasses.shared[text.codes[code]] != .none {
      guard let mark = mark(at: text.origins[code].byte), kind.rawValue < marks[mark].kind.rawValue,
        kind != .bareNumber || !marks[mark].isInValue
      else { continue }
      (marks[mark].kind, marks[mark].claim) = (kind, claims)
    }
  }

  /// Notes that an indicator has its value in some codes.
  mutating func noteValue(_ codes: Range<Int>, of text: borrowing LogicalText) {
    for code in codes.clamped(to: 0..<text.codes.count) where NumeralClasses.shared[text.codes[code]] != .none {
      if let mark = mark(at: text.origins[code].byte) { marks[mark].isInValue = true }
    }
  }

  /// Whether the numeral at a code has a claim.
  func isClaimed(_ code: Int, of text: borrowing LogicalText) -> Bool {
    mark(at: text.origins[code].byte).map { !marks[$0].kind.isUnread } ?? false
  }

  /// The numeral that stands at a byte.
  private func mark(at byte: UInt32) -> Int? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = low + (high - low) / 2
      if marks[middle].byte < byte { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low].byte == byte ? low : nil
  }

  /// Makes numbers of the numerals: a run of them is one, unless its parts were read apart (`1.2022年`, `1598%`).
  private mutating func count() {
    for index in marks.indices {
      let mark = marks[index]
      let end = mark.byte + 1
      if !mark.beginsNumber, !isParted(before: index) {
        numbers[numbers.count - 1].end = end
      } else {
        numbers.append(CountedNumber(start: mark.byte, end: end, code: mark.code, kind: mark.kind))
      }
    }
  }

  private func isParted(before index: Int) -> Bool {
    let (mark, before) = (marks[index], marks[index - 1])
    if mark.kind != before.kind { return true }
    return mark.claim != before.claim && mark.kind.isValue
  }
}
