/// Prose: each clause with quantities is a statement, named after the subject that they measure.
extension IndicatorReader {
  /// Takes one cell of prose.
  mutating func readStatements(at cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) -> Int {
    guard summaries[cell].numbers > 0 else { return cell + 1 }
    if readLabelledValue(at: cell, of: &section, lexemes: lexemes) { return cell + 1 }
    readClauses(
      section.text.cells[cell].codes, as: .prose, of: &section, lexemes: lexemes, near: summaries[cell].lexemeIndices.lowerBound)
    return cell + 1
  }

  /// Reads a run of clauses; a record for each subject with quantities.
  ///
  /// - Parameter lexeme: Index of a lexeme near the first, where the caller knows one.
  mutating func readClauses(
    _ range: Range<Int>, as context: ReadingContext, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>,
    near lexeme: Int? = nil
  ) {
    let words = lexemes.words(from: lexemes.firstIndex(from: range.lowerBound, near: lexeme), before: range.upperBound)
    let read = readQuantities(range, as: context, of: &section, lexemes: lexemes, in: words)
    guard !read.isEmpty else { return }
    var clauses = ClauseCursor(range: range, from: words.first)
    var subject = TextReference.absent
    var open: RecordRow?
    var previousEnd = range.lowerBound
    for index in read {
      let quantity = section.quantities[Int(index)]
      if context == .goal { section.quantities[Int(index)].role = .mention }
      let clause = clauses.clause(
        around: Int(quantity.start)..<Int(quantity.end), text: section.text, lexemes: lexemes)
      let isNewClause = previousEnd <= clause.lowerBound
      if isNewClause, clauses.beganSentence { subject = .absent }
      let from = isNewClause ? clause.lowerBound : previousEnd
      var words = subjectWords(in: from..<max(from, Int(quantity.start)), of: section.text, lexemes: lexemes)
      if isNewClause, words.isEmpty, let rate = section.text.rateAndSubject(in: Int(quantity.start)..<Int(quantity.end)) {
        let named = subjectWords(in: rate, of: section.text, lexemes: lexemes)
        if named.count >= 5 { words = named }
      }
      if !words.isEmpty { subject = .codes(words) }
      if subject.isAbsent {
        let behind = section.text.trimmedEnd(Int(quantity.end)..<max(Int(quantity.end), clause.upperBound), of: LogicalText.isNameEnd)
        if let first = behind.first, !LogicalText.isSubjectMark(section.text.codes[first]) { subject = .codes(behind) }
      }
      if var record = open, !isNewClause, words.isEmpty {
        record.end = max(record.end, quantity.end)
        record.quantities = record.quantities.lowerBound..<index + 1
        open = record
      } else {
        close(&open, before: isNewClause ? nil : from, of: &section)
        var record = RecordRow(
          kind: context == .goal ? .goal : .statement, layout: context == .goal ? .numbered : .prose,
          start: Int32(min(section.text.trimmed(from..<max(from, Int(quantity.end))).lowerBound, Int(quantity.start))),
          end: Int32(clause.upperBound))
        record.name = subject
        record.quantities = index..<index + 1
        open = record
      }
      previousEnd = Int(quantity.end)
    }
    close(&open, before: nil, of: &section)
  }

  private func close(_ open: inout RecordRow?, before next: Int?, of section: inout SectionRecords) {
    guard var record = open else { return }
    open = nil
    let end = next.map { max($0, Int(record.start)) } ?? Int(record.end)
    let clause = section.text.trimmed(Int(record.start)..<end)
    record.end = Int32(clause.upperBound)
    record.target = clause.isEmpty ? .absent : .codes(clause)
    section.records.append(record)
  }

  /// The words before a quantity, less what only leads to it: 其中, 和, 达到, 增长.
  private func subjectWords(in range: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Range<Int> {
    var range = text.trimmed(text.withoutItemNumber(text.trimmed(range)), also: LogicalText.isSubjectMark)
    var index = lexemes.firstIndex(from: range.upperBound) - 1
    while index >= 0, lexemes[index].end == range.upperBound, Int(lexemes[index].start) >= range.lowerBound,
      lexemes[index].kind.leadsToNumber
    {
      range = text.trimmed(range.lowerBound..<Int(lexemes[index].start), also: LogicalText.isSubjectMark)
      index -= 1
    }
    var first = lexemes.firstIndex(from: range.lowerBound)
    while let word = lexemes.at(first), Int(word.start) == range.lowerBound, word.end <= range.upperBound, word.kind == .conjunction {
      range = text.trimmed(word.end..<range.upperBound, also: LogicalText.isSubjectMark)
      first += 1
    }
    return text.withoutWordsOfWay(range)
  }
}

extension LexemeKind {
  /// Words between a subject and its number that belong to neither.
  fileprivate var leadsToNumber: Bool {
    switch self {
    case .copula, .reach, .changeVerb, .approximateBefore, .comparatorBefore, .comparatorSign, .conjunction, .per: true
    default: false
    }
  }
}

extension LogicalText {
  /// A subject without 从, 由, 自, 达, 至 and 到, which lead to its number; empty where only 分别 or 较上年 is left.
  fileprivate func withoutWordsOfWay(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, LogicalText.leadsFromOrTo(codes[end - 1]) { end -= 1 }
    if codes[end] == 0x5728, end - 2 >= range.lowerBound, LogicalText.holdsSteady(codes[end - 2], codes[end - 1]) { end -= 2 }
    let words = trimmed(range.lowerBound..<end, also: LogicalText.isSubjectMark)
    guard words.count <= 6, let first = words.first else { return words }
    // 分别, 同比, 环比, 较上年, 比2020年: how it is measured, not what.
    let isManner =
      words.count == 2 && (codes[first] == 0x5206 && codes[first + 1] == 0x522B || codes[first + 1] == 0x6BD4) || codes[first] == 0x8F83
      || codes[first] == 0x6BD4
    return isManner ? words.lowerBound..<words.lowerBound : words
  }

  /// 稳定, 保持, 控制, 维持 before 在.
  private static func holdsSteady(_ first: UInt16, _ second: UInt16) -> Bool {
    switch (first, second) {
    case (0x7A33, 0x5B9A), (0x4FDD, 0x6301), (0x63A7, 0x5236), (0x7EF4, 0x6301): true
    default: false
    }
  }

  private static func leadsFromOrTo(_ code: UInt16) -> Bool {
    switch code {
    case 0x4ECE, 0x7531, 0x81EA, 0x8FBE, 0x81F3, 0x5230: true
    default: false
    }
  }

  /// 每万人专利拥有量 of `每万人专利拥有量20件`: a rate that stands before its subject is part of the quantity.
  fileprivate func rateAndSubject(in quantity: Range<Int>) -> Range<Int>? {
    guard codes[quantity.lowerBound] == 0x6BCF, let digits = quantity.first(where: { LogicalText.isDigit(codes[$0]) }) else { return nil }
    return quantity.lowerBound..<digits
  }

  /// Marks at the ends of a subject: 、 , : ( ) “ ” and quotes of books.
  fileprivate static func isSubjectMark(_ code: UInt16) -> Bool {
    switch code {
    case 0x3001, 0x2C, 0x3A, 0x3B, 0x3002, 0x28, 0x29: true
    default: false
    }
  }
}

/// Finds the clause around each of a run of ascending quantities.
struct ClauseCursor {
  private let range: Range<Int>
  private var next: Int
  private var start: Int
  private var end: Int
  /// The mark at `end`; nil at the start of the range.
  private var mark: LexemeKind?
  /// Whether the clause found last begins a sentence, or a sentence began since the one before.
  private(set) var beganSentence = true

  /// - Parameter lexeme: Index of the range's first lexeme.
  init(range: Range<Int>, from lexeme: Int) {
    self.range = range
    next = lexeme
    start = range.lowerBound
    end = range.lowerBound
  }

  /// The clause that holds a quantity, without the mark that ends it; marks inside the quantity end none.
  mutating func clause(around quantity: Range<Int>, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Range<Int> {
    beganSentence = mark == nil
    while end <= quantity.lowerBound, end < range.upperBound {
      if mark == .sentenceEnd { beganSentence = true }
      start = mark == nil ? end : end + 1
      (end, mark) = (range.upperBound, .sentenceEnd)
      while let word = lexemes.at(next), Int(word.start) < range.upperBound {
        next += 1
        guard word.kind.endsClause, Int(word.start) >= start, !text.isInsideNumber(Int(word.start)) else { continue }
        if Int(word.start) > quantity.lowerBound, Int(word.start) < quantity.upperBound { continue }
        (end, mark) = (Int(word.start), word.kind)
        break
      }
    }
    return start..<max(end, quantity.upperBound)
  }
}

extension LogicalText {
  /// Whether the mark at `position` stands between two digits: a thousands mark.
  fileprivate func isInsideNumber(_ position: Int) -> Bool {
    codes[position] == 0x2C && LogicalText.isDigit(codes[position - 1]) && LogicalText.isDigit(codes[position + 1])
  }
}
