import Foundation
import Testing

@testable import ZhibiaoCLI

/// The command run in an empty folder of its own on the files of a test.
struct CommandRun {
  var output: String
  var errors: String
  var status: Int32

  /// Runs `zhibiao` with arguments.
  ///
  /// - Parameter files: Path and content of what the folder holds.
  init(_ arguments: [String], files: [String: String] = [:], input: String = "", prepare: (URL) throws -> Void = { _ in }) throws {
    let folder = try CommandRun.folder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    try prepare(folder)
    self = try CommandRun.run(CommandRun.command, arguments, in: folder, input: input)
  }

  /// Runs a line of the shell in which `$Z` is the command.
  init(shell line: String, files: [String: String] = [:], prepare: (URL) throws -> Void = { _ in }) throws {
    let folder = try CommandRun.folder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    try prepare(folder)
    self = try CommandRun.run("/bin/bash", ["-c", "Z='\(CommandRun.command)'; \(line)"], in: folder, input: "")
  }

  private init(output: String, errors: String, status: Int32) {
    (self.output, self.errors, self.status) = (output, errors, status)
  }

  /// The product stands beside the test's own executable.
  private static let command: String = {
    let places = [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()].compactMap { $0 }
    let beside = places.map { $0.appendingPathComponent("zhibiao").path }
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let built = sources.appendingPathComponent(".build/debug/zhibiao").path
    return (beside + [built]).first { FileManager.default.isExecutableFile(atPath: $0) } ?? built
  }()

  private static func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhibiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private static func run(_ path: String, _ arguments: [String], in folder: URL, input: String) throws -> CommandRun {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "COLUMNS": "80", "LC_ALL": "C.UTF-8"]
    // Files instead of pipes: a full pipe would stop the command.
    let (out, err, inp) = (
      folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"), folder.appendingPathComponent(".in")
    )
    for file in [out, err] { try Data().write(to: file) }
    try Data(input.utf8).write(to: inp)
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    process.standardInput = try FileHandle(forReadingFrom: inp)
    try process.run()
    process.waitUntilExit()
    return CommandRun(
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Output, errors and status in one text, as snapshots hold them.
  var whole: String {
    output + (errors.isEmpty ? "" : "--- standard error\n" + errors) + "--- status \(status)\n"
  }
}

/// Compares a text with a file of `Snapshots`; a missing one is written and fails once, to be read.
func expectSnapshot(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name + ".txt")
  guard let held = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(name) was written: read it and run again", sourceLocation: sourceLocation)
    return
  }
  #expect(text == held, sourceLocation: sourceLocation)
}

extension CommandRun {
  /// The documents whose records were written, in their order.
  var documents: [String] {
    var names: [String] = []
    for line in output.split(separator: "\n") {
      let name = JSONValue(String(line))?["document"]?.string ?? "?"
      if names.last != name { names.append(name) }
    }
    return names
  }
}
