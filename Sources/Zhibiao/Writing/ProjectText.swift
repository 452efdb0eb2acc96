/// A record's `project` as JSON, prepared once a project: it is a third of what is written.
struct ProjectText: ~Copyable {
  /// `{"index":…},"ordinal":`.
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where in it the index stands.
  static let indexOffset = 9
  /// Where the period stands in `bytes`: a two-sided table has one of its own for each record.
  private var period = 0..<0
  /// What `bytes` was made from.
  private var project: Project?

  /// Writes the project of a record and the key behind it; null where the layout shows none.
  mutating func append(_ row: RecordRow, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    guard let place = row.project, let wanted = section.projects.at(Int(place)) else {
      out.append("null,\"ordinal\":" as StaticString)
      return
    }
    // Texts of this section alone are not the same bytes in the next one.
    if !(project?.isSame(as: wanted) ?? false) || !wanted.isCarried {
      prepare(wanted, of: section, source: source)
    }
    guard !row.period.isAbsent else {
      out.append(bytes)
      return
    }
    out.append(bytes.bytes(0..<period.lowerBound))
    section.appendString(row.period, source: source, into: &out)
    out.append(bytes.bytes(period.upperBound..<bytes.count))
  }

  /// A document begins, whose projects are its own.
  mutating func forget() { project = nil }

  private mutating func prepare(_ wanted: Project, of section: borrowing SectionRecords, source: borrowing TextBuffer) {
    project = wanted
    bytes.removeAll()
    bytes.append("{\"index\":" as StaticString)
    bytes.append(decimal: Int(wanted.index))
    bytes.append(",\"name\":" as StaticString)
    section.appendString(wanted.name, source: source, into: &bytes)
    bytes.append(",\"code\":" as StaticString)
    section.appendString(wanted.code, source: source, into: &bytes)
    bytes.append(",\"department\":" as StaticString)
    section.appendString(wanted.department, source: source, into: &bytes)
    bytes.append(",\"budget_unit\":" as StaticString)
    section.appendString(wanted.budgetUnit, source: source, into: &bytes)
    bytes.append(",\"year\":" as StaticString)
    bytes.append(wanted.year.map { Int32($0) })
    bytes.append(",\"period\":" as StaticString)
    let start = bytes.count
    section.appendString(wanted.period, source: source, into: &bytes)
    period = start..<bytes.count
    bytes.append(",\"goal\":" as StaticString)
    section.appendString(wanted.goal, source: source, into: &bytes)
    bytes.append(",\"budget\":" as StaticString)
    bytes.append(wanted.budget)
    bytes.append("},\"ordinal\":" as StaticString)
  }
}

extension Project {
  fileprivate var isCarried: Bool {
    name.place != .section && code.place != .section && department.place != .section && budgetUnit.place != .section
      && period.place != .section && goal.place != .section
  }

  fileprivate func isSame(as other: Project) -> Bool {
    index == other.index && year == other.year && budget == other.budget && name.isSame(as: other.name) && code.isSame(as: other.code)
      && department.isSame(as: other.department) && budgetUnit.isSame(as: other.budgetUnit) && period.isSame(as: other.period)
      && goal.isSame(as: other.goal)
  }
}

extension TextReference {
  fileprivate func isSame(as other: TextReference) -> Bool {
    start == other.start && end == other.end && place == other.place
  }
}
