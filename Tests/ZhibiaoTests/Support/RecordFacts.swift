@testable import Zhibiao

/// What a record says, whatever its place: to be compared between two layouts of one text.
struct RecordFacts: Hashable, CustomStringConvertible {
  /// One line a fact; offsets, page, line, index and the flag `wrapped` are left out.
  let lines: [String]

  /// Parts that a comparison leaves out.
  struct Omissions: OptionSet {
    let rawValue: Int
    static let project = Omissions(rawValue: 1 << 0)
    /// The project's count within its document.
    static let projectIndex = Omissions(rawValue: 1 << 1)
  }

  init(_ record: Record, without omitted: Omissions = []) {
    var lines = [
      "\(record.kind), \(record.layout), item \(record.ordinal.map(String.init) ?? "-")",
      "category: \(record.category ?? "-"), \(record.categoryCode?.rawValue ?? "-"), under \(record.parentCategory ?? "-")",
      "name: \(record.name ?? "-")",
      "target: \(record.target ?? "-")\(record.isQualitative ? ", qualitative" : "")",
      "direction: \(record.direction?.rawValue ?? "-"), attained: \(record.attained.map(String.init) ?? "-")",
      "cells: \(record.actual?.text ?? "-"), \(record.weight?.description ?? "-"), \(record.score?.description ?? "-"), "
        + "\(record.completion ?? "-"), \(record.remark ?? "-")",
      "flags: \(record.flags.map(\.rawValue))",
    ]
    if !omitted.contains(.project) {
      let project = record.project
      let fields = [project?.name, project?.code, project?.department, project?.budgetUnit, project?.period, project?.goal]
      lines.append("project: \(fields.map { $0 ?? "-" }), \(project?.year ?? 0), \(project?.budget?.description ?? "-")")
      if !omitted.contains(.projectIndex) { lines.append("project number: \(project?.index ?? 0)") }
    }
    lines += record.quantities.map(RecordFacts.line)
    lines += (record.actual?.quantities ?? []).map { "actual " + RecordFacts.line($0) }
    self.lines = lines
  }

  private static func line(_ quantity: Record.Quantity) -> String {
    let bounds =
      "\(quantity.isLowerInclusive ? "[" : "(")\(quantity.lower?.description ?? ""),\(quantity.upper?.description ?? "")\(quantity.isUpperInclusive ? "]" : ")")"
    let change = quantity.change.map { "\($0.direction) \($0.mode)" } ?? "-"
    let flags = quantity.flags.filter { $0 != .wrapped }.map(\.rawValue)
    return "quantity \(quantity.text): \(quantity.role) \(quantity.comparator) \(quantity.value?.description ?? "-") \(bounds)"
      + " \(quantity.date ?? "-") \(quantity.unit ?? "-") \(quantity.unitText ?? "-") per \(quantity.per) change \(change)"
      + " \(quantity.isApproximate) \(quantity.fraction ?? "-") \(flags)"
  }

  private init(lines: [String]) { self.lines = lines }

  /// The same where a blank means nothing.
  var withoutBlanks: RecordFacts { RecordFacts(lines: lines.map { line in line.filter { !$0.isWhitespace } }) }

  var description: String { lines.joined(separator: "\n  ") }
}

extension RecordFacts {
  /// The first difference between two readings, nil where they agree.
  static func difference(_ found: [RecordFacts], from expected: [RecordFacts]) -> String? {
    for (place, (one, other)) in zip(found, expected).enumerated() where one != other {
      let pairs = zip(one.lines, other.lines).filter { $0 != $1 }.map { "\($0)\n  instead of \($1)" }
      return "record \(place + 1), \(other.lines[2]):\n  " + (pairs.first ?? "\(one)\n  instead of \(other)")
    }
    guard found.count != expected.count else { return nil }
    let rest = (found.count > expected.count ? found : expected).dropFirst(min(found.count, expected.count))
    return "\(found.count) records instead of \(expected.count): \(rest.first?.description ?? "")"
  }
}
