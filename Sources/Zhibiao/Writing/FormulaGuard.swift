/// Keeps spreadsheets from running text of a document as a formula: `=100%`, `-8.46万元`, `@某部门`.
///
/// A text that begins so, blanks aside, gets an apostrophe before it; so does one that begins with an apostrophe, so that
/// whoever reads the file back takes the first one off. Numbers of their own columns stay numbers.
enum FormulaGuard {
  /// Guards the text that was written from `start` to the end of a buffer.
  static func protect(from start: Int, in out: inout ByteBuffer) {
    var place = start
    while place < out.count, out.byte(at: place) == UInt8(ascii: " ") { place += 1 }
    if begins(at: place, in: out) { out.insert(UInt8(ascii: "'"), at: start) }
  }

  /// Signs in half and, since spreadsheets fold them, in full width; controls that a spreadsheet skips.
  private static func begins(at place: Int, in out: borrowing ByteBuffer) -> Bool {
    guard place < out.count else { return false }
    switch out.byte(at: place) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): return true
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return true
    case 0xEF where place + 2 < out.count && out.byte(at: place + 1) == 0xBC:
      switch out.byte(at: place + 2) {
      case 0x9D, 0x8B, 0x8D, 0xA0: return true  // ＝ ＋ － ＠
      default: return false
      }
    default: return false
    }
  }
}
