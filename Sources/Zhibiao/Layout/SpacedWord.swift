/// Words whose characters a form sets apart: `总 体 目 标`, `绩 效 指 标`.
extension LogicalText {
  private static let fewestCharacters = 3

  /// Takes the blanks out of a word of single characters that begins the last cell: spaced-word → han (blank han){2,} not before a han.
  ///
  /// A numeral among them ends it: `一 二 三` are three things.
  ///
  /// - Complexity: O(1) where the cell begins with no such word, else O(*n*) in the cell.
  @inline(__always)
  mutating func closeSpacedWord(from start: Int) {
    // Nearly all cells are told by two codes.
    if codes.count - start >= 2 * LogicalText.fewestCharacters - 1, codes[start + 1] == Code.blank, codes[start + 3] == Code.blank {
      takeBlanksOut(from: start)
    }
  }

  private mutating func takeBlanksOut(from start: Int) {
    var end = start
    while end < codes.count, LogicalText.isPlainHan(codes[end]), end + 1 == codes.count || !LogicalText.isHan(codes[end + 1]) {
      guard end + 2 < codes.count, codes[end + 1] == Code.blank else {
        end += 1
        break
      }
      end += 2
    }
    // A blank before the next word stays.
    if end > start, end < codes.count, codes[end - 1] == Code.blank { end -= 1 }
    guard end - start >= 2 * LogicalText.fewestCharacters - 1 else { return }
    var kept = start
    for index in start..<codes.count where index >= end || codes[index] != Code.blank {
      codes[kept] = codes[index]
      origins[kept] = origins[index]
      kept += 1
    }
    codes.truncate(to: kept)
    origins.truncate(to: kept)
  }

  private static func isHan(_ code: UInt16) -> Bool { code >= 0x4E00 && code <= 0x9FFF }

  private static func isPlainHan(_ code: UInt16) -> Bool {
    switch code {
    // 一二三四五六七八九十 百千万亿
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF: false
    default: isHan(code)
    }
  }
}
