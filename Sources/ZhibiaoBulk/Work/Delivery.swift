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

  private let output: OutputFile
  private let format: RecordFormat
  private let report: (RunReport) -> Void
  /// Nothing was written yet that another record has to be parted from.
  private var isFirst = true
  private(set) var summary = BulkRun.Summary()

  /// So much of an item is held before its turn; then its worker waits.
  static let mostHeld = 1 << 24
  /// How many items a worker may be ahead of the one whose turn it is.
  private static let itemsAhead = 4

  init(to output: OutputFile, as format: RecordFormat, jobs: Int, report: @escaping (RunReport) -> Void) {
    (self.output, self.format, self.report) = (output, format, report)
    waiting = Array(repeating: nil, count: jobs * Delivery.itemsAhead)
  }

  /// A result to be filled for an item; waits where the item is too far ahead. Nil where nothing more can be written.
  func begin(_ number: Int) -> WorkResult? {
    monitor.lock()
    defer { monitor.unlock() }
    while number >= head + waiting.count, failure == nil { monitor.wait() }
    guard failure == nil else { return nil }
    let result = spare.popLast() ?? WorkResult()
    result.reset(number)
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
    while let current = next, failure == nil {
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
      if case .fault = entry { summary.faults += 1 }
      report(entry)
    }
    summary.read += result.read
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
    try output.write(isFirst ? UnsafeRawBufferPointer(rebasing: block.dropFirst(format.separatorLength)) : block)
    isFirst = false
  }

  func open() throws(OutputError) { try output.write(format.opening) }

  /// - Throws: What stopped the run.
  func close() throws(OutputError) {
    if let failure = monitor.locked({ failure }) { throw failure }
    try output.write(format.closing)
  }
}
