extension Units {
  /// The longest unit written at `position`, directly behind a number; nil where none is.
  ///
  /// Case counts first; of Latin units of two letters or more, any case is taken where it leaves one unit.
  ///
  /// - Complexity: O(*n*) in the spellings that begin with the same code.
  func longestMatch(at position: Int, in codes: ColumnView<UInt16>) -> UnitMatch? {
    match(at: position, in: codes, without: .denominatorOnly)
  }

  /// The longest unit written at `position`, though the text goes on like another word: 420人|社区居民 is no 人社.
  func longestUnit(at position: Int, in codes: ColumnView<UInt16>) -> UnitMatch? {
    match(at: position, in: codes, without: [.denominatorOnly, .notUnit])
  }

  /// The longest unit written at `position`, where a denominator is expected: `/人/次` are two.
  func longestDenominator(at position: Int, in codes: ColumnView<UInt16>) -> UnitMatch? {
    match(at: position, in: codes, without: .composed)
  }

  /// rate → ("/" 每? unit) (joint 每? unit)*   behind a unit: where it ends, or `position` where there is none.
  ///
  /// - Parameter fillsCell: Whether nothing else stands in the cell: then . and 、 join denominators as · does (元/户、月).
  func endOfRate(from position: Int, in codes: ColumnView<UInt16>, fillsCell: Bool) -> Int {
    var end = position
    while joinsDenominator(codes[end], isFirst: end == position, fillsCell: fillsCell) {
      let unit = end + (codes[end + 1] == 0x6BCF ? 2 : 1)  // 每
      guard let match = longestMatch(at: unit, in: codes) else { break }
      end = unit + Int(match.length)
    }
    return end
  }

  private func joinsDenominator(_ code: UInt16, isFirst: Bool, fillsCell: Bool) -> Bool {
    switch code {
    case 0x2F: true  // /
    case 0xB7: !isFirst  // ·
    case 0x2E, 0x3001: !isFirst && fillsCell  // . 、
    default: false
    }
  }

  /// A currency written before its number (`￥300`, `人民币300元`).
  func prefixMatch(at position: Int, in codes: ColumnView<UInt16>) -> UnitMatch? {
    guard let match = match(at: position, in: codes, without: []), match.traits.contains(.prefix) else { return nil }
    return match
  }

  /// The unit that a whole cell, head or bracket names (`单位：万元` without its 万).
  func match(whole range: Range<Int>, in codes: ColumnView<UInt16>) -> UnitMatch? {
    guard let match = longestMatch(at: range.lowerBound, in: codes), match.length == range.count else { return nil }
    return match
  }

  private func match(at position: Int, in codes: ColumnView<UInt16>, without excluded: UnitTraits) -> UnitMatch? {
    let first = codes[position]
    guard exact.holds(first) || anyCase.holds(first) else { return nil }
    var best = exact.longestMatch(at: position, in: codes, without: excluded, case: .exact)
    if SpellingIndex.isLatinLetter(first), let other = anyCase.longestMatch(at: position, in: codes, without: excluded, case: .any) {
      if other.length > best?.length ?? 0 { best = other }
    }
    if codes[position + 1] == Code.blank, let other = exact.spacedMatch(at: position, in: codes, without: excluded) {
      if other.length > best?.length ?? 0 { best = other }
    }
    guard let best, !best.traits.contains(.notUnit) else { return nil }
    return best
  }

  /// The row of a canonical unit; where two have one name (分), the dimension tells which.
  ///
  /// - Complexity: O(*n*) in the units: for callers that keep the row.
  func row(named name: StaticString, _ dimension: Dimension? = nil) -> UInt16? {
    row(named: TableText.Field(start: name.utf8Start, count: name.utf8CodeUnitCount), dimension)
  }
}
