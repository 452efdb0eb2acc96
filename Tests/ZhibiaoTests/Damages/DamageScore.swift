import Foundation

@testable import Zhibiao

/// How well the indicators of damaged forms were read.
struct DamageScore: Sendable {
  private(set) var forms = 0
  private(set) var right = 0
  private(set) var missed = 0
  private(set) var extra = 0
  /// Cells of actual, weight and score.
  private(set) var cells = Share()
  /// Targets whose number and unit were understood.
  private(set) var values = Share()
  /// Records without a flag, and those of them that are right in all that is compared.
  private(set) var unflagged = Share()
  /// The first forms with an error, told in full.
  private(set) var examples: [String] = []

  struct Share: Sendable {
    var right = 0
    var all = 0

    mutating func count(_ isRight: Bool) {
      all += 1
      if isRight { right += 1 }
    }
  }

  private static let mostExamples = 6

  var f1: Double { right == 0 ? 0 : 2 * Double(right) / Double(2 * right + missed + extra) }
  /// Wrong records among those without a flag.
  var unflaggedErrors: Double { unflagged.all == 0 ? 0 : Double(unflagged.all - unflagged.right) / Double(unflagged.all) }

  mutating func add(_ form: DamagedForm, read records: [Record]) {
    forms += 1
    var open = records.filter { $0.kind == .indicator }
    var names = open.map { plain($0.name) }
    var notes: [String] = []
    for wanted in form.expected {
      let name = plain(wanted.name)
      let same = open.indices.filter { names[$0] == name }
      let whole = same.first { wanted.agrees(with: open[$0]) }
      let hit = whole ?? same.first
      let differing = hit.map { wanted.differingCells(from: open[$0]) } ?? wanted.filledCells
      for cell in wanted.filledCells { cells.count(!differing.contains(cell)) }
      if wanted.number != nil { values.count(whole.map { wanted.isUnderstood(in: open[$0]) } ?? false) }
      if let whole {
        right += 1
        let isSound = differing.isEmpty && wanted.isUnderstood(in: open[whole])
        if open[whole].isUnflagged { unflagged.count(isSound) }
        if !isSound { notes.append("cells   \(wanted.summary)\n   got  \(open[whole].summary)") }
        open.remove(at: whole)
        names.remove(at: whole)
      } else {
        missed += 1
        notes.append("missed  \(wanted.summary)\n   got  \(hit.map { open[$0].summary } ?? "no such name")")
      }
    }
    extra += open.count
    for record in open {
      if record.isUnflagged { unflagged.count(false) }
      notes.append("extra   \(record.summary)")
    }
    if !notes.isEmpty, examples.count < DamageScore.mostExamples {
      examples.append("form \(form.seed), \(form.damages)\n\(form.text)\(notes.joined(separator: "\n"))\n")
    }
  }

  var summary: String {
    let figures = [f1, share(cells), share(values), unflaggedErrors].map { String(format: "%.4f", $0) }
    return "F1 \(figures[0])  right \(right) missed \(missed) extra \(extra)  cells \(figures[1])  values \(figures[2])  "
      + "wrong without a flag \(unflagged.all - unflagged.right)/\(unflagged.all)"
  }

  private func share(_ share: Share) -> Double { share.all == 0 ? 1 : Double(share.right) / Double(share.all) }
}

/// A text as it is compared: blanks, bars, width and the spelling of signs aside.
func plain(_ text: String?) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in CharacterForms.half(text ?? "").unicodeScalars where !scalar.properties.isWhitespace && scalar != "|" {
    folded.append(scalar == "≧" ? "≥" : scalar == "≦" ? "≤" : scalar)
  }
  var plain = String(folded)
  guard plain.contains("=") || plain.contains("等") else { return plain }
  for (written, meant) in [(">=", "≥"), ("<=", "≤"), ("大于等于", "≥"), ("小于等于", "≤"), ("大於等於", "≥"), ("小於等於", "≤")] {
    plain = plain.replacingOccurrences(of: written, with: meant)
  }
  return plain
}

extension ExpectedIndicator {
  enum Cell: Sendable { case actual, weight, score }

  /// Name, category and target, as the published score has it.
  func agrees(with record: Record) -> Bool {
    guard plain(record.name) == plain(name), plain(record.target) == plain(target) else { return false }
    return category == nil || record.categoryCode?.rawValue == category
  }

  var filledCells: [Cell] {
    (actual == nil ? [] : [.actual]) + (weight == nil ? [] : [.weight]) + (score == nil ? [] : [.score])
  }

  func differingCells(from record: Record) -> [Cell] {
    filledCells.filter { cell in
      switch cell {
      case .actual: plain(record.actual?.text) != plain(actual)
      case .weight: record.weight?.description != weight
      case .score: record.score?.description != score
      }
    }
  }

  /// Whether the target's number was taken with its unit; true where it has none.
  func isUnderstood(in record: Record) -> Bool {
    guard let number, let unit else { return true }
    let targets = record.quantities.filter { $0.role == .target }
    guard targets.count == 1, let quantity = targets.first else { return false }
    let factor: Decimal = unit.hasPrefix("万") ? 10_000 : 1
    let meant = (Decimal(string: number) ?? 0) * factor
    let read = (quantity.value ?? quantity.lower ?? quantity.upper).flatMap { Decimal(string: $0.description) }
    return read == meant && quantity.unit == (unit.hasPrefix("万") ? String(unit.dropFirst()) : unit)
  }

  var summary: String {
    let cells = [actual, weight, score].map { $0 ?? "-" }.joined(separator: " ")
    return "\(name) | \(category ?? "any") | \(target ?? "-") | \(cells)"
  }
}

extension Record {
  var isUnflagged: Bool { flags.isEmpty && quantities.allSatisfy { $0.flags.isEmpty } }

  var summary: String {
    let cells = [actual?.text, weight?.description, score?.description].map { $0 ?? "-" }.joined(separator: " ")
    let flags = flags.map(\.rawValue) + quantities.flatMap { $0.flags.map(\.rawValue) }
    let read = quantities.filter { $0.role == .target }.map {
      "\($0.comparator.rawValue) \($0.value?.description ?? "-") \($0.unit ?? "-")"
    }
    return
      "\(name ?? "-") | \(categoryCode?.rawValue ?? "-") | \(target ?? "-") | \(cells) | \(read.joined(separator: ", ")) | \(flags.joined(separator: " "))"
  }
}
