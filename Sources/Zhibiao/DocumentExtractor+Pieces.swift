/// Documents in pieces: each is read apart, by a worker that may have to guess what stands before it.
extension DocumentExtractor {
  /// What is known of a document where a piece begins, or ends.
  package struct Joint: Sendable {
    package var memory = DocumentMemory()
    package var records = 0
    package var projects = 0

    package init() {}
  }

  /// Whether the counts of this format can be put right behind its writing.
  package var canShiftCounts: Bool { options.format != .table }

  /// Writes the records of a piece.
  ///
  /// - Parameters:
  ///   - joint: What stands before the piece, known or guessed.
  ///   - isGuessed: Whether the places of counts are handed on with the blocks.
  ///   - more: Extends the piece, where it is open.
  ///   - write: Takes a block, and where counts stand in it.
  /// - Returns: What stands before the next piece, if the joint was right.
  package func extract<Failure: Error>(
    _ piece: inout DocumentPiece, name: String?, from joint: Joint, isGuessed: Bool,
    more: (inout DocumentPiece) throws(Failure) -> Void, write: (UnsafeRawBufferPointer, [CountPlace]) throws(Failure) -> Void
  ) throws(Failure) -> Joint {
    var place = piece.place
    place.records = joint.records
    sink.output.removeAll()
    sink.begin(document: name, at: place)
    sink.keepsCountPlaces = isGuessed
    defer { sink.keepsCountPlaces = false }
    let ledger = ledger
    ledger?.begin(at: place)
    let isOpen = piece.isOpen
    let sink = sink
    // The engine holds the text while it asks for more of the piece.
    var text = TextBuffer()
    swap(&text, &piece.text)
    defer { swap(&text, &piece.text) }
    func flush() throws(Failure) {
      guard sink.output.count > 0 else { return }
      try write(sink.output.bytes, sink.countPlaces)
      sink.output.removeAll()
      sink.countPlaces.removeAll(keepingCapacity: true)
    }
    try engine.readPiece(
      &text, isOpen: isOpen, from: joint.memory, projectCount: joint.projects, keepingTraces: ledger != nil,
      forget: { text, bytes, scalars in
        sink.forget(bytes: bytes, scalars: scalars, of: text)
        ledger?.forget(bytes: bytes, scalars: scalars, of: text)
      },
      more: { held throws(Failure) in
        swap(&held, &piece.text)
        defer { swap(&held, &piece.text) }
        try more(&piece)
        return piece.isOpen
      },
      receive: { section, source, lexemes, reader, end throws(Failure) in
        try sink.receive(section, source: source, flush: flush)
        ledger?.add(section, lexemes: lexemes, reader: reader, source: source, before: end)
      })
    try flush()
    var reached = Joint()
    (reached.memory, reached.projects) = engine.reached
    reached.records = sink.recordCount
    return reached
  }
}
