@testable import Zhibiao

/// A text read by the lexer and the grammar alone, with what was refused.
struct GrammarText: ~Copyable {
  private(set) var text = LogicalText()
  private(set) var lexemes = Column<Lexeme>()
  private(set) var quantities = Column<Quantity>()
  private(set) var refusals = Column<Refusal>()

  /// One cell of folded codes.
  init(_ phrase: String, as context: ReadingContext = .prose, year: Int16? = nil) {
    let origin = Origin(byte: 0, scalar: 0)
    let borders = [UInt16](repeating: Code.border, count: LogicalText.margin)
    let codes = phrase.unicodeScalars.map { CodeFolding.shared.plain[code: UInt16(exactly: $0.value) ?? Code.other] }
    for code in borders + codes + borders {
      text.codes.append(code)
      text.origins.append(origin)
    }
    let range = LogicalText.margin..<LogicalText.margin + codes.count
    text.cells.append(Cell(start: Int32(range.lowerBound), end: Int32(range.upperBound), border: .lineEnd))
    Lexer.lex(text, cells: 0..<1, lexicon: .shared, into: &lexemes)
    QuantityReader.read(
      range, context: context, text: text, lexemes: lexemes, lexicon: .shared, segmenter: Segmenter(), year: year, into: &quantities,
      refusals: &refusals)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: range.map { text.codes[$0] }, as: UTF16.self)
  }

  var words: [String] { (0..<lexemes.count).map { string(lexemes[$0].codes) } }

  var readings: [PhraseReading] { (0..<quantities.count).map { PhraseReading(quantities[$0]) } }

  var refused: [String: RefusalReason] {
    var reasons: [String: RefusalReason] = [:]
    for index in 0..<refusals.count {
      let refusal = refusals[index]
      reasons[string(Int(refusal.start)..<Int(refusal.end))] = refusal.reason
    }
    return reasons
  }
}
