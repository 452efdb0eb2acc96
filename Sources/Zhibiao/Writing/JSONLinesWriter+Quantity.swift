extension JSONLinesWriter {
  @inline(__always)
  mutating func putQuantities(
    _ rows: Range<Int32>, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    for row in rows {
      out.put((row == rows.lowerBound ? "{\"text\":\"" : ",{\"text\":\"") as StaticString)
      putQuantity(Int(row), of: section, source: source, into: &out)
    }
  }

  /// A quantity behind the opening quotation mark of its text.
  ///
  /// Its fields are read where they stand, here and below: handed on whole, a quantity would be copied.
  @inline(never)
  private mutating func putQuantity(
    _ row: Int, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    let (start, end) = (section.quantities[row].start, section.quantities[row].end)
    section.put(Int(start)..<Int(end), source: source, gaps: .read, into: &out)
    out.put(pieces.value.comparators, pieces.value.comparator(section.quantities[row].role, section.quantities[row].comparator))
    putBounds(of: row, in: section, into: &out)
    putUnit(of: row, in: section, source: source, into: &out)
    if section.quantities[row].denominatorCount > 0 { putDenominators(of: row, in: section, into: &out) }
    out.put(pieces.value.changes, pieces.value.change(section.quantities[row].change))
    putFlags(Int(section.quantities[row].flags.rawValue), names: pieces.value.quantityFlags, into: &out)
    let ends = section.text.ends(of: start, end)
    out.put("],\"start\":" as StaticString)
    out.put(offset: cursor.offset(of: ends.first, in: source))
    out.put(",\"end\":" as StaticString)
    out.put(offset: cursor.offset(of: ends.last, in: source) + ends.width(of: cursor.unit, in: source))
    out.put(UInt8(ascii: "}"))
  }

  /// Value and bounds: a number that is written twice is copied.
  @inline(__always)
  private func putBounds(of row: Int, in section: borrowing SectionRecords, into out: inout ByteBuffer) {
    let (lower, upper) = (section.quantities[row].lower?.value, section.quantities[row].upper?.value)
    let value = section.quantities[row].comparator.value(lower, upper)
    let start = out.count
    out.put(value)
    let digits = start..<out.count
    out.put(",\"lower\":" as StaticString)
    if value != nil, lower != nil { out.put(again: digits) } else { out.put(lower) }
    out.put(",\"upper\":" as StaticString)
    if value != nil, upper != nil { out.put(again: digits) } else { out.put(upper) }
  }

  /// From `"lower_inclusive"` to `"per":[`.
  @inline(__always)
  private func putUnit(
    of row: Int, in section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    let isDate = section.quantities[row].date != nil
    let unit = pieces.value.units.row(of: section.quantities[row].unit, isDate: isDate)
    if !isDate, let unit, section.quantities[row].fraction == nil {
      out.put(pieces.value.plainBounds, boundsRow(of: row, in: section))
      out.put(pieces.value.units.heads, unit)
    } else {
      putUncommon(row, unit, of: section, into: &out)
    }
    let (start, end) = (section.quantities[row].unitStart, section.quantities[row].unitEnd)
    if unit == nil || start >= end {
      out.put("null" as StaticString)
    } else {
      out.put(UInt8(ascii: "\""))
      putUnitText(Int(start)..<Int(end), of: section, source: source, into: &out)
      out.put(UInt8(ascii: "\""))
    }
    out.put(pieces.value.units.tails, pieces.value.units.tail(of: unit, isDate: isDate))
  }

  @inline(__always)
  private func boundsRow(of row: Int, in section: borrowing SectionRecords) -> Int {
    pieces.value.bounds(
      section.quantities[row].lower?.inclusion, section.quantities[row].upper?.inclusion, section.quantities[row].approximate)
  }

  /// Most units are one character, and few of them need an escape.
  @inline(__always)
  private func putUnitText(
    _ codes: Range<Int>, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    let first = Int(section.text.origins[codes.lowerBound].byte)
    if codes.count == 1, source.byte(at: first) >= 0x80 {
      out.put(bytesOf: source.eightBytes(at: first), source.endOfScalar(at: first) - first)
    } else {
      section.put(codes, source: source, gaps: .read, into: &out)
    }
  }

  /// From `"lower_inclusive"` to `"unit_text":`, where there may be a fraction or a date.
  @inline(never)
  private func putUncommon(_ row: Int, _ unit: Int?, of section: borrowing SectionRecords, into out: inout ByteBuffer) {
    out.put(pieces.value.bounds, boundsRow(of: row, in: section))
    if let fraction = section.quantities[row].fraction {
      out.put(UInt8(ascii: "\""))
      out.append(fraction)
      out.append(UInt8(ascii: "\""))
      out.makeRoom()
    } else {
      out.put("null" as StaticString)
    }
    if let date = section.quantities[row].date {
      out.put(",\"date\":\"" as StaticString)
      out.append(date)
      let days = date.days(under: section.quantities[row].comparator)
      out.append("\",\"date_from\":" as StaticString)
      append(days.from, into: &out)
      out.append(",\"date_to\":" as StaticString)
      append(days.to, into: &out)
      out.makeRoom()
    } else {
      out.put(",\"date\":null,\"date_from\":null,\"date_to\":null" as StaticString)
    }
    if let unit {
      out.put(",\"unit\":\"" as StaticString)
      out.put(pieces.value.units.heads, unit)
    } else {
      out.put(",\"unit\":null,\"unit_text\":" as StaticString)
    }
  }

  private func append(_ day: CalendarDate?, into out: inout ByteBuffer) {
    guard let day else { return out.append("null" as StaticString) }
    out.append(UInt8(ascii: "\""))
    out.append(day)
    out.append(UInt8(ascii: "\""))
  }

  @inline(never)
  private func putDenominators(of row: Int, in section: borrowing SectionRecords, into out: inout ByteBuffer) {
    let quantity = section.quantities[row]
    for place in 0..<Int(quantity.denominatorCount) {
      out.put((place == 0 ? "\"" : ",\"") as StaticString)
      out.append(quantity.denominator(place), names: pieces.value.units.names)
      out.makeRoom()
      out.put(UInt8(ascii: "\""))
    }
  }
}

extension Quantity {
  /// The one number of every comparator but `range`; nil for ranges and dates.
  var value: ExactDecimal? { comparator.value(lower?.value, upper?.value) }

  func denominator(_ place: Int) -> Denominator {
    switch place {
    case 0: denominators.0
    case 1: denominators.1
    default: denominators.2
    }
  }
}

extension Comparator {
  /// Which of the bounds is the one number; nil for ranges.
  @inline(__always)
  fileprivate func value(_ lower: ExactDecimal?, _ upper: ExactDecimal?) -> ExactDecimal? {
    switch self {
    case .range: nil
    case .equal, .atLeast, .moreThan: lower
    case .atMost, .lessThan: upper
    }
  }
}

extension ByteBuffer {
  /// Writes the exact terms: `2/3`, `2.9:1`.
  mutating func append(_ fraction: Fraction) {
    append(ExactDecimal(digits: fraction.numerator, scale: fraction.numeratorScale))
    append(fraction.style == .ratio ? UInt8(ascii: ":") : UInt8(ascii: "/"))
    append(ExactDecimal(digits: fraction.denominator, scale: fraction.denominatorScale))
  }
}
