import Zhibiao

/// How far whole indicators agree with gold: name, category and target; blanks, bars, wraps, width and enumerators aside.
struct IndicatorScore {
  private(set) var total = Tally()
  private(set) var kinds: [String: Tally] = [:]
  private(set) var cases = 0
  private var names = 0
  private var cells: [(name: String, right: Int, all: Int)] = [("actual", 0, 0), ("weight", 0, 0), ("score", 0, 0)]
  /// Each miss and each extra, a line each.
  private(set) var differences: [String] = []

  mutating func add(_ gold: GoldCase, _ records: [Record]) {
    let found = records.filter { $0.kind == .indicator }
    let foundNames = found.map { IndicatorScore.normal($0.name) }
    var used: Set<Int> = []
    var tally = Tally()
    for wanted in gold.indicators {
      let name = IndicatorScore.normal(wanted.name)
      let same = found.indices.filter { !used.contains($0) && foundNames[$0] == name }
      let full = same.first {
        IndicatorScore.normal(found[$0].target) == IndicatorScore.normal(wanted.target)
          && IndicatorScore.agrees(found[$0].categoryCode, wanted.category)
      }
      let hit = full ?? same.first
      if let hit, full != nil || wanted.isOptional { used.insert(hit) }
      if wanted.isOptional { continue }
      if hit != nil { names += 1 }
      if full != nil {
        tally.right += 1
      } else {
        tally.missed += 1
        let instead = same.map { IndicatorScore.words(found[$0]) }.joined(separator: "; ")
        let sought = "\(wanted.name) | \(wanted.category ?? "-") | \(wanted.target ?? "-")"
        differences.append("MISS  \(gold.id)  \(sought)  got \(instead.isEmpty ? "no such name" : instead)")
      }
      count(wanted, hit.map { found[$0] })
    }
    for place in found.indices where !used.contains(place) {
      tally.extra += 1
      differences.append("EXTRA \(gold.id)  \(IndicatorScore.words(found[place]))")
    }
    cases += 1
    total += tally
    kinds[gold.kind, default: Tally()] += tally
  }

  /// The cells of a self-evaluation table that gold states.
  private mutating func count(_ wanted: GoldIndicator, _ found: Record?) {
    let sought = [wanted.actual, wanted.weight, wanted.score]
    for place in sought.indices {
      guard let text = sought[place], !text.isEmpty else { continue }
      cells[place].all += 1
      guard let found else { continue }
      let isRight =
        switch place {
        case 0: IndicatorScore.normal(found.actual?.text) == IndicatorScore.normal(text)
        case 1: found.weight != nil && IndicatorScore.number(found.weight?.description) == IndicatorScore.number(text)
        default: found.score != nil && IndicatorScore.number(found.score?.description) == IndicatorScore.number(text)
        }
      if isRight { cells[place].right += 1 }
    }
  }

  var summary: String {
    "indicators " + total.words
      + "; \((total.right + total.missed).counted("indicator")) in \(cases.counted("case")); names found \(names); cells right: "
      + cells.map { "\($0.name) \($0.right)/\($0.all)" }.joined(separator: ", ")
  }

  private static func words(_ record: Record) -> String {
    "\(record.name ?? "-") | \(record.categoryCode?.rawValue ?? "-") | \(record.target ?? "-")"
  }

  private static func agrees(_ found: Record.CategoryCode?, _ gold: String?) -> Bool {
    guard let gold else { return found == nil || found == .other }
    return found?.rawValue == gold
  }

  private static func number(_ text: String?) -> Double? {
    text.flatMap { Double($0.filter { $0.isASCII && $0.isNumber || $0 == "." || $0 == "-" }) }
  }

  /// What is left of a name or target when blanks, bars, width, enumerators and spellings of comparators are taken away.
  static func normal(_ text: String?) -> String {
    let plain = CompatibilityForm.of(text ?? "").unicodeScalars.filter {
      !$0.properties.isWhitespace && !"|│¦\u{1C}\u{1D}\u{1E}\u{1F}".unicodeScalars.contains($0)
    }
    var rest = Substring(String(String.UnicodeScalarView(plain)).lowercased())
    if rest.hasPrefix("指标"), rest.dropFirst(2).first?.isWholeNumber == true {
      rest = rest.dropFirst(2).drop { $0.isWholeNumber }
      if let mark = rest.first, ":.、".contains(mark) { rest = rest.dropFirst() }
    } else if let mark = rest.first, "★*".contains(mark) {
      rest = rest.dropFirst()
    }
    while let first = rest.first, edges.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, edges.contains(last) { rest = rest.dropLast() }
    return spellings.reduce(String(rest)) { $0.replacing($1.written, with: $1.meant) }
  }

  private static let edges = "。;,、: "
  private static let spellings: [(written: String, meant: String)] = [
    (">=", "≥"), ("<=", "≤"), ("≧", "≥"), ("≦", "≤"), ("﹦", "="), ("═", "="), ("大于等于", "≥"), ("小于等于", "≤"), ("百分比", "%"),
  ]
}

extension String {
  /// Each `part` replaced, from the front on; scalars are compared, so that a mark joined to a sign does not hide it.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    let (text, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
    var result = String.UnicodeScalarView()
    var place = 0
    while place < text.count {
      if text[place...].starts(with: wanted) {
        result.append(contentsOf: other.unicodeScalars)
        place += wanted.count
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return String(result)
  }
}
