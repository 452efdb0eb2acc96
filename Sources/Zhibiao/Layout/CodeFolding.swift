/// The tables that turn a scalar of the BMP into its code.
///
/// A traditional character is `mark` in the plain table: only when one is met are
/// ICU's transliterator opened and the second table built, which folds it to its simplified form.
struct CodeFolding: Sendable {
  /// Stands in the plain table for a code that the second table folds.
  static let mark: UInt16 = 0xFFFE

  let plain: FixedTable<UInt16>
  /// The characters that the line scanner reads without a closer look.
  let plainText: PlainCharacters

  static let shared = CodeFolding()
  static let simplifying = FixedTable(Folding.simplifying(Folding.foldedCodes()))
  static let simplifyingPlainText = PlainCharacters(codes: simplifying)

  private init() {
    var codes = Folding.foldedCodes()
    TraditionalCharacters.forEach { codes[Int($0)] = CodeFolding.mark }
    plain = FixedTable(codes)
    plainText = PlainCharacters(codes: plain)
  }

  /// Whether the line scanner looks at a character more closely.
  static func wantsLook(_ scalar: UInt16, _ code: UInt16) -> Bool {
    switch scalar {
    case 0x22, 0x26, 0x2C, 0x3C, 0x200B, 0xFFFD: true
    default: code <= Code.blank || code == mark || code == Code.joiningBlank || isBar(code) || LogicalText.hasTone(code)
    }
  }

  /// Bars, and the lines of drawn boxes.
  static func isBar(_ code: UInt16) -> Bool { code == 0x7C || code == 0xA6 || code >= 0x2500 && code <= 0x257F }

  /// ─ and its kin: a line across, that parts rows and no cells.
  static func isDrawnDash(_ code: UInt16) -> Bool {
    switch code {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: true
    default: false
    }
  }
}
