/// A piece of a table that fills one cell, or a part of one.
struct TableCell: BitwiseCopyable {
  var start: Int32
  var end: Int32
  /// What parts it from the piece before.
  var border: CellBorder
  var kind: CellKind
  /// Row in the lexicon of a category or a unit.
  var row: UInt16 = 0
  /// Whether it was parted from digits of another cell.
  var isParted = false
  /// Whether it begins its line and ends in the word of what is measured: a name, though nothing may follow it.
  var isWholeName = false
  /// Its place in a line that has as many cells as the head, else -2.
  var slot: Int16 = -2

  var codes: Range<Int> { Int(start)..<Int(end) }
}

/// What stands between two pieces of a table, weakest first.
enum CellBorder: UInt8, BitwiseCopyable, Comparable {
  /// Nothing: cut where letters and numbers meet, or at a word of the lexicon.
  case glue
  case blank
  case wideBlank
  case bar
  case lineEnd
  case barredLineEnd
  case blankLine
  /// A line of bars without text.
  case ruledLine

  static func < (left: CellBorder, right: CellBorder) -> Bool { left.rawValue < right.rawValue }
}

/// What a piece holds, from its form alone.
enum CellKind: UInt8, BitwiseCopyable, CaseIterable {
  case empty
  /// A level of indicators: `产出指标(50分)`.
  case category
  /// `合计`, `备注`: a row that is no record.
  case formRow
  /// `……`
  case dots
  /// `指标2` and nothing behind it.
  case enumerator
  /// `指标1：培训人数`
  case enumeratedName
  /// `≥`, `大于等于`.
  case comparator
  /// `正向`, `定性`: says of what nature the indicator is.
  case nature
  /// `绩效指标` beside the rows: the title of the whole table.
  case title
  /// `万元`, `%`.
  case unit
  /// `100`, `7.5`.
  case plainNumber
  /// `98%`
  case percentage
  /// `≥50个`, `20万元`, `90%以上`.
  case value
  /// `2021年12月31日`, `6月底前`.
  case date
  /// `明显提升`, `健全`, `无`: how good, without a number.
  case grade
  case text
  /// Running text, or more than any name.
  case longText
}

extension CellKind {
  /// Whether it can be (a part of) a number's cell.
  var isNumeric: Bool {
    switch self {
    case .plainNumber, .percentage, .value, .date: true
    case .empty, .category, .formRow, .dots, .enumerator, .enumeratedName, .comparator, .nature, .title, .unit, .grade, .text, .longText:
      false
    }
  }

  var isText: Bool { self == .text || self == .longText || self == .enumeratedName }
}
