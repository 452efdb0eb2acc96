import Zhibiao

/// A file whose rows are documents, read in blocks by as many workers as there are.
final class RowFile: @unchecked Sendable {
  let input: OpenInput
  /// Touched by the feed alone.
  private var blocks: RowBlocks
  /// How many blocks were handed out.
  private(set) var count = 0
  /// Of the bytes read so far, where a ledger is kept; touched by the feed, and when all is read.
  let content: ContentDigest?
  /// Rows that were read, of the blocks delivered so far; touched by the one thread that delivers.
  private(set) var rowCount: Int

  /// - Parameter rowCount: Rows that a run before has read of it.
  init(_ input: OpenInput, _ fields: RowFields, _ options: DocumentExtractor.Options, rowCount: Int = 0) {
    (self.input, self.rowCount) = (input, rowCount)
    content = options.keepsLedger ? ContentDigest() : nil
    blocks = RowBlocks(fields, as: options.encoding)
  }

  deinit { input.close() }

  /// The next block, nil behind the last one.
  func next() throws(InputFault) -> RowWork? {
    do {
      guard let block = try blocks.next(read: { try read(into: &$0, limit: $1) }) else { return nil }
      count += 1
      return RowWork(block, of: self, blocks)
    } catch {
      throw InputFault(error, of: input.name)
    }
  }

  private func read(into bytes: inout RawBytes, limit: Int) throws(InputFault) -> Bool {
    try input.read(into: &bytes, limit: limit, notedIn: content)
  }

  /// So many rows more are delivered.
  func deliver(_ rows: Int) { rowCount += rows }
}

/// A block of rows on its way from the feed to a worker.
final class RowWork {
  let file: RowFile
  let block: RowBlock
  let encoding: TextEncoding
  let confidence: Int
  /// Of the file up to the block's end and beyond; said with the last one.
  let damage: DecodedDocument.Damage
  /// How many of the rows were read.
  var count = 0

  init(_ block: consuming RowBlock, of file: RowFile, _ blocks: borrowing RowBlocks) {
    self.file = file
    self.block = block
    (encoding, confidence, damage) = (blocks.encoding, blocks.confidence, blocks.damage)
  }

  var name: String { file.input.name }
}
