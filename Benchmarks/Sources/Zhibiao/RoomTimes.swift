/// How long a document's way takes in each room.
///
/// The way is the engine's own, with a look at the clock at each door: a few for a section of 64 KiB, so that they cost nothing.
package struct RoomTimes: Sendable {
  package enum Room: String, CaseIterable, Sendable {
    case reading = "Reading"
    case layout = "Layout"
    case lexing = "Lexing"
    /// With the two rooms that it calls.
    case indicators = "Indicators, Tables, Grammar"
    case writing = "Writing"
    /// Its own share of the row above: all cells of the document read once more.
    case grammar = "Grammar alone"
    /// Likewise: all heads and bodies read once more.
    case tables = "Tables alone"

    /// Whether its time is part of another room's.
    package var isRepeated: Bool { self == .grammar || self == .tables }
  }

  private var times = [Duration](repeating: .zero, count: Room.allCases.count)
  /// Bytes of JSON Lines that were written.
  package fileprivate(set) var written = 0

  package fileprivate(set) subscript(room: Room) -> Duration {
    get { times[RoomTimes.place(room)] }
    set { times[RoomTimes.place(room)] = newValue }
  }

  /// The way from bytes to bytes.
  package var whole: Duration { Room.allCases.reduce(.zero) { $1.isRepeated ? $0 : $0 + self[$1] } }

  private static func place(_ room: Room) -> Int { Room.allCases.firstIndex(of: room) ?? 0 }
}

/// The engine with clocks at its doors; its scratch is kept from run to run, as a worker's is.
package struct MeasuredEngine: ~Copyable {
  private let lexicon = Lexicon.shared
  private var lexemes = Column<Lexeme>(capacity: 1 << 14)
  private var section = SectionRecords()
  private var indicators = IndicatorReader(lexicon: .shared)
  private var lines = ByteBuffer()
  private var quantities = Column<Quantity>()
  private var refusals = Column<Refusal>()

  package init() {}

  /// Takes one document through all rooms.
  package mutating func measure(_ bytes: consuming RawBytes) throws(ReadingError) -> RoomTimes {
    var times = RoomTimes()
    var clock = ProcessorTime()
    let document = try Decoder.decode(bytes, as: nil)
    times[.reading] += clock.lap()
    section.projects.removeAll()
    section.carried.removeAll()
    indicators.begin(DocumentMemory(), projectCount: 0)
    var writer = JSONLinesWriter(document: nil, offsets: .scalar)
    var sections = SectionReader()
    _ = clock.lap()
    while sections.next(of: document.text, into: &section.text) {
      times[.layout] += clock.lap()
      Lexer.lex(section: section.text, lexicon: lexicon, into: &lexemes, cellEnds: &indicators.lists.cellEnds)
      times[.lexing] += clock.lap()
      let isLast = sections.position >= document.text.count
      let unread = indicators.read(&section, lexemes: &lexemes, source: document.text, isLast: isLast)
      times[.indicators] += clock.lap()
      var row = 0
      repeat {
        row = writer.write(section, from: row, source: document.text, into: &lines)
        times.written += lines.count
        lines.removeAll()
      } while row < section.records.count
      times[.writing] += clock.lap()
      readQuantities()
      times[.grammar] += clock.lap()
      readTables()
      times[.tables] += clock.lap()
      if let unread { sections.goBack(to: unread) }
      _ = clock.lap()
    }
    return times
  }

  /// Grammar alone: each cell with a number, as prose where it holds clauses, else as a value.
  private mutating func readQuantities() {
    quantities.removeAll()
    refusals.removeAll()
    for index in section.text.cells.indices where indicators.summaries[index].numbers > 0 {
      QuantityReader.read(
        section.text.cells[index].codes, context: indicators.summaries[index].clauses > 0 ? .prose : .target, text: section.text,
        lexemes: lexemes, lexicon: lexicon, segmenter: indicators.segmenter, year: nil, into: &quantities, refusals: &refusals)
    }
  }

  /// Tables alone: each head, and as its body the cells up to the next.
  private mutating func readTables() {
    indicators.table.reset()
    let cells = section.text.cells.count
    var cell = 0
    while cell < cells {
      let start = Int(section.text.cells[cell].start)
      guard let head = indicators.table.readHead(from: cell, at: start, isRun: false, of: &section.text, summaries: indicators.summaries)
      else {
        cell += 1
        continue
      }
      let body = max(Int(head.bodyCell), cell)
      var end = body + 1
      while end < cells, indicators.summaries[end].heads < 2 { end += 1 }
      if body < cells {
        indicators.table.readBody(body..<min(end, cells), from: Int(head.bodyStart), hasHead: true, of: section.text, lexemes: lexemes)
      }
      cell = end
    }
  }
}
