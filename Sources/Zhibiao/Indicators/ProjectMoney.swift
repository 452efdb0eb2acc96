/// What the money of a form counts: the unit that its head says for all of it.
struct MoneyUnit: BitwiseCopyable {
  /// Power of ten of 万 or 亿 before 元, 0 for 元 alone.
  var power: Int16
}

/// The budget of a project: `年度资金总额 | 120` under `项目资金（万元）`.
extension IndicatorReader {
  /// Codes between a label and the unit in its bracket.
  private static let widestBracket = 6

  /// Notes what a form's amounts count: `单位：万元` in a line of its own or behind others.
  mutating func noteMoneyUnit(at cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) {
    guard summaries[cell].heads > 0, text.cells[cell].codes.count <= 80 else { return }
    for index in summaries[cell].lexemeIndices where lexemes[index].kind == .columnHead {
      let end = lexemes[index].end
      guard text.codes[end] == 0x3A, lexicon.nouns[lexemes[index].row].head?.role == .unit,
        let unit = text.moneyUnit(at: text.codes[end + 1] == Code.blank ? end + 2 : end + 1)
      else { continue }
      state.money = unit
    }
  }

  /// Sets the budget from the text behind its label; left out where nothing says what it counts.
  ///
  /// The amount of the year is taken before that of all years, and of several in a row (planned, adjusted, spent) the first.
  mutating func setBudget(_ value: Range<Int>, label: Range<Int>, in section: inout SectionRecords) {
    noteMoneyUnit(behind: label, of: section.text)
    fields.append(.funds, value)
    guard let row = state.project, let amount = section.text.amount(in: value), let unit = amount.unit ?? state.money,
      let budget = amount.value.scaled(byPowerOfTen: unit.power)
    else { return }
    let first = section.text.codes[label.lowerBound]
    let isAnnual = first == 0x5E74 || first == 0x672C || first == 0x5F53 || first == 0x5168  // 年, 本, 当, 全
    if section.projects[Int(row)].budget == nil || isAnnual && !state.hasAnnualBudget {
      section.projects[Int(row)].budget = budget
      fields.append(.budget, amount.codes)
      state.hasAnnualBudget = isAnnual
    }
  }

  /// `项目资金（万元）`: the label's bracket says what it counts, and what the amounts under it do.
  mutating func noteMoneyUnit(behind label: Range<Int>, of text: borrowing LogicalText) {
    var position = label.upperBound
    while LogicalText.isGap(text.codes[position]), position - label.upperBound < IndicatorReader.widestBracket { position += 1 }
    guard text.codes[position] == 0x28 else { return }
    if let unit = text.moneyUnit(at: position + 1) { state.money = unit }
  }
}

extension LogicalText {
  /// unit → ("单位" ":"?)? "人民币"? (万 | 亿)? 元
  fileprivate func moneyUnit(at start: Int) -> MoneyUnit? {
    var position = start
    if codes[position] == 0x5355, codes[position + 1] == 0x4F4D { position += 2 }  // 单位
    if codes[position] == 0x3A { position += 1 }
    if codes[position] == 0x4EBA, codes[position + 1] == 0x6C11, codes[position + 2] == 0x5E01 { position += 3 }  // 人民币
    var power: Int16 = 0
    if codes[position] == 0x4E07 { power = 4 } else if codes[position] == 0x4EBF { power = 8 }
    if power > 0 { position += 1 }
    return codes[position] == 0x5143 ? MoneyUnit(power: power) : nil  // 元
  }

  /// The first number of a text, thousands marks aside, with the unit behind it.
  fileprivate func amount(in range: Range<Int>) -> (value: ExactDecimal, unit: MoneyUnit?, codes: Range<Int>)? {
    guard let first = range.first(where: { LogicalText.isDigit(codes[$0]) }) else { return nil }
    // 其中：…, 2024年: words before a number say of what it is.
    guard first - range.lowerBound <= 1 else { return nil }
    var position = first
    var (digits, scale, count): (Int128, Int16, Int) = (0, 0, 0)
    var behindPoint = false
    while position < range.upperBound {
      let code = codes[position]
      if LogicalText.isDigit(code), count < 20 {
        digits = digits * 10 + Int128(code - 0x30)
        count += 1
        if behindPoint { scale += 1 }
      } else if code == 0x2E, !behindPoint, LogicalText.isDigit(codes[position + 1]) {
        behindPoint = true
      } else if code != 0x2C || behindPoint || !LogicalText.isDigit(codes[position + 1]) {
        break
      }
      position += 1
    }
    return (ExactDecimal(digits: digits, scale: scale), moneyUnit(at: position), first..<position)
  }
}
