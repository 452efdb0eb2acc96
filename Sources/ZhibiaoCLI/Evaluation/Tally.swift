/// Right, extra and missed ones.
struct Tally {
  var right = 0
  var extra = 0
  var missed = 0

  static func += (total: inout Tally, part: Tally) {
    total.right += part.right
    total.extra += part.extra
    total.missed += part.missed
  }

  var precision: Double { Double(right) / Double(max(1, right + extra)) }
  var recall: Double { Double(right) / Double(max(1, right + missed)) }
  var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }

  /// `P 0.978 R 0.951 F1 0.964`
  var words: String { "P \(Tally.three(precision)) R \(Tally.three(recall)) F1 \(Tally.three(f1))" }

  /// `quantities  right   12 extra    1 missed    0`
  func line(_ kind: String) -> String {
    func count(_ value: Int) -> String { String(repeating: " ", count: max(0, 4 - String(value).count)) + String(value) }
    let name = kind + String(repeating: " ", count: max(0, 18 - kind.count))
    return "  \(name) right \(count(right)) extra \(count(extra)) missed \(count(missed))  \(words)"
  }

  /// A share with three digits behind the point.
  static func three(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded(.toNearestOrEven))
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
