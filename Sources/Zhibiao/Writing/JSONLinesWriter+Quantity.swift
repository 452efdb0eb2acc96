extension JSONLinesWriter {
  mutating func appendQuantities(
    _ rows: Range<Int32>, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    for row in rows {
      if row != rows.lowerBound { out.append(UInt8(ascii: ",")) }
      append(section.quantities[Int(row)], of: section.text, source: source, into: &out)
    }
  }

  private mutating func append(
    _ quantity: Quantity, of text: borrowing LogicalText, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    out.append("{\"text\":\"" as StaticString)
    let codes = Int(quantity.start)..<Int(quantity.end)
    SourceText.append(codes, of: text, source: source, gaps: .read, as: .json, into: &out)
    out.append(pieces.comparators, pieces.comparator(quantity.role, quantity.comparator))
    appendBounds(of: quantity, into: &out)
    appendUnit(of: quantity, in: text, source: source, into: &out)
    for place in 0..<Int(quantity.denominatorCount) {
      out.append((place == 0 ? "\"" : ",\"") as StaticString)
      out.append(quantity.denominator(place), names: pieces.units.names)
      out.append(UInt8(ascii: "\""))
    }
    out.append(pieces.changes, pieces.change(quantity.change))
    appendFlags(Int(quantity.flags.rawValue), names: pieces.quantityFlags, into: &out)
    let ends = text.ends(of: quantity.start, quantity.end)
    out.append("],\"start\":" as StaticString)
    out.append(decimal: cursor.offset(of: ends.first, in: source))
    out.append(",\"end\":" as StaticString)
    out.append(decimal: cursor.offset(of: ends.last, in: source) + ends.width(of: cursor.unit, in: source))
    out.append(UInt8(ascii: "}"))
  }

  /// Value and bounds: a number that is written twice is copied.
  private func appendBounds(of quantity: Quantity, into out: inout ByteBuffer) {
    let value = quantity.value
    let start = out.count
    out.append(value)
    let digits = start..<out.count
    out.append(",\"lower\":" as StaticString)
    if value != nil, quantity.lower != nil { out.repeat(digits) } else { out.append(quantity.lower?.value) }
    out.append(",\"upper\":" as StaticString)
    if value != nil, quantity.upper != nil { out.repeat(digits) } else { out.append(quantity.upper?.value) }
  }

  /// From `"lower_inclusive"` to `"per":[`.
  private func appendUnit(
    of quantity: Quantity, in text: borrowing LogicalText, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    let unit = pieces.units.row(of: quantity)
    if quantity.fraction == nil, quantity.date == nil, unit != nil {
      out.append(pieces.plainBounds, pieces.bounds(of: quantity))
    } else {
      out.append(pieces.bounds, pieces.bounds(of: quantity))
      appendFraction(quantity.fraction, into: &out)
      appendDate(quantity.date, under: quantity.comparator, into: &out)
      out.append((unit == nil ? ",\"unit\":null,\"unit_text\":" : ",\"unit\":\"") as StaticString)
    }
    if let unit { out.append(pieces.units.heads, unit) }
    if unit == nil || quantity.unitStart >= quantity.unitEnd {
      out.append("null" as StaticString)
    } else {
      out.append(UInt8(ascii: "\""))
      let codes = Int(quantity.unitStart)..<Int(quantity.unitEnd)
      SourceText.append(codes, of: text, source: source, gaps: .read, as: .json, into: &out)
      out.append(UInt8(ascii: "\""))
    }
    out.append(pieces.units.tails, pieces.units.tail(of: quantity))
  }

  private func appendFraction(_ fraction: Fraction?, into out: inout ByteBuffer) {
    guard let fraction else { return out.append("null" as StaticString) }
    out.append(UInt8(ascii: "\""))
    out.append(fraction)
    out.append(UInt8(ascii: "\""))
  }

  private func appendDate(_ date: DateReading?, under comparator: Comparator, into out: inout ByteBuffer) {
    guard let date else { return out.append(",\"date\":null,\"date_from\":null,\"date_to\":null" as StaticString) }
    out.append(",\"date\":\"" as StaticString)
    out.append(date)
    let days = date.days(under: comparator)
    out.append("\",\"date_from\":" as StaticString)
    appendDay(days.from, into: &out)
    out.append(",\"date_to\":" as StaticString)
    appendDay(days.to, into: &out)
  }

  private func appendDay(_ day: CalendarDate?, into out: inout ByteBuffer) {
    guard let day else { return out.append("null" as StaticString) }
    out.append(UInt8(ascii: "\""))
    out.append(day)
    out.append(UInt8(ascii: "\""))
  }
}

extension Quantity {
  /// The one number of every comparator but `range`; nil for ranges and dates.
  var value: ExactDecimal? {
    switch comparator {
    case .range: nil
    case .equal, .atLeast, .moreThan: lower?.value
    case .atMost, .lessThan: upper?.value
    }
  }

  func denominator(_ place: Int) -> Denominator {
    switch place {
    case 0: denominators.0
    case 1: denominators.1
    default: denominators.2
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
