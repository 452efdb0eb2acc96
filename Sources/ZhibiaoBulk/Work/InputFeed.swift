import Zhibiao

/// Hands out a run's documents in their order, to one worker at a time; long ones in pieces, rows in blocks.
final class InputFeed: @unchecked Sendable {
  // Everything below is touched with the monitor held.
  private let monitor = Monitor()
  private var source: InputSource
  private let options: DocumentExtractor.Options
  /// Where documents are rows of the inputs: their fields.
  private let fields: RowFields?
  private var number = 0
  private var isStopped = false
  private var large: LargeDocument?
  private var rows: RowFile?
  /// Opened, but not part of the last item.
  private var next: Result<OpenInput, InputFault>?
  private var inputs = InputCount()
  /// Of inputs that a run before has done.
  private(set) var bytesBefore = 0

  /// So many bytes of small documents are handed out together, and so many of them at most.
  private static let itemLength = 1 << 16
  private static let mostDocuments = 32

  /// Bytes of the longest document that is not cut: one worker alone has nobody to share its pieces with.
  private let longestWhole: Int

  init(_ run: BulkRun) {
    (source, options, fields) = (run.inputs, run.options, run.rows)
    longestWhole = run.jobs == 1 ? .max : DocumentPieces.shortest
  }

  /// Passes over what a run before has done.
  ///
  /// - Throws: `notResumable` where the inputs are not those of the run before.
  func skip(_ entries: [Journal.Entry], of outputs: RunOutputs) throws(OutputError) {
    var last: OpenInput?
    for entry in entries {
      var first: String?
      while inputs.count < entry.inputs, let found = source.next() {
        inputs.add(found)
        first = first ?? ((try? found.get().name) ?? "?")
        last?.close()
        last = try? found.get()
        bytesBefore += last?.size ?? 0
      }
      guard inputs.count == entry.inputs, inputs.digest == entry.digest else { throw otherInputs(from: first, outputs) }
    }
    guard let last else { return }
    guard let fields, let blocks = entries.last?.blocks, blocks > 0 else { return last.close() }
    let done = entries.last { $0.inputs < inputs.count }?.read ?? 0
    let file = RowFile(last, fields, options, rowCount: (entries.last?.read ?? done) - done)
    while file.count < blocks {
      guard let work = try? file.next(), !work.block.isLast else { throw otherInputs(from: last.name, outputs) }
    }
    rows = file
  }

  private func otherInputs(from name: String?, _ outputs: RunOutputs) -> OutputError {
    .notResumable(
      outputs.partialName ?? "the output", because: "the inputs are not the same as before, from \(name ?? "their end") on")
  }

  /// The next documents, opened, or the next piece of one; nil where there are no more.
  ///
  /// - Parameter spare: Memory that a piece may take.
  func next(_ spare: inout RawBytes?) -> WorkItem? {
    monitor.lock()
    defer { monitor.unlock() }
    while large?.isPieceOpen ?? false, !isStopped { monitor.wait() }
    guard !isStopped, Interruption.signal == nil else { return nil }
    if let fields { return nextRows(fields) }
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
      // What has no size may come from an archive, which must not go on to its next member before this one has been read.
      if case .success(let input) = found { length += input.size ?? InputFeed.itemLength }
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

  /// A block of rows, or a file that gives none.
  private func nextRows(_ fields: RowFields) -> WorkItem? {
    while true {
      if let file = rows {
        do throws(InputFault) {
          if let work = try file.next() {
            inputs.blocks = work.block.isLast ? 0 : file.count
            if work.block.isLast { rows = nil }
            return item { $0.rows = work }
          }
          rows = nil
        } catch {
          // What could not be read of it is told, and all of it is done.
          (rows, inputs.blocks) = (nil, 0)
          return item { $0.documents = [.failure(error)] }
        }
      }
      guard let found = source.next() else { return nil }
      inputs.add(found)
      switch found {
      case .success(let input): rows = RowFile(input, fields, options)
      case .failure: return item { $0.documents = [found] }
      }
    }
  }

  private func item(_ fill: (inout WorkItem) -> Void) -> WorkItem {
    var item = WorkItem(number: number, inputs: inputs)
    fill(&item)
    number += 1
    return item
  }

  private func nextPiece(_ spare: inout RawBytes?) -> WorkItem? {
    guard let document = large else { return nil }
    do {
      guard let piece = try document.pieces.next(spare.take() ?? RawBytes(), read: { try document.read(into: &$0, limit: $1) }) else {
        large = nil
        return nil
      }
      document.isPieceOpen = piece.isOpen
      let isLast = piece.isLast
      let work = PieceWork(piece, of: document)
      if isLast { work.noteEnd(of: document.pieces) }
      return item { $0.piece = work }
    } catch {
      large = nil
      return item { $0.documents = [.failure(InputFault(error, of: document.input.name))] }
    }
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
  /// A row that cannot be read.
  init(_ fault: RowFault, of file: String) {
    self.init(path: "\(file):\(fault.line)", kind: .badRow, message: fault.reason.description)
  }

  /// What reading or decoding an input threw.
  init(_ error: any Error, of name: String) {
    switch error {
    case let fault as InputFault: self = fault
    case let error as ReadingError:
      self.init(path: name, kind: .notText, message: error.description)
      if case .notText(let place, _) = error { offset = place }
    case let fault as RowFault: self.init(fault, of: name)
    default: self.init(path: name, kind: .failed, message: "\(error)")
    }
  }
}
