@testable import Zhibiao

/// The cells of a text as strings of their logical text, with the border before each.
struct SectionText {
  var cells: [(border: Border, text: String)] = []

  init(_ text: String) {
    let source = TextBuffer(text)
    var reader = SectionReader()
    var logical = LogicalText()
    while reader.next(of: source, into: &logical) {
      for index in logical.cells.indices {
        let cell = logical.cells[index]
        let codes = cell.codes.map { logical.codes[$0] }
        cells.append((cell.border, String(decoding: codes, as: UTF16.self)))
      }
    }
  }

  var texts: [String] { cells.map(\.text) }
}
