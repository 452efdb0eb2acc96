/// Words that a glued row says twice, for what was aimed at and what was reached: `站点运营状况良好良好1010`.
extension TableReader {
  private static let longestRepeated = 8
  private static let shortestName = 3

  /// Parts a text that ends in the same words twice, before a number, into name, target and actual.
  ///
  /// - Complexity: O(*n*) in the pieces.
  mutating func partRepeatedWords(in text: borrowing LogicalText) {
    remade.removeAll()
    for index in pieces.indices {
      let piece = pieces[index]
      guard piece.kind == .text || piece.kind == .longText || piece.kind == .enumeratedName, pieces.at(index + 1)?.kind == .plainNumber,
        let length = TableReader.lengthRepeated(at: piece.codes, in: text)
      else {
        remade.append(piece)
        continue
      }
      var part = piece
      part.end = piece.end - Int32(2 * length)
      remade.append(part)
      for copy in 0..<2 {
        part.start = piece.end - Int32((2 - copy) * length)
        part.end = part.start + Int32(length)
        (part.border, part.kind) = (.glue, .text)
        remade.append(part)
      }
    }
    swap(&pieces, &remade)
  }

  /// Codes of the longest words that end a range twice; nil where none do, or no name is left before them.
  private static func lengthRepeated(at range: Range<Int>, in text: borrowing LogicalText) -> Int? {
    for length in (2...longestRepeated).reversed() where range.count >= 2 * length + shortestName {
      let second = range.upperBound - length..<range.upperBound
      if text.says(second.lowerBound - length..<second.lowerBound, second) { return length }
    }
    return nil
  }
}
