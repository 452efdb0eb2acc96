/// Records of tables whose cells were put together from several lines of a page.
extension IndicatorReader {
  /// Flags them, since nothing but its place tells which cell a piece belongs to, and ends each span where its line does: what follows
  /// in the source is another cell's text.
  ///
  /// - Complexity: O(*n*) in the section's records where it holds such a table, else O(1).
  func mendPageTables(_ section: inout SectionRecords, source: borrowing TextBuffer) {
    var table = 0
    for index in section.records.indices where table < section.text.pageTables.count {
      let start = section.records[index].start
      while let place = section.text.pageTables.at(table), start >= section.text.cells[Int(place.end) - 1].end { table += 1 }
      guard let place = section.text.pageTables.at(table), start >= section.text.cells[Int(place.first)].start else { continue }
      if place.isGuessed { section.records[index].flags.insert(.columnsGuessed) }
      section.text.widen(&section.records[index])
      for row in section.records[index].quantities { section.quantities[Int(row)].keepToLine(of: section.text, source) }
      for row in section.records[index].actualQuantities { section.quantities[Int(row)].keepToLine(of: section.text, source) }
    }
  }
}

extension Quantity {
  /// Ends the span with the line that its number stands in. Its value is that of the whole cell; what other lines say of it is no
  /// more part of its text than a unit from another cell.
  fileprivate mutating func keepToLine(of text: borrowing LogicalText, _ source: borrowing TextBuffer) {
    var first = Int(start)
    var number: Int?
    for index in Int(start)..<Int(end) {
      if index > Int(start), text.breaksLine(before: index, source) {
        if number != nil {
          setSpan(first..<index)
          return
        }
        first = index
      }
      if number == nil, LogicalText.isDigit(text.codes[index]) { number = index }
    }
    // Numbers in words keep their last line.
    if first > Int(start) { setSpan(first..<Int(end)) }
  }

  private mutating func setSpan(_ codes: Range<Int>) {
    (start, end) = (Int32(truncatingIfNeeded: codes.lowerBound), Int32(truncatingIfNeeded: codes.upperBound))
    if unitStart < start || unitEnd > end { (unitStart, unitEnd) = (0, 0) }
    flags.insert(.wrapped)
  }
}

extension LogicalText {
  /// Whether a code stands in another line of the source than the one before it.
  fileprivate func breaksLine(before index: Int, _ source: borrowing TextBuffer) -> Bool {
    let (before, here) = (origins[index - 1], origins[index])
    if here.scalar == before.scalar + 1 { return false }
    return here.scalar <= before.scalar || source.holdsLineEnd(Int(before.byte)..<Int(here.byte))
  }

  /// Lets a record reach from its row's first line to its last.
  fileprivate func widen(_ record: inout RecordRow) {
    guard record.start < record.end else { return }
    var (first, last) = (Int(record.start), Int(record.end) - 1)
    for index in Int(record.start)..<Int(record.end) where codes[index] != Code.border {
      if origins[index].scalar < origins[first].scalar { first = index }
      if origins[index].scalar > origins[last].scalar { last = index }
    }
    // A span runs forward; the name's own line says where the record is, whatever stands above it.
    guard first <= last else { return }
    (record.start, record.end) = (Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: last) + 1)
  }
}
