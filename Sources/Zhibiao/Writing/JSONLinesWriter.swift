/// Writes the records of one document as JSON Lines: one object a line, every key always there.
///
/// Writing is half of an extraction's work, so it copies prepared bytes: all of a project once a project, all that a
/// unit or comparator decides once a process, text by runs of source bytes.
struct JSONLinesWriter: ~Copyable {
  let pieces = JSONPieces.shared
  var cursor: SourceCursor
  /// How many records were written.
  private(set) var index = 0
  /// `{"schema":"zhibiao/1","document":…,"index":`.
  private var opening = ByteBuffer(capacity: 256)
  private var project = ProjectText()
  private let framing: Framing
  var keepsCountPlaces = false
  var countPlaces: [CountPlace] = []

  enum Framing {
    /// A record a line.
    case lines
    /// Elements of one array over all documents: a comma and a line end before each.
    case arrayElements
  }

  /// - Parameter document: What the records call the document; nil is written as null.
  init(document: String?, offsets: OffsetUnit, framing: Framing = .lines) {
    self.framing = framing
    cursor = SourceCursor(unit: offsets)
    begin(document: document, at: DocumentPlace())
  }

  /// Begins a document, or a piece of one.
  mutating func begin(document: String?, at place: DocumentPlace) {
    index = place.records
    cursor = SourceCursor(unit: cursor.unit, at: place)
    project.forget()
    opening.removeAll()
    opening.append("{\"schema\":\"zhibiao/1\",\"document\":" as StaticString)
    if let document {
      opening.append(UInt8(ascii: "\""))
      opening.append(document, as: .json)
      opening.append(UInt8(ascii: "\""))
    } else {
      opening.append("null" as StaticString)
    }
    opening.append(",\"index\":" as StaticString)
  }

  /// Appends the records of a section, in their order.
  ///
  /// - Complexity: O(*n*) in the bytes of the section and of what is written.
  mutating func write(_ section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    for row in section.records.indices {
      write(section.records[row], of: section, source: source, into: &out)
    }
  }

  private mutating func write(
    _ row: RecordRow, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    index += 1
    let ends = section.text.ends(of: row.start, row.end)
    cursor.advance(to: Int(ends.first.byte), in: source)
    let start = cursor.offset(of: ends.first, in: source)

    if framing == .arrayElements { out.append(",\n" as StaticString) }
    out.append(opening)
    if keepsCountPlaces { countPlaces.append(CountPlace(offset: out.count, kind: .record)) }
    out.append(decimal: index)
    out.append(pieces.heads, pieces.head(row.kind, row.layout))
    if keepsCountPlaces, row.project != nil {
      countPlaces.append(CountPlace(offset: out.count + ProjectText.indexOffset, kind: .project))
    }
    project.append(row, of: section, source: source, into: &out)
    out.append(row.ordinal)
    out.append(",\"category\":" as StaticString)
    append(row.category, of: section, source: source, into: &out)
    out.append(pieces.categoryCodes, pieces.categoryCode(row.categoryCode))
    append(row.parentCategory, of: section, source: source, into: &out)
    out.append(",\"name\":" as StaticString)
    append(row.name, of: section, source: source, into: &out)
    out.append(",\"target\":" as StaticString)
    append(row.target, of: section, source: source, into: &out)
    out.append(pieces.middles, pieces.middle(qualitative: row.qualitative, row.direction))
    appendQuantities(row.quantities, of: section, source: source, into: &out)
    appendEvaluation(row, of: section, source: source, into: &out)
    appendFlags(Int(row.flags.rawValue), names: pieces.recordFlags, into: &out)
    out.append("],\"page\":" as StaticString)
    out.append(decimal: cursor.page)
    out.append(",\"line\":" as StaticString)
    out.append(decimal: cursor.line)
    out.append(",\"start\":" as StaticString)
    out.append(decimal: start)
    out.append(",\"end\":" as StaticString)
    out.append(decimal: cursor.offset(of: ends.last, in: source) + ends.width(of: cursor.unit, in: source))
    out.append(framing == .lines ? "}\n" as StaticString : "}")
  }

  /// The columns of a self-evaluation table, up to the record's `"flags":[`.
  private mutating func appendEvaluation(
    _ row: RecordRow, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    if row.actual.isAbsent, row.weight == nil, row.score == nil, row.completion.isAbsent, row.attained == nil, row.remark.isAbsent {
      out.append(
        "],\"actual\":null,\"weight\":null,\"score\":null,\"completion\":null,\"attained\":null,\"remark\":null,\"flags\":[" as StaticString
      )
      return
    }
    out.append("],\"actual\":" as StaticString)
    if row.actual.isAbsent {
      out.append("null" as StaticString)
    } else {
      out.append("{\"text\":" as StaticString)
      append(row.actual, of: section, source: source, into: &out)
      out.append(",\"quantities\":[" as StaticString)
      appendQuantities(row.actualQuantities, of: section, source: source, into: &out)
      out.append("]}" as StaticString)
    }
    out.append(",\"weight\":" as StaticString)
    out.append(row.weight)
    out.append(",\"score\":" as StaticString)
    out.append(row.score)
    out.append(",\"completion\":" as StaticString)
    append(row.completion, of: section, source: source, into: &out)
    out.append(",\"attained\":" as StaticString)
    switch row.attained {
    case nil: out.append("null" as StaticString)
    case true?: out.append("true" as StaticString)
    case false?: out.append("false" as StaticString)
    }
    out.append(",\"remark\":" as StaticString)
    append(row.remark, of: section, source: source, into: &out)
    out.append(",\"flags\":[" as StaticString)
  }

  private func append(
    _ text: TextReference, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    section.appendString(text, source: source, into: &out)
  }

  /// Writes the names of the bits that are set, in their order.
  func appendFlags(_ flags: Int, names: PreparedRows, into out: inout ByteBuffer) {
    guard flags != 0 else { return }
    var first = true
    for bit in 0..<names.count where flags & (1 << bit) != 0 {
      if !first { out.append(UInt8(ascii: ",")) }
      first = false
      out.append(names, bit)
    }
  }
}

extension SectionRecords {
  /// Writes a text as a JSON string, null where there is none.
  func appendString(_ text: TextReference, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    out.append(UInt8(ascii: "\""))
    let start = out.count
    append(text, source: source, as: .json, into: &out)
    if out.count == start {
      out.truncate(to: start - 1)
      out.append("null" as StaticString)
    } else {
      out.append(UInt8(ascii: "\""))
    }
  }

  /// Writes a text; nothing where there is none.
  func append(_ text: TextReference, source: borrowing TextBuffer, as style: TextStyle, into out: inout ByteBuffer) {
    switch text.place {
    case .absent: break
    case .section: SourceText.append(text.codes, of: self.text, source: source, gaps: .leftOut, as: style, into: &out)
    case .carried: out.append(carried.bytes(text.codes), as: style)
    }
  }
}

extension ByteBuffer {
  mutating func append(_ number: ExactDecimal?) {
    if let number { append(number) } else { append("null" as StaticString) }
  }

  mutating func append(_ number: Int32?) {
    if let number { append(decimal: Int(number)) } else { append("null" as StaticString) }
  }
}
