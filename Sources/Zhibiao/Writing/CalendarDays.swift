extension CalendarDate {
  /// The first day that the date may mean; nil without a year.
  var firstDay: CalendarDate? {
    year > 0 ? CalendarDate(year: year, month: max(month, 1), day: max(day, 1)) : nil
  }

  /// The last day that the date may mean: the month's where it names no day, 31 December where it names no month.
  var lastDay: CalendarDate? {
    guard year > 0 else { return nil }
    let lastMonth = month > 0 ? month : 12
    return CalendarDate(year: year, month: lastMonth, day: day > 0 ? day : CalendarDate.days(ofMonth: lastMonth, in: year))
  }

  private static func days(ofMonth month: UInt8, in year: Int16) -> UInt8 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension DateReading {
  /// The whole days that a date or interval spans under its comparator; nil where it is open or has no year.
  func days(under comparator: Comparator) -> (from: CalendarDate?, to: CalendarDate?) {
    switch comparator {
    case .equal, .range: (from.firstDay, (to ?? from).lastDay)
    case .atLeast, .moreThan: (from.firstDay, nil)
    case .atMost, .lessThan: (nil, (to ?? from).lastDay)
    }
  }
}

extension ByteBuffer {
  /// Writes an interval or a date in the form of ISO 8601: `2020-01/2020-11`.
  mutating func append(_ reading: DateReading) {
    append(reading.from)
    if let to = reading.to {
      append(UInt8(ascii: "/"))
      append(to)
    }
  }

  /// Writes what a date states: `2022-12-31`, `2022-12`, `2022`, `--12-31`.
  mutating func append(_ date: CalendarDate) {
    if date.year > 0 {
      append(padded: Int(date.year), to: 4)
      guard date.month > 0 else { return }
      append(UInt8(ascii: "-"))
    } else {
      append("--" as StaticString)
      guard date.month > 0 else {
        append(UInt8(ascii: "-"))
        append(padded: Int(date.day), to: 2)
        return
      }
    }
    append(padded: Int(date.month), to: 2)
    guard date.day > 0 else { return }
    append(UInt8(ascii: "-"))
    append(padded: Int(date.day), to: 2)
  }

  private mutating func append(padded value: Int, to width: Int) {
    var limit = 10
    for _ in 1..<width {
      if value < limit { append(UInt8(ascii: "0")) }
      limit *= 10  // at most 10,000
    }
    append(decimal: value)
  }
}
