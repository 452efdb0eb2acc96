/// Tells comma-separated values from running text.
extension TextBuffer {
  /// Commas that a line of comma-separated values has at least.
  private static let fewestCommas = 2
  /// Bytes of a line that are looked at for them.
  private static let mostBytes = 600

  /// Whether lines are comma-separated values: all have as many commas outside of quotes.
  func partsByCommas(_ block: Range<Int>, _ lines: borrowing Column<Line>) -> Bool {
    guard block.count >= 2, let commas = commas(in: lines[block.lowerBound]), commas >= TextBuffer.fewestCommas else { return false }
    var same = 1
    for index in block.dropFirst() {
      guard let others = self.commas(in: lines[index]) else { return false }
      if others == commas { same += 1 }
    }
    return same * 5 >= block.count * 4
  }

  /// Commas of a line outside of straight quotes; nil where the line is long.
  private func commas(in line: Line) -> Int? {
    guard Int(line.end - line.start) <= TextBuffer.mostBytes else { return nil }
    var (count, quoted) = (0, false)
    let end = Int(line.end)
    var first = Int(line.start)
    while first < end {
      // Bytes below 0x80 only: most words of Chinese text hold none.
      if eightBytes(at: first) & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080 {
        for offset in first..<min(first &+ 8, end) {
          switch byte(at: offset) {
          case 0x2C where !quoted: count += 1
          case 0x22: quoted.toggle()
          default: break
          }
        }
      }
      first &+= 8
    }
    return count
  }
}
