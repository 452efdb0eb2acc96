@testable import Zhibiao

/// A text or file with the records that the engine reads in it.
struct TextReading: ReadingOfText {
  let records: [Record]
  /// The scalars that the offsets count.
  let scalars: [Unicode.Scalar]

  init(_ source: borrowing TextBuffer, sectionLength: Int) {
    var engine = Engine(sectionLength: sectionLength)
    var builder = RecordBuilder(document: nil, offsets: .scalar)
    var records: [Record] = []
    engine.read(source) { section in records += builder.records(of: section, source: source) }
    self.records = records
    scalars = Array(source.string(0..<source.count).unicodeScalars)
  }

  func facts(without omitted: RecordFacts.Omissions = []) -> [RecordFacts] { records.map { RecordFacts($0, without: omitted) } }

  /// All quantities, those of `actual` too.
  var quantities: [Record.Quantity] { records.flatMap { $0.quantities + ($0.actual?.quantities ?? []) } }

  /// What breaks the promise of spans: in order, within the text, and saying what `text` says. Nil where nothing does.
  var brokenSpan: String? {
    var before = 0
    for record in records {
      guard record.start >= before, record.start < record.end, record.end <= scalars.count else {
        return "record \(record.index) at \(record.start)..<\(record.end) behind \(before)"
      }
      before = record.start
      for quantity in record.quantities + (record.actual?.quantities ?? []) {
        guard quantity.start < quantity.end, quantity.end <= scalars.count, quantity.start >= 0 else {
          return "\(quantity.text) at \(quantity.start)..<\(quantity.end)"
        }
        // In texts U+0000 is written as U+FFFD.
        let source = String(String.UnicodeScalarView(scalars[quantity.start..<quantity.end].map { $0 == "\0" ? "\u{FFFD}" : $0 }))
        if TextReading.withoutLayout(source) != TextReading.withoutLayout(quantity.text) {
          return "\(quantity.text) at \(quantity.start), where \(source) stands"
        }
      }
    }
    return nil
  }

  /// The text without blanks and bars, which layouts put between scalars.
  static func withoutLayout(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && !"|│¦".unicodeScalars.contains($0) }))
  }
}
