/// What shows that a number counts nothing.
///
/// Most rules begin with a test that nearly always fails, and have one caller: inlined there, that test is all they cost.
extension QuantityReader {
  /// Refuses by what stands right before a numeral, before it is read.
  func reasonBefore(_ start: Int) -> RefusalReason? {
    if cursor.traits(at: start - 1).contains(.numberLead) {
      let place = cursor.code(at: start - 1) == Code.blank ? start - 2 : start - 1
      let before = cursor.code(at: place)
      if cursor.traits(at: place).contains(.ordinalBefore) { return .ordinal }
      if before == Code.of("前"), !cursor.traits(at: place - 1).contains(.beforeFront) { return .ordinal }
      if before == Code.of("№") { return .code }
    }
    if index > 0 {
      let previous = lexemes[index - 1]
      if previous.kind == .decoyWord, previous.end == start, let reason = RefusalReason(rawValue: UInt8(truncatingIfNeeded: previous.row)),
        reason != .phone
      {
        return reason
      }
    }
    return nil
  }

  /// Refuses by the whole reading and what stands around it.
  func reason(against reading: borrowing Reading) -> RefusalReason? {
    if let refusal = reading.refusal { return refusal }
    if reading.measure.number.traits.contains(.identifier) { return .identifier }
    if reading.measure.number.traits.contains(.dotted) { return .version }
    let isArabic = reading.measure.number.style == .arabic
    let lead = cursor.traits(at: reading.start - 1).union(cursor.traits(at: reading.measure.number.start - 1))
    let isDoubtful = lead.contains(.doubtfulLead)
    if isArabic, !isDoubtful, !isQuoted, !isDoubtfulMeasure(reading) { return nil }
    if isArabic, isDoubtful || Code.isLatin(cursor.code(at: reading.measure.number.end)), let reason = joined(reading) { return reason }
    // `9 0%` in a cell: a blank inside a number, or two numbers.
    if isDoubtful, context.isValue, cursor.code(at: reading.start - 1) == Code.blank, cursor.isDigit(at: reading.start - 2),
      reading.measure.number.isPlainDigits
    {
      return .glued
    }
    guard let unit = reading.measure.unit else { return nil }
    if tellsWhen(reading, unit) { return .pastDate }
    if isDoubtful && isQuotedName(reading, unit) || isClass(reading, unit) { return .fixedPhrase }
    if isDoubtful, isFormulaFactor(reading, unit) { return .formulaFactor }
    if let reason = reasonOfUse(reading, unit) { return reason }
    return isArabic ? arabic(reading, unit) : chinese(reading, unit)
  }

  /// Whether figures, their unit or what stands behind them may be a decoy's; nearly always they are none.
  @inline(__always)
  private func isDoubtfulMeasure(_ reading: borrowing Reading) -> Bool {
    if Code.isLatin(cursor.code(at: reading.measure.number.end)) { return true }
    guard let unit = reading.measure.unit else { return false }
    return cursor.lexicon.doubtfulUnits[Int(unit)]
      || isDoubtful(reading.measure.unitTraits, at: reading.measure.unitCodes.lowerBound, before: reading.end)
  }

  /// Whether the spelling of a unit, or what stands behind it at `end`, may be a decoy's: 2层, 5吨级, 117项目.
  @inline(__always)
  func isDoubtful(_ traits: UnitTraits, at start: Int, before end: Int) -> Bool {
    let next = cursor.code(at: end)
    return traits.contains(.ambiguous) || next == Code.of("级") || next == Code.of("目") || cursor.traits(at: start).contains(.doubtfulUnit)
  }

  /// H5, GB25749, PM2.5: digits joined to Latin letters; a classifier behind them frees them (UPS3台).
  private func joined(_ reading: borrowing Reading) -> RefusalReason? {
    let start = reading.measure.number.start
    let before = cursor.code(at: start - 1)
    // %2D%20 and q=17859 are parts of an address in the net.
    if before == Code.of("%") || before == Code.of("=") && Code.isLatin(cursor.code(at: start - 2)) { return .joined }
    // K12+350 is a place on a road.
    if before == Code.of("+"), cursor.isDigit(at: start - 2) { return .code }
    if Code.isLatin(before), reading.measure.start == start {
      let isWord = Code.isLatin(cursor.code(at: start - 2)) && reading.measure.number.value.isInteger
      guard isWord, let unit = reading.measure.unit, cursor.units[unit].dimension == .count, !cursor.units[unit].isNoun,
        reading.measure.unitTraits.isDisjoint(with: [.ambiguous, .rank])
      else { return .joined }
    }
    guard Code.isLatin(cursor.code(at: reading.measure.number.end)) else { return nil }
    // 5G and 4A are names.
    return !reading.measure.hasUnit || reading.measure.unitCodes.count == 1 && isGeneration(reading) ? .joined : nil
  }

  private func isGeneration(_ reading: borrowing Reading) -> Bool {
    let letter = cursor.code(at: reading.measure.unitCodes.lowerBound)
    guard letter == Code.of("G") || letter == Code.of("A") || letter == Code.of("D"), reading.span == nil,
      reading.measure.number.value <= ExactDecimal(6), reading.measure.number.value.isInteger,
      !reading.measure.number.traits.contains(.hasPower)
    else { return false }
    return reading.measure.unitCodes.lowerBound == reading.measure.number.end
  }

  /// 30万吨级航道, 1000吨级码头: the size names a class.
  @inline(__always)
  private func isClass(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    // 两万亿级城市: 级 is read as the unit.
    if cursor.code(at: reading.measure.unitCodes.lowerBound) == Code.of("级"), reading.measure.number.traits.contains(.hasPower) {
      return true
    }
    guard cursor.code(at: reading.end) == Code.of("级") else { return false }
    switch cursor.units[unit].dimension {
    case .mass, .money, .power, .voltage, .energy, .data, .volume, .length: return true
    default: return false
    }
  }

  /// “33条”: a name made of a count.
  private func isQuotedName(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    cursor.units[unit].dimension == .count && cursor.lexicon.classes.kind(of: cursor.code(at: reading.start - 1)) == .openQuote
      && cursor.lexicon.classes.kind(of: cursor.code(at: reading.end)) == .closeQuote
  }

  /// 过去五年, 这五年, 一年来: a time that tells when.
  @inline(__always)
  private func tellsWhen(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    guard cursor.units[unit].dimension == .time, reading.bound == nil else { return false }
    if cursor.code(at: reading.end) == Code.of("来"), cursor.code(at: reading.end + 1) != Code.of("自") { return true }
    var left = reading.start - 1
    if cursor.code(at: left) == Code.of("的") { left -= 1 }
    let (last, first) = (cursor.code(at: left), cursor.code(at: left - 1))
    // 奋进的五年, 集中交织的一年
    if reading.measure.number.style == .chinese, unit == cursor.known.year, cursor.code(at: reading.start - 1) == Code.of("的") {
      return true
    }
    return last == Code.of("去") && first == Code.of("过") || last == Code.of("这") || last == Code.of("后") && first == Code.of("今")
      || last == Code.of("来") && (first == Code.of("未") || first == Code.of("下"))
  }

  /// `*100%` and `×100%` scale a formula.
  private func isFormulaFactor(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    let place = cursor.code(at: reading.start - 1) == Code.blank ? reading.start - 2 : reading.start - 1
    let before = cursor.code(at: place)
    guard before == Code.of("×") || before == Code.of("*") || before == Code.of("X") || before == Code.of("x") else { return false }
    return unit == cursor.known.percent && reading.measure.number.value == ExactDecimal(100)
      || unit == cursor.known.permille && reading.measure.number.value == ExactDecimal(1000)
  }

  @inline(__always)
  private func arabic(_ reading: borrowing Reading, _ unit: UInt16) -> RefusalReason? {
    let length = reading.measure.number.end - reading.measure.number.start
    // 2021年: a year that names, whatever follows.
    if length >= 4, isYear(reading.measure.number.value), reading.measure.number.isPlainDigits, namesYear(reading, unit) {
      return .yearName
    }
    // “2130317库区移民”: a long plain number before a noun is a code.
    if length >= 6, cursor.units[unit].isNoun || reading.measure.unitTraits.contains(.ambiguous), reading.measure.number.isPlainDigits {
      return .code
    }
    // 10日前: the day of a month that is not said.
    if unit == cursor.known.day, cursor.code(at: reading.measure.unitCodes.lowerBound) == Code.of("日"),
      reading.measure.number.value <= ExactDecimal(31), cursor.code(at: reading.end) == Code.of("前")
    {
      return .pastDate
    }
    // 52021年: digits of two cells run together.
    if unit == cursor.known.year, reading.measure.number.isPlainDigits, reading.measure.number.value >= ExactDecimal(2100) { return .glued }
    if isAddress(reading) || isNumbered(reading, unit) { return .address }
    if unit == cursor.known.quarter, reading.measure.unitCodes.count == 2, reading.measure.number.value <= ExactDecimal(4),
      !follows(reading, Code.of("/"))
    {
      return .ordinal
    }
    if unit == cursor.known.page, cursor.code(at: reading.start - 1) == Code.of("共") { return .listNumber }
    return hour(reading)
  }

  /// 2021年, 2019级, 2023届, 2023-2024学年.
  @inline(__always)
  private func namesYear(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    let first = cursor.code(at: reading.measure.unitCodes.lowerBound)
    return unit == cursor.known.year && reading.measure.unitCodes.count <= 2 || first == Code.of("级") || first == Code.of("届")
      || first == Code.of("学")
  }

  @inline(__always)
  private func isYear(_ value: ExactDecimal) -> Bool {
    guard let year = value.integer else { return false }
    return year >= 1900 && year < 2100
  }

  private func follows(_ reading: borrowing Reading, _ code: UInt16) -> Bool { cursor.code(at: reading.start - 1) == code }

  /// 7号楼3单元: parts of an address count nothing.
  @inline(__always)
  private func isAddress(_ reading: borrowing Reading) -> Bool {
    guard cursor.traits(at: reading.measure.unitCodes.lowerBound).contains(.addressPart) else { return false }
    let before = cursor.code(at: reading.start - 1)
    let further = cursor.code(at: reading.start - 2)
    let isBuilding = before == Code.of("楼") || before == Code.of("栋") || before == Code.of("幢") || before == Code.of("座")
    let isNumbered =
      Code.isDigit(further) || Code.isLatin(further) || further == Code.of("号") || cursor.isNumeral(at: reading.start - 2)
    let isStreet = before == Code.of("路") || before == Code.of("街") || before == Code.of("巷") || before == Code.of("弄")
    let isPlace = isBuilding && isNumbered || isStreet
    let unit = cursor.code(at: reading.measure.unitCodes.lowerBound)
    // ≥4栋4栋 are two cells run together.
    var next = reading.measure.unitCodes.upperBound
    while cursor.isDigit(at: next), next < reading.measure.unitCodes.upperBound + 6 { next += 1 }
    if unit == before || cursor.code(at: next) == unit { return false }
    let countsRoads = isStreet && (unit == Code.of("座") || unit == Code.of("层"))
    if isPlace, !countsRoads { return true }
    // 3楼, 5栋2单元 begin with the building.
    return cursor.isDigit(at: reading.measure.unitCodes.upperBound) && unit != Code.of("层")
  }

  /// 城东—2标段, 新城-3区: a dash joins the number to a name.
  @inline(__always)
  private func isNumbered(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    let before = cursor.code(at: reading.start - 1)
    guard before == Code.of("—") || before == Code.of("-"), Code.isHan(cursor.code(at: reading.start - 2)) else { return false }
    return cursor.units[unit].isNoun || before == Code.of("—") && cursor.units[unit].dimension == .count
  }

  /// 9点30分, 3时: times of day.
  @inline(__always)
  private func hour(_ reading: borrowing Reading) -> RefusalReason? {
    guard reading.measure.unit == cursor.known.point, reading.measure.number.value <= ExactDecimal(24) else { return nil }
    let next = cursor.code(at: reading.measure.unitCodes.upperBound)
    return Code.isDigit(next) || next == Code.of("半") || next == Code.of("钟") || next == Code.of("前") || next == Code.of("后") ? .hour : nil
  }

  private func chinese(_ reading: borrowing Reading, _ unit: UInt16) -> RefusalReason? {
    let number = reading.measure.number
    if number.style == .readOut, unit == cursor.known.year, number.value >= ExactDecimal(1000) { return .yearName }
    guard number.style == .chinese || number.style == .readOut, number.impliedUnit == nil else { return nil }
    if isSingle(number, "一"), isDistributive(reading) { return .fixedPhrase }
    if isSession(reading, unit) && !isSingle(number, "两")
      || context == .prose && isSingle(number, "二")
        && (reading.measure.unitTraits.contains(.rank) || !isCounted(reading, unit))
    {
      return .ordinal
    }
    if context == .prose, number.end == number.start + 1, isName(reading, unit) { return .fixedPhrase }
    if unit == cursor.known.quarter, reading.measure.unitCodes.count == 2, reading.span == nil, number.value <= ExactDecimal(4),
      !isSingle(number, "两"),
      reading.start == number.start
    {
      return .ordinal
    }
    if reading.measure.unitTraits.contains(.rank), number.value <= ExactDecimal(10), !isSingle(number, "两"), isRankWord(reading) {
      return .ordinal
    }
    if context == .target || context == .actual { return nil }
    // 市县两级, 东三省, 京津两市: places and ranks that are named, not counted.
    let isLevel = cursor.code(at: reading.measure.unitCodes.lowerBound) == Code.of("级")
    if number.value < ExactDecimal(10), reading.span == nil, isLevel || cursor.units[unit].isNoun && !isCounted(reading, unit) {
      return .ordinal
    }
    guard number.value < ExactDecimal(10), reading.span == nil, !isSingle(number, "两"), number.end - number.start == 1 else { return nil }
    let isDoubtful = reading.measure.unitTraits.contains(.ambiguous) || cursor.units[unit].isNoun
    if isDoubtful, !isCertain(reading, unit) { return .fixedPhrase }
    if unit == cursor.known.batch, isSingle(number, "一") { return .fixedPhrase }
    return nil
  }

  private func isSingle(_ number: NumberReading, _ scalar: Unicode.Scalar) -> Bool {
    number.end == number.start + 1 && cursor.code(at: number.start) == Code.of(scalar)
  }

  /// 一村一品, 一户一策: a pattern, no count.
  private func isDistributive(_ reading: borrowing Reading) -> Bool {
    let end = reading.measure.unitCodes.upperBound
    if cursor.code(at: end) == Code.of("一"), !cursor.isDigit(at: end + 1) { return true }
    // 一年一次 says how often.
    if reading.measure.start < reading.measure.number.start { return false }
    let start = reading.measure.number.start
    return cursor.code(at: start - 2) == Code.of("一") && Code.isHan(cursor.code(at: start - 1)) && !cursor.isNumeral(at: start - 1)
      && reading.measure.unitCodes.count == 1 && cursor.units[reading.measure.unit ?? 0].dimension == .count
      && cursor.unit(at: start - 1) != nil
  }

  /// 九次全会, 四次会议 behind the body that meets.
  private func isSession(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    if cursor.code(at: reading.measure.unitCodes.lowerBound) == Code.of("届") { return true }
    guard unit == cursor.known.once else { return false }
    let before = cursor.code(at: reading.start - 1)
    if cursor.code(at: reading.end) == Code.of("全"), cursor.code(at: reading.end + 1) == Code.of("会") { return true }
    // 最大六十次 says how many.
    if before == Code.of("大"), cursor.code(at: reading.start - 2) != Code.of("最") { return true }
    return before == Code.of("委") || before == Code.of("届") || before == Code.of("协")
  }

  /// 二 counts only behind a verb of doing or a word of comparison; what counts elsewhere is written 两.
  private func isCounted(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    if cursor.units[unit].dimension != .count { return true }
    var left = lexemes.count - 1
    var low = 0
    while low < left {
      let middle = (low + left + 1) / 2
      if Int(lexemes[middle].start) < reading.start { low = middle } else { left = middle - 1 }
    }
    guard left >= 0, lexemes[left].end == reading.start else {
      return !cursor.units[unit].isNoun && cursor.traits(at: reading.end).contains(.closing)
    }
    switch lexemes[left].kind {
    case .actionVerb, .copula, .comparatorBefore, .comparatorSign, .approximateBefore, .changeVerb, .reach: return true
    default: return false
    }
  }

  /// “六尺巷”, 四个一批, 五里桥: names and slogans.
  private func isName(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    let number = reading.measure.number
    if isQuoted, reading.start == reading.measure.start { return true }
    let end = reading.measure.unitCodes.upperBound
    if unit == cursor.known.item, cursor.code(at: end) == Code.of("一") { return true }
    return reading.measure.unitCodes.count == 1 && cursor.traits(at: end).contains(.placeTail) && !isSingle(number, "两")
      && (cursor.code(at: end - 1) == Code.of("里") || cursor.code(at: end - 1) == Code.of("家") || cursor.code(at: end - 1) == Code.of("角"))
  }

  /// Of the words of rank these count with small numerals too: 三类, 三轮, 两层.
  private func isRankWord(_ reading: borrowing Reading) -> Bool {
    let unit = cursor.code(at: reading.measure.unitCodes.lowerBound)
    // 一类新药 is of the first class; 三类人群 are three.
    if unit == Code.of("类"), isSingle(reading.measure.number, "一") { return true }
    return unit != Code.of("类") && unit != Code.of("轮") && unit != Code.of("册") && unit != Code.of("档") && unit != Code.of("节")
  }

  /// A doubtful unit counts behind a word of comparison, or where nothing goes on behind it.
  private func isCertain(_ reading: borrowing Reading, _ unit: UInt16) -> Bool {
    if reading.start < reading.measure.start || reading.bound != nil { return true }
    if unit == cursor.known.score || unit == cursor.known.celsius { return true }
    return cursor.traits(at: reading.end).contains(.closing)
  }
}
