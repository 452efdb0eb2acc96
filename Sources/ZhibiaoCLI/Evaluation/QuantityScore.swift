import Zhibiao

/// How far the quantities found agree with gold.
///
/// A found one is right where its span overlaps a gold one and all that `Agreement.strict` compares is equal.
/// Optional gold counts neither way. Wrong are those found without a flag that overlap a gold quantity and differ
/// from it, or stand in a case without any: the errors that nobody is warned of.
struct QuantityScore {
  private(set) var total = Tally()
  private(set) var kinds: [String: Tally] = [:]
  private(set) var cases = 0
  private var core = 0
  private var exactSpans = 0
  private var unwarned = 0
  /// Each miss and each extra, a line each.
  private(set) var differences: [String] = []

  mutating func add(_ gold: GoldCase, _ records: [Record]) {
    let found = records.flatMap(\.quantities).enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(
      \.element)
    let required = gold.quantities.filter { !$0.isOptional }
    var used: Set<Int> = []
    var tally = Tally()
    for wanted in required {
      let over = found.indices.filter { !used.contains($0) && Agreement.overlap(found[$0], wanted) }
      if over.contains(where: { Agreement.core(found[$0], wanted) }) { core += 1 }
      guard let hit = over.first(where: { Agreement.strict(found[$0], wanted) }) else {
        tally.missed += 1
        let instead = over.map { Differences.words(found[$0]) }.joined(separator: "; ")
        differences.append("MISS  \(gold.id)  \(Differences.words(wanted))" + (instead.isEmpty ? "" : "  got \(instead)"))
        continue
      }
      used.insert(hit)
      tally.right += 1
      if found[hit].start == wanted.start, found[hit].end == wanted.end { exactSpans += 1 }
    }
    for wanted in gold.quantities where wanted.isOptional {
      used.formUnion(
        found.indices.filter { place in
          Agreement.overlap(found[place], wanted) && !required.contains { Agreement.overlap(found[place], $0) }
        })
    }
    for place in found.indices where !used.contains(place) {
      tally.extra += 1
      differences.append("EXTRA \(gold.id)  \(Differences.words(found[place]))")
      if found[place].flags.isEmpty, gold.quantities.isEmpty || required.contains(where: { Agreement.overlap(found[place], $0) }) {
        unwarned += 1
      }
    }
    cases += 1
    total += tally
    kinds[gold.kind, default: Tally()] += tally
  }

  var summary: String {
    let wanted = total.right + total.missed
    return "quantities " + total.words + "; core recall \(Tally.three(Double(core) / Double(max(1, wanted))))"
      + "; exact spans \(Tally.three(Double(exactSpans) / Double(max(1, total.right))))"
      + "; wrong without a flag \(unwarned); \(wanted.counted("quantity", "quantities")) in \(cases.counted("case"))"
  }
}

/// Words for what differs.
enum Differences {
  static func words(_ gold: GoldQuantity) -> String {
    var words = ["'\(gold.text)'", gold.comparator]
    if let date = gold.date { words.append(date) }
    if let value = gold.value { words.append(plain(value)) }
    if gold.lower != nil || gold.upper != nil { words.append("\(gold.lower.map(plain) ?? "")..\(gold.upper.map(plain) ?? "")") }
    words.append(([gold.unit ?? "-"] + gold.per).joined(separator: "/"))
    if let change = gold.change { words.append("\(change.direction) \(change.mode)") }
    return words.joined(separator: " ")
  }

  static func words(_ found: Record.Quantity) -> String {
    var words = ["'\(found.text)'", found.comparator.rawValue]
    if let date = found.date { words.append(date) }
    if let value = found.value { words.append(value.description) }
    if found.comparator == .range, found.date == nil {
      words.append("\(found.lower?.description ?? "")..\(found.upper?.description ?? "")")
    }
    words.append(([found.unit ?? "-"] + found.per).joined(separator: "/"))
    if let change = found.change { words.append("\(change.direction.rawValue) \(change.mode.rawValue)") }
    words += found.flags.map { "[\($0.rawValue)]" }
    return words.joined(separator: " ")
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
