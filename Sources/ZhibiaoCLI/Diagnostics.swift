import Logging
import SystemPackage
import ZhibiaoBulk

/// What the command says on standard error, and its answers that are no records.
enum Diagnostics {
  static var log: Logger {
    var logger = Logger(label: "zhibiao")
    logger.logLevel = level
    return logger
  }

  /// What is less than this is not said.
  nonisolated(unsafe) static var level = Logger.Level.notice

  static func start() {
    LoggingSystem.bootstrap { _ in PlainLogHandler() }
  }

  /// A message with the command's name before it.
  static func say(_ message: String) { write("zhibiao: \(message)\n") }

  static func write(_ text: String) {
    // Nobody is left to be told of a failure here.
    _ = try? FileDescriptor.standardError.writeAll(text.utf8)
  }

  /// Text for standard output; a closed one is no failure.
  static func answer(_ text: String) throws(CommandFailure) {
    do { try OutputFile().write(text.hasSuffix("\n") ? text : text + "\n") } catch {
      if error != .closed { throw CommandFailure(message: error.description) }
    }
  }
}

/// `zhibiao: warning: …`, without times: the same run says the same.
private struct PlainLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.warning

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    Diagnostics.say("\(event.level): \(event.message)")
  }
}
