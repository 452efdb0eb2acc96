/// Writes the records of one document as JSON Lines: one object a line, every key always there.
///
/// Writing is half of an extraction's work, so it copies prepared bytes: all of a project once a project, all that a
/// unit or comparator decides once a process, text by runs of source bytes. Room is made once a text; the pieces
/// between two texts are put without a check (`ByteBuffer.margin`).
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
    opening.removeAll()
    if framing == .arrayElements { opening.append(",\n" as StaticString) }
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
    project.beginSection()
    for row in section.records.indices {
      write(row, of: section, source: source, into: &out)
    }
  }

  private mutating func write(
    _ row: Int, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    index += 1
    let ends = section.text.ends(of: section.records[row].start, section.records[row].end)
    cursor.advance(to: Int(ends.first.byte), in: source)
    let start = cursor.offset(of: ends.first, in: source)

    out.append(opening)
    if keepsCountPlaces { keepCountPlace(of: .record, at: out.count) }
    out.put(offset: index)
    out.put(pieces.value.heads, pieces.value.head(section.records[row].kind, section.records[row].layout))
    if keepsCountPlaces, section.records[row].project != nil {
      keepCountPlace(of: .project, at: out.count + ProjectText.indexOffset)
    }
    project.put(section.records[row].project, section.records[row].period, of: section, source: source, into: &out)
    out.put(section.records[row].ordinal)
    out.put(",\"category\":" as StaticString)
    section.putString(section.records[row].category, source: source, into: &out)
    out.put(pieces.value.categoryCodes, pieces.value.categoryCode(section.records[row].categoryCode))
    section.putString(section.records[row].parentCategory, source: source, into: &out)
    out.put(",\"name\":" as StaticString)
    section.putString(section.records[row].name, source: source, into: &out)
    out.put(",\"target\":" as StaticString)
    section.putString(section.records[row].target, source: source, into: &out)
    out.put(pieces.value.middles, pieces.value.middle(qualitative: section.records[row].qualitative, section.records[row].direction))
    putQuantities(section.records[row].quantities, of: section, source: source, into: &out)
    if section.records[row].isEvaluated {
      putEvaluation(row, of: section, source: source, into: &out)
    } else {
      out.put(
        "],\"actual\":null,\"weight\":null,\"score\":null,\"completion\":null,\"attained\":null,\"remark\":null,\"flags\":[" as StaticString
      )
    }
    putFlags(Int(section.records[row].flags.rawValue), names: pieces.value.recordFlags, into: &out)
    out.put("],\"page\":" as StaticString)
    out.put(offset: cursor.page)
    out.put(",\"line\":" as StaticString)
    out.put(offset: cursor.line)
    out.put(",\"start\":" as StaticString)
    out.put(offset: start)
    out.put(",\"end\":" as StaticString)
    out.put(offset: cursor.offset(of: ends.last, in: source) + ends.width(of: cursor.unit, in: source))
    out.put(UInt8(ascii: "}"))
    if framing == .lines { out.put(UInt8(ascii: "\n")) }
  }

  /// Seldom: where a long document is read by several workers.
  @inline(never)
  private mutating func keepCountPlace(of kind: CountPlace.Kind, at offset: Int) {
    countPlaces.append(CountPlace(offset: offset, kind: kind))
  }

  /// The columns of a self-evaluation table, up to the record's `"flags":[`.
  @inline(never)
  private mutating func putEvaluation(
    _ row: Int, of section: borrowing SectionRecords, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) {
    out.put("],\"actual\":" as StaticString)
    if section.records[row].actual.isAbsent {
      out.put("null" as StaticString)
    } else {
      out.put("{\"text\":" as StaticString)
      section.putString(section.records[row].actual, source: source, into: &out)
      out.put(",\"quantities\":[" as StaticString)
      putQuantities(section.records[row].actualQuantities, of: section, source: source, into: &out)
      out.put("]}" as StaticString)
    }
    out.put(",\"weight\":" as StaticString)
    out.put(section.records[row].weight)
    out.put(",\"score\":" as StaticString)
    out.put(section.records[row].score)
    out.put(",\"completion\":" as StaticString)
    section.putString(section.records[row].completion, source: source, into: &out)
    out.put(",\"attained\":" as StaticString)
    switch section.records[row].attained {
    case nil: out.put("null" as StaticString)
    case true?: out.put("true" as StaticString)
    case false?: out.put("false" as StaticString)
    }
    out.put(",\"remark\":" as StaticString)
    section.putString(section.records[row].remark, source: source, into: &out)
    out.put(",\"flags\":[" as StaticString)
  }

  /// Writes the names of the bits that are set, in their order.
  @inline(__always)
  func putFlags(_ flags: Int, names: PreparedRows, into out: inout ByteBuffer) {
    guard flags != 0 else { return }
    var first = true
    for bit in 0..<names.count where flags & (1 << bit) != 0 {
      if !first { out.put(UInt8(ascii: ",")) }
      first = false
      out.put(names, bit)
    }
  }
}

extension RecordRow {
  /// Whether a column of a self-evaluation table is filled.
  fileprivate var isEvaluated: Bool {
    !(actual.isAbsent && weight == nil && score == nil && completion.isAbsent && attained == nil && remark.isAbsent)
  }
}

extension SectionRecords {
  /// Writes a text as a JSON string, null where there is none; the margin is free behind it.
  @inline(__always)
  func putString(_ text: TextReference, source: borrowing TextBuffer, into out: inout ByteBuffer) {
    guard !text.isAbsent else { return out.put("null" as StaticString) }
    out.put(UInt8(ascii: "\""))
    let start = out.count
    if text.place == .section {
      put(text.codes, source: source, gaps: .leftOut, into: &out)
    } else {
      put(carried: text.codes, into: &out)
    }
    if out.count == start {
      out.truncate(to: start - 1)
      out.put("null" as StaticString)
    } else {
      out.put(UInt8(ascii: "\""))
    }
  }

  /// Writes the source of some codes into a JSON string; the margin is free behind it.
  ///
  /// One function for all texts of a record: inlined in each place they would crowd the processor's cache.
  @inline(never)
  func put(_ codes: Range<Int>, source: borrowing TextBuffer, gaps: SourceText.Gaps, into out: inout ByteBuffer) {
    SourceText.append(codes, of: text, source: source, gaps: gaps, as: .json, into: &out)
  }

  @inline(never)
  private func put(carried bytes: Range<Int>, into out: inout ByteBuffer) {
    out.append(bytes, of: carried, as: .json)
  }
}

extension ByteBuffer {
  @inline(__always)
  mutating func put(_ number: ExactDecimal?) {
    if let number { put(number) } else { put("null" as StaticString) }
  }

  @inline(__always)
  mutating func put(_ number: Int32?) {
    guard let number else { return put("null" as StaticString) }
    if number < 0 { put(UInt8(ascii: "-")) }
    put(decimal: UInt(number.magnitude))
  }

  /// Writes a place or a count, which are never below zero.
  @inline(__always)
  mutating func put(offset: Int) { put(decimal: UInt(bitPattern: offset)) }
}
