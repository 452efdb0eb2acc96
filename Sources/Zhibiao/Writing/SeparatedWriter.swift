/// Writes the records of one document as separated values: a line a quantity, one for a record without any.
///
/// Like `JSONLinesWriter` it copies prepared bytes. What a record says of itself is written with its first quantity and
/// copied to the lines of the others.
struct SeparatedWriter: ~Copyable {
  let dialect: SeparatedDialect
  let pieces: Immortal<SeparatedPieces>
  /// Numbers the rows of `pieces`.
  let numbers = JSONPieces.shared
  var cursor: SourceCursor
  /// How many records were written.
  private(set) var index = 0
  /// The document's name as a cell, and the separator.
  private var opening = ByteBuffer(capacity: 256)
  private var project = SeparatedProject()
  var keepsCountPlaces = false
  var countPlaces: [CountPlace] = []

  init(dialect: SeparatedDialect, offsets: OffsetUnit) {
    self.dialect = dialect
    pieces = SeparatedPieces.shared(dialect)
    cursor = SourceCursor(unit: offsets)
  }

  /// Begins a document, or a piece of one.
  mutating func begin(document: String?, at place: DocumentPlace, into out: inout ByteBuffer) {
    index = place.records
    cursor = SourceCursor(unit: cursor.unit, at: place)
    opening.removeAll()
    if let document { dialect.append(document, into: &opening) }
    if dialect == .rows, place.bytes == 0 {
      out.append(opening)
      out.append(dialect.lineEnd)
    }
    opening.append(dialect.separator)
  }

  /// Appends the lines of a section's records from a row on, in their order, until there is a block of them; tells the row behind the
  /// last one.
  ///
  /// - Complexity: O(*n*) in the bytes of the section and of what is written.
  mutating func write(
    _ section: borrowing SectionRecords, from first: Int, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) -> Int {
    if first == 0 {
      project.beginSection()
      cursor.beginSection(section.text.lines.view, in: source.view)
    }
    var row = first
    while row < section.records.count, row == first || out.count < OutputBlock.length {
      let line = RecordLine(start: out.count, places: countPlaces.count)
      putRecord(row, of: section, source: source, into: &out)
      putQuantities(of: row, behind: line, of: section, source: source, into: &out)
      row += 1
    }
    return row
  }

  /// The cells of a record and the separator behind them.
  private mutating func putRecord(
    _ row: Int, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    index += 1
    let ends = section.text.ends(of: section.records[row].start, section.records[row].end)
    cursor.advance(to: Int(ends.first.byte), among: section.text.lines.view, in: source.view)
    out.append(opening)
    if keepsCountPlaces { countPlaces.append(CountPlace(offset: out.count, kind: .record)) }
    out.put(offset: index)
    out.put(pieces.value.heads, numbers.value.head(section.records[row].kind, section.records[row].layout))
    if keepsCountPlaces, section.records[row].project != nil { countPlaces.append(CountPlace(offset: out.count, kind: .project)) }
    project.put(section.records[row].project, section.records[row].period, as: dialect, of: section, source: source, into: &out)
    if let ordinal = section.records[row].ordinal { out.put(ordinal) }
    out.put(dialect.separator)
    put(section.records[row].category, of: section, source: source, into: &out)
    out.put(pieces.value.categoryCodes, numbers.value.categoryCode(section.records[row].categoryCode))
    put(section.records[row].parentCategory, of: section, source: source, into: &out)
    out.put(dialect.separator)
    put(section.records[row].name, of: section, source: source, into: &out)
    out.put(dialect.separator)
    put(section.records[row].target, of: section, source: source, into: &out)
    out.put(pieces.value.middles, numbers.value.middle(qualitative: section.records[row].qualitative, section.records[row].direction))
    putEvaluation(row, of: section, source: source, into: &out)
    putFlags(Int(section.records[row].flags.rawValue), names: pieces.value.recordFlags, into: &out)
    out.put(dialect.separator)
    out.put(offset: cursor.page)
    out.put(dialect.separator)
    out.put(offset: cursor.line)
    out.put(dialect.separator)
    out.put(offset: cursor.offset(of: ends.first, in: source.view))
    out.put(dialect.separator)
    out.put(offset: cursor.offset(of: ends.last, in: source.view) + ends.width(of: cursor.unit, in: source.view))
  }

  /// The columns of a self-evaluation table.
  private func putEvaluation(
    _ row: Int, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    put(section.records[row].actual, of: section, source: source, into: &out)
    out.put(dialect.separator)
    if let weight = section.records[row].weight { out.put(weight) }
    out.put(dialect.separator)
    if let score = section.records[row].score { out.put(score) }
    out.put(dialect.separator)
    put(section.records[row].completion, of: section, source: source, into: &out)
    out.put(dialect.separator)
    switch section.records[row].attained {
    case nil: break
    case true?: out.put("true" as StaticString)
    case false?: out.put("false" as StaticString)
    }
    out.put(dialect.separator)
    put(section.records[row].remark, of: section, source: source, into: &out)
    out.put(dialect.separator)
  }

  /// One line for each quantity of name and target, then of the actual.
  private mutating func putQuantities(
    of row: Int, behind line: RecordLine, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    let record = line.start..<out.count
    let places = line.places..<countPlaces.count
    let (own, actual) = (section.records[row].quantities, section.records[row].actualQuantities)
    guard !own.isEmpty || !actual.isEmpty else {
      out.put(pieces.value.noQuantity, 0)
      out.put(dialect.lineEnd)
      return
    }
    var isFirst = true
    for (list, quantities) in [(QuantityList.quantities, own), (.actual, actual)] {
      for quantity in quantities {
        if !isFirst { repeatRecord(record, places, into: &out) }
        isFirst = false
        putQuantity(Int(quantity), list, number: Int(quantity - quantities.lowerBound) + 1, of: section, source: source, into: &out)
        out.put(dialect.lineEnd)
      }
    }
  }

  private mutating func repeatRecord(_ record: Range<Int>, _ places: Range<Int>, into out: inout ByteBuffer) {
    let moved = out.count - record.lowerBound
    for place in places {
      countPlaces.append(CountPlace(offset: Int(countPlaces[place].offset) + moved, kind: countPlaces[place].kind))
    }
    out.makeRoom(for: record.count)
    out.put(again: record)
  }

  /// Writes a text as a cell, nothing where there is none; the margin is free behind it.
  @inline(__always)
  func put(_ text: TextReference, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    if !text.isAbsent { dialect.put(text, of: section, source: source, into: &out) }
  }

  /// Writes the names of the bits that are set, in their order, a semicolon between two.
  func putFlags(_ flags: Int, names: PreparedRows, into out: inout ByteBuffer) {
    guard flags != 0 else { return }
    var first = true
    for bit in 0..<names.count where flags & (1 << bit) != 0 {
      if !first { out.put(UInt8(ascii: ";")) }
      first = false
      out.put(names, bit)
    }
  }
}

/// Where a record's first line begins: in what is written, and among the places of counts.
private struct RecordLine {
  var start: Int
  var places: Int
}

/// Which list of its record a quantity stands in.
enum QuantityList {
  case quantities, actual

  var word: StaticString {
    switch self {
    case .quantities: "quantities"
    case .actual: "actual"
    }
  }
}
