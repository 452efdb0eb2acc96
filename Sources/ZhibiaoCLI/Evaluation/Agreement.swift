import Zhibiao

/// When a predicted quantity is the same as one of gold.
enum Agreement {
  /// Comparator, value (or both bounds, or date) and unit agree.
  static func core(_ found: Record.Quantity, _ gold: GoldQuantity) -> Bool {
    guard found.comparator.rawValue == gold.comparator, sameDate(found.date, gold.date), canonical(found.unit) == canonical(gold.unit)
    else {
      return false
    }
    if gold.comparator == "range", (gold.date ?? "").isEmpty { return near(found.lower, gold.lower) && near(found.upper, gold.upper) }
    return near(found.value, gold.value)
  }

  /// The core, and rate and change too.
  static func strict(_ found: Record.Quantity, _ gold: GoldQuantity) -> Bool {
    let change = found.change.map { GoldQuantity.Change(direction: $0.direction.rawValue, mode: $0.mode.rawValue) }
    return core(found, gold) && found.per.map(canonical) == gold.per.map(canonical) && change == gold.change
  }

  static func overlap(_ found: Record.Quantity, _ gold: GoldQuantity) -> Bool {
    found.start < gold.end && found.end > gold.start
  }

  /// Equal but for what a double loses.
  private static func near(_ found: Record.Number?, _ gold: Double?) -> Bool {
    guard let found, let gold else { return found == nil && gold == nil }
    return abs(found.doubleValue - gold) <= abs(gold) * 1e-12
  }

  /// Equal dates; where one has no year, month and day decide.
  private static func sameDate(_ found: String?, _ gold: String?) -> Bool {
    guard let found, let gold, !gold.isEmpty else { return (found ?? "").isEmpty && (gold ?? "").isEmpty }
    let (ours, theirs) = (found.split(separator: "/"), gold.split(separator: "/"))
    return ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { one, other in
        one == other || ((one.hasPrefix("--") || other.hasPrefix("--")) && withinYear(one) == withinYear(other))
      }
  }

  private static func withinYear(_ date: Substring) -> Substring { date.dropFirst(date.hasPrefix("--") ? 2 : 5) }

  private static func canonical(_ unit: String?) -> String? {
    guard let unit, !unit.isEmpty else { return nil }
    return canonicalNames[unit] ?? unit
  }

  /// Spellings of one unit, the canonical one first.
  private static let spellings = [
    ["米", "m"], ["公里", "千米", "km"], ["公斤", "千克", "kg"], ["平方米", "㎡", "m²", "m2"], ["天", "日"], ["个月", "月"],
    ["微克/立方米", "μg/m³", "ug/m3", "µg/m³"], ["%", "百分比"], ["百分点", "个百分点"], ["小时", "h"], ["人次", "人/次"], ["M", "Mbps", "兆"],
  ]
  private static let canonicalNames = Dictionary(
    spellings.flatMap { names in names.map { ($0, names[0]) } }, uniquingKeysWith: { first, _ in first })
}
