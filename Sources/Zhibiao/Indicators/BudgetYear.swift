/// The one budget year that a document states: `（2022年度）`.
enum BudgetYear {
  private static let plausible: ClosedRange<Int> = 1980...2099

  /// The year before a 年度 where all such years of the section agree, else nil.
  ///
  /// - Parameter fourDigits: Indices of the figures of four digits.
  static func find(in text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, fourDigits: borrowing Column<Int32>) -> Int16? {
    var found: Int16?
    for index in fourDigits.indices {
      let word = lexemes[Int(fourDigits[index])]
      var position = word.end
      while text.codes[position] == Code.blank { position += 1 }
      guard text.codes[position] == 0x5E74, text.codes[position + 1] == 0x5EA6 else { continue }  // 年度
      let year = word.codes.reduce(0) { $0 * 10 + Int(text.codes[$1] - 0x30) }
      guard plausible.contains(year), let short = Int16(exactly: year) else { continue }
      if let other = found, other != short { return nil }
      found = short
    }
    return found
  }
}
