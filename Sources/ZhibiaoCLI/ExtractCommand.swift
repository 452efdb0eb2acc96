import ArgumentParser
import Logging
import SystemPackage
import Zhibiao
import ZhibiaoBulk
import ZhibiaoSQLite

/// `zhibiao extract`: the records of files, directories or standard input.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the records of files, directories or standard input.",
    usage: "zhibiao extract <path> ... [--format <format>] [--output <file>] [<options>]",
    discussion: """
      Documents come in the order of the arguments, those below a directory in byte order of \
      their paths. Below a directory hidden names are passed over and links to directories \
      not entered. A file that cannot be read is named on standard error, the rest goes on, \
      and the exit status is 1.

      With --output the records stand in FILE.partial until they are whole. A run that was \
      stopped, by whatever, is gone on with by the same command and --resume.

      A table is as wide as the terminal, in a pipe as COLUMNS says, in a file as it needs. \
      Where notes have no room '!' marks a reading to be checked and 'm' a mention; of an \
      actual '?' says that the target states no comparator.
      """)

  @Argument(help: ArgumentHelp("Files or directories; '-' reads standard input.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup(title: "Input")
  var input: InputOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Run")
  var running: RunOptions

  mutating func validate() throws {
    guard running.jobs ?? 1 >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
    guard !paths.isEmpty || input.filesFrom != nil else { throw ValidationError("Nothing to read: name a file, a directory or '-'.") }
    if paths.filter({ $0 == "-" }).count + (input.filesFrom == "-" ? 1 : 0) > 1 { throw ValidationError("'-' can be read only once.") }
    if input.null, input.filesFrom == nil { throw ValidationError("--null says how --files-from is parted, which is missing.") }
    for glob in input.include where !NamePattern.isWhole(glob) {
      throw ValidationError("In --include '\(glob)' a '[' is not closed; for the character itself write '[[]'.")
    }
    if input.idField != nil, input.textField == nil {
      throw ValidationError("--id-field names rows; --text-field is missing, which says what to read.")
    }
    if (paths + [input.filesFrom, output.output, output.errors].compactMap { $0 }).contains("") {
      throw ValidationError("An empty path names no file.")
    }
    if let place = output.names.resolved.clash {
      throw ValidationError("\(place) would hold two outputs: give each a name of its own.")
    }
    if output.force, !output.isFile, output.errors == nil {
      throw ValidationError("--force says what to do with --output FILE, which is missing.")
    }
    if output.resume, !output.isFile { throw ValidationError("--resume goes on with --output FILE, which is missing.") }
    if output.format == .sqlite {
      guard output.isFile else { throw ValidationError("--format sqlite writes into a database, which --output names.") }
      if output.resume || output.force && output.errors == nil {
        throw ValidationError("A database is gone on with by itself: --force and --resume are for files.")
      }
    }
    do { _ = try output.selection() } catch {
      let likely = Misspelling.likeliest(for: error.key, among: error.known)
      throw ValidationError("--fields: \(likely.map { "no field '\(error.path)'; did you mean '\($0)'?" } ?? "\(error).")")
    }
    if output.takesJSON, format != .jsonl, format != .json {
      throw ValidationError("--fields and --projects are for the formats jsonl and json.")
    }
    if output.resume, output.force { throw ValidationError("--resume goes on with what --force would replace.") }
  }

  func run() throws {
    Diagnostics.level = running.logLevel
    let names = output.names.resolved
    if output.manifest != nil, !ContentDigest.isAvailable {
      throw CommandFailure(message: "--manifest needs libcrypto, which is not installed")
    }
    if output.resume, RunOutputs.isWhole(names) {
      Diagnostics.log.notice("\(output.output ?? "") is whole: there is nothing to go on with")
      guard names.tellsOfFaults else { return }
      throw CommandFailure(message: "\(output.errors ?? "") names what could not be read")
    }
    if paths.contains("-") || input.filesFrom == "-" { Terminal.sayThatInputIsRead() }
    let walk = try input.walk(paths)
    let outputs: RunOutputs
    do {
      try names.check(existing: output.existing, inputs: walk)
      outputs = try self.outputs(names)
    } catch {
      throw CommandFailure(message: error.description)
    }
    var source = input.source(walk)
    source.passedOver = names.written
    Interruption.listen()
    let progress = ProgressLine(isWanted: !running.noProgress, recordsGoToFile: output.isFile, of: walk)
    var run = BulkRun(inputs: source, options: options) { report in
      progress.clear()
      switch report {
      case .fault(let fault): Diagnostics.say("\(fault.path): \(fault.message)")
      case .damage(let name, let damage, let encoding): Diagnostics.log.warning("\(name): \(damage.words(in: encoding))")
      case .ledger: break
      }
    }
    run.rows = input.rows
    run.jobs = running.jobs ?? Processors.count
    run.stopsAtFault = running.failFast
    if progress.isShown { run.progress = { progress.show($0) } }
    do {
      let summary = try run.run(into: outputs)
      progress.close(summary)
      try end(summary, outputs)
    } catch OutputError.closed {
      return
    } catch let error as OutputError {
      progress.clear()
      let kept = outputs.leave()
      if case .notResumable = error { throw CommandFailure(message: error.description) }
      throw CommandFailure(message: error.description + (kept.map { "; \($0) holds what is done: go on with --resume" } ?? ""))
    }
  }

  private func outputs(_ names: RunOutputs.Names) throws(OutputError) -> RunOutputs {
    if format == .sqlite, let path = names.records { return try RunOutputs(database: RecordDatabase(path: path), names) }
    return try RunOutputs(names, existing: output.existing, settings: settings)
  }

  private func end(_ summary: BulkRun.Summary, _ outputs: RunOutputs) throws {
    switch summary.ending {
    case nil:
      try outputs.finish()
      if !output.resume { sayWhatIsMissing(summary) }
      if summary.faults > 0 { throw ExitCode(1) }
    case .signal(let signal):
      let kept = outputs.leave().map { "; \($0) holds them: go on with --resume" } ?? ""
      throw CommandFailure(message: "stopped by a signal after \(summary.documents.counted("document"))\(kept)", status: 128 + signal)
    case .fault:
      let kept = outputs.leave().map { "; \($0) holds what is before it" } ?? ""
      throw CommandFailure(message: "stopped at the first fault, as --fail-fast asks\(kept)")
    }
  }

  /// Nothing on standard output may be what was meant, or a slip.
  private func sayWhatIsMissing(_ summary: BulkRun.Summary) {
    if summary.documents == 0 {
      let sought = (input.rows == nil ? "" : "rows in ") + input.sought
      let named = paths.isEmpty ? "the list names no file" : "no \(sought) below \(paths.joined(separator: ", "))"
      Diagnostics.log.notice("nothing was read: \(named)")
    } else if summary.records == 0, summary.read > 0 {
      Diagnostics.log.notice("\(summary.read.counted("document")) read, no record found")
    }
  }

  private var format: RecordFormat { output.format ?? (!output.isFile && !output.takesJSON && Terminal.isOutput ? .table : .jsonl) }

  private var options: DocumentExtractor.Options {
    let table =
      output.isFile ? TerminalTable(width: TerminalTable.unlimited) : TerminalTable(width: Terminal.width, colours: Terminal.colours)
    var options = DocumentExtractor.Options(
      format: format, offsets: output.offsets, encoding: input.encoding.encoding, table: table, keepsLedger: output.manifest != nil)
    // `validate` has refused what is no key.
    options.fields = try? output.selection()
    options.projects = output.projects
    return options
  }

  /// What the records depend on besides the inputs: a run is gone on with by the same.
  private var settings: String {
    [
      EngineVersion.engine, EngineVersion.icu, format.rawValue, output.offsets.rawValue, output.fields ?? "", output.projects.rawValue,
      input.encoding.encoding?.name ?? "auto", input.textField ?? "", input.idField ?? "",
      "\(running.failFast)", input.maxFileSize.map { "\($0.bytes)" } ?? "", output.errors == nil ? "" : "errors",
      output.manifest == nil ? "" : "manifest",
    ].joined(separator: "\n")
  }
}

extension DecodedDocument.Damage {
  /// What was done about them.
  fileprivate func words(in encoding: TextEncoding) -> String {
    let place = first.map { ", the first at byte \($0)" } ?? ""
    let count = bytes == 1 ? "1 byte is" : "\(bytes) bytes are"
    return "\(count) no \(encoding.name)\(place); read as U+FFFD in \(runs == 1 ? "1 place" : "\(runs) places")"
  }
}
