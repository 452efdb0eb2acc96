/// Whether what was done lies in the target's interval.
enum Attainment {
  /// Judges a record with a target and an actual of one quantity each and one unit; else leaves it open.
  ///
  /// An actual without a unit takes the target's, and its multiplier.
  static func judge(_ record: inout RecordRow, in quantities: inout Column<Quantity>) {
    guard record.actualQuantities.count == 1, let actualIndex = record.actualQuantities.first,
      let targetIndex = onlyTarget(of: record, in: quantities)
    else { return }
    let target = quantities[Int(targetIndex)]
    var actual = quantities[Int(actualIndex)]
    guard target.date == nil, actual.date == nil, let value = actual.lower?.value,
      actual.comparator == .equal || actual.upper == nil || actual.lower == nil
    else { return }
    if actual.unit == nil, let unit = target.unit {
      actual.take(unit: unit, multiplier: target.multiplier, flag: .unitFromTarget)
      quantities[Int(actualIndex)] = actual
    }
    guard actual.unit == target.unit, actual.comparator == .equal else { return }
    let reached = actual.lower?.value ?? value
    if target.isBare {
      judgeBare(&record, target: target.lower?.value ?? reached, actual: reached)
    } else {
      record.attained = target.holds(reached)
    }
  }

  private static func onlyTarget(of record: RecordRow, in quantities: borrowing Column<Quantity>) -> Int32? {
    var found: Int32?
    for index in record.quantities where quantities[Int(index)].role == .target {
      if found != nil { return nil }
      found = index
    }
    return found
  }

  /// A target without a comparator: equal is attained, more or less only where the direction says so.
  private static func judgeBare(_ record: inout RecordRow, target: ExactDecimal, actual: ExactDecimal) {
    if actual == target {
      record.attained = true
    } else if let direction = record.direction {
      record.attained = direction == .higher ? target < actual : actual < target
    } else {
      record.flags.insert(.bareTarget)
    }
  }
}

extension Quantity {
  /// Whether no comparator was written or inherited.
  fileprivate var isBare: Bool { comparator == .equal && !hasWrittenComparator }

  fileprivate func holds(_ value: ExactDecimal) -> Bool {
    if let lower, lower.inclusion == .included ? value < lower.value : !(lower.value < value) { return false }
    if let upper, upper.inclusion == .included ? upper.value < value : !(value < upper.value) { return false }
    return true
  }
}
