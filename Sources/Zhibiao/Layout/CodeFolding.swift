/// The tables that turn a scalar of the BMP into its code.
///
/// A traditional character is `mark` in the plain table: only when one is met are
/// ICU's transliterator opened and the second table built, which folds it to its simplified form.
struct CodeFolding: Sendable {
  /// Stands in the plain table for a code that the second table folds.
  static let mark: UInt16 = 0xFFFE

  let plain: FixedTable<UInt16>
  /// `plain` with 0 for each character that the line scanner looks at more closely, so that one test finds all of them.
  let plainText: FixedTable<UInt16>

  static let shared = CodeFolding()
  static let simplifying = FixedTable(Folding.simplifying(Folding.foldedCodes()))
  static let simplifyingPlainText = FixedTable(withoutMarks(simplifying))

  private init() {
    var codes = Folding.foldedCodes()
    TraditionalCharacters.forEach { codes[Int($0)] = CodeFolding.mark }
    plain = FixedTable(codes)
    plainText = FixedTable(CodeFolding.withoutMarks(plain))
  }

  private static func withoutMarks(_ table: FixedTable<UInt16>) -> [UInt16] {
    var codes: [UInt16] = []
    codes.reserveCapacity(table.count)
    for scalar in 0..<table.count {
      let code = table.element(scalar)
      let isMark = code <= Code.blank || code == mark || code == Code.joiningBlank || isBar(code) || LogicalText.hasTone(code)
      codes.append(isMark ? 0 : code)
    }
    for scalar in [0x22, 0x2C, 0x200B, 0xFFFD] { codes[scalar] = 0 }
    return codes
  }

  /// Bars, and the lines of drawn boxes.
  static func isBar(_ code: UInt16) -> Bool { code == 0x7C || code == 0xA6 || code >= 0x2500 && code <= 0x257F }
}
