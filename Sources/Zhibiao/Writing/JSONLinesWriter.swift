/// Writes the records of one document as JSON Lines: one object a line, every key always there.
///
/// Writing is half of an extraction's work, so it copies prepared bytes: all of a project once a project, all that a
/// unit or comparator decides once a process, text by runs of source bytes. Room is made once a text; the pieces
/// between two texts are put without a check (`ByteBuffer.margin`), behind a tail that lives in a register.
struct JSONLinesWriter: ~Copyable {
  let pieces = JSONPieces.shared
  var cursor: SourceCursor
  /// How many records were written.
  private(set) var index = 0
  /// `{"schema":"zhibiao/1","document":…,"index":`.
  private var opening = ByteBuffer(capacity: 256)
  private var project: ProjectText
  private var counts = NearNumbers()
  private var lines = NearNumbers()
  var offsets = NearNumbers()
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
  init(document: String?, offsets: OffsetUnit, framing: Framing = .lines, projects: ProjectStyle = .whole) {
    self.framing = framing
    project = ProjectText(projects)
    cursor = SourceCursor(unit: offsets)
    begin(document: document, at: DocumentPlace())
  }

  /// Begins a document, or a piece of one.
  mutating func begin(document: String?, at place: DocumentPlace) {
    project.beginDocument()
    begin(at: place)
    if let document {
      opening.append(UInt8(ascii: "\""))
      opening.append(document, as: .json)
      opening.append(UInt8(ascii: "\""))
    } else {
      opening.append("null" as StaticString)
    }
    opening.append(",\"index\":" as StaticString)
  }

  /// Begins a document whose name is UTF-8.
  mutating func begin(named name: borrowing RawBytes, at place: DocumentPlace) {
    project.beginDocument()
    begin(at: place)
    opening.append(UInt8(ascii: "\""))
    opening.append(name, as: .json)
    opening.append("\",\"index\":" as StaticString)
  }

  private mutating func begin(at place: DocumentPlace) {
    index = place.records
    cursor = SourceCursor(unit: cursor.unit, at: place)
    opening.removeAll()
    if framing == .arrayElements { opening.append(",\n" as StaticString) }
    opening.append("{\"schema\":\"zhibiao/1\",\"document\":" as StaticString)
  }

  /// Appends the records of a section from a row on, in their order, until there is a block of them; tells the row behind the last one.
  ///
  /// - Complexity: O(*n*) in the bytes of the section and of what is written.
  mutating func write(
    _ section: borrowing SectionRecords, from first: Int, source: borrowing TextBuffer, into out: inout ByteBuffer
  ) -> Int {
    guard first < section.records.count else { return first }
    var text = SectionText(section.text, source: source, from: Int(section.records[first].start))
    if first == 0 {
      project.beginSection()
      cursor.beginSection(section.text.lines.view, in: text.source)
    }
    var row = first
    repeat {
      write(row, of: section, text: &text, into: &out)
      row &+= 1
    } while row < section.records.count && out.count < OutputBlock.length
    return row
  }

  private mutating func write(_ row: Int, of section: borrowing SectionRecords, text: inout SectionText, into out: inout ByteBuffer) {
    index &+= 1
    let ends = section.text.ends(of: section.records[row].start, section.records[row].end)
    text.begin(recordAt: Int(section.records[row].start))
    cursor.advance(to: Int(ends.first.byte), among: section.text.lines.view, in: text.source)

    project.begin(row, of: section, text: &text)
    var tail = out.put(opening.bytes, at: out.tail)
    if keepsCountPlaces { keepCountPlaces(at: out.count + opening.count, hasProject: section.records[row].project != nil) }
    tail = counts.put(index, at: tail)
    tail = project.put(row, of: section, text: &text, at: tail, of: &out)
    tail.put(section.records[row].ordinal)
    tail.put(",\"category\":" as StaticString)
    tail = section.putString(section.records[row].category, text: &text, at: tail, of: &out)
    tail.put(pieces.value.categoryCodes, pieces.value.categoryCode(section.records[row].categoryCode))
    tail = section.putString(section.records[row].parentCategory, text: &text, at: tail, of: &out)
    tail.put(",\"name\":" as StaticString)
    tail = section.putString(section.records[row].name, text: &text, at: tail, of: &out)
    tail.put(",\"target\":" as StaticString)
    tail = section.putString(section.records[row].target, text: &text, at: tail, of: &out)
    tail.put(pieces.value.middles, pieces.value.middle(qualitative: section.records[row].qualitative, section.records[row].direction))
    tail = putQuantities(section.records[row].quantities, of: section, text: &text, at: tail, of: &out)
    if section.records[row].isEvaluated || section.records[row].flags != [] {
      tail = putEvaluation(row, of: section, text: &text, at: tail, of: &out)
    } else {
      tail.put(
        "],\"actual\":null,\"weight\":null,\"score\":null,\"completion\":null,\"attained\":null,\"remark\":null,\"flags\":[],\"page\":"
          as StaticString
      )
    }
    tail.put(decimal: UInt(bitPattern: cursor.page))
    tail.put(",\"line\":" as StaticString)
    tail = lines.put(cursor.line, at: tail)
    tail.put(",\"start\":" as StaticString)
    tail = offsets.put(cursor.offset(of: ends.first, in: text.source), at: tail)
    tail.put(",\"end\":" as StaticString)
    tail = offsets.put(cursor.offset(of: ends.last, in: text.source) &+ ends.width(of: cursor.unit, in: text.source), at: tail)
    tail.put(UInt8(ascii: "}"))
    if framing == .lines { tail.put(UInt8(ascii: "\n")) }
    out.commit(tail)
  }

  /// Seldom: where a long document is read by several workers.
  @inline(never)
  private mutating func keepCountPlaces(at offset: Int, hasProject: Bool) {
    countPlaces.append(CountPlace(offset: offset, kind: .record))
    guard hasProject else { return }
    countPlaces.append(CountPlace(offset: offset + String(index).utf8.count + project.indexOffset, kind: .project))
  }

  /// The columns of a self-evaluation table and the record's flags, up to `"page":`.
  @inline(never)
  private mutating func putEvaluation(
    _ row: Int, of section: borrowing SectionRecords, text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    var tail = tail
    tail.put("],\"actual\":" as StaticString)
    if section.records[row].actual.isAbsent {
      tail.put("null" as StaticString)
    } else {
      tail.put("{\"text\":" as StaticString)
      tail = section.putString(section.records[row].actual, text: &text, at: tail, of: &out)
      tail.put(",\"quantities\":[" as StaticString)
      tail = putQuantities(section.records[row].actualQuantities, of: section, text: &text, at: tail, of: &out)
      tail.put("]}" as StaticString)
    }
    out.commit(tail)
    out.put(",\"weight\":" as StaticString)
    out.put(section.records[row].weight)
    out.put(",\"score\":" as StaticString)
    out.put(section.records[row].score)
    tail = out.tail
    tail.put(",\"completion\":" as StaticString)
    tail = section.putString(section.records[row].completion, text: &text, at: tail, of: &out)
    tail.put(",\"attained\":" as StaticString)
    switch section.records[row].attained {
    case nil: tail.put("null" as StaticString)
    case true?: tail.put("true" as StaticString)
    case false?: tail.put("false" as StaticString)
    }
    tail.put(",\"remark\":" as StaticString)
    tail = section.putString(section.records[row].remark, text: &text, at: tail, of: &out)
    tail.put(",\"flags\":[" as StaticString)
    tail.put(flags: Int(section.records[row].flags.rawValue), named: pieces.value.recordFlags)
    tail.put("],\"page\":" as StaticString)
    return tail
  }
}

extension RecordRow {
  /// Whether a column of a self-evaluation table is filled.
  fileprivate var isEvaluated: Bool {
    !(actual.isAbsent && weight == nil && score == nil && completion.isAbsent && attained == nil && remark.isAbsent)
  }
}

extension SectionRecords {
  /// Puts a text as a JSON string, null where there is none; the margin is free behind it.
  @inline(__always)
  func putString(_ reference: TextReference, text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer) -> BufferTail {
    var tail = tail
    if reference.isAbsent {
      tail.put("null" as StaticString)
    } else if reference.place == .section, let run = text.plainRun(Int(reference.start), Int(reference.end)) {
      tail.put(UInt8(ascii: "\""))
      tail = out.put(run, of: text.source, as: .json, at: tail)
      tail.put(UInt8(ascii: "\""))
    } else {
      tail = putOther(reference, text: &text, at: tail, of: &out)
    }
    return tail
  }

  /// Text that is carried, or stands in several pieces, of which nothing may be left.
  @inline(never)
  private func putOther(
    _ reference: TextReference, text: inout SectionText, at tail: BufferTail, of out: inout ByteBuffer
  ) -> BufferTail {
    out.commit(tail)
    let start = out.count
    out.put(UInt8(ascii: "\""))
    if reference.place == .section {
      text.append(reference.codes, gaps: .leftOut, into: &out)
    } else {
      out.append(reference.codes, of: carried, as: .json)
    }
    if out.count == start + 1 {
      out.truncate(to: start)
      out.put("null" as StaticString)
    } else {
      out.put(UInt8(ascii: "\""))
    }
    return out.tail
  }
}

extension BufferTail {
  @inline(__always)
  mutating func put(_ number: Int32?) {
    guard let number else { return put("null" as StaticString) }
    if number < 0 { put(UInt8(ascii: "-")) }
    put(decimal: UInt(number.magnitude))
  }

  /// Puts the names of the bits that are set, in their order.
  @inline(__always)
  mutating func put(flags: Int, named names: PreparedRows) {
    guard flags != 0 else { return }
    var first = true
    for bit in 0..<names.count where flags & (1 << bit) != 0 {
      if !first { put(UInt8(ascii: ",")) }
      first = false
      put(names, bit)
    }
  }
}

extension ByteBuffer {
  /// Puts a number that is never below zero: a place or a count.
  mutating func put(offset: Int) { put(decimal: UInt(bitPattern: offset)) }

  mutating func put(_ number: Int32) {
    var tail = tail
    tail.put(number)
    commit(tail)
  }

  /// Puts a number, null where there is none; the margin is free behind it.
  mutating func put(_ number: ExactDecimal?) {
    if let number { put(number) } else { put("null" as StaticString) }
  }
}
