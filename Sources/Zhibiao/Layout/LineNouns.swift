/// Nouns of forms at line ends.
extension TextBuffer {
  /// Codes of a noun that are looked at on each side of a line end.
  private static let longestNoun = 10

  /// Whether the line end breaks a noun of forms: `主管部门 预算单位 项目名` `称 绩效目标`.
  ///
  /// Of lines with one blank between words only: in a row with columns the last cell and the next line's first are apart.
  func breaksNoun(_ line: Line, _ next: Line) -> Bool {
    guard !line.isBlank, !next.isBlank else { return false }
    // Nearly all line ends are told by the two characters beside them.
    let (last, first) = (TextBuffer.folded(lastCode(of: line)), TextBuffer.folded(scalar(at: Int(next.start)).value))
    guard last <= Code.blank || first <= Code.blank || Lexicon.shared.nouns.mayJoin(last, first) else { return false }
    guard !holdsWideBlank(line), !holdsWideBlank(next) else { return false }
    var codes = Column<UInt16>(capacity: 2 * TextBuffer.longestNoun + 2)
    appendLastWord(of: line, to: &codes)
    let border = codes.count
    appendFirstWord(of: next, to: &codes)
    let end = codes.count
    codes.append(Code.border)
    for start in 0..<border {
      if let noun = Lexicon.shared.nouns.longestMatch(at: start, before: end, in: codes.view), noun.end > border, noun.end - start > 2 {
        return true
      }
    }
    return false
  }

  /// Whether a line begins with the name of a project's field, a category or, behind a sentence, a column, and a colon.
  func beginsWithLabel(_ line: Line, after previous: Line, decoded lines: borrowing LineCodes) -> Bool {
    let nouns = Lexicon.shared.nouns
    let codes = lines.codes.view
    let end = endOfFirstWord(of: line, decoded: lines)
    guard let found = nouns.longestMatch(at: Int(line.firstCode), before: end, in: codes), found.end < end, codes[found.end] == 0x3A else {
      return false
    }
    let noun = nouns[found.row]
    let isHead = noun.head != nil && !noun.isItemLabel && endsSentence(previous)
    guard isHead || noun.field != nil || noun.category != nil && found.end > 2, !breaksNoun(previous, line) else { return false }
    // A category goes on an item behind its number and mark; behind words it begins one.
    switch lastCode(of: previous) {
    case 0x4E00...0x9FFF, 0x3002, 0xFF1B, 0x3B, 0x25, 0xFF05: return true
    case 0xFF0C, 0x3001, 0xFF1A, 0x2C, 0x3A, 0xFF08, 0x28: return false
    default: return noun.field != nil
    }
  }

  /// Whether a line begins with a level and a dash: 产出指标——数量指标——新建书屋：6座.
  func beginsWithChain(_ line: Line, decoded lines: borrowing LineCodes) -> Bool {
    let nouns = Lexicon.shared.nouns
    guard let found = nouns.closeMatch(at: Int(line.firstCode), before: Int(line.endCode), in: lines.codes.view) else { return false }
    return nouns[found.row].category != nil && lines.codes[found.end] == 0x2014
  }

  /// Behind the codes before a line's first blank, no more than make a noun.
  private func endOfFirstWord(of line: Line, decoded lines: borrowing LineCodes) -> Int {
    let end = min(Int(line.firstCode) + TextBuffer.longestNoun, Int(line.endCode))
    for index in Int(line.firstCode)..<end
    where lines.codes[index] <= Code.blank && byte(at: Int(lines.origins[index].byte)) == UInt8(ascii: " ") {
      return index
    }
    return end
  }

  /// The codes behind a line's last blank, no more than make a noun.
  private func appendLastWord(of line: Line, to codes: inout Column<UInt16>) {
    var first = Int(line.end)
    var count = 0
    while first > Int(line.start), count < TextBuffer.longestNoun {
      var offset = first - 1
      while offset > Int(line.start), byte(at: offset) & 0xC0 == 0x80 { offset -= 1 }
      guard scalar(at: offset).value != Code.blank else { break }
      first = offset
      count += 1
    }
    append(first..<Int(line.end), to: &codes)
  }

  /// The codes before a line's first blank, no more than make a noun.
  private func appendFirstWord(of line: Line, to codes: inout Column<UInt16>) {
    var end = Int(line.start)
    var count = 0
    while end < Int(line.end), count < TextBuffer.longestNoun {
      let (code, length) = scalar(at: end)
      guard code != Code.blank else { break }
      end += length
      count += 1
    }
    append(Int(line.start)..<end, to: &codes)
  }

  private func append(_ bytes: Range<Int>, to codes: inout Column<UInt16>) {
    var offset = bytes.lowerBound
    while offset < bytes.upperBound {
      let (value, length) = scalar(at: offset)
      codes.append(TextBuffer.folded(value))
      offset += length
    }
  }

  private static func folded(_ value: UInt16) -> UInt16 {
    let code = CodeFolding.shared.plain[code: value]
    return code == CodeFolding.mark ? CodeFolding.simplifying[code: value] : code
  }

  private func holdsWideBlank(_ line: Line) -> Bool {
    for offset in Int(line.start)..<Int(line.end) {
      if byte(at: offset) == 0x20, byte(at: offset + 1) == 0x20 { return true }
      if byte(at: offset) == 0xE3, byte(at: offset + 1) == 0x80, byte(at: offset + 2) == 0x80 { return true }
    }
    return false
  }
}
