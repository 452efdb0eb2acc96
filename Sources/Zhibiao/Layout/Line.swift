/// One line of the source, as the scanner measured it.
struct Line: BitwiseCopyable {
  /// Byte offsets of its text in the document, without the line end and trailing blanks.
  var start: Int32
  var end: Int32
  /// Scalars of the document before `start`.
  var startScalar: UInt32
  /// Columns: one for a scalar of one or two bytes, two for all others.
  var width: Int32
  /// Its codes among those of the section's lines.
  var firstCode: Int32
  var endCode: Int32
  /// Blank columns before its first visible scalar.
  var indent: Int16
  var marks: LineMarks
  var isBlank: Bool { start == end }
  /// Whether it holds the marks of running text.
  var holdsClauses: Bool { !marks.isDisjoint(with: [.clause, .listComma]) }

  /// A blank line.
  init(at byte: Int, scalar: Int, firstCode: Int) {
    (start, end) = (Int32(truncatingIfNeeded: byte), Int32(truncatingIfNeeded: byte))
    startScalar = UInt32(truncatingIfNeeded: scalar)
    (self.firstCode, endCode) = (Int32(truncatingIfNeeded: firstCode), Int32(truncatingIfNeeded: firstCode))
    (width, indent, marks) = (0, 0, [])
  }
}

/// What was seen in a line while it was measured.
struct LineMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt32
  static let bar = LineMarks(rawValue: 1 << 0)
  static let tab = LineMarks(rawValue: 1 << 1)
  /// A form feed stands in or right before the line.
  static let page = LineMarks(rawValue: 1 << 2)
  /// The line has no end of its own: it was cut because it would not end.
  static let cut = LineMarks(rawValue: 1 << 3)
  /// The wrap between this line and the next visible one is taken out.
  static let joinsNext = LineMarks(rawValue: 1 << 4)
  /// A straight double quote stands in the line.
  static let quote = LineMarks(rawValue: 1 << 6)
  /// The line is one of comma-separated values.
  static let commas = LineMarks(rawValue: 1 << 7)
  /// The bar or tab in the line is damage in running text, no border.
  static let stray = LineMarks(rawValue: 1 << 8)
  /// A page number between two halves of a paragraph: not part of the text.
  static let furniture = LineMarks(rawValue: 1 << 5)
  /// A bar, a tab, a drawn line or a control stands in the line, or a blank that may break the label of an item.
  static let marked = LineMarks(rawValue: 1 << 9)
  /// A straight comma stands in the line.
  static let comma = LineMarks(rawValue: 1 << 11)
  /// A blank stands inside the line.
  static let blank = LineMarks(rawValue: 1 << 15)
  /// Two blanks stand inside the line, or a wide one.
  static let blanks = LineMarks(rawValue: 1 << 12)
  /// U+FFFD stands in the line.
  static let damaged = LineMarks(rawValue: 1 << 13)
  /// A colon stands among its first characters.
  static let earlyColon = LineMarks(rawValue: 1 << 14)
  /// Its first two characters are Han, and it has no number: it begins no item, and its first word takes two columns.
  static let beginsPlainly = LineMarks(rawValue: 1 << 16)
  /// Its last two characters are Han: it ends no sentence, and nothing hangs over its end.
  static let endsPlainly = LineMarks(rawValue: 1 << 17)
  /// A blank stands where it may break a noun.
  static let nounBlank = LineMarks(rawValue: 1 << 19)
  /// Blanks or U+FFFD may stand at its end.
  static let looseEnd = LineMarks(rawValue: 1 << 18)
  // What characters mark a line with, from bit 20 on: `PlainCharacter`.
  /// ，。；“” or a straight comma stands in the line: marks of running text.
  static let clause = LineMarks(rawValue: 1 << 20)
  /// 、 stands in the line.
  static let listComma = LineMarks(rawValue: 1 << 21)
  /// A colon stands in the line.
  static let colon = LineMarks(rawValue: 1 << 22)
  /// — stands in the line.
  static let dash = LineMarks(rawValue: 1 << 23)
}
