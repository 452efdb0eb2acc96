import Zhibiao

/// Extracts many documents in order: documents in, blocks of records out, faults told and passed over.
package struct BulkRun {
  package var inputs: InputSource
  package var options: DocumentExtractor.Options
  /// Documents are the rows of the inputs, and these their fields.
  package var rows: RowFields?
  /// How many workers share the documents; what is written is the same for every number.
  package var jobs = 1
  /// The first fault ends the run.
  package var stopsAtFault = false
  /// Told what the run meets, in the order of the documents, from one thread at a time.
  package var report: (RunReport) -> Void
  /// Told how far the run has come, some times a second.
  package var progress: ((Summary) -> Void)?

  package init(inputs: InputSource, options: DocumentExtractor.Options, report: @escaping (RunReport) -> Void) {
    (self.inputs, self.options, self.report) = (inputs, options, report)
  }

  /// What a run came to, or has come to; what a run before it did is counted in documents and faults alone.
  package struct Summary: Sendable, Hashable {
    package var documents = 0
    package var faults = 0
    package var records = 0
    package var bytes = 0
    /// Of inputs that a run before has done.
    package var bytesBefore = 0
    /// Why the run ended before its inputs did.
    package var ending: Ending?

    package init() {}

    /// Documents that were read.
    package var read: Int { documents - faults }

    static func += (total: inout Summary, part: Summary) {
      total.documents += part.documents
      total.faults += part.faults
      total.records += part.records
      total.bytes += part.bytes
    }
  }

  package enum Ending: Sendable, Hashable {
    case signal(Int32)
    case fault
  }

  /// - Throws: `OutputError` where the records cannot be written, or a run before cannot be gone on with; nothing more is read then.
  package func run(into outputs: RunOutputs) throws(OutputError) -> Summary {
    let feed = InputFeed(self)
    try feed.skip(outputs.before, of: outputs)
    let delivery = Delivery(to: outputs, for: self, bytesBefore: feed.bytesBefore)
    try delivery.open()
    let (options, fields, stopsAtFault) = (options, rows, stopsAtFault)
    WorkerThreads.run(jobs) {
      var worker = Worker(feed: feed, delivery: delivery, options: options, rows: fields, stopsAtFault: stopsAtFault)
      worker.run()
    }
    return try delivery.close()
  }
}
