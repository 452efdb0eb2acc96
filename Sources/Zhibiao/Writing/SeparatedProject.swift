/// A record's project as cells, prepared once a project.
struct SeparatedProject: ~Copyable {
  /// From the index to the separator behind the budget.
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where the period stands in `bytes`: a two-sided table has one of its own for each record.
  private var period = 0..<0
  /// Which of the section's projects `bytes` was made from.
  private var row: Int32?

  /// Index, name, code, department, budget unit, year, period, goal, budget.
  private static let columnCount = 9

  /// Rows and texts are others in each section.
  mutating func beginSection() { row = nil }

  /// Writes the project of a record and the separator behind it; empty cells where the layout shows none. The margin is free behind it.
  mutating func put(
    _ wanted: Int32?, _ ownPeriod: TextReference, as dialect: SeparatedDialect, of section: borrowing SectionRecords,
    source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    guard let wanted else {
      for _ in 0..<SeparatedProject.columnCount { out.put(dialect.separator) }
      return
    }
    if row != wanted {
      row = wanted
      prepare(section.projects[Int(wanted)], as: dialect, of: section, source: source)
    }
    guard !ownPeriod.isAbsent else { return out.append(bytes) }
    out.append(bytes.bytes(0..<period.lowerBound))
    out.makeRoom()
    dialect.put(ownPeriod, of: section, source: source, into: &out)
    out.append(bytes.bytes(period.upperBound..<bytes.count))
    out.makeRoom()
  }

  private mutating func prepare(
    _ project: Project, as dialect: SeparatedDialect, of section: borrowing SectionRecords, source: borrowing TextBuffer
  ) {
    bytes.removeAll()
    bytes.makeRoom()
    bytes.put(project.index)
    bytes.put(dialect.separator)
    for text in [project.name, project.code, project.department, project.budgetUnit] {
      if !text.isAbsent { dialect.put(text, of: section, source: source, into: &bytes) }
      bytes.put(dialect.separator)
    }
    if let year = project.year { bytes.put(Int32(year)) }
    bytes.put(dialect.separator)
    let start = bytes.count
    if !project.period.isAbsent { dialect.put(project.period, of: section, source: source, into: &bytes) }
    period = start..<bytes.count
    bytes.put(dialect.separator)
    if !project.goal.isAbsent { dialect.put(project.goal, of: section, source: source, into: &bytes) }
    bytes.put(dialect.separator)
    if let budget = project.budget { bytes.put(budget) }
    bytes.put(dialect.separator)
  }
}
