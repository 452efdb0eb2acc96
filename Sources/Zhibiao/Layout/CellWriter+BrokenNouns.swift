/// Blanks that once were line ends: `年度指 标值：` in a text whose lines a converter joined.
extension CellWriter {
  /// Codes of a noun on each side of a blank.
  private static let longestPart = 10

  /// Whether the one blank before the code at `index` breaks the label of an item in running text.
  ///
  /// - Complexity: O(1); nearly always one look-up.
  func breaksNoun(before index: Int, line: Line, decoded lines: borrowing LineCodes, in logical: borrowing LogicalText) -> Bool {
    let nouns = Lexicon.shared.nouns
    let end = logical.codes.count
    // A character alone is one of a word that is spaced out.
    guard let cellStart, end > cellStart + 1, nouns.mayJoin(logical.codes[end - 1], lines.codes[index]),
      logical.codes[end - 2] > Code.blank, index + 1 < Int(line.endCode), lines.codes[index + 1] > Code.blank
    else { return false }
    let behind = index..<min(index + CellWriter.longestPart + 1, Int(line.endCode))
    guard let colon = behind.first(where: { lines.codes[$0] <= Code.blank || lines.codes[$0] == 0x3A }), lines.codes[colon] == 0x3A else {
      return false
    }
    // All codes of a noun stand side by side in one.
    var first = end - 1
    while first > cellStart, end - first < CellWriter.longestPart, nouns.mayJoin(logical.codes[first - 1], logical.codes[first]) {
      first -= 1
    }
    var codes = Column<UInt16>(capacity: 2 * CellWriter.longestPart + 2)
    for code in first..<end { codes.append(logical.codes[code]) }
    let border = codes.count
    for code in index..<min(index + CellWriter.longestPart, Int(line.endCode)) {
      guard lines.codes[code] > Code.blank else { break }
      codes.append(lines.codes[code])
    }
    let last = codes.count
    codes.append(Code.border)
    for start in 0..<border {
      guard let found = nouns.closeMatch(at: start, before: last, in: codes.view), found.end > border, codes[found.end] == 0x3A else {
        continue
      }
      if nouns[found.row].isItemLabel || nouns[found.row].category != nil { return true }
    }
    return false
  }
}
