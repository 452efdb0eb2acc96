/// A date as it was read, with the comparator that the words around it give.
struct DateText {
  var date: DateReading
  /// 前, 底前 give `<=`; 后, 起 give `>=`; nil where none of them stands.
  var comparator: Comparator?
  var start: Int
  var end: Int
  /// Whether it names a day, month or the end of a year, not just a year.
  var isPrecise: Bool
  /// Written with points, dashes or slashes.
  var isFigures = false
}

extension GrammarCursor {
  /// Whether the figures at an index may begin a date: nearly all are told apart by the code behind them.
  func mayBeginDate(at index: Int) -> Bool {
    var end = index
    while isDigit(at: end), end - index < 8 { end += 1 }
    if end == index { return mayBeginDateInWords(at: index) }
    // Dates in eight digits.
    guard end - index < 8 else { return true }
    guard !traits(at: end).isDisjoint(with: [.dateTail, .digitTail]) else { return false }
    switch code(at: behindBlank(end)) {
    case Code.of("年"), Code.of("月"): return true
    default: break
    }
    switch code(at: end) {
    case Code.of("-"), Code.of("."), Code.of("/"), Code.of("○"), Code.of("O"): return true
    default: break
    }
    // 300万 is no date.
    switch numeral(at: end) {
    case .none, .large: return false
    case .digit, .tens, .small: return true
    }
  }

  /// The same for Chinese numerals: 年 or 月 stands behind them, which may be spaced out.
  private func mayBeginDateInWords(at index: Int) -> Bool {
    let limit = index + GrammarCursor.longestDateInWords
    var end = index
    while end < limit {
      switch code(at: end) {
      case Code.of("年"), Code.of("月"): return true
      case Code.blank, Code.of("○"), Code.of("O"): break
      default: guard isNumeral(at: end) || isDigit(at: end) else { return false }
      }
      end += 1
    }
    return true
  }

  /// 二 〇 二 二 年: codes of a year or month in words at most, and its sign.
  private static let longestDateInWords = 10

  /// date → point (connector point)? bound?   2022年12月底前, 2020年1月-11月, 2023.12.31
  mutating func parseDate() -> DateText? {
    let start = position
    if let months = parseMonths() { return months }
    guard let first = parseDatePoint(after: nil) else {
      position = start
      return nil
    }
    var text = DateText(
      date: DateReading(from: first.date, to: nil), comparator: nil, start: start, end: position, isPrecise: first.isPrecise,
      isFigures: first.isFigures)
    let back = position
    if eatDateConnector(), let second = parseDatePoint(after: first.date), second.date.isAfter(first.date) {
      text.date.to = second.date
      text.comparator = .range
      text.isPrecise = text.isPrecise || second.isPrecise
    } else {
      position = back
      parseDateBound(&text)
    }
    text.end = position
    return text
  }

  /// months → (year 年)? month (- | ~ | — | 至 | 到) month 月   2023年1-12月
  private mutating func parseMonths() -> DateText? {
    let start = position
    let year = parseYear() ?? 0
    eatBlank()
    guard isDigit(at: position), let first = figure(upTo: 12), eatDateConnector(), isDigit(at: position),
      let last = parsePart(upTo: 12, before: Code.of("月")), first < last
    else {
      position = start
      return nil
    }
    _ = eat("份")
    let date = DateReading(from: CalendarDate(year: year, month: first, day: 0), to: CalendarDate(year: year, month: last, day: 0))
    return DateText(date: date, comparator: .range, start: start, end: position, isPrecise: true)
  }

  private mutating func eatDateConnector() -> Bool {
    let back = position
    eatBlank()
    _ = eat("起")
    if eat(anyOf: Code.of("-"), Code.of("~"), Code.of("—"), Code.of("至"), Code.of("到")) {
      _ = eat(anyOf: Code.of("-"), Code.of("—"), Code.of("到"))
      eatBlank()
      return true
    }
    position = back
    return false
  }

  /// bound → 前 | 之前 | 以前 | 后 | 之后 | 以后 | 起   behind a date
  private mutating func parseDateBound(_ text: inout DateText) {
    let index = behindBlank(position)
    let here = code(at: index)
    let next = code(at: index + 1)
    let isPaired = here == Code.of("之") || here == Code.of("以")
    let word = isPaired ? next : here
    let end = index + (isPaired ? 2 : 1)
    let after = code(at: end)
    switch word {
    case Code.of("前"):
      // 前后 and 前期 are no bounds.
      guard after != Code.of("后"), after != Code.of("期"), after != Code.of("往"), after != Code.of("三") else { return }
      text.comparator = .atMost
    case Code.of("后"):
      guard after != Code.of("期"), after != Code.of("续") else { return }
      text.comparator = .atLeast
    case Code.of("起") where !isPaired: text.comparator = .atLeast
    case Code.of("来") where isPaired: return
    default: return
    }
    position = end
  }

  private struct DatePoint {
    var date: CalendarDate
    var isPrecise: Bool
    var isFigures = false
  }

  /// point → year 年 (month 月 (day 日)?)? end? | month 月 day? | figures
  ///
  /// - Parameter earlier: The interval's first date, which lends what the second leaves out.
  private mutating func parseDatePoint(after earlier: CalendarDate?) -> DatePoint? {
    let start = position
    if let figures = parseDateFigures() { return figures }
    var date = CalendarDate(year: 0, month: 0, day: 0)
    var isPrecise = false
    if let year = parseYear() {
      date.year = year
      if let end = parseEndOfYear(year) { return end }
      eatBlank()
      guard let month = parsePart(upTo: 12, before: Code.of("月")) else {
        if code(at: position - 1) == Code.blank { position -= 1 }
        return DatePoint(date: date, isPrecise: false)
      }
      date.month = month
      isPrecise = true
    } else if let month = parsePart(upTo: 12, before: Code.of("月")) {
      date.month = month
      date.year = earlier?.year ?? 0
      isPrecise = true
    } else if let earlier, earlier.day > 0, let day = parsePart(upTo: 31, before: Code.of("日")) {
      return DatePoint(date: CalendarDate(year: earlier.year, month: earlier.month, day: day), isPrecise: true)
    } else {
      position = start
      return nil
    }
    _ = eat("份")
    if let day = parseEndOfMonth(date) {
      date.day = day
    } else {
      let back = position
      eatBlank()
      if let day = parsePart(upTo: 31, before: Code.of("日")) ?? parsePart(upTo: 31, before: Code.of("号")) {
        date.day = day
      } else {
        position = back
      }
    }
    return DatePoint(date: date, isPrecise: isPrecise)
  }

  /// year → digit{4} 年 | numeral{4} 年   2022年, 二〇二四年
  private mutating func parseYear() -> Int16? {
    var year: Int16 = 0
    var index = position
    while index < position + 4 {
      if isDigit(at: index) {
        year = year * 10 + Int16(code(at: index) - 0x30)
      } else if case .digit(let digit) = numeral(at: index) {
        year = year * 10 + Int16(digit)
      } else if code(at: index) == Code.of("○") || code(at: index) == Code.of("O"), isNumeral(at: index - 1) {
        year *= 10
      } else {
        return nil
      }
      index += 1
    }
    index = behindBlank(index)
    guard year >= 1900, year < 2100, code(at: index) == Code.of("年"), !isDigit(at: position - 1) else { return nil }
    position = index + 1
    return year
  }

  /// 年底, 年末: the last day of a year.
  private mutating func parseEndOfYear(_ year: Int16) -> DatePoint? {
    let back = position
    _ = eat("年")
    if eat("底") || eat("末") || eat("终") {
      return DatePoint(date: CalendarDate(year: year, month: 12, day: 31), isPrecise: true)
    }
    position = back
    return nil
  }

  /// 月底, 月末: the last day of a month.
  private mutating func parseEndOfMonth(_ date: CalendarDate) -> UInt8? {
    let back = position
    _ = eat("月")
    if eat("底") || eat("末") { return date.daysInMonth }
    position = back
    return nil
  }

  /// One or two digits, or numerals up to 三十一, and the code that must follow.
  private mutating func parsePart(upTo limit: UInt8, before sign: UInt16) -> UInt8? {
    let start = position
    var value: Int64 = 0
    if isDigit(at: position), !isDigit(at: position - 1) || position == cell.lowerBound {
      var digits = 0
      while isDigit(at: position), digits < 3 {
        value = value * 10 + Int64(code(at: position) - 0x30)
        digits += 1
        position += 1
      }
    } else if isNumeral(at: position), let number = parseChinese(), number.upper == nil, let integer = number.value.integer {
      value = integer
    }
    let index = behindBlank(position)
    guard value >= 1, value <= Int64(limit), code(at: index) == sign, let part = UInt8(exactly: value) else {
      position = start
      return nil
    }
    position = index + 1
    return part
  }

  /// figures → year (- | . | /) month ((- | . | /) day)?   2024-12-31, 2023.12.31, 2024/6
  private mutating func parseDateFigures() -> DatePoint? {
    let start = position
    guard isDigit(at: start), !isDigit(at: start - 1), isDigit(at: start + 1), isDigit(at: start + 2), isDigit(at: start + 3) else {
      return nil
    }
    var year: Int16 = 0
    for index in start..<start + 4 { year = year * 10 + Int16(code(at: index) - 0x30) }
    let sign = code(at: start + 4)
    if let day = parseCompactDate(year) { return day }
    guard year >= 1900, year < 2100, sign == Code.of("-") || sign == Code.of(".") || sign == Code.of("/") else { return nil }
    position = start + 5
    guard let month = figure(upTo: 12) else {
      position = start
      return nil
    }
    var date = CalendarDate(year: year, month: month, day: 0)
    if current == sign, isDigit(at: position + 1) {
      position += 1
      guard let day = figure(upTo: date.daysInMonth) else {
        position = start
        return nil
      }
      date.day = day
    }
    // 2023.12万元 is an amount.
    if date.day == 0, sign == Code.of("."), unit(at: behindBlank(position)) != nil || isNumeral(at: position) {
      position = start
      return nil
    }
    guard !isDigit(at: position), !Code.isLatin(current), current != Code.of("."), current != Code.of("%"),
      !(current == sign && isDigit(at: position + 1))
    else {
      position = start
      return nil
    }
    return DatePoint(date: date, isPrecise: true, isFigures: true)
  }

  /// compact → year month day in eight digits   20221231
  private mutating func parseCompactDate(_ year: Int16) -> DatePoint? {
    let start = position
    guard year >= 1990, year < 2060 else { return nil }
    for index in start + 4..<start + 8 where !isDigit(at: index) { return nil }
    guard !isDigit(at: start + 8), !Code.isLatin(code(at: start + 8)), unit(at: start + 8) == nil, !isNumeral(at: start + 8) else {
      return nil
    }
    let month = UInt8((code(at: start + 4) - 0x30) * 10 + code(at: start + 5) - 0x30)  // 99 at most
    let day = UInt8((code(at: start + 6) - 0x30) * 10 + code(at: start + 7) - 0x30)
    let date = CalendarDate(year: year, month: month, day: day)
    guard month >= 1, month <= 12, day >= 1, day <= date.daysInMonth else { return nil }
    position = start + 8
    return DatePoint(date: date, isPrecise: true, isFigures: true)
  }

  private mutating func figure(upTo limit: UInt8) -> UInt8? {
    var value: UInt8 = 0
    var digits = 0
    while isDigit(at: position), digits < 2 {
      value = value * 10 + UInt8(code(at: position) - 0x30)  // two digits at most
      digits += 1
      position += 1
    }
    return digits > 0 && value >= 1 && value <= limit && !isDigit(at: position) ? value : nil
  }
}

extension CalendarDate {
  /// 28 to 31; February without a year has 28.
  var daysInMonth: UInt8 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year > 0 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  func isAfter(_ other: CalendarDate) -> Bool {
    (year, month, day) > (other.year, other.month, other.day)
  }

  /// The day that a spreadsheet counts: 44561 is 2021-12-31. Nil outside of 1982 to 2064.
  init?(spreadsheetSerial serial: Int64) {
    guard serial >= 30_000, serial < 60_200 else { return nil }
    // Days since 1899-12-30, by the civil calendar's era arithmetic.
    let days = serial + 693_899
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard let shortYear = Int16(exactly: year) else { return nil }
    self.init(year: shortYear, month: UInt8(month), day: UInt8(day))
  }
}
