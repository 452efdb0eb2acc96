@testable import Zhibiao

/// A text as the paragraphs that its layout shows, to be wrapped anew.
struct ParagraphText {
  /// Paragraphs without their wraps, and what stands between them.
  private(set) var paragraphs: [String] = []
  private var gaps: [String] = []

  init(_ text: String) {
    let source = TextBuffer(text)
    let scalars = Array(text.unicodeScalars)
    var reader = SectionReader()
    var logical = LogicalText()
    var end = 0
    while reader.next(of: source, into: &logical) {
      for index in logical.cells.indices where !logical.cells[index].codes.isEmpty {
        let places = logical.cells[index].codes.map { Int(logical.origins[$0].scalar) }
        gaps.append(ParagraphText.string(scalars[end..<(places.first ?? end)]))
        var paragraph: [Unicode.Scalar] = []
        for place in places {
          // A gap that holds a line end is a wrap.
          let gap = scalars[min(end, place)..<place]
          if !paragraph.isEmpty, !gap.contains("\n") { paragraph += gap }
          paragraph.append(scalars[place])
          end = place + 1
        }
        paragraphs.append(ParagraphText.string(paragraph[...]))
      }
    }
    gaps.append(ParagraphText.string(scalars[end...]))
  }

  /// The text with every paragraph wrapped anew.
  func wrapped(_ style: WrapStyle) -> String {
    zip(gaps, paragraphs).map { $0 + style.wrap($1) }.joined() + (gaps.last ?? "")
  }

  /// The text without a line end.
  var onOneLine: String {
    zip(gaps, paragraphs).map { ($0.contains { $0.isNewline } ? "" : $0) + $1 }.joined()
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }
}

/// How a printer breaks paragraphs into lines.
struct WrapStyle: Sendable, CustomStringConvertible {
  /// Columns of a line; a wide character takes two.
  var width: Int
  /// Whether a line begins with no closing mark: the mark hangs, or takes its character along.
  var closingMarks = ClosingMarks.anywhere

  /// Whether a line that would end at a blank goes on over it, or ends before it.
  var goesOnAtBlanks = false

  enum ClosingMarks: Sendable, CaseIterable { case anywhere, hanging, withCharacter }

  var description: String { "\(width) columns, closing marks \(closingMarks)\(goesOnAtBlanks ? ", on over blanks" : "")" }

  func wrap(_ paragraph: String) -> String {
    var lines = String.UnicodeScalarView()
    let scalars = Array(paragraph.unicodeScalars)
    var line = 0..<0
    var columns = 0
    for (place, scalar) in scalars.enumerated() {
      let needed = WrapStyle.columns(scalar)
      if columns + needed > width, !line.isEmpty, let end = lineEnd(before: place, line: line, in: scalars) {
        lines.append(contentsOf: scalars[line.lowerBound..<end])
        lines.append("\n")
        line = end..<place
        columns = scalars[line].reduce(0) { $0 + WrapStyle.columns($1) }
      }
      line = line.lowerBound..<place + 1
      columns += needed
    }
    lines.append(contentsOf: scalars[line])
    return String(lines)
  }

  /// Where the line ends that has no room for `place`; nil where it goes on.
  private func lineEnd(before place: Int, line: Range<Int>, in scalars: [Unicode.Scalar]) -> Int? {
    var end = place
    if WrapStyle.isClosing(scalars[end]) {
      switch closingMarks {
      case .anywhere: break
      case .hanging: return nil
      case .withCharacter:
        while end > line.lowerBound + 1, WrapStyle.isClosing(scalars[end]) { end -= 1 }
      }
    }
    // A wrap at a blank would lose it.
    if goesOnAtBlanks { return scalars[end] == " " || scalars[end - 1] == " " ? nil : end }
    while end > line.lowerBound + 1, scalars[end] == " " || scalars[end - 1] == " " { end -= 1 }
    return end > line.lowerBound + 1 ? end : nil
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { "，。、；：？！）》”％%,.;:?!)".unicodeScalars.contains(scalar) }

  static func columns(_ scalar: Unicode.Scalar) -> Int { scalar.value < 0x800 ? 1 : 2 }
}
