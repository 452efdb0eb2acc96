/// Reads the texts and names of a block's rows; one serves one worker.
///
/// Nothing is allocated for a row: what it holds is copied to where the row before it stood.
package struct RowReader: ~Copyable {
  private let fields: RowFields
  private var json: JSONRow
  private var position = 0
  /// The line of a place in the block.
  private var counted = (offset: 0, line: 1)
  /// Of the row read last; nil while it is lent out.
  private var text: RawBytes? = RawBytes()
  /// Of the row read last; valid UTF-8.
  private(set) var name = RawBytes()
  /// `FILE:`, which stands before the line in the names of rows that have none.
  private var file = RawBytes()
  private var number = ByteBuffer(capacity: 32)

  package init(_ fields: RowFields) {
    self.fields = fields
    json = JSONRow(fields)
  }

  mutating func begin(_ block: borrowing RowBlock, of file: String) {
    (position, counted) = (0, (0, block.line))
    self.file = RawBytes((file + ":").utf8)
  }

  /// The text of the row read last, without a BOM.
  mutating func takeText() -> TextBuffer {
    let text = self.text.take() ?? RawBytes()
    // EF BB BF, the BOM in UTF-8.
    let skipped = text.eightBytes(at: 0) & 0xFF_FFFF == 0xBF_BBEF ? 3 : 0
    return text.text(skipping: skipped)
  }

  /// Takes the memory of a text back.
  mutating func giveBack(_ memory: consuming RawBytes) { text = consume memory }

  /// Reads the next row; false at the block's end. Rows without anything in them are passed over.
  mutating func next(in block: borrowing RowBlock) throws(RowFault) -> Bool {
    while position < block.text.count {
      let start = position
      position = block.form.endOfRow(in: block.text, from: start) ?? block.text.count
      let row = block.text.withoutLineEnd(start..<position)
      guard !block.text.isBlank(row) else { continue }
      do {
        try read(row, of: block)
      } catch {
        throw RowFault(line: line(of: start, in: block), reason: error)
      }
      if fields.id == nil {
        name.removeAll()
        name.append(file.bytes)
        number.removeAll()
        number.append(decimal: line(of: start, in: block))
        name.append(number.bytes)
      }
      return true
    }
    return false
  }

  private mutating func line(of offset: Int, in block: borrowing RowBlock) -> Int {
    counted.line += block.text.lineEnds(in: counted.offset..<offset)
    counted.offset = offset
    return counted.line
  }

  private mutating func read(_ row: Range<Int>, of block: borrowing RowBlock) throws(RowFault.Reason) {
    var text = self.text.take() ?? RawBytes()
    let result = Result { () throws(RowFault.Reason) in try read(row, of: block, into: &text) }
    self.text = consume text
    try result.get()
  }

  private mutating func read(_ row: Range<Int>, of block: borrowing RowBlock, into text: inout RawBytes) throws(RowFault.Reason) {
    text.removeAll()
    name.removeAll()
    switch block.form {
    case .jsonLines:
      try json.parse(row, of: block.text)
      try text.append(json.text, called: fields.text, of: block.text)
      if let id = fields.id {
        if case .number(let digits) = json.id {
          name.append(block.text.bytes(digits))
        } else {
          try name.append(json.id, called: id, of: block.text)
        }
      }
    case .delimited(let columns): try read(row, columns, of: block.text, into: &text)
    }
    if let id = fields.id, name.count == 0 { throw .idEmpty(id) }
  }

  private mutating func read(
    _ row: Range<Int>, _ columns: RowColumns, of source: borrowing TextBuffer, into text: inout RawBytes
  ) throws(RowFault.Reason) {
    var fieldsLeft = DelimitedRow(row, delimiter: columns.delimiter)
    for place in 0..<columns.needed {
      guard let field = try fieldsLeft.next(in: source) else {
        throw .fieldMissing(place <= columns.text ? fields.text : fields.id ?? "")
      }
      if place == columns.text { text.append(field, of: source) }
      if place == columns.id { name.append(field, of: source) }
    }
  }
}
