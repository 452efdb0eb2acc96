/// How many columns of a terminal text takes: two a CJK character, none a combining mark.
enum DisplayWidth {
  static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if marks.contains(where: { $0.contains(value) }) { return 0 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// The text, or its beginning with `…` where it is wider than `width`.
  static func shortened(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width else { return text }
    var short = String.UnicodeScalarView()
    var used = 1  // the ellipsis
    for scalar in text.unicodeScalars {
      used += columns(of: scalar)
      if used > width { break }
      short.append(scalar)
    }
    return String(short) + "…"
  }

  /// The text with blanks behind it, or before it, up to `width` columns.
  static func padded(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
    return alignment == .left ? text + blanks : blanks + text
  }

  enum Alignment { case left, right }

  /// Of Unicode's East Asian width W and F, in coarse ranges; ambiguous ones count one column.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]
  private static let marks: [ClosedRange<UInt32>] = [
    0x0300...0x036F, 0x200B...0x200F, 0x2028...0x202E, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF...0xFEFF,
  ]
}

/// Rows of short texts, aligned by what they take on a terminal.
package enum PlainColumns {
  /// - Parameter limit: A column is no wider for the sake of the few that are.
  package static func lines(_ rows: [[String]], indent: String = "", upTo limit: Int = .max) -> [String] {
    let count = rows.reduce(0) { max($0, $1.count) }
    let widths = (0..<count).map { column in
      min(rows.reduce(0) { max($0, column < $1.count ? DisplayWidth.columns(of: $1[column]) : 0) }, limit)
    }
    return rows.map { row in
      var line = indent
      for (column, text) in row.enumerated() {
        line += column == row.count - 1 ? text : DisplayWidth.padded(text, to: widths[column]) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
