/// Parts a glued name from the description behind it: `改厕抽查合格率|看抽查合格情况`.
///
/// A name mostly ends in the word of what is measured (率, 数, 度 and their kin), maybe with a bracket; a description goes on
/// behind it.
extension TableReader {
  private static let shortestName = 4
  private static let shortestDescription = 3

  /// Parts names from descriptions where the head has a column of them between name and numbers.
  ///
  /// - Complexity: O(*n*) in the codes of the pieces.
  mutating func partDescriptions(of text: borrowing LogicalText) {
    guard let name = columns.indices.last(where: { columns[$0].role == .name }), columns.at(name + 1)?.role == .description else { return }
    remade.removeAll()
    for index in pieces.indices {
      let piece = pieces[index]
      guard piece.kind == .text || piece.kind == .longText, pieces.at(index + 1)?.kind.isNumeric == true,
        pieces.at(index - 1)?.kind.isText != true, let end = TableReader.endOfName(in: piece.codes, of: text)
      else {
        remade.append(piece)
        continue
      }
      var part = piece
      part.end = Int32(truncatingIfNeeded: end)
      part.kind = .text
      remade.append(part)
      (part.start, part.end, part.border) = (part.end, piece.end, .glue)
      remade.append(part)
    }
    swap(&pieces, &remade)
  }

  private static func endOfName(in range: Range<Int>, of text: borrowing LogicalText) -> Int? {
    for index in range.dropFirst(shortestName - 1) where text.endsMeasure(at: index) {
      var end = index + 1
      if text.codes[end] == 0x28, let close = (end..<min(end + 8, range.upperBound)).first(where: { text.codes[$0] == 0x29 }) {
        end = close + 1
      }
      return range.upperBound - end >= shortestDescription ? end : nil
    }
    return nil
  }
}

extension LogicalText {
  /// Whether a text is long enough for a name, and ends like one: `实训设备资金拨付及时率`.
  func endsInMeasure(_ range: Range<Int>) -> Bool {
    range.count >= 5 && range.count <= 24 && MeasureEndings.contain(codes[range.upperBound - 1])
  }

  /// 率 数 量 度 额 比 期 and 时间, where no word goes on with them: 数量, 数据, 比例, 期限, 度假.
  fileprivate func endsMeasure(at index: Int) -> Bool {
    let next = codes[index + 1]
    switch codes[index] {
    case 0x7387: return next != 0x5148  // 率, not 率先
    case 0x6570: return next != 0x636E && next != 0x91CF && next != 0x5B57 && next != 0x989D  // 数, not 数据 数量 数字 数额
    case 0x91CF: return next != 0x5316 && next != 0x6C34  // 量, not 量化 量水
    case 0x5EA6: return next != 0x5047 && next != 0x6C5B && next != 0x5185  // 度, not 度假 度汛 度内
    case 0x989D: return next != 0x5EA6  // 额, not 额度
    case 0x6BD4: return next != 0x4F8B && next != 0x7387 && next != 0x91CD && next != 0x8D5B  // 比, not 比例 比率 比重 比赛
    default: return false
    }
  }
}
