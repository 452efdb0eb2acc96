/// Makes `Record` values from the rows of a document's sections.
struct RecordBuilder: ~Copyable {
  private var document: String?
  var cursor: SourceCursor
  private let units = Units.shared
  private let unitNames = JSONPieces.shared.value.units.names
  /// How many records were made.
  private(set) var index = 0
  private var scratch = ByteBuffer(capacity: 256)

  /// - Parameter document: What the records call the document.
  init(document: String?, offsets: OffsetUnit) {
    self.document = document
    cursor = SourceCursor(unit: offsets)
  }

  /// Begins a document, or a piece of one.
  mutating func begin(document: String?, at place: DocumentPlace) {
    (self.document, index) = (document, place.records)
    cursor = SourceCursor(unit: cursor.unit, at: place)
  }

  /// The records of a section, in their order.
  mutating func records(of section: borrowing SectionRecords, source: borrowing TextBuffer) -> [Record] {
    var records: [Record] = []
    records.reserveCapacity(section.records.count)
    cursor.beginSection(section.text.lines.view, in: source.view)
    for row in section.records.indices {
      records.append(record(section.records[row], of: section, source: source))
    }
    return records
  }

  private mutating func record(_ row: RecordRow, of section: borrowing SectionRecords, source: borrowing TextBuffer) -> Record {
    index += 1
    let ends = section.text.ends(of: row.start, row.end)
    cursor.advance(to: Int(ends.first.byte), among: section.text.lines.view, in: source.view)
    let start = cursor.offset(of: ends.first, in: source.view)
    let project = row.project.flatMap { section.projects.at(Int($0)) }.map { self.project($0, of: row, in: section, source: source) }
    let actual: Record.Actual? =
      row.actual.isAbsent
      ? nil
      : Record.Actual(
        text: string(row.actual, of: section, source: source),
        quantities: quantities(row.actualQuantities, of: section, source: source))
    return Record(
      document: document, index: index, kind: Record.Kind.allCases[Int(row.kind.rawValue)],
      layout: Record.Layout.allCases[Int(row.layout.rawValue)], project: project, ordinal: row.ordinal.map { Int($0) },
      category: string(row.category, of: section, source: source),
      categoryCode: row.categoryCode.map { Record.CategoryCode.allCases[Int($0.rawValue)] },
      parentCategory: string(row.parentCategory, of: section, source: source),
      name: string(row.name, of: section, source: source), target: string(row.target, of: section, source: source),
      isQualitative: row.qualitative, direction: row.direction.map { Record.Direction.allCases[Int($0.rawValue)] },
      quantities: quantities(row.quantities, of: section, source: source), actual: actual, weight: row.weight.map(Record.Number.init),
      score: row.score.map(Record.Number.init), completion: string(row.completion, of: section, source: source),
      attained: row.attained, remark: string(row.remark, of: section, source: source),
      flags: RecordBuilder.flags(Int(row.flags.rawValue), of: Record.Flag.allCases), page: cursor.page, line: cursor.line, start: start,
      end: cursor.offset(of: ends.last, in: source.view) + ends.width(of: cursor.unit, in: source.view))
  }

  private mutating func project(
    _ project: Project, of row: RecordRow, in section: borrowing SectionRecords, source: borrowing TextBuffer
  ) -> Record.Project {
    Record.Project(
      index: Int(project.index), name: string(project.name, of: section, source: source),
      code: string(project.code, of: section, source: source), department: string(project.department, of: section, source: source),
      budgetUnit: string(project.budgetUnit, of: section, source: source), year: project.year.map { Int($0) },
      period: string(row.period.isAbsent ? project.period : row.period, of: section, source: source),
      goal: string(project.goal, of: section, source: source), budget: project.budget.map(Record.Number.init))
  }

  private mutating func quantities(
    _ rows: Range<Int32>, of section: borrowing SectionRecords, source: borrowing TextBuffer
  ) -> [Record.Quantity] {
    var quantities: [Record.Quantity] = []
    for row in rows { quantities.append(quantity(section.quantities[Int(row)], of: section.text, source: source)) }
    return quantities
  }

  private mutating func quantity(
    _ quantity: Quantity, of text: borrowing LogicalText, source: borrowing TextBuffer
  ) -> Record.Quantity {
    let ends = text.ends(of: quantity.start, quantity.end)
    let unit = quantity.date == nil ? quantity.unit.map { units[$0] } : nil
    let days = quantity.date?.days(under: quantity.comparator)
    let denominators = (0..<Int(quantity.denominatorCount)).map { quantity.denominator($0) }
    return Record.Quantity(
      text: string(Int(quantity.start)..<Int(quantity.end), of: text, source: source),
      role: Record.Quantity.Role.allCases[Int(quantity.role.rawValue)],
      comparator: Record.Quantity.Comparator.allCases[Int(quantity.comparator.rawValue)], value: quantity.value.map(Record.Number.init),
      lower: (quantity.lower?.value).map(Record.Number.init), upper: (quantity.upper?.value).map(Record.Number.init),
      isLowerInclusive: quantity.lower?.inclusion == .included, isUpperInclusive: quantity.upper?.inclusion == .included,
      isApproximate: quantity.approximate, fraction: quantity.fraction.map { fraction in written { $0.append(fraction) } },
      date: quantity.date.map { date in written { $0.append(date) } },
      dateFrom: days?.from.map { day in written { $0.append(day) } }, dateTo: days?.to.map { day in written { $0.append(day) } },
      unit: unit.map { units.string($0.name) },
      unitText: unit == nil || quantity.unitStart >= quantity.unitEnd
        ? nil : string(Int(quantity.unitStart)..<Int(quantity.unitEnd), of: text, source: source),
      dimension: unit.map { String(describing: $0.dimension.name) } ?? (quantity.date == nil ? "number" : "date"),
      ucum: unit.flatMap { $0.ucum.isEmpty ? nil : units.string($0.ucum) },
      currency: unit.flatMap { $0.currency.isEmpty ? nil : units.string($0.currency) },
      per: denominators.map { denominator in written { $0.append(denominator, names: unitNames) } },
      change: quantity.change.map {
        Record.Quantity.Change(
          direction: Record.Quantity.Change.Direction.allCases[Int($0.direction.rawValue)],
          mode: Record.Quantity.Change.Mode.allCases[Int($0.mode.rawValue)])
      },
      flags: RecordBuilder.flags(Int(quantity.flags.rawValue), of: Record.Quantity.Flag.allCases),
      start: cursor.offset(of: ends.first, in: source.view),
      end: cursor.offset(of: ends.last, in: source.view) + ends.width(of: cursor.unit, in: source.view))
  }

  private mutating func string(
    _ reference: TextReference, of section: borrowing SectionRecords, source: borrowing TextBuffer
  ) -> String? {
    scratch.removeAll()
    switch reference.place {
    case .absent: break
    case .section: SourceText.append(reference.codes, of: section.text, source: source, gaps: .leftOut, as: .plain, into: &scratch)
    case .carried: scratch.append(reference.codes, of: section.carried, as: .plain)
    }
    return scratch.count == 0 ? nil : scratch.string()
  }

  private mutating func string(_ codes: Range<Int>, of text: borrowing LogicalText, source: borrowing TextBuffer) -> String {
    scratch.removeAll()
    SourceText.append(codes, of: text, source: source, gaps: .read, as: .plain, into: &scratch)
    return scratch.string()
  }

  private func written(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer(capacity: 64)
    write(&buffer)
    return buffer.string()
  }

  /// The names of the bits that are set.
  private static func flags<Flag>(_ bits: Int, of all: [Flag]) -> [Flag] {
    bits == 0 ? [] : all.indices.filter { bits & (1 << $0) != 0 }.map { all[$0] }
  }
}
