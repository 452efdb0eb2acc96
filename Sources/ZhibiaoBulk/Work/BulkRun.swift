import Zhibiao

/// Extracts many documents in order: documents in, blocks of records out, faults told and passed over.
package struct BulkRun {
  package var inputs: InputWalk
  package var options: DocumentExtractor.Options
  /// How many workers share the documents; what is written is the same for every number.
  package var jobs = 1
  /// Told what the run meets, in the order of the documents, from one thread at a time.
  package var report: (RunReport) -> Void

  package init(inputs: InputWalk, options: DocumentExtractor.Options, report: @escaping (RunReport) -> Void) {
    (self.inputs, self.options, self.report) = (inputs, options, report)
  }

  /// What a run came to.
  package struct Summary: Sendable, Hashable {
    package var read = 0
    package var faults = 0
  }

  /// - Throws: `OutputError` where the records cannot be written; nothing more is read then.
  package func run(into output: OutputFile) throws(OutputError) -> Summary {
    let feed = InputFeed(inputs, options, jobs: jobs)
    let delivery = Delivery(to: output, as: options.format, jobs: jobs, report: report)
    try delivery.open()
    let options = options
    WorkerThreads.run(jobs) {
      var worker = Worker(feed: feed, delivery: delivery, options: options)
      worker.run()
    }
    try delivery.close()
    return delivery.summary
  }
}
