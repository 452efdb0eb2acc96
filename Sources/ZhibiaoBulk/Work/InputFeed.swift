import Zhibiao

/// Hands out a run's documents in their order, to one worker at a time; long ones in pieces.
final class InputFeed: @unchecked Sendable {
  // Everything below is touched with the monitor held.
  private let monitor = Monitor()
  private var source: InputSource
  private let options: DocumentExtractor.Options
  private var number = 0
  private var isStopped = false
  private var large: LargeDocument?
  /// Opened, but not part of the last item.
  private var next: Result<OpenInput, InputFault>?
  private var inputs = InputCount()

  /// So many bytes of small documents are handed out together, and so many of them at most.
  private static let itemLength = 1 << 16
  private static let mostDocuments = 32

  /// Bytes of the longest document that is not cut: one worker alone would only copy its pieces.
  private let longestWhole: Int

  init(_ source: InputSource, _ options: DocumentExtractor.Options, jobs: Int) {
    (self.source, self.options) = (source, options)
    longestWhole = jobs == 1 ? DocumentPieces.longestWhole : DocumentPieces.shortest
  }

  /// Passes over what a run before has done.
  ///
  /// - Throws: `notResumable` where the inputs are not those of the run before.
  func skip(_ entries: [Journal.Entry], of outputs: RunOutputs) throws(OutputError) {
    for entry in entries {
      var first: String?
      while inputs.documents < entry.documents, let found = source.next() {
        inputs.add(found)
        first = first ?? ((try? found.get().name) ?? "?")
        try? found.get().close()
      }
      guard inputs.documents == entry.documents, inputs.digest == entry.digest else {
        let name = outputs.partialName ?? "the output"
        throw .notResumable(name, because: "the inputs are not the same as before, from \(first ?? "their end") on")
      }
    }
  }

  /// The next documents, opened, or the next piece of one; nil where there are no more.
  ///
  /// - Parameter spare: Memory that a piece may take.
  func next(_ spare: inout RawBytes?) -> WorkItem? {
    monitor.lock()
    defer { monitor.unlock() }
    while large?.isPieceOpen ?? false, !isStopped { monitor.wait() }
    guard !isStopped, Interruption.signal == nil else { return nil }
    if let item = nextPiece(&spare) { return item }
    var item = WorkItem(number: number)
    var length = 0
    while length < InputFeed.itemLength, item.documents.count < InputFeed.mostDocuments, let found = nextDocument() {
      if case .success(let input) = found, input.size ?? .max > longestWhole {
        if item.documents.isEmpty {
          large = LargeDocument(input, options)
          inputs.add(found)
          if let piece = nextPiece(&spare) { return piece }
          continue
        }
        next = found
        break
      }
      inputs.add(found)
      item.documents.append(found)
      length += (try? found.get().size) ?? 0
    }
    guard !item.documents.isEmpty else { return nil }
    item.inputs = inputs
    number += 1
    return item
  }

  private func nextDocument() -> Result<OpenInput, InputFault>? {
    if let found = next.take() { return found }
    return source.next()
  }

  private func nextPiece(_ spare: inout RawBytes?) -> WorkItem? {
    guard let document = large else { return nil }
    var item = WorkItem(number: number, inputs: inputs)
    do {
      guard let piece = try document.pieces.next(spare.take() ?? RawBytes(), read: { try document.read(into: &$0, limit: $1) }) else {
        large = nil
        return nil
      }
      document.isPieceOpen = piece.isOpen
      let isLast = piece.isLast
      let work = PieceWork(piece, of: document)
      if isLast { work.noteEnd(of: document.pieces) }
      item.piece = work
    } catch {
      large = nil
      item.documents = [.failure(InputFault(error, of: document.input.name))]
    }
    number += 1
    return item
  }

  /// Adds text to an open piece; closes it where there is none.
  func extend(_ piece: inout DocumentPiece, of work: PieceWork) throws(InputFault) {
    monitor.lock()
    defer {
      monitor.wakeAll()
      monitor.unlock()
    }
    let document = work.document
    do {
      try document.pieces.extend(&piece) { try document.read(into: &$0, limit: $1) }
      document.isPieceOpen = piece.isOpen
      if piece.isLast { work.noteEnd(of: document.pieces) }
    } catch {
      piece.close()
      (document.isPieceOpen, large) = (false, nil)
      throw InputFault(error, of: document.input.name)
    }
  }

  /// No more is handed out.
  func stop() {
    monitor.locked {
      isStopped = true
      monitor.wakeAll()
    }
  }
}

extension InputFault {
  /// What reading or decoding an input threw.
  init(_ error: any Error, of name: String) {
    switch error {
    case let fault as InputFault: self = fault
    case let error as ReadingError:
      self.init(path: name, kind: .notText, message: error.description)
      if case .notText(let place, _) = error { offset = place }
    default: self.init(path: name, kind: .failed, message: "\(error)")
    }
  }
}
