import ArgumentParser
import Logging
import Zhibiao
import ZhibiaoBulk

/// What `extract` reads.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Read the files that a list names, a line each, after those named here; '-' reads the list.", valueName: "list"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .long], help: "The names in the list end with NUL, as 'find -print0' writes them.")
  var null = false

  @Option(
    help: ArgumentHelp(
      "Which files below a directory to read, and which members of archives (default: *.txt; with --text-field: *.jsonl, *.ndjson, *.csv, *.tsv); may be given more than once.",
      valueName: "glob"))
  var include: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read JSON Lines or CSV, each row a document: the field or column that holds its text.", valueName: "name"))
  var textField: String?

  @Option(help: ArgumentHelp("The field or column that holds a row's name, else FILE:LINE.", valueName: "name"))
  var idField: String?

  // Unconditional: a value that begins with `-` is wrong, not missing.
  @Option(parsing: .unconditional, help: ArgumentHelp("Refuse larger files: bytes, or with K, M or G.", valueName: "size"))
  var maxFileSize: ByteCount?

  @Option(help: ArgumentHelp("Encoding of all documents (utf-8, gb18030, utf-16, big5, …) or auto.", valueName: "name"))
  var encoding = EncodingOption.automatic

  /// nil where documents are files.
  var rows: RowFields? { textField.map { RowFields(text: $0, id: idField) } }

  /// Which names are read below a directory.
  var sought: String {
    if !include.isEmpty { return include.joined(separator: " or ") }
    return rows == nil ? "*.txt" : "*.jsonl, *.ndjson, *.csv or *.tsv"
  }

  /// The documents that arguments and list name.
  func walk(_ paths: [String]) throws(CommandFailure) -> InputWalk {
    var arguments = paths.map(RawArguments.argument)
    if let filesFrom {
      do {
        arguments += try InputList.read(filesFrom, parted: null ? .byNul : .byLine)
      } catch {
        throw CommandFailure(message: "\(error.path): \(error.message)")
      }
    }
    return InputWalk(arguments, filter: NameFilter(include, ordinary: textField == nil ? .text : .rows))
  }

  func source(_ walk: InputWalk) -> InputSource { InputSource(walk, mostBytes: maxFileSize?.bytes) }
}

/// What `extract` writes.
struct OutputOptions: ParsableArguments {
  @Option(help: "Form of the records (default: table on a terminal, jsonl elsewhere).")
  var format: RecordFormat?

  @Option(
    help: ArgumentHelp(
      "Write to a file, which takes its name when it is whole, or into a database; '-' is standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Go on with an output that was not finished, where its inputs are the same.")
  var resume = false

  @Flag(help: "Replace files of output and errors where they exist, finished or not.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Write only these keys of each record, parted by commas, as name,quantities.value (jsonl and json).", valueName: "keys"))
  var fields: String?

  @Option(help: "A project in each record whole, or whole once and its index then: whole or ref (jsonl and json).")
  var projects = ProjectStyle.whole

  @Option(help: "What start and end count: scalar, utf8 or utf16.")
  var offsets = OffsetUnit.scalar

  @Option(help: ArgumentHelp("Write what could not be read to a file, a JSON object a line.", valueName: "file"))
  var errors: String?

  @Option(
    help: ArgumentHelp(
      "Write an account of each document to a file, a JSON object a line: its bytes, records and numbers.", valueName: "file"))
  var manifest: String?

  /// Whether the records go to a file, and not to standard output.
  var isFile: Bool { output ?? "-" != "-" }
  var names: RunOutputs.Names { RunOutputs.Names(records: output, errors: errors, manifest: manifest) }

  /// Whether something is asked for that only JSON has.
  var takesJSON: Bool { fields != nil || projects != .whole }

  /// nil for all keys.
  func selection() throws(UnknownField) -> FieldSelection? {
    guard let fields else { return nil }
    return try FieldSelection(fields)
  }

  var existing: OutputFile.Existing { force ? .replaced : resume ? .resumed : .refused }
}

/// How `extract` runs.
struct RunOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Workers; the output is the same for every number (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Stop at the first file that cannot be read.")
  var failFast = false

  @Flag(help: "No line of progress, where standard error is a terminal.")
  var noProgress = false

  @Option(help: ArgumentHelp("The least that is said on standard error.", valueName: "level"))
  var logLevel = Logger.Level.notice
}

/// The levels that the command uses.
extension Logger.Level: @retroactive ExpressibleByArgument {
  /// A level by its name.
  public init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    self.init(rawValue: argument)
  }

  /// Their names, as help lists them.
  public static var allValueStrings: [String] { [Self.debug, .info, .notice, .warning, .error].map(\.rawValue) }
}

/// A number of bytes: `4096`, `64K`, `100M`, `2G`.
struct ByteCount: ExpressibleByArgument {
  var bytes: Int

  init?(argument: String) {
    let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
    let shift = argument.last.flatMap { shifts[Character($0.uppercased())] }
    guard let number = Int(shift == nil ? argument[...] : argument.dropLast()), number >= 0 else { return nil }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    guard !overflow else { return nil }
    self.bytes = bytes
  }
}

/// Arguments as the system hands them over: names of files may be no UTF-8.
enum RawArguments {
  static func argument(_ text: String) -> InputArgument {
    for index in 0..<Int(CommandLine.argc) {
      guard let raw = CommandLine.unsafeArgv[index], String(cString: raw) == text else { continue }
      return InputArgument(platformString: raw)
    }
    return InputArgument(text)
  }
}
