/// Units that are written alike: what stands before the number decides.
extension GrammarCursor {
  /// How far back a word of length, warmth or electricity is looked for.
  private static let topicReach = 16

  mutating func resolveAmbiguity(of measure: inout Measure) {
    guard let unit = measure.unit else { return }
    if unit == known.degree {
      if hasTopic(.warmthTopic, before: measure.start) || isBelowZero(measure) {
        measure.unit = known.celsius
      } else if hasTopic(.powerTopic, before: measure.start) || current == Code.of("电") {
        measure.unit = known.kilowattHour
        if current == Code.of("电") { position += 1 }
      } else if measure.number.multiplier >= 3 {
        // 500万度: neither angles nor warmth are counted in thousands.
        measure.unit = known.kilowattHour
      }
    } else if unit == known.score, isPrice(measure) {
      measure.unit = known.cent
    } else if unit == known.megabyte, code(at: measure.unitCodes.lowerBound) == Code.of("M"), measure.unitCodes.count == 1 {
      if hasTopic(.lengthTopic, before: measure.start) { measure.unit = known.metre }
    }
  }

  /// 电价下降5分, 0.5分/千瓦时: money.
  private func isPrice(_ measure: Measure) -> Bool {
    if current == Code.of("/"), let match = unit(at: position + 1), units[match.row].dimension == .energy { return true }
    var place = measure.start - 1
    while place >= max(cell.lowerBound, measure.start - 6), Code.isHan(code(at: place)) {
      // 评价 gives points.
      if code(at: place) == Code.of("价") {
        let sold = code(at: place - 1)
        return sold == Code.of("电") || sold == Code.of("水") || sold == Code.of("气") || sold == Code.of("油") || sold == Code.of("单")
      }
      place -= 1
    }
    return false
  }

  private func isBelowZero(_ measure: Measure) -> Bool {
    code(at: measure.start) == Code.of("零") && code(at: measure.start + 1) == Code.of("下")
  }

  /// Whether a code of a topic stands before `index` in the same clause.
  private func hasTopic(_ topic: CodeTraits, before index: Int) -> Bool {
    var place = index - 1
    let floor = max(cell.lowerBound, index - GrammarCursor.topicReach)
    while place >= floor {
      let here = code(at: place)
      if here == Code.of("，") || here == Code.of(",") || here == Code.of("。") || here == Code.of(";") || here == Code.of("、") {
        return false
      }
      // 带宽 and 宽带 are no lengths.
      if here == Code.of("宽"), code(at: place - 1) == Code.of("带") || code(at: place + 1) == Code.of("带") { return false }
      if traits(at: place).contains(topic) { return true }
      place -= 1
    }
    return false
  }
}
