/// Tables in which each region has a column of its own, under one head.
extension TableReader {
  /// Most rows hold several values where the head names one target and nothing reached: a target of each region.
  mutating func repeatTargets() {
    guard let target = columns.indices.first(where: { columns[$0].role == .target }),
      columns.indices.allSatisfy({
        $0 == target || ![.target, .actual, .weight, .score, .completion, .other, .funds, .ordinal].contains(columns[$0].role)
      })
    else { return }
    var counts = InlineArray<8, Int>(repeating: 0)
    var run = 0
    for index in pieces.indices {
      if pieces[index].kind.isNumeric {
        run += 1
        continue
      }
      if pieces[index].kind == .comparator || pieces[index].kind == .unit || pieces[index].kind == .empty { continue }
      if run > 0 { counts[min(run, 7)] += 1 }
      run = 0
    }
    if run > 0 { counts[min(run, 7)] += 1 }
    let total = (1..<8).reduce(0) { $0 + counts[$1] }
    guard let usual = (2..<8).first(where: { counts[$0] * 5 >= total * 3 }), columns.count + usual <= ColumnAligner.mostColumns else {
      return
    }
    partDigits(intoColumns: usual)
    for _ in 1..<usual {
      var carried = columns[target]
      (carried.head, carried.slot) = (nil, -1)
      for index in target + 1..<max(target + 1, columns.count) { swap(&carried, &columns[index]) }
      columns.append(carried)
    }
  }

  /// `41232` under five regions is a digit for each; of more digits nobody can tell where they part, and they are left out.
  private mutating func partDigits(intoColumns columns: Int) {
    guard form == .glued else { return }
    remade.removeAll()
    for index in pieces.indices {
      let piece = pieces[index]
      let isAlone = pieces.at(index - 1)?.kind.isNumeric != true && pieces.at(index + 1)?.kind.isNumeric != true
      guard piece.kind == .plainNumber, isAlone, piece.codes.count >= columns else {
        remade.append(piece)
        continue
      }
      guard piece.codes.count == columns else { continue }
      for code in piece.codes {
        var digit = piece
        (digit.start, digit.end, digit.isParted) = (Int32(code), Int32(code + 1), true)
        remade.append(digit)
      }
    }
    swap(&pieces, &remade)
  }
}
