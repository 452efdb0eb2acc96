/// Puts the pieces of lines in order before they are aligned: wraps among bars, empty cells, levels in several pieces.
extension TableReader {
  private static let longestLevelPart = 8

  /// 正向, 定性, 达到目标值 stand between name and target, 绩效指标 beside the rows: without a column of their own they belong to none.
  mutating func drop(_ kind: CellKind) {
    var kept = 0
    for index in pieces.indices where pieces[index].kind != kind {
      pieces[kept] = pieces[index]
      kept += 1
    }
    pieces.truncate(to: kept)
  }

  /// Empty pieces before the first and behind the last filled one of a line say nothing: converters add and drop them.
  mutating func dropOuterEmpties() {
    var kept = 0
    var opensLine = true
    var pending: CellBorder?
    for index in pieces.indices {
      var piece = pieces[index]
      if piece.border >= .lineEnd {
        // Empties at the end of the line before.
        while kept > 0, pieces[kept - 1].kind == .empty, pieces[kept - 1].border < .lineEnd { kept -= 1 }
        opensLine = true
        pending = max(pending ?? piece.border, piece.border)
      }
      if opensLine, piece.kind == .empty { continue }
      if opensLine, let border = pending { piece.border = border }
      opensLine = false
      pending = nil
      pieces[kept] = piece
      kept += 1
    }
    while kept > 0, pieces[kept - 1].kind == .empty { kept -= 1 }
    pieces.truncate(to: kept)
  }

  /// What follows a form's row is its text: `其他需要说明的问题 | 无`, `注：1.… 2.…`. Numbers may be the next row's.
  /// 指标 alone is the end of a level word that was wrapped, with nothing to join it to.
  mutating func dropTextsOfNoRow(in text: borrowing LogicalText) {
    var kept = 0
    var isBehind = false
    for index in pieces.indices {
      let piece = pieces[index]
      if piece.kind == .text, piece.codes.count == 2, text.codes[Int(piece.start)] == 0x6307, text.codes[Int(piece.start) + 1] == 0x6807 {
        continue
      }
      if isBehind, piece.kind.isText || piece.kind == .enumerator,
        piece.border > .glue && piece.border < .lineEnd || endsRows(at: index + 1)
      {
        continue
      }
      isBehind = piece.kind == .formRow
      pieces[kept] = piece
      kept += 1
    }
    pieces.truncate(to: kept)
  }

  /// 满意度 before a name is a level, for all that names end so: `社会效益 | 抽查率 | ≥5% | 满意度 | 学员满意度`.
  mutating func takeBareSatisfaction(in text: borrowing LogicalText) {
    for index in pieces.indices where pieces[index].kind == .text && pieces[index].codes.count == 3 {
      let start = Int(pieces[index].start)
      guard text.codes[start] == 0x6EE1, text.codes[start + 1] == 0x610F, text.codes[start + 2] == 0x5EA6,
        pieces.at(index + 1)?.kind == .text || pieces.at(index + 1)?.kind == .enumeratedName, pieces.at(index - 1)?.kind != .category
      else { continue }
      pieces[index].kind = .category
      pieces[index].row = CellClassifier.row(of: .satisfaction)
    }
  }

  private func endsRows(at index: Int) -> Bool {
    guard let next = pieces.at(index) else { return true }
    return next.kind == .formRow || next.kind == .category || next.kind == .dots
  }

  /// A level wrapped over pieces (经济效益|指标, 产|出|指|标) becomes one.
  mutating func mergeWrappedLevels(in text: borrowing LogicalText) {
    var kept = 0
    var index = 0
    while index < pieces.count {
      var piece = pieces[index]
      var taken = 1
      if piece.kind == .text || piece.kind == .category, piece.codes.count <= TableReader.longestLevelPart {
        var end = index + 1
        while end < min(index + 6, pieces.count),
          pieces[end].kind == .text || piece.kind == .text && pieces[end].kind == .category
            || piece.codes.count + pieces[end].codes.count == 2,
          pieces[end].codes.count <= TableReader.longestLevelPart
        {
          let joined = Int(piece.start)..<Int(pieces[end].end)
          guard joined.count <= 2 * TableReader.longestLevelPart + 8 else { break }
          let (kind, row) = cutter.classify(joined, of: text)
          // 及时|成本指标: words before a level make a level only where the lexicon has it.
          // 总   分, 合   计: a row of the form whose two characters stand apart.
          let isSpacedRow = kind == .formRow && joined.count <= 3 && pieces[end].border < .lineEnd
          if isSpacedRow || kind == .category && (pieces[end].kind == .text || !CellClassifier.isRuled(row)) {
            piece.end = pieces[end].end
            (piece.kind, piece.row) = (kind, row)
            taken = end - index + 1
          }
          end += 1
        }
      }
      pieces[kept] = piece
      kept += 1
      index += taken
    }
    pieces.truncate(to: kept)
  }

  /// Whether most lines hold several pieces: then a line end is the end of a row.
  func linesHoldRows() -> Bool {
    var lines = 1
    for index in pieces.indices.dropFirst() where pieces[index].border >= .lineEnd { lines += 1 }
    return lines > 1 && pieces.count * 2 >= lines * 5
  }
}
