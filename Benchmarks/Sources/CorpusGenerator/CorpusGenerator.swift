/// Writes budget documents that nobody ever filed: the same text for the same seed, on every machine.
///
/// Places, projects and indicators are invented. The texts look like what `pdftotext` and OCR make of real forms, so
/// they serve to measure the engine and to try it; what it should read out of them is not recorded.
public struct CorpusGenerator {
  private var random: SeededRandom

  /// Two generators of one seed write the same documents in the same order.
  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// One document of at least `bytes` bytes of UTF-8, ended where a project ends.
  public mutating func document(_ layout: DocumentLayout, bytes: Int) -> String {
    var text = layout.opening(year: random.number(2021...2025))
    repeat { append(layout, to: &text) } while text.utf8.count < bytes
    return text
  }

  /// Documents of all layouts, one behind the other.
  ///
  /// - Parameter bytes: At least so many bytes of UTF-8 come; each layout takes about the same share.
  public mutating func mixture(bytes: Int) -> String {
    let part = min(max(bytes / (4 * DocumentLayout.allCases.count), 1), CorpusGenerator.mixedDocument)
    var text = ""
    repeat {
      for layout in DocumentLayout.allCases where text.utf8.count < bytes {
        if !text.isEmpty { text += "\n\n" }
        text += document(layout, bytes: part)
      }
    } while text.utf8.count < bytes
    return text
  }

  /// Bytes of a document in a mixture: some ten projects, as the forms of one office have.
  private static let mixedDocument = 16 << 10

  private mutating func append(_ layout: DocumentLayout, to text: inout String) {
    let project = Project(using: &random)
    switch layout {
    case .numbered: text += project.numbered()
    case .wrapped: text += Wrapping.wrap(project.numbered(), columns: random.number(18...60) * 2)
    case .prose: text += Wrapping.wrap(project.report(using: &random), columns: random.number(30...44) * 2)
    case .bars: text += project.barTable()
    case .cells: text += project.cellLines()
    case .rows: text += project.flatRows()
    case .glued: text += project.gluedRows()
    }
  }
}
