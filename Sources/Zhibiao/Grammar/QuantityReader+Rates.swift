/// Rates that stand before their number, or before the one that it follows.
extension QuantityReader {
  /// How many codes may stand between 每年 and the number's own words for the span to begin at 每.
  private static let longestRateBridge = 12

  /// Writes the rate that stands behind a number, before it in its clause, or before the item that it follows.
  ///
  /// - Returns: The rate that the next item may share: one that does not stand behind its number.
  @inline(__always)
  mutating func takeRate(of reading: borrowing Reading, _ prefix: Prefix, into quantity: inout Quantity) -> Rate {
    guard pendingRate != nil || previous?.rate.isEmpty == false || !reading.measure.rate.isEmpty else { return Rate() }
    let rate = rate(of: reading, prefix)
    (quantity.denominatorCount, quantity.denominators) = (rate.count, rate.denominators)
    if let pending = takenRate(by: reading), pending.start >= floor, prefix.start - pending.end <= QuantityReader.longestRateBridge {
      quantity.start = min(quantity.start, Int32(truncatingIfNeeded: pending.start))
    }
    // 3岁以下婴幼儿 leaves the rate to the count that follows; any other number takes it or shows that it is over.
    if namesAge(reading) { pendingRate?.isHeld = true } else { pendingRate = nil }
    return reading.measure.rate.isEmpty ? rate : Rate()
  }

  private func rate(of reading: borrowing Reading, _ prefix: Prefix) -> Rate {
    if !reading.measure.rate.isEmpty { return reading.measure.rate }
    if let pending = takenRate(by: reading) { return pending.rate }
    guard let previous, !previous.rate.isEmpty, !reading.measure.number.traits.contains(.grown), !grows(reading, previous.rate),
      goesOn(from: previous, to: reading, prefix)
    else { return Rate() }
    return previous.rate
  }

  /// 每人每月 of the clause, where this number is counted by it.
  private func takenRate(by reading: borrowing Reading) -> PendingRate? {
    guard reading.measure.rate.isEmpty, !reading.measure.number.traits.contains(.grown), let pending = pendingRate,
      pending.start >= floor || pending.isHeld, pending.end <= reading.start, !grows(reading, pending.rate), !namesAge(reading)
    else { return nil }
    return pending
  }

  /// 每千人托位、床位达4.7个、27.3张; 由每月800元提高到950元: the rate is said once.
  private func goesOn(from previous: Previous, to reading: borrowing Reading, _ prefix: Prefix) -> Bool {
    if previous.isOrigin, prefix.change?.mode == .to { return previous.unit == reading.measure.unit }
    let gap = previous.end..<max(previous.end, prefix.start)
    let joint = cursor.code(at: previous.end)
    guard gap.count == 1 else { return joint == Code.of("、") && isPopulation(previous.rate) && names(gap) }
    return joint == Code.of("、") || joint == Code.of("和") || joint == Code.of("及") || joint == Code.of("与")
  }

  /// 每千人口: what a whole people has, whatever is counted.
  private func isPopulation(_ rate: Rate) -> Bool { rate.denominators.0.count >= 100 }

  /// 、注册护士数达: a name and a word that leads to its number, no verb.
  private func names(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 12 else { return false }
    var left = min(index, lexemes.count - 1)
    while left >= 0, Int(lexemes[left].start) > gap.lowerBound {
      let lexeme = lexemes[left]
      left -= 1
      guard lexeme.end <= gap.upperBound else { continue }
      switch lexeme.kind {
      case .copula, .latin, .reach: continue
      default: return false
      }
    }
    return true
  }

  /// 每万人拥有量增长28%: how much a rate grows is no rate; 每年增长5% is one.
  private func grows(_ reading: borrowing Reading, _ rate: Rate) -> Bool {
    guard let unit = reading.measure.unit else { return false }
    let dimension = cursor.units[unit].dimension
    guard dimension == .ratio && unit != cursor.known.permille || dimension == .multiple else { return false }
    return cursor.units[rate.denominators.0.unit].dimension != .time
  }
}
