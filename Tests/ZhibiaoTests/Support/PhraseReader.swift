@testable import Zhibiao

/// Reads a text of the corpus as the engine would, in the terms of the corpus.
struct PhraseReader {
  /// A quantity that the engine found, its span in Unicode scalars of the text.
  struct Found: Hashable {
    let span: Range<Int>
    let reading: PhraseReading
  }

  private let lexicon = Lexicon.shared
  private let segmenter = Segmenter()

  func read(_ text: String, in context: PhraseFile.Context) -> [Found] {
    let source = TextBuffer(text)
    var sections = SectionReader()
    var logical = LogicalText()
    var found: [Found] = []
    while sections.next(of: source, into: &logical) {
      var lexemes = Column<Lexeme>()
      Lexer.lex(logical, cells: 0..<logical.cells.count, lexicon: lexicon, into: &lexemes)
      var quantities = Column<Quantity>()
      var refusals = Column<Refusal>()
      for index in 0..<logical.cells.count {
        QuantityReader.read(
          logical.cells[index].codes, context: context == .target ? .target : .prose, text: logical, lexemes: lexemes, lexicon: lexicon,
          segmenter: segmenter, year: nil, into: &quantities, refusals: &refusals)
      }
      for index in 0..<quantities.count {
        let quantity = quantities[index]
        let first = Int(logical.origins[Int(quantity.start)].scalar)
        let last = Int(logical.origins[Int(quantity.end) - 1].scalar)
        found.append(Found(span: first..<last + 1, reading: PhraseReading(quantity)))
      }
    }
    return found.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }
}

extension PhraseReading {
  /// What the engine says, in the terms of the corpus.
  init(_ quantity: Quantity) {
    self.init(comparator: quantity.comparator)
    approximate = quantity.approximate
    role = quantity.role
    change = quantity.change
    fraction = quantity.fraction.map { fraction in Self.written { $0.append(fraction) } }
    flags = Set(Record.Quantity.Flag.allCases.indices.filter { quantity.flags.rawValue & 1 << $0 != 0 }.map(Self.flagName))
    per = (0..<Int(quantity.denominatorCount)).map { place in
      Self.written { $0.append(quantity.denominator(place), names: JSONPieces.shared.value.units.names) }
    }
    if let day = quantity.date {
      date = Self.written { $0.append(day) }
    } else {
      (lower, upper) = (quantity.lower, quantity.upper)
      unit = quantity.unit.map { Units.shared.string(Units.shared[$0].name) }
    }
  }

  private static func flagName(_ place: Int) -> String { Record.Quantity.Flag.allCases[place].rawValue }

  private static func written(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer(capacity: 64)
    write(&buffer)
    return buffer.string()
  }
}
