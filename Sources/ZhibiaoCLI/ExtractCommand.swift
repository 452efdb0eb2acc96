import ArgumentParser
import SystemPackage
import Zhibiao
import ZhibiaoBulk

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
      """)

  @Argument(help: ArgumentHelp("Files or directories; '-' reads standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: "jsonl, json or table (default: table on a terminal, jsonl elsewhere).")
  var format: RecordFormat?

  @Option(help: ArgumentHelp("Write to a file, which takes its name when it is whole.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the output file where it exists.")
  var force = false

  @Option(help: ArgumentHelp("Workers; the output is the same for every number (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Option(help: "What start and end count: scalar, utf8 or utf16.")
  var offsets = OffsetUnit.scalar

  @Option(help: ArgumentHelp("Encoding of all documents (utf-8, gb18030, utf-16, big5, …) or auto.", valueName: "name"))
  var encoding = EncodingOption.automatic

  @Option(help: ArgumentHelp("Which files below a directory to read (default: *.txt).", valueName: "glob"))
  var include: String?

  @Option(help: ArgumentHelp("Write what could not be read to a file, a JSON object a line.", valueName: "file"))
  var errors: String?

  mutating func validate() throws {
    guard jobs ?? 1 >= 1 else { throw ValidationError("--jobs must be 1 or more.") }
    if paths.filter({ $0 == "-" }).count > 1 { throw ValidationError("'-' can be read only once.") }
    if force, output == nil { throw ValidationError("--force says what to do with --output FILE, which is missing.") }
  }

  func run() throws {
    let chosen = format ?? (output == nil && Terminal.isOutput ? .table : .jsonl)
    let onTerminal = output == nil && Terminal.isOutput
    let table = TerminalTable(width: Terminal.width, colours: onTerminal ? Terminal.colours : .none)
    let destination: OutputFile
    let faults: FaultFile?
    do {
      destination = try output.map { try OutputFile(path: $0, replacing: force) } ?? OutputFile()
      faults = try errors.map { try FaultFile(path: $0) }
    } catch let error as OutputError {
      throw CommandFailure(message: error.description)
    }
    var run = BulkRun(
      inputs: InputWalk(paths, pattern: include.map(NamePattern.init) ?? .text),
      options: DocumentExtractor.Options(format: chosen, offsets: offsets, encoding: encoding.encoding, table: table),
      report: { report in
        switch report {
        case .fault(let fault):
          Diagnostics.say("\(fault.path): \(fault.message)")
          faults?.add(fault)
        case .damage(let name, let damage, let encoding): Diagnostics.log.warning("\(name): \(damage.words(in: encoding))")
        }
      })
    run.jobs = jobs ?? Processors.count
    do {
      let summary = try run.run(into: destination)
      try destination.finish()
      try faults?.finish()
      if summary.faults > 0 { throw ExitCode(1) }
    } catch OutputError.closed {
      return
    } catch let error as OutputError {
      destination.discard()
      throw CommandFailure(message: error.description)
    }
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
