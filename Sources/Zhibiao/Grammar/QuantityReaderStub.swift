// Stands in for the grammar's reader until it lands; then this file goes.
enum ReadingContext: UInt8 { case prose, target, name, goal, actual }
enum QuantityReader {
  static func read(
    _ cell: Range<Int>, context: ReadingContext, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, lexicon: Lexicon, year: Int16?,
    into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>
  ) {}
}
extension ExactDecimal: Comparable {
  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { left.scale == right.scale && left.digits < right.digits }
  func scaled(byPowerOfTen power: Int16) -> ExactDecimal { ExactDecimal(digits: digits, scale: scale - power) }
}
extension Quantity { var hasWrittenComparator: Bool { false } }
extension Lexicon { var units: Units { Units.shared } }
