/// A record's `project` as JSON, prepared once a project: it is a third of what is written.
struct ProjectText: ~Copyable {
  /// `{"index":…},"ordinal":`.
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where in it the index stands.
  static let indexOffset = 9
  /// Where the period stands in `bytes`: a two-sided table has one of its own for each record.
  private var period = 0..<0
  /// Which of the section's projects `bytes` was made from; they do not change while the section is written.
  private var row: Int32?

  /// Rows and texts are others in each section.
  mutating func beginSection() { row = nil }

  /// Writes the project of a record and the key behind it; null where the layout shows none. The margin is free behind it.
  @inline(__always)
  mutating func put(
    _ wanted: Int32?, _ ownPeriod: TextReference, of section: borrowing SectionRecords, source: borrowing TextBuffer,
    into out: inout ByteBuffer
  ) {
    guard let wanted else { return out.put("null,\"ordinal\":" as StaticString) }
    if row != wanted {
      row = wanted
      prepare(section.projects[Int(wanted)], of: section, source: source)
    }
    if ownPeriod.isAbsent {
      out.append(bytes)
    } else {
      append(ownPeriod, of: section, source: source, into: &out)
    }
  }

  @inline(never)
  private func append(
    _ ownPeriod: TextReference, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    out.append(bytes.bytes(0..<period.lowerBound))
    out.makeRoom()
    section.putString(ownPeriod, source: source, into: &out)
    out.append(bytes.bytes(period.upperBound..<bytes.count))
    out.makeRoom()
  }

  @inline(never)
  private mutating func prepare(_ project: Project, of section: borrowing SectionRecords, source: borrowing TextBuffer) {
    bytes.removeAll()
    bytes.makeRoom()
    bytes.put("{\"index\":" as StaticString)
    bytes.put(project.index)
    bytes.put(",\"name\":" as StaticString)
    section.putString(project.name, source: source, into: &bytes)
    bytes.put(",\"code\":" as StaticString)
    section.putString(project.code, source: source, into: &bytes)
    bytes.put(",\"department\":" as StaticString)
    section.putString(project.department, source: source, into: &bytes)
    bytes.put(",\"budget_unit\":" as StaticString)
    section.putString(project.budgetUnit, source: source, into: &bytes)
    bytes.put(",\"year\":" as StaticString)
    bytes.put(project.year.map { Int32($0) })
    bytes.put(",\"period\":" as StaticString)
    let start = bytes.count
    section.putString(project.period, source: source, into: &bytes)
    period = start..<bytes.count
    bytes.put(",\"goal\":" as StaticString)
    section.putString(project.goal, source: source, into: &bytes)
    bytes.put(",\"budget\":" as StaticString)
    bytes.put(project.budget)
    bytes.put("},\"ordinal\":" as StaticString)
  }
}
