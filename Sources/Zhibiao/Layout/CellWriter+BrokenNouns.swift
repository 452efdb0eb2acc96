/// Blanks that once were line ends: `年度指 标值：` in a text whose lines a converter joined.
extension CellWriter {
  /// Codes of a noun on each side of a blank.
  private static let longestPart = 10

  /// Whether the one blank before `code` breaks the label of an item in running text.
  ///
  /// - Complexity: O(1); nearly always one look-up.
  func breaksNoun(
    before code: UInt16, at byte: Int, line: Line, of text: borrowing TextBuffer, in logical: borrowing LogicalText
  ) -> Bool {
    guard let cellStart, logical.codes.count > cellStart, let last = logical.codes.last else { return false }
    let nouns = Lexicon.shared.nouns
    guard nouns.mayJoin(last, code) else { return false }
    var first = logical.codes.count
    while first > cellStart, logical.codes.count - first < CellWriter.longestPart, logical.codes[first - 1] > Code.blank { first -= 1 }
    var codes = Column<UInt16>(capacity: 2 * CellWriter.longestPart + 2)
    for index in first..<logical.codes.count { codes.append(logical.codes[index]) }
    let border = codes.count
    var offset = byte
    while offset < Int(line.end), codes.count - border < CellWriter.longestPart {
      let (value, length) = text.scalar(at: offset)
      let next = folding[code: value]
      guard next > Code.blank else { break }
      codes.append(next)
      offset += length
    }
    let end = codes.count
    codes.append(Code.border)
    // A character alone is one of a word that is spaced out.
    guard border > 1, end - border > 1 else { return false }
    for start in 0..<border {
      guard let found = nouns.longestMatch(at: start, before: end, in: codes.view), found.end > border, codes[found.end] == 0x3A else {
        continue
      }
      if nouns[found.row].isItemLabel || nouns[found.row].category != nil { return true }
    }
    return false
  }
}
