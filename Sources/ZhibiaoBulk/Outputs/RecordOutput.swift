/// Where the records of a run go: blocks of whole records, in the order of the documents.
package protocol RecordOutput: AnyObject {
  /// Bytes received, those of a run before counted.
  var length: Int { get }
  /// Whether what was received is kept where the run ends early.
  var isKept: Bool { get }

  func write(_ block: UnsafeRawBufferPointer) throws(OutputError)

  /// All that was written belongs to documents that are done.
  func markDocuments() throws(OutputError)

  /// Brings what was written to the disk.
  func synchronize() throws(OutputError)

  /// Nothing more comes.
  func finish() throws(OutputError)
}

extension OutputFile: RecordOutput {
  package func markDocuments() {}
}

extension RecordOutput {
  package func write(_ text: String) throws(OutputError) {
    var text = text
    let result = text.withUTF8 { bytes in Result { () throws(OutputError) in try write(UnsafeRawBufferPointer(bytes)) } }
    try result.get()
  }
}
