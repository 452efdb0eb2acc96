/// What a form says without a record for it: numbers of items, sums, funds, notes.
extension NumberLedger {
  mutating func claimForms(of section: borrowing SectionRecords, lexemes: borrowing Column<Lexeme>) {
    claimListNumbers(of: section.text)
    claimWords(of: section, lexemes: lexemes)
    claimFunds(of: section.text, lexemes: lexemes)
  }

  /// `3、`, `（二）` before a cell's text.
  private mutating func claimListNumbers(of text: borrowing LogicalText) {
    for index in text.cells.indices {
      let cell = text.cells[index].codes
      let body = text.withoutItemNumber(text.trimmed(cell))
      claim(cell.lowerBound..<max(cell.lowerBound, body.lowerBound), of: text, as: .listNumber)
    }
  }

  /// Numerals inside words, and numbers that words of forms lead to.
  private mutating func claimWords(of section: borrowing SectionRecords, lexemes: borrowing Column<Lexeme>) {
    var asideEnd = 0
    for index in lexemes.indices where lexemes[index].end < section.text.codes.count - LogicalText.margin / 2 {
      let word = lexemes[index]
      switch word.kind {
      case .listGlyph: claim(word.codes, of: section.text, as: .listNumber)
      case .fixedPhrase: claim(word.codes, of: section.text, as: .fixedPhrase)
      case .digits where section.text.countsItem(word) && isClaimed(word.end + 1, of: section.text) || section.text.isInBrackets(word):
        claim(word.codes, of: section.text, as: .listNumber)
      case .numeral where section.text.opensItem(word): claim(word.codes, of: section.text, as: .listNumber)
      case .per: claimDenominator(behind: word.end, of: section.text)
      case let kind where kind.isFormNoun:
        claim(word.codes, of: section.text, as: .formWord)
        claimPoints(behind: word, of: section)
        claimCount(behind: word, of: section.text)
        if lexicon.nouns[word.row].isFormRow { claimFormRow(behind: word, of: section.text, from: &asideEnd) }
      // 合计 leads to a number in running text too.
      case .copula where section.text.endsInSum(word): claimFormRow(behind: word, of: section.text, from: &asideEnd)
      default: continue
      }
    }
  }

  /// denominator → "每" number   每一个, 每10万人
  private mutating func claimDenominator(behind start: Int, of text: borrowing LogicalText) {
    claim(start..<text.endOfNumerals(from: start), of: text, as: .denominator)
  }

  /// `分值：20`, `得分：18` in a numbered item.
  private mutating func claimPoints(behind label: Lexeme, of section: borrowing SectionRecords) {
    let role = lexicon.nouns[label.row].head?.role
    guard role == .weight || role == .score else { return }
    var start = label.end
    while section.text.codes[start] == Code.blank || section.text.codes[start] == Code.of(":") { start += 1 }
    let record = section.records.at(section.records.firstRecord(startingAt: Int32(truncatingIfNeeded: start)) - 1)
    guard let record, record.end > start, role == .weight ? record.weight != nil : record.score != nil else { return }
    claim(start..<section.text.endOfNumerals(from: start), of: section.text, as: role == .weight ? .weight : .score)
  }

  /// count → "("? number ("个" | "条" | "项" | "分")   数量指标2个, 产出指标（50分）
  private mutating func claimCount(behind word: Lexeme, of text: borrowing LogicalText) {
    var start = word.end
    while LogicalText.isGap(text.codes[start]) || text.codes[start] == Code.of("("), start < word.end + 3 { start += 1 }
    let end = text.endOfNumerals(from: start)
    switch text.codes[end] {
    case Code.of("个"), Code.of("条"), Code.of("项"), Code.of("分"): claim(start..<end, of: text, as: .levelPoints)
    default: return
    }
  }

  /// The sums behind 合计, or what stands in the next cell or behind a colon: `注：1.…`, `存在问题 | …`.
  ///
  /// - Parameter end: Behind what was claimed so before.
  private mutating func claimFormRow(behind word: Lexeme, of text: borrowing LogicalText, from end: inout Int) {
    guard word.end > end else { return }
    end = word.end
    if text.codes[end] == Code.of(":") || text.codes[end - 1] == Code.of(":") || text.codes[end] == Code.border {
      end += 1
      while text.codes[end] != Code.border { end += 1 }
    } else {
      while text.isSum(text.codes[end]), end + 1 < text.codes.count { end += 1 }
    }
    claim(word.end..<end, of: text, as: .aside)
  }

  /// Amounts behind a label of money in its line (`年度资金总额 | 860 | 902.5`), and lines of nothing but numbers under such heads.
  private mutating func claimFunds(of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) {
    var cell = 0
    var isUnderHeads = false
    while cell < text.cells.count {
      var next = cell + 1
      while next < text.cells.count, text.cells[next].border < .lineEnd { next += 1 }
      let line = Int(text.cells[cell].start)..<Int(text.cells[next - 1].end)
      let words = words(of: line, lexemes)
      if let label = words.label {
        claim(label..<line.upperBound, of: text, as: .projectOther)
      } else if isUnderHeads, !line.contains(where: { Code.isHan(text.codes[$0]) }) {
        claim(line, of: text, as: .projectOther)
      }
      isUnderHeads = words.namesFunds || isUnderHeads && !words.namesOther
      cell = next
    }
  }

  /// Whether a line names money: behind a label at its start, or as heads of columns.
  private func words(of line: Range<Int>, _ lexemes: borrowing Column<Lexeme>) -> (label: Int?, namesFunds: Bool, namesOther: Bool) {
    var found: (label: Int?, namesFunds: Bool, namesOther: Bool) = (nil, false, false)
    var index = lexemes.firstIndex(from: line.lowerBound)
    while let word = lexemes.at(index), Int(word.start) < line.upperBound {
      index += 1
      guard word.kind.isFormNoun else { continue }
      let noun = lexicon.nouns[word.row]
      if noun.field == .budget || noun.field == .funds, found.label == nil { found.label = word.end }
      if noun.head?.role == .funds { found.namesFunds = true } else if noun.head == nil && noun.field == nil { found.namesOther = true }
    }
    return found
  }
}

extension LogicalText {
  /// Behind the numerals that run on from `start`, with their points.
  fileprivate func endOfNumerals(from start: Int) -> Int {
    var end = start
    while NumeralClasses.shared[codes[end]] != .none, codes[end] != Code.of(",") || LogicalText.isDigit(codes[end + 1]) { end += 1 }
    return end
  }

  /// What may stand in the cells of a row of sums.
  fileprivate func isSum(_ code: UInt16) -> Bool {
    LogicalText.isDigit(code) || LogicalText.isGap(code) || code == Code.of(".") || code == Code.of(":") || code == Code.of("-")
      || code == Code.of("%")
  }

  /// 1.2022年… at a sentence's start: the rest of the figures has to be read apart.
  fileprivate func countsItem(_ word: Lexeme) -> Bool {
    word.length <= 2 && beginsSentence(Int(word.start)) && codes[word.end] == Code.of(".") && LogicalText.isDigit(codes[word.end + 1])
  }

  /// （1）更换水泵；（2）…
  fileprivate func isInBrackets(_ word: Lexeme) -> Bool {
    word.length <= 2 && codes[Int(word.start) - 1] == Code.of("(") && codes[word.end] == Code.of(")")
  }

  private func beginsSentence(_ start: Int) -> Bool {
    switch codes[start - 1] {
    case Code.border, Code.of("。"), Code.of(":"), Code.of(";"): true
    default: false
    }
  }

  /// 一是…, 二要… at a sentence's start.
  fileprivate func opensItem(_ word: Lexeme) -> Bool {
    (codes[word.end] == Code.of("是") || codes[word.end] == Code.of("要")) && beginsSentence(Int(word.start))
  }

  /// 合计, 共计 at a cell's start.
  fileprivate func endsInSum(_ word: Lexeme) -> Bool { codes[Int(word.start) - 1] == Code.border && codes[word.end - 1] == Code.of("计") }
}
