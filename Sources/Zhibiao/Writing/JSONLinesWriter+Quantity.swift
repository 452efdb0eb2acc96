extension JSONLinesWriter {
  @inline(__always)
  mutating func putQuantities(
    _ rows: Range<Int32>, of section: borrowing SectionRecords, text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    var tail = tail
    for row in rows {
      if row != rows.lowerBound { tail.put(UInt8(ascii: ",")) }
      tail = putQuantity(Int(row), of: section, text: &text, at: tail, of: &out)
    }
    return tail
  }

  /// Its fields are read where they stand, here and below: handed on whole, a quantity would be copied. So would the writer
  /// by what only looks at it; hence all that is not inlined is `mutating`.
  @inline(never)
  private mutating func putQuantity(
    _ row: Int, of section: borrowing SectionRecords, text: inout SectionText, at start: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    var tail = start
    tail.put("{\"text\":\"" as StaticString)
    tail = putText(section.quantities[row].start, section.quantities[row].end, &text, at: tail, of: &out)
    tail.put(pieces.value.comparators, pieces.value.comparator(section.quantities[row].role, section.quantities[row].comparator))
    tail = putBounds(of: row, in: section, at: tail, of: &out)
    tail = putUnit(of: row, in: section, text: &text, at: tail, of: &out)
    let ends = section.text.ends(of: section.quantities[row].start, section.quantities[row].end)
    tail = offsets.put(cursor.offset(of: ends.first, in: text.source), at: tail)
    tail.put(",\"end\":" as StaticString)
    tail = offsets.put(cursor.offset(of: ends.last, in: text.source) &+ ends.width(of: cursor.unit, in: text.source), at: tail)
    tail.put(UInt8(ascii: "}"))
    return tail
  }

  /// Value and bounds. Nearly all numbers are short and whole: they are made once and put where they stand.
  @inline(__always)
  private mutating func putBounds(
    of row: Int, in section: borrowing SectionRecords, at start: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    let (hasLower, hasUpper) = (section.quantities[row].lower != nil, section.quantities[row].upper != nil)
    guard let value = section.quantities[row].comparator.value(section.quantities[row].lower?.value, section.quantities[row].upper?.value),
      let number = DecimalWord(value)
    else { return putLongBounds(of: row, in: section, at: start, of: &out) }
    var tail = start
    tail.put(number)
    tail.put(",\"lower\":" as StaticString)
    tail.put(hasLower ? number : .null)
    tail.put(",\"upper\":" as StaticString)
    tail.put(hasUpper ? number : .null)
    return tail
  }

  @inline(never)
  private mutating func putLongBounds(
    of row: Int, in section: borrowing SectionRecords, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    let (lower, upper) = (section.quantities[row].lower?.value, section.quantities[row].upper?.value)
    out.commit(tail)
    out.put(section.quantities[row].comparator.value(lower, upper))
    out.put(",\"lower\":" as StaticString)
    out.put(lower)
    out.put(",\"upper\":" as StaticString)
    out.put(upper)
    return out.tail
  }

  /// From `"lower_inclusive"` to `"start":`.
  @inline(__always)
  private mutating func putUnit(
    of row: Int, in section: borrowing SectionRecords, text: inout SectionText, at start: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    guard section.quantities[row].date == nil, section.quantities[row].fraction == nil,
      let unit = pieces.value.units.row(of: section.quantities[row].unit, isDate: false)
    else {
      let tail = putUncommonBounds(of: row, in: section, at: start, of: &out)
      return putUncommonUnit(of: row, in: section, text: &text, at: tail, of: &out)
    }
    var tail = start
    tail.put(pieces.value.plainBounds, boundsRow(of: row, in: section))
    if section.quantities[row].denominatorCount == 0, section.quantities[row].change == nil, section.quantities[row].flags.isEmpty,
      text.isWritten(
        pieces.value.units.written.element(unit), Int(section.quantities[row].unitStart), Int(section.quantities[row].unitEnd))
    {
      tail.put(pieces.value.units.plain, unit)
      return tail
    }
    tail.put(pieces.value.units.heads, unit)
    return putUncommonUnit(of: row, in: section, text: &text, at: tail, of: &out)
  }

  @inline(__always)
  private func boundsRow(of row: Int, in section: borrowing SectionRecords) -> Int {
    pieces.value.bounds(
      section.quantities[row].lower?.inclusion, section.quantities[row].upper?.inclusion, section.quantities[row].approximate)
  }

  /// The text of a quantity or a unit, inside a JSON string.
  @inline(__always)
  private mutating func putText(
    _ start: Int32, _ end: Int32, _ text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    guard let run = text.plainRun(Int(start), Int(end)) else { return putPieces(start, end, &text, at: tail, of: &out) }
    return out.put(run, of: text.source, as: .json, at: tail)
  }

  @inline(never)
  private mutating func putPieces(
    _ start: Int32, _ end: Int32, _ text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    out.commit(tail)
    text.append(Int(start)..<Int(end), gaps: .read, into: &out)
    return out.tail
  }

  /// From the unit's text to `"start":`.
  @inline(never)
  private mutating func putUncommonUnit(
    of row: Int, in section: borrowing SectionRecords, text: inout SectionText, at start: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    var tail = start
    let isDate = section.quantities[row].date != nil
    let unit = pieces.value.units.row(of: section.quantities[row].unit, isDate: isDate)
    if unit == nil || section.quantities[row].unitStart >= section.quantities[row].unitEnd {
      tail.put("null" as StaticString)
    } else {
      tail.put(UInt8(ascii: "\""))
      tail = putText(section.quantities[row].unitStart, section.quantities[row].unitEnd, &text, at: tail, of: &out)
      tail.put(UInt8(ascii: "\""))
    }
    tail.put(pieces.value.units.tails, pieces.value.units.tail(of: unit, isDate: isDate))
    if section.quantities[row].denominatorCount > 0 { tail = putDenominators(of: row, in: section, at: tail, of: &out) }
    tail.put(pieces.value.changes, pieces.value.change(section.quantities[row].change))
    tail.put(flags: Int(section.quantities[row].flags.rawValue), named: pieces.value.quantityFlags)
    tail.put("],\"start\":" as StaticString)
    return tail
  }

  /// From `"lower_inclusive"` to `"unit_text":`, where there may be a fraction or a date.
  @inline(never)
  private mutating func putUncommonBounds(
    of row: Int, in section: borrowing SectionRecords, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    out.commit(tail)
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
    if let unit = pieces.value.units.row(of: section.quantities[row].unit, isDate: section.quantities[row].date != nil) {
      out.put(",\"unit\":\"" as StaticString)
      out.put(pieces.value.units.heads, unit)
    } else {
      out.put(",\"unit\":null,\"unit_text\":" as StaticString)
    }
    return out.tail
  }

  private func append(_ day: CalendarDate?, into out: inout ByteBuffer) {
    guard let day else { return out.append("null" as StaticString) }
    out.append(UInt8(ascii: "\""))
    out.append(day)
    out.append(UInt8(ascii: "\""))
  }

  @inline(never)
  private mutating func putDenominators(
    of row: Int, in section: borrowing SectionRecords, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    let quantity = section.quantities[row]
    out.commit(tail)
    for place in 0..<Int(quantity.denominatorCount) {
      out.put((place == 0 ? "\"" : ",\"") as StaticString)
      out.append(quantity.denominator(place), names: pieces.value.units.names)
      out.makeRoom()
      out.put(UInt8(ascii: "\""))
    }
    return out.tail
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
