@testable import Zhibiao

/// What the corpus says of one quantity, in one line: `>= 3 次`, `[60,80) %`, `<= @2022-12-31`.
///
/// `Corpus/README.md` holds the notation. A part that the notation may leave unsaid is nil and is
/// not compared.
struct PhraseReading: Hashable {
  var comparator: Comparator
  /// The interval; both nil for dates.
  var lower: Bound?
  var upper: Bound?
  /// An ISO 8601 date, or two with a slash between.
  var date: String?
  var unit: String?
  var per: [String] = []
  var change: Change?
  /// nil: either will do.
  var approximate: Bool? = false
  var fraction: String?
  var role: Role?
  var flags: Set<String> = []
}

extension PhraseReading {
  /// Whether a reading of the engine, which leaves nothing unsaid, is what the corpus says.
  func accepts(_ found: PhraseReading) -> Bool {
    guard comparator == found.comparator, lower == found.lower, upper == found.upper, date == found.date else { return false }
    guard unit == found.unit, per == found.per, change == found.change, flags.isSubset(of: found.flags) else { return false }
    return (approximate == nil || approximate == found.approximate)
      && (fraction == nil || fraction == found.fraction)
      && (role == nil || role == found.role)
  }
}

extension PhraseReading {
  /// reading → measure tail*
  /// measure → comparator value unit | interval unit | comparator `@`date | `range @`date`/`date
  ///
  /// - Returns: nil where the text is not written in the notation.
  init?(_ notation: String) {
    var words = notation.split(separator: Character(" ")).map(String.init)[...]
    guard let first = words.popFirst(), let second = words.popFirst() else { return nil }
    if let interval = Self.interval(first) {
      self.init(comparator: .range, lower: interval.lower, upper: interval.upper)
      unit = second == "-" ? nil : second
    } else {
      guard let comparator = Self.comparator(first) else { return nil }
      self.init(comparator: comparator)
      if second.first == "@" {
        date = String(second.dropFirst())
      } else {
        guard comparator != .range, let value = Self.decimal(second), let word = words.popFirst() else { return nil }
        (lower, upper) = Self.bounds(comparator, value)
        unit = word == "-" ? nil : word
      }
    }
    for word in words {
      guard readTail(word) else { return nil }
    }
  }

  private mutating func readTail(_ word: String) -> Bool {
    switch word {
    case "+by": change = Change(direction: .increase, mode: .by)
    case "-by": change = Change(direction: .decrease, mode: .by)
    case "+to": change = Change(direction: .increase, mode: .to)
    case "-to": change = Change(direction: .decrease, mode: .to)
    case "~": approximate = true
    case "~?": approximate = nil
    case "mention": role = .mention
    case "target": role = .target
    default:
      if word.hasPrefix("per:") {
        per = word.dropFirst(4).split(separator: Character(",")).map(String.init)
      } else if word.hasPrefix("f:") {
        fraction = String(word.dropFirst(2))
      } else if word.hasPrefix("!") {
        flags.insert(String(word.dropFirst()))
      } else {
        return false
      }
    }
    return true
  }

  private static func comparator(_ word: String) -> Comparator? {
    switch word {
    case "=": .equal
    case ">=": .atLeast
    case ">": .moreThan
    case "<=": .atMost
    case "<": .lessThan
    case "range": .range
    default: nil
    }
  }

  /// The bounds that a comparator and its one value imply.
  private static func bounds(_ comparator: Comparator, _ value: ExactDecimal) -> (lower: Bound?, upper: Bound?) {
    switch comparator {
    case .equal: (Bound(value, .included), Bound(value, .included))
    case .atLeast: (Bound(value, .included), nil)
    case .moreThan: (Bound(value, .excluded), nil)
    case .atMost: (nil, Bound(value, .included))
    case .lessThan: (nil, Bound(value, .excluded))
    case .range: (nil, nil)
    }
  }

  /// `[60,80)`: a round bracket excludes its bound.
  private static func interval(_ word: String) -> (lower: Bound, upper: Bound)? {
    guard let open = word.first, let close = word.last, "[(".contains(open), "])".contains(close) else { return nil }
    let ends = word.dropFirst().dropLast().split(separator: Character(","))
    guard ends.count == 2, let low = decimal(ends[0]), let high = decimal(ends[1]) else { return nil }
    return (Bound(low, open == "[" ? .included : .excluded), Bound(high, close == "]" ? .included : .excluded))
  }

  private static func decimal(_ word: some StringProtocol) -> ExactDecimal? {
    let parts = word.split(separator: Character("."), maxSplits: 1, omittingEmptySubsequences: false)
    let scale = parts.count == 2 ? parts[1].count : 0
    guard let digits = Int128(parts.joined()) else { return nil }
    return ExactDecimal(digits: digits, scale: Int16(scale))
  }
}

extension PhraseReading: CustomStringConvertible {
  var description: String {
    var words: [String] = []
    if let date {
      words = [Self.sign(comparator), "@" + date]
    } else if comparator == .range {
      let open = lower?.inclusion == .excluded ? "(" : "["
      let close = upper?.inclusion == .excluded ? ")" : "]"
      words = ["\(open)\(Self.text(lower)),\(Self.text(upper))\(close)", unit ?? "-"]
    } else {
      words = [Self.sign(comparator), Self.text(lower ?? upper), unit ?? "-"]
    }
    if !per.isEmpty { words.append("per:" + per.joined(separator: ",")) }
    if let change { words.append((change.direction == .increase ? "+" : "-") + (change.mode == .by ? "by" : "to")) }
    if approximate != false { words.append(approximate == nil ? "~?" : "~") }
    if let fraction { words.append("f:" + fraction) }
    if let role { words.append(role == .mention ? "mention" : "target") }
    words += flags.sorted().map { "!" + $0 }
    return words.joined(separator: " ")
  }

  private static func sign(_ comparator: Comparator) -> String {
    switch comparator {
    case .equal: "="
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .range: "range"
    }
  }

  private static func text(_ bound: Bound?) -> String {
    guard let value = bound?.value else { return "" }
    let digits = String(value.digits.magnitude)
    let sign = value.digits < 0 ? "-" : ""
    guard value.scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, Int(value.scale) + 1 - digits.count)) + digits
    return sign + padded.dropLast(Int(value.scale)) + "." + padded.suffix(Int(value.scale))
  }
}
