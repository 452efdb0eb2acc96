/// What the words before and behind a number say together.
struct Comparison {
  var comparator: Comparator
  var isDoubtful = false
  private var isTolerance: Bool

  @inline(__always)
  init(prefix: Prefix, reading: borrowing Reading) {
    isTolerance = prefix.isTolerance
    let excess: Comparator? = reading.measure.number.traits.contains(.excess) ? .moreThan : nil
    let behind = reading.bound ?? excess
    switch (prefix.comparator, behind) {
    case (nil, nil): comparator = .equal
    case (let before?, nil): comparator = before
    case (nil, let after?): comparator = after
    case (.equal?, let after?): comparator = after
    case (let before?, let after?):
      if Comparison.agrees(before, after) {
        comparator = Comparison.isStrict(before) ? before : Comparison.isStrict(after) ? after : before
      } else {
        // The nearer word stands: the one before, unless a phrase parts it from the number.
        comparator = prefix.isAdjacent || excess != nil && reading.bound == nil ? before : after
        isDoubtful = excess == nil || reading.bound != nil
      }
    }
  }

  private static func agrees(_ first: Comparator, _ second: Comparator) -> Bool { Chain.isUpward(first) == Chain.isUpward(second) }

  private static func isStrict(_ comparator: Comparator) -> Bool { comparator == .moreThan || comparator == .lessThan }

  /// The interval of a reading; one of two numbers stays what it is under any comparator.
  @inline(__always)
  func span(of reading: borrowing Reading) -> Span {
    if let span = reading.span { return span }
    let value = reading.measure.number.value
    if isTolerance, let negative = value.negated() { return Span(negative, value) }
    return Span(comparator, value)
  }
}
