/// The words behind a number that bound it or say it is about right.
extension GrammarCursor {
  /// suffix → bound | approximate   以上, (含)以内, 左右, 起
  mutating func parseSuffixes(_ reading: inout Reading) {
    var rounds = 0
    while rounds < 3 {
      rounds += 1
      let index = behindInclusion(behindBlank(position))
      guard let match = suffix(at: index) else { break }
      switch match.meaning {
      case .bound(let comparator):
        guard reading.bound == nil, isBound(match, at: index, behind: reading) else { return }
        reading.bound = comparator
      case .approximate:
        guard !traits(at: index + match.length).contains(.afterAround) else { return }
        reading.approximate = true
      case .refusal(let reason):
        if !reading.measure.hasUnit, index == position { reading.refusal = reading.refusal ?? reason }
        return
      case .zeroNoun: return
      }
      position = index + match.length
    }
    takeInclusion(&reading)
  }

  /// 95%以上(含95%), 5%以下(不含5%): the same number once more, and whether it is meant too.
  private mutating func takeInclusion(_ reading: inout Reading) {
    guard current == Code.of("(") else { return }
    let isLeftOut = ahead(1) == Code.of("不")
    guard code(at: position + (isLeftOut ? 2 : 1)) == Code.of("含") else { return }
    var look = self
    look.position += isLeftOut ? 3 : 2
    guard let measure = look.parseSimpleMeasure(), measure.number.value == reading.measure.number.value, look.eat(")") else { return }
    position = look.position
    guard isLeftOut else { return }
    switch reading.bound {
    case .atLeast: reading.bound = .moreThan
    case .atMost: reading.bound = .lessThan
    default: break
    }
  }

  /// Behind `(含95%)`, where a word of bounds follows: 95%(含95%)以上.
  private func behindInclusion(_ index: Int) -> Int {
    guard code(at: index) == Code.of("("), code(at: index + 1) == Code.of("含"), code(at: index + 2) != Code.of(")") else { return index }
    for place in index + 3..<index + 14 where code(at: place) == Code.of(")") {
      guard let match = suffix(at: place + 1), case .bound = match.meaning else { return index }
      return place + 1
    }
    return index
  }

  private func isBound(_ match: SuffixIndex.Match, at index: Int, behind reading: borrowing Reading) -> Bool {
    let word = code(at: index)
    let next = code(at: index + match.length)
    if match.length == 1, word == Code.of("内") { return !traits(at: index + 1).contains(.afterInside) }
    if match.length == 1, word == Code.of("起") {
      // 起 counts (3起) or begins 起来; behind a unit it is the bound.
      return reading.measure.hasUnit && next != Code.of("来") && next != Code.of("到") && next != Code.of("草") && next != Code.of("诉")
    }
    // 以上 behind a bare number is a bound; 以下 may open a list (以下3项).
    return true
  }

  /// rate → one period, then the count   一年两次
  mutating func parsePeriodRate(_ reading: inout Reading) -> Bool {
    guard let period = reading.measure.unit, units[period].dimension == .time, reading.measure.number.style == .chinese,
      reading.measure.number.value == ExactDecimal(1), reading.measure.rate.isEmpty, isNumeral(at: position) || Code.isDigit(current)
    else { return false }
    let back = position
    guard var count = parseMeasure(), let unit = count.unit, units[unit].dimension == .count, !units[unit].isNoun, count.rate.isEmpty else {
      position = back
      return false
    }
    // 一年一度 and 一月一报 are words.
    guard count.unitTraits.isDisjoint(with: .ambiguous) else {
      position = back
      return false
    }
    count.rate.append(Denominator(unit: period, count: 0, style: .digits))
    count.start = reading.start
    reading.measure = count
    return true
  }

  /// Whether a digit and a sign of multiplication stand here.
  var atServiceHours: Bool {
    let sign = ahead(1)
    return sign == Code.of("×") || sign == Code.of("*") || sign | 0x20 == Code.of("x")
  }

  /// hours → number (× | * | x) number 小时   7×24小时
  mutating func parseServiceHours() -> Reading? {
    let start = position
    guard isDigit(at: position), !isDigit(at: position - 1), let sign = Optional(ahead(1)),
      sign == Code.of("×") || sign == Code.of("*") || sign | 0x20 == Code.of("x"), isDigit(at: position + 2)
    else { return nil }
    position += 2
    let hoursStart = position
    guard let hours = parseSimpleMeasure(), hours.unit == known.hour, hours.number.value <= ExactDecimal(24), let day = known.day else {
      position = start
      return nil
    }
    var measure = hours
    measure.start = start
    measure.number.start = hoursStart
    measure.rate.append(Denominator(unit: day, count: 0, style: .digits))
    var reading = Reading(measure)
    reading.rule = .serviceHours
    reading.role = .mention
    reading.end = position
    return reading
  }
}
