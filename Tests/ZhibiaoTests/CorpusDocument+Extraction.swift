import Foundation

@testable import Zhibiao

extension CorpusDocument {
  /// What the engine reads in the document.
  func records() throws -> [Record] {
    let document = try Decoder.decode(RawBytes(bytes))
    var engine = Engine()
    var builder = RecordBuilder(document: id, offsets: .scalar)
    var records: [Record] = []
    engine.read(document.text) { section in records += builder.records(of: section, source: document.text) }
    return records
  }

  /// The text that the offsets of the gold count in.
  func decodedText() throws -> String {
    let document = try Decoder.decode(RawBytes(bytes))
    return document.text.string(0..<document.text.count)
  }
}

extension CorpusDocument.Quantity {
  init(_ quantity: Record.Quantity) {
    text = quantity.text
    start = quantity.start
    end = quantity.end
    comparator = quantity.comparator.rawValue
    value = quantity.value.flatMap { Decimal(string: $0.description) }
    lower = quantity.lower.flatMap { Decimal(string: $0.description) }
    upper = quantity.upper.flatMap { Decimal(string: $0.description) }
    date = quantity.date
    unit = quantity.unit
    per = quantity.per
    change = quantity.change.map { CorpusDocument.Change(direction: $0.direction.rawValue, mode: $0.mode.rawValue) }
    approximate = quantity.isApproximate
    fraction = quantity.fraction
    role = quantity.role.rawValue
    optional = nil
  }
}

extension CorpusDocument.Indicator {
  init(_ record: Record) {
    project = record.project?.index
    name = record.name ?? ""
    // A level that is none of the scheme's counts as no level, as gold has it.
    category = record.categoryCode == .other ? nil : record.categoryCode?.rawValue
    target = record.target
    qualitative = record.isQualitative
    actual = record.actual?.text
    weight = record.weight?.description
    score = record.score?.description
    optional = nil
    projectName = record.project?.name
  }
}

extension CorpusDocument.Project {
  init(_ project: Record.Project) {
    name = project.name
    department = project.department
    budgetUnit = project.budgetUnit
    goal = project.goal
  }
}
