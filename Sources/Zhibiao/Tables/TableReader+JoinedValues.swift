/// A name and its target in one line, where each cell should have a line of its own: `改造服务点数量 30个`, `28个`, `10`, `9.33`.
extension TableReader {
  /// Parts them where the row is one number short, and takes back what was wrapped off the target.
  ///
  /// - Complexity: O(*n*) in the codes of the pieces.
  mutating func partJoinedValues(in text: borrowing LogicalText) {
    guard let name = columns.indices.last(where: { columns[$0].role == .name }), columns.at(name + 1)?.role == .target else { return }
    let numbers = columns.indices.reduce(0) { $1 > name && columns[$1].role.holdsNumbers ? $0 + 1 : $0 }
    remade.removeAll()
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      guard pieces[index].kind.isText, let start = joinedValue(in: pieces[index], of: text) else {
        remade.append(pieces[index])
        continue
      }
      var value = pieces[index]
      value.start = Int32(start)
      let last = goesOn(from: value.codes, at: index + 1, in: text) ? index + 1 : index
      value.end = pieces[last].end
      guard isShort(from: last + 1, of: numbers, in: text) else {
        remade.append(pieces[index])
        continue
      }
      var named = pieces[index]
      named.end = Int32(start - 1)
      (named.kind, named.row) = cutter.classify(named.codes, of: text)
      value.border = .blank
      (value.kind, value.row) = cutter.classify(value.codes, of: text)
      remade.append(named)
      remade.append(value)
      index = last
    }
    swap(&pieces, &remade)
  }

  /// Where the value begins that ends a text behind a blank.
  private mutating func joinedValue(in piece: TableCell, of text: borrowing LogicalText) -> Int? {
    guard let blank = piece.codes.last(where: { text.codes[$0] <= Code.blank }), blank - Int(piece.start) >= 2 else { return nil }
    switch cutter.classify(blank + 1..<Int(piece.end), of: text).kind {
    case .value, .percentage, .date: return blank + 1
    default: return nil
    }
  }

  /// Whether the next line is the rest of a value: 不超过2.8万|元, 2031年11月|30日前.
  private func goesOn(from value: Range<Int>, at index: Int, in text: borrowing LogicalText) -> Bool {
    guard let next = pieces.at(index), let last = value.last else { return false }
    switch text.codes[last] {
    case 0x4E07, 0x4EBF: return next.kind == .unit  // 万, 亿
    case 0x6708:  // 月
      var end = Int(next.start)
      while LogicalText.isDigit(text.codes[end]) { end += 1 }
      return end > Int(next.start) && text.codes[end] == 0x65E5  // 日
    default: return false
    }
  }

  /// Whether a row's rest lacks one of as many numbers.
  private mutating func isShort(from index: Int, of numbers: Int, in text: borrowing LogicalText) -> Bool {
    var end = index
    while end < pieces.count, end - index < numbers, pieces[end].kind.isNumeric { end += 1 }
    guard end - index == numbers - 1 else { return false }
    // Of a target alone nothing is left: then the next row has to begin there.
    guard numbers == 1, let next = pieces.at(end) else { return true }
    return next.kind == .category || next.kind == .formRow || next.kind.isText && joinedValue(in: next, of: text) != nil
  }
}

extension ColumnRole {
  fileprivate var holdsNumbers: Bool { [.target, .actual, .weight, .score, .completion].contains(self) }
}
