import Foundation

/// How what was found in a document differs from its gold.
struct CorpusDocumentComparison {
  private(set) var right = 0
  private(set) var missed: [String] = []
  private(set) var extra: [String] = []

  var isWhole: Bool { missed.isEmpty && extra.isEmpty }
  var differences: String {
    (missed.map { "missed: \($0)" } + extra.map { "extra: \($0)" }).joined(separator: "\n")
  }

  /// A found quantity is right when its span overlaps a gold one and all that it says agrees; optional gold counts neither way.
  init(quantities found: [CorpusDocument.Quantity], gold: [CorpusDocument.Quantity]) {
    var open = found.sorted { $0.start < $1.start }
    let required = gold.filter { $0.optional != true }
    for wanted in required {
      if let match = open.firstIndex(where: { $0.overlaps(wanted) && $0.saysTheSame(as: wanted) }) {
        open.remove(at: match)
        right += 1
      } else {
        let near = open.filter { $0.overlaps(wanted) }.map(\.summary).joined(separator: ", ")
        missed.append("\(wanted.summary), found \(near.isEmpty ? "nothing" : near)")
      }
    }
    let optional = gold.filter { $0.optional == true }
    extra = open.filter { quantity in
      !optional.contains { $0.overlaps(quantity) } || required.contains { $0.overlaps(quantity) }
    }.map(\.summary)
  }

  /// A found indicator is right when name, category, target, project and the cells of a self-evaluation agree.
  init(indicators found: [CorpusDocument.Indicator], gold: [CorpusDocument.Indicator]) {
    var open = found
    for wanted in gold {
      if let match = open.firstIndex(where: { $0.saysTheSame(as: wanted) }) {
        open.remove(at: match)
        if wanted.optional != true { right += 1 }
      } else if wanted.optional == true {
        if let match = open.firstIndex(where: { $0.bareName == wanted.bareName }) { open.remove(at: match) }
      } else {
        let near = open.filter { $0.bareName == wanted.bareName }.map(\.summary).joined(separator: ", ")
        missed.append("\(wanted.summary), found \(near.isEmpty ? "no such name" : near)")
      }
    }
    extra = open.map(\.summary)
  }

  /// Projects are compared in their order, field by field; a field that the gold leaves open is not compared.
  init(projects found: [CorpusDocument.Project], gold: [CorpusDocument.Project]) {
    for (index, wanted) in gold.enumerated() {
      guard index < found.count else {
        missed.append("project \(index + 1), \(wanted.name ?? "")")
        continue
      }
      let project = found[index]
      for (field, wanted, got) in [
        ("name", wanted.name, project.name), ("department", wanted.department, project.department),
        ("budget unit", wanted.budgetUnit, project.budgetUnit), ("goal", wanted.goal, project.goal),
      ] {
        guard let wanted, Self.bare(wanted) != Self.bare(got ?? "") else { continue }
        missed.append("\(field) of project \(index + 1): \(wanted), found \(got ?? "nothing")")
      }
      right += 1
    }
    extra = found.dropFirst(gold.count).map { "project \($0.name ?? "")" }
  }

  /// The text without layout, U+FFFD and a closing 。 or ；.
  static func bare(_ text: String) -> String {
    var scalars = TextReading.withoutLayout(text).unicodeScalars.filter { $0 != "\u{FFFD}" }
    while let last = scalars.last, "。；.;".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}

extension CorpusDocument.Quantity {
  func overlaps(_ other: Self) -> Bool { start < other.end && end > other.start }

  func saysTheSame(as gold: Self) -> Bool {
    guard comparator == gold.comparator, unit == gold.unit, per ?? [] == gold.per ?? [], change == gold.change else { return false }
    if gold.date != nil || date != nil { return date == gold.date }
    if comparator == "range" { return lower == gold.lower && upper == gold.upper }
    return value == gold.value
  }

  var summary: String {
    let number = date ?? value?.description ?? "\(lower?.description ?? "") to \(upper?.description ?? "")"
    let rate = per.flatMap { $0.isEmpty ? nil : " per \($0.joined(separator: ", "))" } ?? ""
    let change = change.map { " \($0.direction) \($0.mode)" } ?? ""
    return "\(text) at \(start): \(comparator) \(number) \(unit ?? "-")\(rate)\(change)"
  }
}

extension CorpusDocument.Indicator {
  var bareName: String { CorpusDocumentComparison.bare(name) }

  func saysTheSame(as gold: Self) -> Bool {
    bareName == gold.bareName && category == gold.category && bare(target) == bare(gold.target)
      && qualitative == gold.qualitative && (gold.actual == nil || bare(actual) == bare(gold.actual))
      && (gold.projectName == nil || bare(projectName) == bare(gold.projectName)) && Self.sameNumber(weight, gold.weight)
      && Self.sameNumber(score, gold.score)
  }

  var summary: String {
    let cells = [projectName, actual, weight, score].map { $0 ?? "-" }.joined(separator: " ")
    return "\(name) | \(category ?? "-") | \(target ?? "-") | \(cells)"
  }

  private func bare(_ text: String?) -> String { CorpusDocumentComparison.bare(text ?? "") }

  /// A cell that the gold does not have is not compared.
  private static func sameNumber(_ found: String?, _ gold: String?) -> Bool {
    gold == nil || found.flatMap { Decimal(string: $0) } == gold.flatMap { Decimal(string: $0) }
  }
}
