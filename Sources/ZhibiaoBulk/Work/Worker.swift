import Zhibiao

/// Takes items from the feed, reads them and hands on what they hold, until there are no more.
///
/// One extractor and one piece of memory serve all its documents.
struct Worker: ~Copyable {
  private let feed: InputFeed
  private let delivery: Delivery
  private let options: DocumentExtractor.Options
  private let extractor: DocumentExtractor
  private var rows: RowReader?
  /// Where the bytes of the next document go.
  private var spare: RawBytes? = RawBytes(capacity: 1 << 16)

  private let stopsAtFault: Bool
  /// Of the document's bytes, where a ledger is kept.
  private let content: ContentDigest?

  init(feed: InputFeed, delivery: Delivery, options: DocumentExtractor.Options, rows: RowFields?, stopsAtFault: Bool) {
    (self.feed, self.delivery, self.options, self.stopsAtFault) = (feed, delivery, options, stopsAtFault)
    extractor = DocumentExtractor(options)
    content = options.keepsLedger ? ContentDigest() : nil
    self.rows = rows.map { RowReader($0) }
  }

  mutating func run() {
    while let item = feed.next(&spare) {
      guard let result = delivery.begin(item) else { return abandon(item) }
      do {
        if let work = item.piece { try read(work, into: result) }
        if let work = item.rows { try read(rows: work, into: result) }
        for document in item.documents where !(stopsAtFault && result.tally.faults > 0) {
          switch document {
          case .failure(let fault): result.add(fault)
          case .success(let input): try read(input, into: result)
          }
        }
      } catch {
        feed.stop()
        delivery.stop(error)
        return
      }
      delivery.finish(result) { result throws(OutputError) in try settle(result) }
    }
  }

  private mutating func read(_ input: OpenInput, into result: WorkResult) throws(OutputError) {
    if input.size ?? .max > DocumentStream.shortest { return try readStream(input, into: result) }
    let document: DecodedDocument
    do {
      document = try decode(input)
    } catch {
      result.add(error)
      return
    }
    result.tally.bytes += input.size ?? 0
    result.addDamage(document.damage, document.encoding, of: input.name)
    try extractor.extract(document, name: input.name) { block throws(OutputError) in try delivery.add(block, to: result) }
    if let content {
      result.add(
        ManifestLine(
          path: input.name, size: content.length, digest: content.finish(), encoding: document.encoding, confidence: document.confidence,
          damage: document.damage, account: extractor.account))
    }
    result.tally.records += extractor.recordCount
    result.tally.documents += 1
    spare = document.recycled()
  }

  private mutating func decode(_ input: OpenInput) throws(InputFault) -> DecodedDocument {
    defer { input.close() }
    var bytes = spare.take() ?? RawBytes()
    bytes.removeAll()
    // One byte more than expected: the read that finds the end needs room as well.
    bytes.reserve(min((input.size ?? 1 << 16) + 1, InputReader.largest))
    guard try input.read(into: &bytes, limit: InputReader.largest) else { throw .tooLarge(input.name) }
    content?.restart()
    content?.add(bytes.bytes)
    do { return try extractor.decode(bytes) } catch { throw InputFault(error, of: input.name) }
  }

  private func abandon(_ item: WorkItem) {
    for document in item.documents { try? document.get().close() }
  }
}

/// Rows.
extension Worker {
  private mutating func read(rows work: RowWork, into result: WorkResult) throws(OutputError) {
    guard var reader = rows.take() else { return }
    let (extractor, delivery, stopsAtFault) = (extractor, delivery, stopsAtFault)
    let outcome = Result { () throws(OutputError) in
      try extractor.extract(work.block, by: &reader, of: work.name) { name, size in
        result.add(
          ManifestLine(path: name, size: size, encoding: work.encoding, confidence: work.confidence, account: extractor.account))
      } onFault: { fault in
        result.add(InputFault(fault, of: work.name))
        return !stopsAtFault
      } write: { block throws(OutputError) in
        try delivery.add(block, to: result)
      }
    }
    rows = consume reader
    let counts = try outcome.get()
    result.tally.documents += counts.documents
    result.tally.records += counts.records
    result.tally.bytes += work.block.length
    work.count = counts.documents
  }

  /// Counts a block's rows; behind the last one the file is told of.
  private func settle(rows work: RowWork, in result: WorkResult) {
    work.file.deliver(work.count)
    guard work.block.isLast else { return }
    result.addDamage(work.damage, work.encoding, of: work.name)
    if let content = work.file.content {
      result.add(
        ManifestLine(
          path: work.name, size: content.length, digest: content.finish(), encoding: work.encoding, confidence: work.confidence,
          damage: work.damage, rows: work.file.rowCount))
    }
  }
}

/// Long documents that are not cut.
extension Worker {
  private mutating func readStream(_ input: OpenInput, into result: WorkResult) throws(OutputError) {
    defer { input.close() }
    content?.restart()
    let content = content
    var length = 0
    let read = { (bytes: inout RawBytes, limit: Int) throws -> Bool in
      let start = bytes.count
      let isAtEnd = try input.read(into: &bytes, limit: limit, notedIn: content)
      length += bytes.count - start
      return isAtEnd
    }
    var stream = DocumentStream(options)
    var piece: DocumentPiece
    do { piece = try stream.begin(spare.take() ?? RawBytes(), read: read) } catch {
      return result.add(InputFault(error, of: input.name))
    }
    var fault: InputFault?
    let reached = try extractor.extract(
      &piece, name: input.name, from: DocumentExtractor.Joint(), isGuessed: false,
      more: { piece throws(OutputError) in
        do { try stream.extend(&piece, read: read) } catch {
          fault = InputFault(error, of: input.name)
          piece.close()
        }
      }, write: { block, _ throws(OutputError) in try delivery.add(block, to: result) })
    result.tally.records += reached.records
    spare = piece.recycled()
    if let fault { return result.add(fault) }
    result.tally.bytes += length
    result.tally.documents += 1
    result.addDamage(stream.damage, stream.encoding, of: input.name)
    if let content {
      result.add(
        ManifestLine(
          path: input.name, size: content.length, digest: content.finish(), encoding: stream.encoding, confidence: stream.confidence,
          damage: stream.damage, account: extractor.account))
    }
  }
}

/// Pieces of long documents.
extension Worker {
  /// Reads a piece: at its turn from what is known, before from a guess, which `settle` puts right.
  private func read(_ work: PieceWork, into result: WorkResult) throws(OutputError) {
    result.piece = work
    // Whatever comes, the output that waits has a bound: an open piece has none.
    if work.piece.isOpen || !extractor.canShiftCounts || delivery.isTurn(of: result) { return try readAtItsTurn(work, into: result) }
    let guess = work.document.joint(before: work.piece.index)
    work.guess = guess
    do {
      work.reached = try extract(work, from: guess, isGuessed: true) { block, places throws(TooMuchHeld) in
        guard result.output.count + block.count <= Delivery.mostHeld else { throw TooMuchHeld() }
        for place in places { work.countPlaces.append(CountPlace(offset: result.output.count + Int(place.offset), kind: place.kind)) }
        result.output.append(contentsOf: block)
      }
      work.account = extractor.account
    } catch {
      try readAtItsTurn(work, into: result)
    }
  }

  /// More came of a piece than is held before its turn.
  private struct TooMuchHeld: Error {}

  private func readAtItsTurn(_ work: PieceWork, into result: WorkResult) throws(OutputError) {
    guard delivery.awaitTurn(of: result) else { return }
    (work.guess, work.countPlaces) = (nil, [])
    result.output.removeAll(keepingCapacity: true)
    work.reached = try extract(work, from: work.document.joint(before: work.piece.index), isGuessed: false) {
      block, _ throws(OutputError) in
      try delivery.add(block, to: result)
    } onFault: {
      result.add($0)
    }
    work.account = extractor.account
  }

  private func extract<Failure: Error>(
    _ work: PieceWork, from joint: DocumentExtractor.Joint, isGuessed: Bool,
    write: (UnsafeRawBufferPointer, [CountPlace]) throws(Failure) -> Void, onFault: (InputFault) -> Void = { _ in }
  ) throws(Failure) -> DocumentExtractor.Joint {
    try extractor.extract(
      &work.piece, name: work.document.input.name, from: joint, isGuessed: isGuessed,
      more: { piece throws(Failure) in
        do throws(InputFault) { try feed.extend(&piece, of: work) } catch { onFault(error) }
      }, write: write)
  }

  /// Puts a piece right whose turn has come: its counts, or all of it where it was read from what is not so.
  private func settle(_ result: WorkResult) throws(OutputError) {
    if let work = result.rows { settle(rows: work, in: result) }
    guard let work = result.piece else { return }
    if let guess = work.guess {
      let joint = work.document.joint(before: work.piece.index)
      if joint.memory.isSame(as: guess.memory) {
        CountShift.apply(
          records: joint.records - guess.records, projects: joint.projects - guess.projects, to: &result.output, at: work.countPlaces)
        work.reached.records += joint.records - guess.records
        work.reached.projects += joint.projects - guess.projects
      } else {
        try readAtItsTurn(work, into: result)
      }
    }
    result.tally.records += work.reached.records - work.document.joint(before: work.piece.index).records
    result.tally.bytes += work.piece.length
    work.document.deliver(work.piece.index, reaching: work.reached, account: work.account)
    guard work.piece.isLast else { return }
    result.addDamage(work.damage, work.encoding, of: work.document.input.name)
    if let content = work.document.content {
      result.add(
        ManifestLine(
          path: work.document.input.name, size: content.length, digest: content.finish(), encoding: work.encoding,
          confidence: work.confidence, damage: work.damage, account: work.document.wholeAccount))
    }
    result.tally.documents += 1
  }
}

extension WorkResult {
  fileprivate func addDamage(_ damage: DecodedDocument.Damage, _ encoding: TextEncoding, of name: String) {
    if damage.runs > 0 { reports.append(.damage(name: name, damage, encoding)) }
  }

  fileprivate func add(_ line: ManifestLine) { reports.append(.ledger(line.text)) }

  /// A document that could not be read, or not to its end.
  fileprivate func add(_ fault: InputFault) {
    if fault.kind == .interrupted { return }
    reports.append(.fault(fault))
    tally.documents += 1
    tally.faults += 1
  }
}
