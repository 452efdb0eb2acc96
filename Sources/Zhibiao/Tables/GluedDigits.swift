/// Parts digits of two cells that run together (`1598%98%15` is 15, 98 %, 98 %, 15).
///
/// A number can be parted where the table repeats what it would be parted into: the second half stands again in the
/// next cell (target and actual), the first again behind that (points given and reached), or is a number of points
/// that other rows have. Where two ways are as good, the digits stay as they are.
struct GluedDigits: ~Copyable {
  /// How often each number of points from 0 to 100 stands alone in the table.
  private var seen = Column<Int32>(capacity: 101)
  private var parted = Column<TableCell>(capacity: 256)

  /// Whether points given and points reached end each row: `44` may be both.
  private var endsInTwoPoints = false
  /// Whether the points given stand right before the target: a number behind a name begins with them.
  private var pointsComeFirst = false

  /// Evidence needed to part a number.
  private static let enough = 3

  /// Parts what can be, in one pass.
  ///
  /// - Complexity: O(*n*) in the pieces; of a number at most eight places are tried.
  mutating func part(_ pieces: inout Column<TableCell>, of text: borrowing LogicalText, endsInTwoPoints: Bool, pointsComeFirst: Bool) {
    count(pieces, text)
    parted.removeAll()
    (self.endsInTwoPoints, self.pointsComeFirst) = (endsInTwoPoints, pointsComeFirst)
    for index in pieces.indices {
      let piece = pieces[index]
      guard piece.border == .glue, let digits = leadingDigits(of: piece, text), let place = bestPlace(in: digits, at: index, pieces, text)
      else {
        parted.append(piece)
        continue
      }
      var first = piece
      first.end = Int32(place)
      (first.kind, first.isParted) = (.plainNumber, true)
      var second = piece
      second.start = Int32(place)
      second.isParted = true
      parted.append(first)
      parted.append(second)
    }
    swap(&pieces, &parted)
  }

  private mutating func count(_ pieces: borrowing Column<TableCell>, _ text: borrowing LogicalText) {
    seen.removeAll()
    for _ in 0...100 { seen.append(0) }
    for index in pieces.indices where pieces[index].kind == .plainNumber && pieces[index].codes.count <= 3 {
      if let value = points(pieces[index].codes, text) { seen[value] += 1 }
    }
  }

  private func points(_ codes: Range<Int>, _ text: borrowing LogicalText) -> Int? {
    guard !codes.isEmpty, codes.count <= 3, codes.count == 1 || text.codes[codes.lowerBound] != 0x30 else { return nil }
    var value = 0
    for index in codes {
      guard LogicalText.isDigit(text.codes[index]) else { return nil }
      value = value * 10 + Int(text.codes[index] - 0x30)
    }
    return value <= 100 ? value : nil
  }

  /// The digits that a number begins with, where they could be two numbers.
  private func leadingDigits(of piece: TableCell, _ text: borrowing LogicalText) -> Range<Int>? {
    guard piece.kind.isNumeric else { return nil }
    var end = Int(piece.start)
    while end < Int(piece.end), LogicalText.isDigit(text.codes[end]) { end += 1 }
    let count = end - Int(piece.start)
    return count >= 2 && count <= 9 ? Int(piece.start)..<end : nil
  }

  private func bestPlace(in digits: Range<Int>, at index: Int, _ pieces: borrowing Column<TableCell>, _ text: borrowing LogicalText) -> Int?
  {
    var best: (place: Int, evidence: Int)?
    var isTied = false
    for place in digits.dropFirst() {
      // No number begins with a zero, but 0 itself and decimals do.
      if text.codes[place] == 0x30, place + 1 < Int(pieces[index].end), LogicalText.isDigit(text.codes[place + 1]) { continue }
      let evidence = evidence(for: place, in: digits, at: index, pieces, text)
      if evidence > best?.evidence ?? 0 {
        (best, isTied) = ((place, evidence), false)
      } else if evidence > 0, evidence == best?.evidence {
        isTied = true
      }
    }
    guard let best, best.evidence >= GluedDigits.enough, !isTied else { return nil }
    return best.place
  }

  private func evidence(
    for place: Int, in digits: Range<Int>, at index: Int, _ pieces: borrowing Column<TableCell>, _ text: borrowing LogicalText
  ) -> Int {
    let first = digits.lowerBound..<place
    let second = place..<Int(pieces[index].end)
    var evidence = 0
    // 0|100%: no number of several digits begins with a zero.
    if first.count == 1, text.codes[place - 1] == 0x30 { return GluedDigits.enough + 1 }
    // 15 is a number of points by itself; only 44 may be two.
    if pieces[index].kind == .plainNumber, points(digits, text) != nil, !text.says(first, second) { return 0 }
    guard let given = points(first, text) else { return points(second, text).map { seen[$0] > 1 ? 3 : 0 } ?? 0 }
    if let next = pieces.at(index + 1), text.says(second, next.codes) {
      evidence += 4
      if let after = pieces.at(index + 2), after.kind == .plainNumber, text.says(first, after.codes) { evidence += 3 }
    }
    if seen[given] > 1 {
      evidence += pointsComeFirst && pieces[index].kind != .plainNumber && pieces.at(index - 1)?.kind.isText == true ? 3 : 1
    }
    if endsInTwoPoints, pieces[index].kind == .plainNumber, text.says(first, second), pieces.at(index - 1)?.kind.isNumeric == true {
      evidence += 3
    }
    // A number of points behind a plain number: 2100|10.
    if pieces[index].kind == .plainNumber, let points = points(second, text), seen[points] > 1 { evidence += 3 }
    return evidence
  }
}

extension LogicalText {
  /// Whether two ranges hold the same codes.
  func says(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where codes[left.lowerBound + offset] != codes[right.lowerBound + offset] { return false }
    return true
  }
}
