/// A number as an interval: its bounds, and the comparator that tells them.
struct Span {
  var comparator: Comparator
  var lower: Bound?
  var upper: Bound?

  /// The interval that a comparator and one value say.
  @inline(__always)
  init(_ comparator: Comparator, _ value: ExactDecimal) {
    self.comparator = comparator
    switch comparator {
    case .atLeast: lower = Bound(value, .included)
    case .moreThan: lower = Bound(value, .excluded)
    case .atMost: upper = Bound(value, .included)
    case .lessThan: upper = Bound(value, .excluded)
    case .equal, .range: (lower, upper) = (Bound(value, .included), Bound(value, .included))
    }
  }

  init(from lower: Bound?, to upper: Bound?) {
    comparator = .range
    (self.lower, self.upper) = (lower, upper)
  }

  /// Both ends included; swapped where the greater one stands first.
  init(_ first: ExactDecimal, _ second: ExactDecimal) {
    self.init(from: Bound(min(first, second), .included), to: Bound(max(first, second), .included))
  }
}

/// What the grammar read forward from a number: its span, unit and rate, and the words of bounds behind it.
///
/// It is some 300 bytes long, so it cannot be copied: rules write into it, and all that decide about it look at it where it is.
struct Reading: ~Copyable {
  private let anchor = Anchor()
  var measure: Measure
  /// Set where more than one number makes the interval.
  var span: Span?
  /// 以上, 以内 behind it.
  var bound: Comparator?
  var approximate = false
  /// 和 and 之间 make the interval.
  var isBetween = false
  /// 介于 stands before it.
  var followsBetween = false
  var refusal: RefusalReason?
  var role: Role?
  var start: Int
  var end: Int
  var rule: GrammarRule

  /// No reading: what the rules write into.
  @inline(__always)
  init() { (measure, start, end, rule) = (.blank, 0, 0, .number) }

  init(_ measure: Measure) {
    self.measure = measure
    (start, end, rule) = (measure.start, measure.end, measure.rule)
    takeMeasure()
  }

  /// Takes over what the measure alone says.
  mutating func takeMeasure() {
    (start, end, rule) = (measure.start, measure.end, measure.rule)
    if let upper = measure.number.upper { span = Span(measure.number.value, upper) }
    if measure.number.traits.contains(.about) { approximate = true }
  }
}
