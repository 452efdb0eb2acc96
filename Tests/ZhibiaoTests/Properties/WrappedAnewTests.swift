import Testing

@testable import Zhibiao

/// Hard wraps mean nothing: a text says the same at every width.
@Suite struct WrappedAnewTests {
  /// Documents of running text in paragraphs.
  static let documents = CorpusDocument.all.filter {
    ["numbered", "prose"].contains($0.kind) && !WrappedAnewTests.unfit.contains($0.id)
  }

  /// Their line ends mean something, or stand at blanks: rows between bars, lists of short lines, page breaks, labels in one line,
  /// a word that begins a field where a line begins with it (年度目标：).
  private static let unfit: Set<String> = [
    "numbered-halfwidth-labels", "numbered-inside-bars", "numbered-narrow-wrap36", "numbered-numbers-in-names",
    "numbered-page-break-inside", "numbered-without-head", "prose-before-labels", "prose-pdf-pages", "sections-by-category",
    "tender-scoring-table", "traditional-with-pinyin",
  ]

  static func styles(_ widths: some Sequence<Int>) -> [WrapStyle] {
    widths.flatMap { width in
      WrapStyle.ClosingMarks.allCases.map { WrapStyle(width: width, closingMarks: $0, goesOnAtBlanks: width.isMultiple(of: 2)) }
    }
  }

  static func expectSame(_ text: String, in styles: [WrapStyle], sourceLocation: SourceLocation = #_sourceLocation) {
    let whole = TextReading(text).facts()
    let paragraphs = ParagraphText(text)
    for style in styles {
      let difference = RecordFacts.difference(TextReading(paragraphs.wrapped(style)).facts(), from: whole)
      #expect(difference == nil, "\(style): \(difference ?? "")", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: documents)
  func documentSaysTheSameAtEachWidth(_ document: CorpusDocument) throws {
    WrappedAnewTests.expectSame(try document.decodedText(), in: WrappedAnewTests.styles(stride(from: 20, through: 120, by: 1)))
  }
}
