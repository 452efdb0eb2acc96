/// How often a project is written.
package enum ProjectStyle: String, Sendable, CaseIterable {
  /// Whole in each record.
  case whole
  /// Whole in the first of records that follow each other with the same project; in the others its index alone.
  case ref
}

/// What stands between a record's index and its ordinal, prepared once a project: it is a third of what is written.
struct ProjectText: ~Copyable {
  /// `,"kind":…,"layout":…,"project":{"index":…},"ordinal":`.
  private var bytes = ByteBuffer(capacity: 1024)
  /// Where in it the project's index stands.
  private(set) var indexOffset = 0
  /// Where the period stands in `bytes`: a two-sided table has one of its own for each record.
  private var period = 0..<0
  /// From which of the section's projects and which head `bytes` was made: they do not change while the section is written.
  private var made: (project: Int32, head: Int) = (ProjectText.unmade, 0)
  private let pieces = JSONPieces.shared
  private let style: ProjectStyle
  /// Under `ref`, the project as it was written whole last, from its index on; empty before the document's first.
  private var whole = ByteBuffer(capacity: 64)
  /// `bytes` holds the project's index alone.
  private var isReference = false

  init(_ style: ProjectStyle) { self.style = style }

  private static let unmade: Int32 = -2
  /// The layout shows none.
  private static let noProject: Int32 = -1

  /// No project of the document is written yet.
  mutating func beginDocument() {
    made.project = ProjectText.unmade
    whole.removeAll()
  }

  /// Rows and texts are others in each section.
  mutating func beginSection() { made.project = ProjectText.unmade }

  /// Prepares head and project of a record, where they are not those of the last one.
  @inline(__always)
  mutating func begin(_ row: Int, of section: borrowing SectionRecords, text: inout SectionText) {
    let wanted = section.records[row].project ?? ProjectText.noProject
    let head = pieces.value.head(section.records[row].kind, section.records[row].layout)
    guard made != (wanted, head) else { return }
    made = (wanted, head)
    prepare(of: section, text: &text)
    if style == .ref { refer(of: section) }
  }

  /// Puts what was prepared for a record. The margin is free behind it.
  @inline(__always)
  mutating func put(
    _ row: Int, of section: borrowing SectionRecords, text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    guard section.records[row].period.isAbsent || made.project == ProjectText.noProject else {
      return put(ownPeriodOf: row, of: section, text: &text, at: tail, of: &out)
    }
    return out.put(bytes.bytes, at: tail)
  }

  @inline(never)
  private mutating func put(
    ownPeriodOf row: Int, of section: borrowing SectionRecords, text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    out.commit(tail)
    out.append(bytes.bytes(0..<period.lowerBound))
    out.makeRoom()
    if isReference { out.put(",\"period\":" as StaticString) }
    out.commit(section.putString(section.records[row].period, text: &text, at: out.tail, of: &out))
    out.append(bytes.bytes(period.upperBound..<bytes.count))
    out.makeRoom()
    return out.tail
  }

  @inline(never)
  private mutating func prepare(of section: borrowing SectionRecords, text: inout SectionText) {
    isReference = false
    bytes.removeAll()
    bytes.makeRoom()
    bytes.put(pieces.value.heads, made.head)
    guard made.project != ProjectText.noProject else { return bytes.put("null,\"ordinal\":" as StaticString) }
    let project = section.projects[Int(made.project)]
    bytes.put("{\"index\":" as StaticString)
    indexOffset = bytes.count
    bytes.put(project.index)
    bytes.put(",\"name\":" as StaticString)
    put(project.name, of: section, &text)
    bytes.put(",\"code\":" as StaticString)
    put(project.code, of: section, &text)
    bytes.put(",\"department\":" as StaticString)
    put(project.department, of: section, &text)
    bytes.put(",\"budget_unit\":" as StaticString)
    put(project.budgetUnit, of: section, &text)
    bytes.put(",\"year\":" as StaticString)
    if let year = project.year { bytes.append(decimal: Int(year)) } else { bytes.append("null" as StaticString) }
    bytes.makeRoom()
    bytes.put(",\"period\":" as StaticString)
    let start = bytes.count
    put(project.period, of: section, &text)
    period = start..<bytes.count
    bytes.put(",\"goal\":" as StaticString)
    put(project.goal, of: section, &text)
    bytes.put(",\"budget\":" as StaticString)
    bytes.put(project.budget)
    bytes.put("},\"ordinal\":" as StaticString)
  }

  /// Makes `bytes` the project's index alone, unless it is not the project that was written last.
  @inline(never)
  private mutating func refer(of section: borrowing SectionRecords) {
    guard made.project != ProjectText.noProject else { return }
    guard bytes.holds(whole, from: indexOffset) else {
      whole.removeAll()
      whole.append(bytes.bytes(indexOffset..<bytes.count))
      // Prepared anew for the next record, which has the index alone.
      made.project = ProjectText.unmade
      return
    }
    isReference = true
    bytes.truncate(to: indexOffset)
    bytes.makeRoom()
    bytes.put(section.projects[Int(made.project)].index)
    period = bytes.count..<bytes.count
    bytes.put("},\"ordinal\":" as StaticString)
  }

  private mutating func put(_ field: TextReference, of section: borrowing SectionRecords, _ text: inout SectionText) {
    guard field.place == .carried, field.start < field.end else {
      return bytes.commit(section.putString(field, text: &text, at: bytes.tail, of: &bytes))
    }
    // Nearly all of a project's texts are.
    var tail = bytes.tail
    tail.put(UInt8(ascii: "\""))
    tail = bytes.put(field.codes, of: section.carried, as: .json, at: tail)
    tail.put(UInt8(ascii: "\""))
    bytes.commit(tail)
  }
}
