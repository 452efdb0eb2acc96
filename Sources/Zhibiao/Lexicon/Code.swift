/// Codes with a meaning of their own.
enum Code {
  /// Between cells.
  static let border: UInt16 = 0
  /// A scalar beyond the BMP, or one that nothing in the lexicon holds.
  static let other: UInt16 = 0xFFFF
  /// One blank, or several that were made one.
  static let blank: UInt16 = 0x20
  /// Blanks of two columns or more.
  static let wideBlank: UInt16 = 0x09
  /// A blank that joins digits: U+00A0, U+2009, U+202F alone.
  static let joiningBlank: UInt16 = 0xA0
}
