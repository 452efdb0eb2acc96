/// Why a number that nothing makes a value is none.
extension QuantityReader {
  func reasonOfBareNumber(_ reading: borrowing Reading) -> RefusalReason {
    guard reading.measure.number.style == .arabic else { return .noUnit }
    return reasonOfBareFigures(at: reading.measure.number.start, from: reading.start)
  }

  /// - Parameter start: Where the number begins, at its sign where it has one.
  func reasonOfBareFigures(at digits: Int, from start: Int) -> RefusalReason {
    let end = cursor.endOfCodeRun(from: digits)
    if isPhoneNumber(digits..<end) { return .phone }
    if let reason = reasonOfWord(before: start) { return reason }
    if isYearOfDocument(digits..<end) { return .documentNumber }
    // GB/T 22239-2019
    let before = cursor.code(at: start - 1)
    let isCode = before == Code.blank && Code.isLatin(cursor.code(at: start - 2)) || before == Code.of("-")
    return isCode ? .code : .noUnit
  }

  /// 010-88886666, 13800138000, 400-820-8820.
  private func isPhoneNumber(_ range: Range<Int>) -> Bool {
    guard range.count >= 10, range.count <= 14 else { return false }
    var digits = 0
    for place in range where cursor.isDigit(at: place) { digits += 1 }
    let first = cursor.code(at: range.lowerBound)
    let isDashed = digits < range.count
    if digits == 11, !isDashed { return first == Code.of("1") && cursor.code(at: range.lowerBound + 1) >= Code.of("3") }
    return isDashed && digits >= 10 && digits <= 12 && (first == Code.of("0") || first == Code.of("4") || first == Code.of("8"))
  }

  /// 〔2021〕79号
  private func isYearOfDocument(_ range: Range<Int>) -> Bool {
    let (before, behind) = (cursor.code(at: range.lowerBound - 1), cursor.code(at: range.upperBound))
    return range.count == 4 && cursor.isDigit(at: range.upperBound + 1)
      && (before == Code.of("〔") && behind == Code.of("〕") || before == Code.of("[") && behind == Code.of("]"))
  }

  /// 拨打, 电话 or 邮编: right before, or with a colon between.
  private func reasonOfWord(before start: Int) -> RefusalReason? {
    var left = min(index, lexemes.count - 1)
    while left >= 0, lexemes[left].end > start { left -= 1 }
    guard left >= 0 else { return nil }
    if lexemes[left].kind == .colon, left > 0 { left -= 1 }
    let word = lexemes[left]
    guard word.kind == .decoyWord, start - word.end <= 1 else { return nil }
    let reason = RefusalReason(rawValue: UInt8(truncatingIfNeeded: word.row))
    return reason == .phone || reason == .code ? reason : nil
  }
}
