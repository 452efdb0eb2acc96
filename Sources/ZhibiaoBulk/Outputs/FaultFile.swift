import Zhibiao

/// Faults written to a file, a JSON object a line: `{"path":…,"kind":…,"message":…}`.
package final class FaultFile {
  private let file: OutputFile
  private var failure: OutputError?

  package init(path: String) throws(OutputError) {
    file = try OutputFile(path: path, replacing: true)
  }

  package func add(_ fault: InputFault) {
    let line =
      "{\"path\":\(JSONText.quoted(fault.path)),\"kind\":\"\(fault.kind.rawValue)\",\"message\":\(JSONText.quoted(fault.message))}\n"
    do { try file.write(line) } catch { failure = failure ?? error }
  }

  /// - Throws: The first failure of a write too.
  package func finish() throws(OutputError) {
    if let failure { throw failure }
    try file.finish()
  }
}
