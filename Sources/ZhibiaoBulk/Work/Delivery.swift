import Zhibiao

/// Brings what workers made into the order of the inputs: writes at once what is next, holds the rest until its turn.
///
/// Whoever hands in the item whose turn it is writes it and those behind it that are ready; so one thread writes at a time.
final class Delivery: @unchecked Sendable {
  // `head`, `waiting`, `spare` and `failure` are touched with the monitor held; the rest by the one thread that writes.
  private let monitor = Monitor()
  /// The number of the item whose turn it is.
  private var head = 0
  private var waiting: [WorkResult?]
  private var spare: [WorkResult] = []
  private var failure: OutputError?

  private let outputs: RunOutputs
  private let run: BulkRun
  /// Nothing was written yet that another record has to be parted from.
  private var isFirst = true
  private var summary = BulkRun.Summary()
  private var told = Moment.now

  /// So much of an item is held before its turn; then its worker waits.
  static let mostHeld = 1 << 24
  /// How many items a worker may be ahead of the one whose turn it is.
  private static let itemsAhead = 4

  /// Nanoseconds between two reports of progress.
  private static let reportInterval: Int64 = 100_000_000

  init(to outputs: RunOutputs, for run: BulkRun, bytesBefore: Int) {
    (self.outputs, self.run) = (outputs, run)
    summary.bytesBefore = bytesBefore
    waiting = Array(repeating: nil, count: run.jobs * Delivery.itemsAhead)
    (summary.documents, summary.faults) = (outputs.start.read + outputs.start.faults, outputs.start.faults)
    isFirst = outputs.records.length <= run.options.format.opening.utf8.count
  }

  /// A result to be filled for an item; waits where the item is too far ahead. Nil where nothing more can be written.
  func begin(_ item: WorkItem) -> WorkResult? {
    monitor.lock()
    defer { monitor.unlock() }
    while item.number >= head + waiting.count, failure == nil { monitor.wait() }
    guard failure == nil, summary.ending != .fault else { return nil }
    let result = spare.popLast() ?? WorkResult()
    result.reset(item)
    return result
  }

  /// Takes a block of records: writes it where it is its item's turn.
  ///
  /// - Throws: What the output threw, to whichever item.
  func add(_ block: UnsafeRawBufferPointer, to result: WorkResult) throws(OutputError) {
    if isTurn(of: result) || result.output.count + block.count > Delivery.mostHeld && awaitTurn(of: result) {
      try flush(result)
      try write(block)
    } else {
      if let failure = monitor.locked({ failure }) { throw failure }
      result.output.append(contentsOf: block)
    }
  }

  func isTurn(of result: WorkResult) -> Bool { monitor.locked { head == result.number && failure == nil } }

  /// Waits for an item's turn; false where nothing more can be written.
  func awaitTurn(of result: WorkResult) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    while head != result.number, failure == nil { monitor.wait() }
    return failure == nil
  }

  /// Takes an item that is done.
  ///
  /// - Parameter settle: Makes an item ready whose turn has come, by whichever worker brings it out.
  func finish(_ result: WorkResult, settle: (WorkResult) throws(OutputError) -> Void) {
    monitor.lock()
    defer { monitor.unlock() }
    guard result.number == head else {
      waiting[result.number % waiting.count] = result
      return
    }
    var next: WorkResult? = result
    while let current = next, failure == nil, summary.ending != .fault {
      // Nobody else writes: the turn is this item's until `head` moves on.
      monitor.unlock()
      let outcome = Result { () throws(OutputError) in
        try settle(current)
        try deliver(current)
      }
      monitor.lock()
      if case .failure(let error) = outcome { failure = error }
      spare.append(current)
      head += 1
      let place = head % waiting.count
      next = waiting[place]
      waiting[place] = nil
      monitor.wakeAll()
    }
  }

  /// Nothing more is written.
  func stop(_ error: OutputError) {
    monitor.locked {
      failure = failure ?? error
      monitor.wakeAll()
    }
  }

  private func deliver(_ result: WorkResult) throws(OutputError) {
    try flush(result)
    for entry in result.reports {
      switch entry {
      case .fault(let fault):
        try outputs.report(fault)
        if run.stopsAtFault { summary.ending = .fault }
      case .ledger(let line): try outputs.addToManifest(line)
      case .damage: break
      }
      run.report(entry)
    }
    summary += result.tally
    if result.tally.documents > 0, summary.ending != .fault {
      try outputs.mark(result.inputs, read: summary.read, faults: summary.faults)
    }
    if let progress = run.progress, Moment.now - told > Delivery.reportInterval {
      progress(summary)
      told = Moment.now
    }
  }

  private func flush(_ result: WorkResult) throws(OutputError) {
    guard !result.output.isEmpty else { return }
    let written = result.output.withUnsafeBytes { bytes in Result { () throws(OutputError) in try write(bytes) } }
    try written.get()
    result.output.removeAll(keepingCapacity: true)
  }

  private func write(_ block: UnsafeRawBufferPointer) throws(OutputError) {
    guard block.count > 0 else { return }
    // What parts two records is not written before the first.
    try outputs.records.write(isFirst ? UnsafeRawBufferPointer(rebasing: block.dropFirst(run.options.format.separatorLength)) : block)
    isFirst = false
  }

  func open() throws(OutputError) {
    if outputs.records.length == 0 { try outputs.records.write(run.options.format.opening) }
  }

  /// Closes what was written, unless another run is to go on with it.
  ///
  /// - Throws: What stopped the run.
  func close() throws(OutputError) -> BulkRun.Summary {
    if let failure = monitor.locked({ failure }) { throw failure }
    if summary.ending == nil, let signal = Interruption.signal { summary.ending = .signal(signal) }
    run.progress?(summary)
    if summary.ending == nil || !outputs.records.isKept {
      try outputs.records.write(run.options.format.closing)
    } else {
      try outputs.synchronize()
    }
    return summary
  }
}
