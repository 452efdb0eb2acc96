/// Documents that are rows of a file.
extension DocumentExtractor {
  /// What came of a block of rows.
  package struct RowCounts {
    package var documents = 0
    package var records = 0
  }

  /// Writes the records of each row of a block.
  ///
  /// - Parameters:
  ///   - reader: The worker's own.
  ///   - file: What rows without a name are called by, with their line.
  ///   - onDocument: Told the name of each row that was read, and the bytes of its text; asked only where a ledger is kept.
  ///   - onFault: Told of a row that cannot be read; false where nothing behind it is to be read.
  ///   - write: Takes blocks of whole records.
  /// - Returns: The rows that were read.
  package func extract<Failure: Error>(
    _ block: borrowing RowBlock, by reader: inout RowReader, of file: String,
    onDocument: (String, Int) -> Void, onFault: (RowFault) -> Bool, write: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) -> RowCounts {
    var counts = RowCounts()
    reader.begin(block, of: file)
    while true {
      do throws(RowFault) {
        guard try reader.next(in: block) else { break }
      } catch {
        guard onFault(error) else { break }
        continue
      }
      let text = reader.takeText()
      sink.begin(named: reader.name, at: DocumentPlace())
      if let ledger {
        try read(text, keeping: ledger, write)
        onDocument(reader.name.string(), text.count)
      } else {
        try engine.read(text) { section throws(Failure) in
          try sink.receive(section, source: text) { () throws(Failure) in try DocumentExtractor.flush(sink, write) }
        }
      }
      reader.giveBack(text.recycled())
      counts.documents += 1
      counts.records += sink.recordCount
    }
    try DocumentExtractor.flush(sink, write)
    return counts
  }
}
