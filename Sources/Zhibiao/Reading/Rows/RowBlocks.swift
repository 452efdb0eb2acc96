/// Rows that follow each other in a file, to be read apart from the others.
package struct RowBlock: ~Copyable {
  let text: TextBuffer
  let form: RowForm
  /// The line of the file with which it begins, from 1.
  let line: Int
  /// Whether the file ends with it.
  package let isLast: Bool

  /// Bytes of its text.
  package var length: Int { text.count }
}

/// Cuts a file of rows into blocks while it is read.
///
/// The last one may be empty. A block ends with the first row that makes it `length` bytes long, so where depends on the file's text alone.
package struct RowBlocks: ~Copyable {
  private let fields: RowFields
  private var incoming: IncomingText
  /// Decoded text.
  private var pending = TextBuffer()
  /// Where in `pending` begins what was not handed out.
  private var start = 0
  private var line = 1
  /// Known once the first row is.
  private var form: RowForm?
  private var hasEnded = false

  private static let length = 1 << 16
  private static let longestRow = 1 << 26

  /// - Parameter encoding: The encoding of the file; nil to find it out.
  package init(_ fields: RowFields, as encoding: TextEncoding?) {
    self.fields = fields
    incoming = IncomingText(as: encoding)
  }

  package var damage: DecodedDocument.Damage { incoming.damage }
  package var encoding: TextEncoding { incoming.encoding }
  package var confidence: Int { incoming.confidence }

  /// The next block, nil behind the last one.
  ///
  /// - Parameter read: Adds so many bytes of the file to what it is given; true at its end.
  /// - Throws: What `read` throws, a `ReadingError`, or a `RowFault` that ends the file.
  package mutating func next(read: (inout RawBytes, Int) throws -> Bool) throws -> RowBlock? {
    guard !hasEnded else { return nil }
    // A file without rows has a block all the same: it tells the end.
    let form = try findForm(read) ?? .jsonLines
    let end = try findEnd(form, read)
    hasEnded = incoming.isAtEnd && end == pending.count
    let block = RowBlock(text: TextBuffer(copying: pending.bytes(start..<end)), form: form, line: line, isLast: hasEnded)
    pass(to: end)
    return block
  }

  private mutating func findForm(_ read: (inout RawBytes, Int) throws -> Bool) throws -> RowForm? {
    if let form { return form }
    while true {
      if let first = firstThatIsNoBlank() {
        if pending.byte(at: first) == UInt8(ascii: "{") {
          form = .jsonLines
          return form
        }
        if let head = try findHead(from: first) {
          form = .delimited(head.columns)
          pass(to: head.end)
          return form
        }
      }
      guard !incoming.isAtEnd else { return nil }
      try fillMore(read)
    }
  }

  private func firstThatIsNoBlank() -> Int? {
    var at = start
    while at < pending.count, pending.byte(at: at) <= UInt8(ascii: " ") { at += 1 }
    return at < pending.count ? at : nil
  }

  /// The head of delimited rows, nil where more of it comes; it is parted by tabs where it holds one, else by commas.
  private mutating func findHead(from first: Int) throws(RowFault) -> (columns: RowColumns, end: Int)? {
    pass(to: first)
    var delimiter = UInt8(ascii: ",")
    guard var end = endOfHead(delimiter) else { return nil }
    for offset in start..<end where pending.byte(at: offset) == UInt8(ascii: "\t") { delimiter = UInt8(ascii: "\t") }
    if delimiter != UInt8(ascii: ",") { end = endOfHead(delimiter) ?? end }
    do {
      return (try columns(pending.withoutLineEnd(start..<end), delimiter), end)
    } catch {
      throw RowFault(line: line, reason: error)
    }
  }

  private func endOfHead(_ delimiter: UInt8) -> Int? {
    DelimitedRow.end(in: pending, from: start, delimiter: delimiter) ?? (incoming.isAtEnd ? pending.count : nil)
  }

  private func columns(_ head: Range<Int>, _ delimiter: UInt8) throws(RowFault.Reason) -> RowColumns {
    if pending.byte(at: head.lowerBound) == UInt8(ascii: "[") { throw .array }
    var names: [String] = []
    var row = DelimitedRow(head, delimiter: delimiter)
    while let field = try row.next(in: pending) {
      var name = RawBytes()
      name.append(field, of: pending)
      names.append(name.string())
    }
    func place(of name: String) throws(RowFault.Reason) -> Int {
      guard let place = names.firstIndex(of: name) else { throw .columnMissing(name, columns: names) }
      return place
    }
    return RowColumns(delimiter: delimiter, text: try place(of: fields.text), id: try fields.id.map(place))
  }

  /// Where the next block ends.
  private mutating func findEnd(_ form: RowForm, _ read: (inout RawBytes, Int) throws -> Bool) throws -> Int {
    var row = start
    while true {
      // A line of JSON ends at the next line end from anywhere in it.
      var at = form == .jsonLines ? max(row, start + RowBlocks.length - 1) : row
      while at < pending.count, let end = form.endOfRow(in: pending, from: at) {
        // A mark or a CR at the end of what is there may go on.
        guard end < pending.count || incoming.isAtEnd || form == .jsonLines else { break }
        (row, at) = (end, end)
        if end - start >= RowBlocks.length { break }
      }
      if row - start >= RowBlocks.length {
        if row == pending.count, !incoming.isAtEnd { try incoming.fill(&pending, read: read) }
        return row
      }
      if incoming.isAtEnd { return pending.count }
      try fillMore(read)
    }
  }

  /// Reads on where no row ends: twice as much each time, since it is looked through from its start.
  private mutating func fillMore(_ read: (inout RawBytes, Int) throws -> Bool) throws {
    guard pending.count - start <= RowBlocks.longestRow else {
      throw RowFault(line: line, reason: .tooLong(limit: RowBlocks.longestRow))
    }
    let wanted = start + 2 * (pending.count - start)
    repeat { try incoming.fill(&pending, read: read) } while pending.count < wanted && !incoming.isAtEnd
  }

  private mutating func pass(to end: Int) {
    line += pending.lineEnds(in: start..<end)
    start = end
    // What is moved is less than what was passed over.
    if start > pending.count / 2, start > RowBlocks.length {
      pending.drop(first: start)
      start = 0
    }
  }
}
