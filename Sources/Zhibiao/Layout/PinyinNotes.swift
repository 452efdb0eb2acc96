/// Pinyin behind its character, as converters of ruby text leave it: `績(jī)效指標(biāo)`.
extension LogicalText {
  private static let longestSyllable = 6

  /// Takes the notes out of the codes; what is written of a text that holds some still has them.
  ///
  /// Only of a text in which the line scanner met a vowel with a tone mark.
  ///
  /// - Complexity: O(*n*) in the codes.
  mutating func dropPinyinNotes() {
    var kept = 0
    var index = 0
    for cell in cells.indices {
      while index < Int(cells[cell].start) { keep(&index, at: &kept) }
      cells[cell].start = Int32(truncatingIfNeeded: kept)
      let end = Int(cells[cell].end)
      while index < end {
        if let behind = endOfNote(at: index, notBefore: Int(cells[cell].start), kept: kept) {
          index = behind
        } else {
          keep(&index, at: &kept)
        }
      }
      cells[cell].end = Int32(truncatingIfNeeded: kept)
    }
    while index < codes.count { keep(&index, at: &kept) }
    codes.truncate(to: kept)
    origins.truncate(to: kept)
  }

  private mutating func keep(_ index: inout Int, at kept: inout Int) {
    codes[kept] = codes[index]
    origins[kept] = origins[index]
    index += 1
    kept += 1
  }

  /// note → "(" syllable ")"   behind a han; a syllable has a vowel with a tone mark.
  private func endOfNote(at index: Int, notBefore start: Int, kept: Int) -> Int? {
    guard codes[index] == 0x28, kept > start, codes[kept - 1] >= 0x4E00, codes[kept - 1] <= 0x9FFF else { return nil }
    var end = index + 1
    var isMarked = false
    while end - index <= LogicalText.longestSyllable, LogicalText.isPinyin(codes[end]) {
      if LogicalText.hasTone(codes[end]) { isMarked = true }
      end += 1
    }
    return isMarked && codes[end] == 0x29 ? end + 1 : nil
  }

  /// à to ǜ: all vowels that bear a mark stand between.
  @inline(__always)
  static func hasTone(_ code: UInt16) -> Bool { code &- 0xE0 <= 0x1DC - 0xE0 && code != 0xF7 }

  private static func isPinyin(_ code: UInt16) -> Bool { code >= 0x61 && code <= 0x7A || hasTone(code) || code == 0x251 || code == 0x261 }
}
