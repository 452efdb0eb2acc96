import SystemPackage
import ZhibiaoBulk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One line on the terminal that says how far a run has come, written over itself.
final class ProgressLine {
  let isShown: Bool
  private let total: InputTotal?
  private var isWritten = false
  private let begin = ContinuousClock.now

  /// Shown on a terminal alone, and only where the records do not go there too.
  init(isWanted: Bool, recordsGoToFile: Bool, of inputs: InputWalk) {
    isShown = isWanted && isatty(STDERR_FILENO) == 1 && (recordsGoToFile || !Terminal.isOutput)
    total = isShown ? InputTotal(inputs) : nil
  }

  func show(_ summary: BulkRun.Summary) {
    let line = words(summary) + timeLeft(summary)
    Diagnostics.write("\r\u{1B}[K" + String(line.prefix(max(Terminal.errorWidth - 1, 20))))
    isWritten = true
  }

  /// Takes the line away, before something else is said.
  func clear() {
    if isWritten { Diagnostics.write("\r\u{1B}[K") }
    isWritten = false
  }

  /// Says what the run came to.
  func close(_ summary: BulkRun.Summary) {
    clear()
    if isShown { Diagnostics.write(words(summary) + "\n") }
  }

  /// As the bytes so far took; nothing where it is not known how many there are.
  private func timeLeft(_ summary: BulkRun.Summary) -> String {
    guard let total = total?.bytes, summary.bytes > 0 else { return "" }
    let left = max(total - summary.bytesBefore - summary.bytes, 0)
    let seconds = Int(seconds * Double(left) / Double(summary.bytes))
    if seconds < 120 { return ", \(seconds) s left" }
    return seconds < 7200 ? ", \(seconds / 60) min left" : ", \(seconds / 3600) h left"
  }

  private var seconds: Double { max((ContinuousClock.now - begin) / .seconds(1), 0.001) }

  private func words(_ summary: BulkRun.Summary) -> String {
    let seconds = seconds
    let megabytes = Double(summary.bytes) / 1e6
    let faults = summary.faults == 0 ? "" : ", \(summary.faults) not read"
    return
      "\(summary.documents.counted("document"))\(faults), \(summary.records.counted("record")), \(Int(megabytes)) MB in \(Int(seconds)) s, \(Int(megabytes / seconds)) MB/s"
  }
}
