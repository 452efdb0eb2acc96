/// The number of a list item with its marks: `3、` `（2）` `12.`
struct ListNumber {
  var start: Int
  /// Behind its mark.
  var end: Int
  var value: Int32
}

extension LogicalText {
  /// Digits of a list number: more name something else.
  private static let longestListNumber = 3

  /// list-number → "("? digits mark   that ends at `end`.
  @inline(__always)
  func listNumber(before end: Int, notBefore floor: Int) -> ListNumber? {
    var position = end
    while position > floor, codes[position - 1] == Code.blank { position -= 1 }
    guard position > floor, LogicalText.isListMark(codes[position - 1]) else { return nil }
    let closed = codes[position - 1] == 0x29
    position -= 1
    let digitsEnd = position
    var (value, power) = (Int32(0), Int32(1))
    while position > floor, digitsEnd - position <= LogicalText.longestListNumber, LogicalText.isDigit(codes[position - 1]) {
      // One digit more than the longest number at most.
      value &+= Int32(codes[position - 1] &- 0x30) &* power
      power &*= 10
      position -= 1
    }
    guard position < digitsEnd, digitsEnd - position <= LogicalText.longestListNumber else { return nil }
    if partsNumber(digitsEnd) { return nil }
    if closed, position > floor, codes[position - 1] == 0x28 { position -= 1 }
    return ListNumber(start: position, end: end, value: value)
  }

  /// list-number → "("? digits mark   that starts at `start`.
  func listNumber(after start: Int) -> ListNumber? {
    var position = start
    if codes[position] == 0x28 { position += 1 }
    let first = position
    while LogicalText.isDigit(codes[position]), position - first <= LogicalText.longestListNumber { position += 1 }
    guard position > first, position - first <= LogicalText.longestListNumber, LogicalText.isListMark(codes[position]) else { return nil }
    if partsNumber(position) { return nil }
    return ListNumber(start: start, end: position + 1, value: value(of: first..<position))
  }

  /// Whether a point or comma is part of a number: 1.5, 3,000, but not 5.2023年.
  private func partsNumber(_ mark: Int) -> Bool {
    guard codes[mark] == 0x2E || codes[mark] == 0x2C, LogicalText.isDigit(codes[mark + 1]) else { return false }
    let isYear = (2...4).allSatisfy { LogicalText.isDigit(codes[mark + $0]) } && codes[mark + 5] == 0x5E74
    return !isYear
  }

  /// Codes before a category in which its item may begin: `6、生态` of a damaged 生态环境成本指标.
  private static let longestItemLead = 12

  /// Where the item begins whose category stands at `word`, and its number.
  ///
  /// Damage in the number or the category's first characters leaves the item a beginning: behind the sentence before.
  func leadIn(before word: Int, notBefore floor: Int) -> (start: Int, ordinal: Int32?) {
    let number = listNumber(before: word, notBefore: floor)
    let end = number?.start ?? word
    var start = end
    var isMarked = false
    while start > floor, end - start < LogicalText.longestItemLead, codes[start - 1] != 0x3002, codes[start - 1] != 0x3B {
      start -= 1
      switch codes[start] {
      case 0x2C, 0x3A, Code.border: return (end, number?.value)
      case 0xFFFD, Code.other: isMarked = true
      case let code: if LogicalText.isDigit(code) { isMarked = true }
      }
    }
    guard isMarked || start < end && codes[start] == 0x3010, start == floor || codes[start - 1] == 0x3002 || codes[start - 1] == 0x3B else {
      return (end, number?.value)
    }
    start = trimmed(start..<end).lowerBound
    return (start, number?.value ?? firstDigits(in: start..<end))
  }

  private func firstDigits(in range: Range<Int>) -> Int32? {
    guard let first = range.first(where: { LogicalText.isDigit(codes[$0]) }) else { return nil }
    var end = first
    while end < range.upperBound, LogicalText.isDigit(codes[end]) { end += 1 }
    return end - first <= LogicalText.longestListNumber ? value(of: first..<end) : nil
  }

  /// A text without the number that it begins with: `（1）` `2.` `3、` `（四）` `五、` `⑥`.
  func withoutItemNumber(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first else { return range }
    if codes[first] >= 0x2460, codes[first] <= 0x249B { return first + 1..<range.upperBound }
    var position = first
    if codes[position] == 0x28 { position += 1 }
    let digits = position
    while position < range.upperBound, position - digits < LogicalText.longestListNumber, LogicalText.isListNumeral(codes[position]) {
      position += 1
    }
    guard position > digits, position < range.upperBound, LogicalText.isListMark(codes[position]), codes[position] != 0x2C else {
      return range
    }
    if codes[position] == 0x2E, LogicalText.isDigit(codes[position + 1]) || !LogicalText.isDigit(codes[position - 1]) { return range }
    return position + 1..<range.upperBound
  }

  /// A digit or one of 一 to 十.
  private static func isListNumeral(_ code: UInt16) -> Bool {
    switch code {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
    default: isDigit(code)
    }
  }

  private func value(of digits: Range<Int>) -> Int32 {
    digits.reduce(0) { $0 * 10 + Int32(codes[$1] - 0x30) }
  }

  static func isDigit(_ code: UInt16) -> Bool { code >= 0x30 && code <= 0x39 }

  /// `、` `.` `)` `,` behind a list number.
  private static func isListMark(_ code: UInt16) -> Bool { code == 0x3001 || code == 0x2E || code == 0x29 || code == 0x2C }

  /// Marks between a name and the label of its target.
  static func isNameEnd(_ code: UInt16) -> Bool {
    switch code {
    case 0x2C, 0x3B, 0x3A, 0x3001, 0x2D, 0x28: true  // , ; : 、 - (
    default: false
    }
  }

  /// A target without the one 。 or ； that closes its item.
  @inline(__always)
  func withoutClosingMark(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, codes[last] == 0x3002 || codes[last] == 0x3B else { return range }
    return trimmed(range.lowerBound..<last)
  }

  /// 定性 or 定量 between a name and its target: it belongs to neither.
  func nature(in range: Range<Int>) -> Range<Int>? {
    for index in range.dropFirst(2).dropLast(2) where codes[index] == 0x5B9A && (codes[index + 1] == 0x6027 || codes[index + 1] == 0x91CF) {
      return index..<index + 2
    }
    return nil
  }

  /// The one comma of a range; nil where there are none or more.
  func onlyComma(in range: Range<Int>) -> Range<Int>? {
    guard let comma = range.first(where: { codes[$0] == 0x2C }), range.last(where: { codes[$0] == 0x2C }) == comma else { return nil }
    return comma..<comma + 1
  }

  /// Codes behind the last ； or 。 of an item that only lead to the next: `；设 1条`.
  private static let longestLeadIn = 8

  /// An item without the few words behind its last mark that lead to the next item.
  func withoutLeadIn(_ range: Range<Int>) -> Range<Int> {
    for index in range.suffix(LogicalText.longestLeadIn).reversed() where codes[index] == 0x3B || codes[index] == 0x3002 {
      return range.lowerBound..<index + 1
    }
    return range
  }

  /// Up to the first 。 and those right behind it; all of the range where there is none.
  func firstSentence(of range: Range<Int>) -> Range<Int> {
    guard var end = range.first(where: { codes[$0] == 0x3002 }) else { return range }
    while end < range.upperBound, codes[end] == 0x3002 { end += 1 }
    return range.lowerBound..<end
  }
}
