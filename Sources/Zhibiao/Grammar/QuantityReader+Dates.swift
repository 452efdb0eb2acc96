/// Which dates are quantities: those that a target sets.
extension QuantityReader {
  mutating func finish(_ text: DateText, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>) {
    cursor.position = text.end
    var comparator = text.comparator
    var start = text.start
    var isPast = false
    var isToward = false
    if index > 0, let previous = lexemeEnding(at: text.start) {
      switch previous.kind {
      case .comparatorBefore, .comparatorSign:
        let word = cursor.lexicon.comparators[Int(previous.row)].comparator
        comparator = comparator ?? word
        start = Int(previous.start)
      case .reach:
        let code = cursor.code(at: Int(previous.start))
        isToward = code == Code.of("到") || code == Code.of("至")
        if isToward, comparator == nil { (comparator, start) = (.atMost, Int(previous.start)) }
      case .clauseWord: isPast = Int(previous.row) == ClauseWords.Row.past
      default: break
      }
    }
    let isWanted =
      comparator != nil && comparator != .range || context.isValue && (text.isPrecise || isWhole(text)) || followsDeadline(start)
    guard isWanted, !isPast, !isInName(text) else {
      refuse(text.start..<text.end, text.isPrecise ? .pastDate : .yearName, &refusals)
      return
    }
    var quantity = Quantity()
    quantity.comparator = comparator ?? .equal
    quantity.date = text.date
    quantity.start = Int32(truncatingIfNeeded: start)
    quantity.end = Int32(truncatingIfNeeded: text.end)
    quantity.rule = .date
    quantity.role = context.isMention || comparator == .atLeast && context == .prose && isFrom(start) ? .mention : .target
    assumeYear(&quantity)
    quantities.append(quantity)
    end(at: Int(quantity.end))
    previous = nil
    pendingRate?.isHeld = true
  }

  /// 完成时限:2026年12月31日, 服务期限为…: the label says that the date is set.
  private func followsDeadline(_ start: Int) -> Bool {
    var left = min(index, lexemes.count - 1)
    while left >= 0, lexemes[left].end > start { left -= 1 }
    var edge = start
    while left >= 0, Int(lexemes[left].start) >= floor, edge - lexemes[left].end <= 1 {
      let lexeme = lexemes[left]
      switch lexeme.kind {
      case .colon, .copula, .reach, .openBracket: break
      case .clauseWord: return Int(lexeme.row) == ClauseWords.Row.deadline
      case .projectField, .columnHead, .itemLabel:
        return endsAsDeadline(lexeme)
      default: return false
      }
      edge = Int(lexeme.start)
      left -= 1
    }
    return false
  }

  /// 实施期限, 租赁期, 完成时间 among the nouns of forms; 填报日期 only tells when.
  private func endsAsDeadline(_ noun: Lexeme) -> Bool {
    let (first, last) = (cursor.code(at: Int(noun.start)), cursor.code(at: noun.end - 1))
    if last == Code.of("限") || last == Code.of("期") && cursor.code(at: noun.end - 2) != Code.of("日") { return true }
    return first == Code.of("完") || first == Code.of("竣") || first == Code.of("交") || first == Code.of("验")
  }

  private func isFrom(_ start: Int) -> Bool { cursor.code(at: start - 1) == Code.of("从") || cursor.code(at: start - 1) == Code.of("自") }

  /// A year that goes on into a name (2022年版) or a compound (2022年度).
  private func isInName(_ text: DateText) -> Bool {
    guard !text.isPrecise, text.comparator == nil else { return false }
    let next = cursor.code(at: text.end)
    return next == Code.of("度") || next == Code.of("版") || next == Code.of("级") || next == Code.of("制")
  }

  private func isWhole(_ text: DateText) -> Bool { text.start == cursor.cell.lowerBound && text.end == cursor.cell.upperBound }

  private func lexemeEnding(at place: Int) -> Lexeme? {
    var left = min(index, lexemes.count - 1)
    while left >= 0, lexemes[left].end > place { left -= 1 }
    guard left >= 0, Int(lexemes[left].start) >= floor else { return nil }
    let end = lexemes[left].end
    return end == place || end == place - 1 && cursor.code(at: end) == Code.blank ? lexemes[left] : nil
  }

  /// A date without a year takes the document's.
  private func assumeYear(_ quantity: inout Quantity) {
    guard let year, var date = quantity.date, date.from.year == 0 else { return }
    date.from.year = year
    if date.to != nil, date.to?.year == 0 { date.to?.year = year }
    quantity.date = date
    quantity.flags.insert(.assumedYear)
  }

  /// 年底前, without a year in figures: the last day of the budget year.
  mutating func readYearEnd(_ lexeme: Lexeme, into quantities: inout Column<Quantity>) {
    let before = cursor.code(at: Int(lexeme.start) - 1)
    guard before != Code.of("每"), before != Code.of("去"), before != Code.of("上"), before != Code.of("往") else { return }
    cursor.position = lexeme.end
    _ = cursor.eat("之") || cursor.eat("以")
    guard cursor.eat("前"), cursor.current != Code.of("后") else {
      cursor.position = lexeme.end
      return
    }
    var quantity = Quantity()
    quantity.comparator = .atMost
    quantity.date = DateReading(from: CalendarDate(year: 0, month: 12, day: 31), to: nil)
    quantity.start = lexeme.start
    quantity.end = Int32(truncatingIfNeeded: cursor.position)
    quantity.rule = .date
    quantity.role = context.isMention ? .mention : .target
    assumeYear(&quantity)
    quantities.append(quantity)
    end(at: Int(quantity.end))
    previous = nil
  }
}
