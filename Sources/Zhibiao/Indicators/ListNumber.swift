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
  func listNumber(before end: Int, notBefore floor: Int) -> ListNumber? {
    var position = end
    while position > floor, codes[position - 1] == Code.blank { position -= 1 }
    guard position > floor, LogicalText.isListMark(codes[position - 1]) else { return nil }
    let closed = codes[position - 1] == 0x29
    position -= 1
    let digitsEnd = position
    while position > floor, digitsEnd - position <= LogicalText.longestListNumber, LogicalText.isDigit(codes[position - 1]) {
      position -= 1
    }
    guard position < digitsEnd, digitsEnd - position <= LogicalText.longestListNumber else { return nil }
    let value = value(of: position..<digitsEnd)
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
    // 1.5 and 3,000 are numbers.
    if codes[position] != 0x29, LogicalText.isDigit(codes[position + 1]) { return nil }
    return ListNumber(start: start, end: position + 1, value: value(of: first..<position))
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
