/// The tables that turn a scalar of the BMP into its code.
///
/// A traditional character is `mark` in the plain table: only when one is met are
/// ICU's transliterator opened and the second table built, which folds it to its simplified form.
struct CodeFolding: Sendable {
  /// Stands in the plain table for a code that the second table folds.
  static let mark: UInt16 = 0xFFFE

  let plain: FixedTable<UInt16>

  static let shared = CodeFolding()
  static let simplifying = FixedTable(Folding.simplifying(Folding.foldedCodes()))

  private init() {
    var codes = Folding.foldedCodes()
    TraditionalCharacters.forEach { codes[Int($0)] = CodeFolding.mark }
    plain = FixedTable(codes)
  }
}
