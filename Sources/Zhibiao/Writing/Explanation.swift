/// How a text was read, for people: its cells and lexemes, its tables, the quantities with their rules, what was refused and why.
struct Explanation: ~Copyable {
  private let width: Int
  private var builder = RecordBuilder(document: nil, offsets: .scalar)
  private(set) var lines: [String] = []
  private var scratch = ByteBuffer(capacity: 256)

  init(width: Int) { self.width = max(width, 40) }

  mutating func add(
    _ section: borrowing SectionRecords, lexemes: borrowing Column<Lexeme>, reader: borrowing IndicatorReader,
    numbers: borrowing NumberLedger, source: borrowing TextBuffer
  ) {
    let records = builder.records(of: section, source: source)
    add("Cells", cells(section.text, source))
    add("Lexemes", self.lexemes(lexemes, section.text, source))
    var explanation = TableExplanation()
    for part in explanation.parts(of: reader.table.trace, lexicon: .shared, text: section.text, source: source) {
      add(part.title, part.rows)
    }
    addQuantities(section, records, lexemes, source)
    add("Refused", refusals(reader.refusals, lexemes, section.text, source))
    add("Numbers", self.numbers(numbers.numbers, source))
    add("Records", records.map(Explanation.words))
  }

  /// - Parameter notes: A further line below each row; none where it is empty.
  private mutating func add(_ title: String, _ rows: [[String]], notes: [String] = []) {
    if !lines.isEmpty { lines.append("") }
    lines.append(title)
    for (index, line) in PlainColumns.lines(rows.isEmpty ? [["none"]] : rows, indent: "  ").enumerated() {
      lines.append(DisplayWidth.shortened(line, to: width))
      if index < notes.count, !notes[index].isEmpty { lines.append(DisplayWidth.shortened("    by " + notes[index], to: width)) }
    }
  }

  private mutating func cells(_ text: borrowing LogicalText, _ source: borrowing TextBuffer) -> [[String]] {
    var rows: [[String]] = []
    for index in text.cells.indices {
      let cell = text.cells[index]
      guard cell.start < cell.end else { continue }
      rows.append([String(index + 1), rows.isEmpty ? "" : cell.border.words, written(cell.codes, text, source)])
    }
    return rows
  }

  private mutating func lexemes(
    _ lexemes: borrowing Column<Lexeme>, _ text: borrowing LogicalText, _ source: borrowing TextBuffer
  ) -> [[String]] {
    var rows: [[String]] = []
    for index in lexemes.indices {
      rows.append([written(lexemes[index].codes, text, source), "\(lexemes[index].kind)", ExplainedWord.meaning(of: lexemes[index]) ?? ""])
    }
    return rows
  }

  private mutating func addQuantities(
    _ section: borrowing SectionRecords, _ records: [Record], _ lexemes: borrowing Column<Lexeme>, _ source: borrowing TextBuffer
  ) {
    var rows: [[String]] = []
    var notes: [String] = []
    for index in section.records.indices {
      let row = section.records[index]
      let record = records[index]
      let read =
        zip(row.quantities, record.quantities).map { ($0, $1, $1.role.rawValue) }
        + zip(row.actualQuantities, record.actual?.quantities ?? []).map { ($0, $1, "actual") }
      for (place, quantity, role) in read {
        let found = section.quantities[Int(place)]
        let flags = quantity.flags.map { " [\($0.rawValue)]" }.joined()
        rows.append([quantity.text, quantity.reading, "rule \(found.rule)", "\(role) of record \(record.index)\(flags)"])
        let words = ExplainedWord.words(of: found, lexemes: lexemes, text: section.text)
        notes.append(words.map { "\(written($0.codes, section.text, source)) (\($0.meaning))" }.joined(separator: ", "))
      }
    }
    add("Quantities", rows, notes: notes)
  }

  private mutating func refusals(
    _ refusals: borrowing Column<Refusal>, _ lexemes: borrowing Column<Lexeme>, _ text: borrowing LogicalText,
    _ source: borrowing TextBuffer
  ) -> [[String]] {
    var rows: [[String]] = []
    var told: Set<[String]> = []
    for index in refusals.indices {
      let refusal = refusals[index]
      let word = ExplainedWord.word(against: refusal, lexemes: lexemes, text: text).map { "by " + written($0, text, source) }
      let row = [written(Int(refusal.start)..<Int(refusal.end), text, source), refusal.reason.words, word ?? ""]
      // A cell may be looked at more than once.
      let key = row + [String(text.origins[Int(refusal.start)].scalar)]
      if told.insert(key).inserted { rows.append(row) }
    }
    return rows
  }

  private func numbers(_ numbers: borrowing Column<CountedNumber>, _ source: borrowing TextBuffer) -> [[String]] {
    numbers.indices.map { index in
      let number = numbers[index]
      return [source.string(Int(number.start)..<source.endOfScalar(at: Int(number.end) - 1)), number.kind.words]
    }
  }

  private static func words(_ record: Record) -> [String] {
    var words = [String(record.index), "\(record.kind.rawValue), \(record.layout.rawValue)"]
    words.append(
      [record.category, record.name, record.target].compactMap { $0 }.joined(separator: " | ")
        + record.flags.map { " [\($0.rawValue)]" }.joined())
    return words
  }

  private mutating func written(_ codes: Range<Int>, _ text: borrowing LogicalText, _ source: borrowing TextBuffer) -> String {
    scratch.removeAll()
    SourceText.append(codes, of: text, source: source, gaps: .leftOut, as: .plain, into: &scratch)
    return scratch.string()
  }
}

extension Record.Quantity {
  /// `>= 95 %`, `[80, 90] 元/人, decrease to`, `<= 2022-12-31`.
  var reading: String {
    var words: [String] = isApproximate ? ["~"] : []
    if comparator != .range || date != nil { words.append(comparator.rawValue) }
    if let date {
      words.append(date)
    } else if comparator == .range {
      words.append(interval)
    } else if let value {
      words.append(value.description)
    }
    let units = ([unit ?? ""] + per).joined(separator: "/")
    if !units.isEmpty { words.append(units) }
    if let change { words.append("\(change.direction.rawValue) \(change.mode.rawValue)") }
    return words.joined(separator: " ")
  }

  /// `[80, 90)`: a round bracket leaves its bound out.
  var interval: String {
    (isLowerInclusive ? "[" : "(") + (lower?.description ?? "") + ", " + (upper?.description ?? "") + (isUpperInclusive ? "]" : ")")
  }
}
