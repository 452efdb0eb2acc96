/// Dates as a spreadsheet counts them: `45199` in the cell of a `完工日期`.
enum DateSerials {
  /// Turns a bare whole number of a row whose name asks for a day into that day, flagged `date-serial`.
  static func read(_ rows: Range<Int32>, name: Range<Int>, of text: borrowing LogicalText, in quantities: inout Column<Quantity>) {
    guard rows.count == 1, let only = rows.first, text.asksForDay(name) else { return }
    var quantity = quantities[Int(only)]
    guard quantity.date == nil, quantity.unit == nil, quantity.denominatorCount == 0, quantity.comparator != .range,
      let serial = (quantity.lower ?? quantity.upper)?.value.wholeNumber, let date = CalendarDate(spreadsheetSerial: serial)
    else { return }
    quantity.date = DateReading(from: date, to: nil)
    (quantity.lower, quantity.upper) = (nil, nil)
    quantity.flags.insert(.dateSerial)
    quantities[Int(only)] = quantity
  }
}

extension LogicalText {
  /// 完工日期, 开工时间: a name that ends so.
  fileprivate func asksForDay(_ name: Range<Int>) -> Bool {
    guard name.count >= 3 else { return false }
    switch (codes[name.upperBound - 2], codes[name.upperBound - 1]) {
    case (0x65E5, 0x671F), (0x65F6, 0x95F4), (0x65F6, 0x70B9): return true  // 日期, 时间, 时点
    default: return false
    }
  }
}

extension ExactDecimal {
  /// The value where it is a whole number that fits.
  fileprivate var wholeNumber: Int64? { scale == 0 ? Int64(exactly: digits) : nil }
}
