/// What stands before a number and governs it.
struct Prefix {
  /// Where the span begins: at the comparator, the number itself where there is none.
  var start: Int
  var comparator: Comparator?
  var form = Comparators.Form.plain
  /// The comparator stands right before the number.
  var isAdjacent = false
  var approximate = false
  var change: Change?
  /// First code of the verb of change.
  var changeStart = 0
  /// The verb changes only what is told from where: 拓展到.
  var changesFromOrigin = false
  /// 为, 是, 达, 共 or = right before it.
  var hasCopula = false
  /// 达 or 达到 right before it: a verb of change before says what was reached.
  var hasReached = false
  /// 到 or 至 right before it.
  var isToward = false
  /// ± right before it.
  var isTolerance = false
  /// Index of the next lexeme to the left of all that was taken.
  var nextLexeme: Int

  init(start: Int, nextLexeme: Int) { (self.start, self.nextLexeme) = (start, nextLexeme) }
}

/// Looks back from a number over the words before it, not into the quantity before.
extension QuantityReader {
  /// How many codes a bridge may hold between a comparator and its number: `至少|每季度组织开展|3次`.
  private static let longestBridge = 12
  private static let longestFiller = 3

  /// prefix → (comparator | approximation | copula | 到 | change | filler)*   before a number, nearest first
  func lookBack(_ prefix: inout Prefix) {
    if takeDatedChange(before: prefix.start, &prefix) { return }
    var edge = prefix.start
    var rounds = 0
    while rounds < 6, let lexeme = lexeme(prefix.nextLexeme), let gap = gap(from: lexeme, to: edge), gap <= QuantityReader.longestFiller,
      isFiller(lexeme.end..<edge), take(lexeme, into: &prefix)
    {
      rounds += 1
      edge = Int(lexeme.start)
      prefix.nextLexeme -= 1
    }
    if prefix.comparator == nil { bridgeToComparator(from: edge, &prefix) }
    if prefix.change == nil { bridgeToChange(from: edge, &prefix) }
  }

  func lexeme(_ index: Int) -> Lexeme? {
    guard index >= 0, index < lexemes.count else { return nil }
    let lexeme = lexemes[index]
    return Int(lexeme.start) >= floor && lexeme.end <= cursor.cell.upperBound ? lexeme : nil
  }

  /// How many codes stand between a lexeme and `edge`; nil where they overlap.
  private func gap(from lexeme: Lexeme, to edge: Int) -> Int? { lexeme.end <= edge ? edge - lexeme.end : nil }

  private func isFiller(_ range: Range<Int>) -> Bool {
    for index in range where cursor.code(at: index) != Code.blank && !cursor.traits(at: index).contains(.filler) { return false }
    return true
  }

  /// Takes a lexeme that stands right before what was taken already; false where it does not belong to the number.
  private func take(_ lexeme: Lexeme, into prefix: inout Prefix) -> Bool {
    switch lexeme.kind {
    case .comparatorSign, .comparatorBefore:
      let word = cursor.lexicon.comparators[Int(lexeme.row)]
      if word.comparator == .equal, lexeme.kind == .comparatorSign, prefix.comparator == nil { prefix.hasCopula = true }
      if word.form == .past, lexeme.end != prefix.start || !passes(lexeme) { return false }
      // 最低标准提高5%: the noun is what changes.
      if word.form == .noun || word.form == .extreme, prefix.change != nil { return false }
      if word.form == .tight, lexeme.end < prefix.start, prefix.comparator == nil, prefix.hasCopula { return false }
      if prefix.comparator == nil {
        (prefix.comparator, prefix.form, prefix.isAdjacent) = (word.comparator, word.form, true)
      } else if prefix.comparator == .equal {
        prefix.comparator = word.comparator
      }
      if word.form == .better, measuresError(before: Int(lexeme.start)) { prefix.comparator = .lessThan }
      prefix.start = Int(lexeme.start)
    case .approximateBefore:
      prefix.approximate = true
      prefix.start = Int(lexeme.start)
    case .copula:
      if prefix.change != nil { return false }
      prefix.hasCopula = true
      for place in lexeme.codes where cursor.code(at: place) == Code.of("达") { prefix.hasReached = true }
    case .reach:
      let code = cursor.code(at: Int(lexeme.start))
      if code == Code.of("到") || code == Code.of("至") { prefix.isToward = true }
    case .plusMinus:
      prefix.isTolerance = true
      prefix.start = Int(lexeme.start)
    case .plus:
      guard lexeme.end == prefix.start else { return false }
      prefix.start = Int(lexeme.start)
    case .changeVerb:
      guard prefix.change == nil, let change = change(of: lexeme) else { return false }
      prefix.change = change
      prefix.changeStart = Int(lexeme.start)
      prefix.changesFromOrigin = Int(lexeme.row) >= ChangeWords.Row.fromOrigin
      if prefix.isToward { prefix.change?.mode = .to }
    default: return false
    }
    return true
  }

  /// 产值过3亿元, and 3个过亿元项目: behind the name of an amount or a count.
  private func passes(_ word: Lexeme) -> Bool {
    let start = Int(word.start)
    return cursor.traits(at: start - 1).contains(.amountTail) || start == floor && floor > cursor.cell.lowerBound
  }

  /// 精度, 误差, 偏差 are the better the smaller.
  private func measuresError(before start: Int) -> Bool {
    for place in max(start - 6, cursor.cell.lowerBound)..<max(start - 1, cursor.cell.lowerBound) {
      let (code, next) = (cursor.code(at: place), cursor.code(at: place + 1))
      if code == Code.of("精") && next == Code.of("度") || next == Code.of("差") && (code == Code.of("误") || code == Code.of("偏")) {
        return true
      }
    }
    return false
  }

  /// The change that a verb says; nil where it is part of a noun (增长率).
  func change(of lexeme: Lexeme) -> Change? {
    if cursor.traits(at: lexeme.end).contains(.nounTail) { return nil }
    switch Int(lexeme.row) % ChangeWords.Row.intransitive {
    case ChangeWords.Row.increaseBy: return Change(direction: .increase, mode: .by)
    case ChangeWords.Row.decreaseBy: return Change(direction: .decrease, mode: .by)
    case ChangeWords.Row.increaseTo: return Change(direction: .increase, mode: .to)
    default: return Change(direction: .decrease, mode: .to)
    }
  }
}

extension QuantityReader {
  /// A comparator that reaches its number over a short verb phrase: `至少每季开展3次`, `≥出栏2000只`.
  private func bridgeToComparator(from start: Int, _ prefix: inout Prefix) {
    var edge = start
    var right = start
    var index = prefix.nextLexeme
    var hasVerb = false
    while let lexeme = lexeme(index), lexeme.end <= right, edge - lexeme.end <= QuantityReader.longestBridge,
      isPhrase(lexeme.end..<max(lexeme.end, right == edge ? behindShare(edge) : right))
    {
      switch lexeme.kind {
      case .comparatorSign, .comparatorBefore:
        let word = cursor.lexicon.comparators[Int(lexeme.row)]
        guard prefix.change == nil || word.form != .noun && word.form != .extreme else { return }
        // 高于全国2.3个百分点 says how far above, no bound; signs and words like 至少 and 不低于 reach on.
        let isRelation = lexeme.kind == .comparatorBefore && (word.comparator == .moreThan || word.comparator == .lessThan)
        guard word.comparator != .equal, !isRelation || lexeme.end == edge, reaches(word, over: lexeme.end..<edge, hasVerb: hasVerb) else {
          return
        }
        (prefix.comparator, prefix.form) = (word.comparator, word.form)
        prefix.start = Int(lexeme.start)
        return
      case .actionVerb: hasVerb = true
      case .per, .approximateBefore, .reach, .changeVerb, .itemVerb, .conjunction, .category, .columnHead, .projectField, .formRow,
        .itemLabel,
        .fixedPhrase:
        break
      case .copula: hasVerb = true
      case .colon:
        // 上限:5% and 最高限价:500元.
        guard let noun = self.lexeme(index - 1), noun.end == Int(lexeme.start), noun.kind == .comparatorBefore,
          cursor.lexicon.comparators[Int(noun.row)].form == .noun, isCurrencyWord(lexeme.end..<edge)
        else { return }
        edge = Int(lexeme.start)
      default: return
      }
      right = Int(lexeme.start)
      index -= 1
    }
  }

  /// Nothing, or 人民币, before an amount.
  private func isCurrencyWord(_ range: Range<Int>) -> Bool {
    let start = range.first.map(cursor.behindBlank) ?? range.upperBound
    return start >= range.upperBound
      || range.upperBound - start == 3 && cursor.code(at: start) == Code.of("人") && cursor.code(at: start + 2) == Code.of("币")
  }

  /// Before the 的 of 预算的5%, where a percentage follows.
  func behindShare(_ edge: Int) -> Int { isShare && cursor.code(at: edge - 1) == Code.of("的") ? edge - 1 : edge }

  /// Whether a word of comparison governs a number behind the codes in between.
  private func reaches(_ word: Comparators.Word, over between: Range<Int>, hasVerb: Bool) -> Bool {
    switch word.form {
    case .plain, .better: return true
    case .noun: return between.isEmpty || hasVerb && between.count <= 3
    case .tight, .past: return false
    case .extreme: return hasVerb && between.count <= 8 || beginsWithVerb(between)
    }
  }

  /// 可, 达, 需, 不 after 最高 lead to its number.
  private func beginsWithVerb(_ between: Range<Int>) -> Bool {
    guard let first = between.first, between.count <= 6 else { return between.isEmpty }
    return cursor.traits(at: first).contains(.filler) || cursor.code(at: first) == Code.of("不")
  }

  /// Whether codes are a phrase that a word may reach over: Chinese and Latin, without 的, 比 or 于.
  func isPhrase(_ range: Range<Int>) -> Bool {
    for index in range {
      let code = cursor.code(at: index)
      if code == Code.of("的") || code == Code.of("比") || code == Code.border || code == Code.wideBlank { return false }
    }
    return true
  }
}
