/// Several indicators in one item, parted by semicolons or by numbers of their own:
/// `数量指标：签约家庭≥120户；入户服务≥4800人次`, `数量指标：（1）筛查人数：≥900人（2）随访率：≥95%`.
///
/// item → part (";" part)+ | (number part)+   part → name ":"? value, or words behind parts that have values
extension IndicatorReader {
  private static let shortestPart = 4

  /// Appends a record for each part of an item; false where it is one indicator.
  mutating func readParts(
    _ item: Range<Int>, like row: RecordRow, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>
  ) -> Bool {
    if let number = section.text.partNumber(at: item.lowerBound), number.value == 1 {
      readNumberedParts(item, like: row, of: &section, lexemes: lexemes)
      return true
    }
    guard let first = section.text.semicolon(in: item), isNamedValue(item.lowerBound..<first, of: &section, lexemes: lexemes) else {
      return readListedParts(item, like: row, of: &section, lexemes: lexemes)
    }
    let second = section.text.trimmed(first + 1..<(section.text.semicolon(in: first + 1..<item.upperBound) ?? item.upperBound))
    guard second.count >= IndicatorReader.shortestPart, !section.text.goesOnWithPart(at: second.lowerBound) else { return false }
    var start = item.lowerBound
    while start < item.upperBound {
      let end = section.text.semicolon(in: start..<item.upperBound) ?? item.upperBound
      let ordinal = start == item.lowerBound ? row.ordinal : nil
      append(section.text.trimmed(start..<end), from: start == item.lowerBound ? Int(row.start) : nil, ordinal, row, &section, lexemes)
      start = end + 1
    }
    return true
  }

  /// 快检数量≥2400批、快检室改造3间: parts behind commas of a list, of which each is a name with its value.
  private mutating func readListedParts(
    _ item: Range<Int>, like row: RecordRow, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>
  ) -> Bool {
    guard section.text.listComma(in: item) != nil else { return false }
    var start = item.lowerBound
    while start < item.upperBound {
      let end = section.text.listComma(in: start..<item.upperBound) ?? item.upperBound
      guard isNamedValue(start..<end, of: &section, lexemes: lexemes) else { return false }
      start = end + 1
    }
    start = item.lowerBound
    while start < item.upperBound {
      let end = section.text.listComma(in: start..<item.upperBound) ?? item.upperBound
      let isFirst = start == item.lowerBound
      append(section.text.trimmed(start..<end), from: isFirst ? Int(row.start) : nil, isFirst ? row.ordinal : nil, row, &section, lexemes)
      start = end + 1
    }
    return true
  }

  private mutating func readNumberedParts(
    _ item: Range<Int>, like row: RecordRow, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>
  ) {
    var start = item.lowerBound
    var number = section.text.partNumber(at: start)
    while let current = number {
      let next = section.text.nextPart(after: current, in: start + 1..<item.upperBound)
      let end = next ?? item.upperBound
      let part = section.text.withoutClosingMark(section.text.trimmed(min(current.end, end)..<end))
      append(part, from: start == item.lowerBound ? Int(row.start) : start, current.value, row, &section, lexemes)
      start = end
      number = next.flatMap { section.text.partNumber(at: $0) }
    }
  }

  /// - Parameter start: First code of the record, where it is not that of the part.
  private mutating func append(
    _ part: Range<Int>, from start: Int?, _ ordinal: Int32?, _ row: RecordRow, _ section: inout SectionRecords,
    _ lexemes: borrowing Column<Lexeme>
  ) {
    guard !part.isEmpty else { return }
    var record = row
    (record.start, record.end, record.ordinal) = (Int32(start ?? part.lowerBound), Int32(part.upperBound), ordinal)
    let quantities = Int32(truncatingIfNeeded: section.quantities.count)
    if let colon = section.text.colon(behindNameIn: part.prefix(IndicatorReader.longestName)) {
      let target = section.text.trimmed(colon + 1..<part.upperBound)
      record.name = .codes(section.text.trimmed(part.lowerBound..<colon))
      _ = readQuantities(part.lowerBound..<colon, as: .name, of: &section, lexemes: lexemes)
      if !target.isEmpty { record.target = .codes(target) }
      let read = readQuantities(target, as: .target, of: &section, lexemes: lexemes)
      record.qualitative = !target.isEmpty && !section.quantities.holdsTarget(in: read)
    } else {
      splitUnlabelled(part, of: &section, lexemes: lexemes, into: &record)
    }
    guard !record.name.isAbsent else { return }
    record.quantities = quantities..<Int32(truncatingIfNeeded: section.quantities.count)
    section.records.append(record)
  }

  /// Whether a part is a name and a value that ends it.
  private mutating func isNamedValue(_ part: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) -> Bool {
    let inner = section.text.trimmed(part)
    let (quantities, refused) = (section.quantities.count, refusals.count)
    let read = readQuantities(inner, as: .prose, of: &section, lexemes: lexemes)
    let found = read.contains {
      let quantity = section.quantities[Int($0)]
      return quantity.role == .target && Int(quantity.start) >= inner.lowerBound + 2 && Int(quantity.end) == inner.upperBound
    }
    section.quantities.truncate(to: quantities)
    refusals.truncate(to: refused)
    return found
  }
}

extension LogicalText {
  fileprivate func listComma(in range: Range<Int>) -> Int? { range.first { codes[$0] == 0x3001 } }
  fileprivate func semicolon(in range: Range<Int>) -> Int? { range.first { codes[$0] == 0x3B } }

  /// 其中, 每, 且, 并, 含: what follows goes on with the part before.
  fileprivate func goesOnWithPart(at index: Int) -> Bool {
    switch codes[index] {
    case 0x6BCF, 0x4E14, 0x5E76, 0x542B: true
    case 0x5176: codes[index + 1] == 0x4E2D
    default: false
    }
  }

  /// part-number → list-number | "①" … "⑳"
  fileprivate func partNumber(at start: Int) -> ListNumber? {
    let code = codes[start]
    if code >= 0x2460, code <= 0x2473 { return ListNumber(start: start, end: start + 1, value: Int32(code) - 0x245F) }
    guard code == 0x28 || LogicalText.isDigit(code) else { return nil }
    return listNumber(after: start)
  }

  /// Where the part begins that counts on. A number in brackets may stand anywhere, another only at a line's or sentence's start.
  fileprivate func nextPart(after number: ListNumber, in range: Range<Int>) -> Int? {
    let isBracketed = !LogicalText.isDigit(codes[number.start])
    for index in range {
      let code = codes[index]
      guard isBracketed ? code == codes[number.start] || code >= 0x2460 && code <= 0x2473 : LogicalText.isDigit(code) else { continue }
      let before = codes[index - 1]
      guard isBracketed || before == Code.border || before == 0x3B || before == 0x3002,
        let next = partNumber(at: index), next.value == number.value + 1
      else { continue }
      return index
    }
    return nil
  }
}
