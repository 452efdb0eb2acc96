extension SeparatedWriter {
  /// The cells of a quantity, with the separator before them.
  mutating func putQuantity(
    _ row: Int, _ list: QuantityList, number: Int, of section: borrowing SectionRecords, source: borrowing TextBuffer,
    into out: inout ByteBuffer
  ) {
    let (start, end) = (section.quantities[row].start, section.quantities[row].end)
    out.makeRoom()
    out.put(dialect.separator)
    out.put(list.word)
    out.put(dialect.separator)
    out.put(offset: number)
    out.put(dialect.separator)
    dialect.put(Int(start)..<Int(end), of: section, source: source, into: &out)
    out.put(pieces.value.comparators, numbers.value.comparator(section.quantities[row].role, section.quantities[row].comparator))
    put(section.quantities[row].value, into: &out)
    put(section.quantities[row].lower?.value, into: &out)
    if let upper = section.quantities[row].upper?.value { out.put(upper) }
    out.put(
      pieces.value.bounds,
      numbers.value.bounds(
        section.quantities[row].lower?.inclusion, section.quantities[row].upper?.inclusion, section.quantities[row].approximate))
    putFractionAndDate(of: row, in: section, into: &out)
    putUnit(of: row, in: section, source: source, into: &out)
    for place in 0..<Int(section.quantities[row].denominatorCount) {
      if place > 0 { out.put(UInt8(ascii: ";")) }
      out.append(section.quantities[row].denominator(place), names: numbers.value.units.names)
    }
    out.makeRoom()
    out.put(pieces.value.changes, numbers.value.change(section.quantities[row].change))
    putFlags(Int(section.quantities[row].flags.rawValue), names: pieces.value.quantityFlags, into: &out)
    let ends = section.text.ends(of: start, end)
    out.put(dialect.separator)
    out.put(offset: cursor.offset(of: ends.first, in: source.view))
    out.put(dialect.separator)
    out.put(offset: cursor.offset(of: ends.last, in: source.view) + ends.width(of: cursor.unit, in: source.view))
  }

  private func put(_ number: ExactDecimal?, into out: inout ByteBuffer) {
    if let number { out.put(number) }
    out.put(dialect.separator)
  }

  private func putFractionAndDate(of row: Int, in section: borrowing SectionRecords, into out: inout ByteBuffer) {
    var start = out.count
    if let fraction = section.quantities[row].fraction { out.append(fraction) }
    // -1/2 and --12-31 are no numbers of their columns: a spreadsheet would run them.
    if dialect == .spreadsheet { FormulaGuard.protect(from: start, in: &out) }
    out.append(dialect.separator)
    start = out.count
    let date = section.quantities[row].date
    if let date { out.append(date) }
    if dialect == .spreadsheet { FormulaGuard.protect(from: start, in: &out) }
    out.append(dialect.separator)
    let days = date?.days(under: section.quantities[row].comparator)
    if let first = days?.from { out.append(first) }
    out.append(dialect.separator)
    if let last = days?.to { out.append(last) }
    out.append(dialect.separator)
    out.makeRoom()
  }

  private func putUnit(
    of row: Int, in section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    let isDate = section.quantities[row].date != nil
    let unit = numbers.value.units.row(of: section.quantities[row].unit, isDate: isDate)
    if let unit { out.put(pieces.value.units, unit) }
    out.put(dialect.separator)
    let (start, end) = (section.quantities[row].unitStart, section.quantities[row].unitEnd)
    if unit != nil, start < end { dialect.put(Int(start)..<Int(end), of: section, source: source, into: &out) }
    out.put(pieces.value.measures, numbers.value.units.tail(of: unit, isDate: isDate))
  }
}
