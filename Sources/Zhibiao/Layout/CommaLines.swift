/// Tells comma-separated values from running text.
extension TextBuffer {
  /// Commas that a line of comma-separated values has at least.
  private static let fewestCommas = 2
  /// Bytes of a line that are looked at for them.
  private static let mostBytes = 600

  /// Lines of a quoted cell at most.
  private static let mostQuotedLines = 12

  /// Whether lines are comma-separated values: all rows have as many commas outside of quotes. A quoted cell may go on over lines.
  ///
  /// - Complexity: O(*n*) in the bytes of the lines.
  func partsByCommas(_ block: Range<Int>, _ lines: borrowing Column<Line>) -> Bool {
    var (rows, same, commas, wanted) = (0, 0, 0, 0)
    var (isQuoted, quotedLines) = (false, 0)
    for index in block {
      guard countCommas(in: lines[index], isQuoted: &isQuoted, to: &commas) else { return false }
      quotedLines = isQuoted ? quotedLines + 1 : 0
      guard quotedLines <= TextBuffer.mostQuotedLines else { return false }
      if isQuoted { continue }
      if rows == 0 {
        wanted = commas
        guard wanted >= TextBuffer.fewestCommas else { return false }
      }
      rows += 1
      if commas == wanted { same += 1 }
      commas = 0
    }
    return !isQuoted && rows >= 2 && same * 5 >= rows * 4
  }

  /// Counts the commas of a line outside of straight quotes; false where the line is long.
  private func countCommas(in line: Line, isQuoted: inout Bool, to count: inout Int) -> Bool {
    guard Int(line.end - line.start) <= TextBuffer.mostBytes else { return false }
    let end = Int(line.end)
    var first = Int(line.start)
    while first < end {
      // Bytes below 0x80 only: most words of Chinese text hold none.
      if eightBytes(at: first) & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080 {
        for offset in first..<min(first &+ 8, end) {
          switch byte(at: offset) {
          case 0x2C where !isQuoted: count += 1
          case 0x22: isQuoted.toggle()
          default: break
          }
        }
      }
      first &+= 8
    }
    return true
  }
}
