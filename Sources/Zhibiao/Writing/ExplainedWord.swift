/// A word of the lexicon that made a reading what it is, with what its row says.
///
/// The kinds are those of `zhibiao lexicon`, so that each can be looked up there.
struct ExplainedWord {
  var codes: Range<Int>
  var meaning: String

  /// How far before a number its verb of change is looked for, over the items that it carries over.
  private static let longestReach = 60

  /// The words that a quantity was made of, in the order of the text.
  static func words(
    of quantity: Quantity, lexemes: borrowing Column<Lexeme>, text: borrowing LogicalText
  ) -> [ExplainedWord] {
    var words: [ExplainedWord] = []
    if let change = quantity.change, let verb = verb(of: change, before: Int(quantity.start), lexemes: lexemes) { words.append(verb) }
    var index = lexemes.firstIndex(from: Int(quantity.start))
    while let lexeme = lexemes.at(index), lexeme.start < quantity.end {
      index += 1
      switch lexeme.kind {
      case .comparatorSign, .comparatorBefore, .approximateBefore, .numberWord:
        words.append(ExplainedWord(codes: lexeme.codes, meaning: meaning(of: lexeme) ?? "\(lexeme.kind)"))
      default: continue
      }
    }
    if quantity.unitStart < quantity.unitEnd, let row = quantity.unit {
      let units = Lexicon.shared.units
      let meaning = "unit \(units.string(units[row].name)), \(units[row].dimension.name)"
      words.append(ExplainedWord(codes: Int(quantity.unitStart)..<Int(quantity.unitEnd), meaning: meaning))
    }
    return words + wordsBehind(quantity, text: text)
  }

  /// 以上, 左右 behind a number; 投诉 behind 零.
  private static func wordsBehind(_ quantity: Quantity, text: borrowing LogicalText) -> [ExplainedWord] {
    var words: [ExplainedWord] = []
    var place = max(Int(quantity.unitEnd), Int(quantity.start))
    while place < Int(quantity.end) {
      guard let match = Lexicon.shared.suffixes.longestBound(at: place, in: text.codes.view), place + match.length <= Int(quantity.end)
      else {
        place += 1
        continue
      }
      words.append(ExplainedWord(codes: place..<place + match.length, meaning: meaning(of: match.meaning)))
      place += match.length
    }
    if quantity.rule == .zeroCount, let match = Lexicon.shared.suffixes.longestMatch(at: place, in: text.codes.view) {
      words.append(ExplainedWord(codes: place..<place + match.length, meaning: meaning(of: match.meaning)))
    }
    return words
  }

  /// The nearest verb before a number that says its change.
  private static func verb(of change: Change, before start: Int, lexemes: borrowing Column<Lexeme>) -> ExplainedWord? {
    var index = lexemes.firstIndex(from: start) - 1
    while let lexeme = lexemes.at(index), start - lexeme.end <= longestReach, lexeme.kind != .sentenceEnd {
      if lexeme.kind == .changeVerb, ChangeWords.isIncrease(row: Int(lexeme.row)) == (change.direction == .increase) {
        return ExplainedWord(codes: lexeme.codes, meaning: meaning(of: lexeme) ?? "change")
      }
      index -= 1
    }
    return nil
  }

  /// The word beside a refused number that speaks against it; nil where none does.
  static func word(against refusal: Refusal, lexemes: borrowing Column<Lexeme>, text: borrowing LogicalText) -> Range<Int>? {
    let (start, end) = (Int(refusal.start), Int(refusal.end))
    let before = lexemes.at(lexemes.firstIndex(from: start) - 1)
    if let before, before.kind == .decoyWord, start - before.end <= 1, before.end <= start { return before.codes }
    guard let match = Lexicon.shared.suffixes.longestMatch(at: end, in: text.codes.view), case .refusal = match.meaning else { return nil }
    return end..<end + match.length
  }

  /// What a lexeme's row says beyond its kind; nil where it says no more.
  static func meaning(of lexeme: Lexeme) -> String? {
    switch lexeme.kind {
    case .comparatorSign, .comparatorBefore: "comparator \(Lexicon.shared.comparators[Int(lexeme.row)].comparator.sign)"
    case .changeVerb: "change " + ChangeWords.words(row: Int(lexeme.row))
    case .approximateBefore: "about"
    case .numberWord: "number"
    case .decoyWord: RefusalReason(rawValue: UInt8(truncatingIfNeeded: lexeme.row)).map { "decoy, " + $0.words }
    default: nil
    }
  }

  private static func meaning(of suffix: SuffixIndex.Meaning) -> String {
    switch suffix {
    case .bound(let comparator): "comparator \(comparator.sign)"
    case .approximate: "about"
    case .zeroNoun: "counted"
    case .refusal(let reason): "decoy, " + reason.words
    }
  }
}

extension Border {
  /// What stands before the cell.
  var words: String {
    switch self {
    case .tab: "tab"
    case .bar: "bar"
    case .lineEnd, .barredLineEnd: "line end"
    case .blankLine: "blank line"
    case .page: "page"
    }
  }
}

extension RefusalReason {
  /// Why a number is no quantity.
  var words: String {
    switch self {
    case .noUnit: "a bare number, with nothing that makes it a value"
    case .identifier: "too many digits: an identifier"
    case .ordinal: "an ordinal or a rank"
    case .version: "a version or an edition"
    case .address: "part of an address"
    case .listNumber: "the number of an item"
    case .code: "part of a code or standard"
    case .phone: "a telephone or hotline number"
    case .documentNumber: "the number of a document"
    case .clause: "an article or a paragraph"
    case .joined: "joined to letters or to a name"
    case .yearName: "a year that names"
    case .pastDate: "a date that only tells when"
    case .hour: "a time of day"
    case .fixedPhrase: "part of a fixed phrase"
    case .insideWord: "part of a word"
    case .formulaFactor: "the factor of a formula"
    case .placeholder: "a placeholder"
    case .glued: "numbers that run together and leave two readings"
    }
  }
}
