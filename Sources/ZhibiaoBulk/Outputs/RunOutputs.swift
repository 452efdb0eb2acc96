import SystemPackage
import Zhibiao

/// All that a run writes: records, faults and the manifest, and the journal by which another run goes on with them.
package final class RunOutputs {
  /// Names of files; nil for standard output, and for what is not asked for.
  package struct Names: Sendable {
    package var records: String?
    package var errors: String?
    package var manifest: String?

    package init(records: String? = nil, errors: String? = nil, manifest: String? = nil) {
      (self.records, self.errors, self.manifest) = (records, errors, manifest)
    }
  }

  let records: any RecordOutput
  /// The records' own file; nil where they go into a database.
  private let file: OutputFile?
  private let errors: OutputFile?
  private let manifest: OutputFile?
  private var journal: Journal?
  /// How far the run before had come.
  private(set) var start = Journal.Entry()
  /// The entries up to it, by which the inputs are held against those of the run before.
  private(set) var before: [Journal.Entry] = []

  /// Records into a database, whose transactions are its journal; faults and manifest into files of their own.
  package init(database: any RecordOutput, _ names: Names) throws(OutputError) {
    (records, file) = (database, nil)
    errors = try names.errors.map { name throws(OutputError) in try OutputFile(path: name, existing: .replaced) }
    manifest = try names.manifest.map { name throws(OutputError) in try OutputFile(path: name, existing: .replaced) }
  }

  /// - Parameters:
  ///   - settings: What the records depend on besides the inputs.
  package init(_ names: Names, existing: OutputFile.Existing, settings: String) throws(OutputError) {
    guard let name = names.records else {
      let file = OutputFile()
      (records, self.file) = (file, file)
      errors = try names.errors.map { name throws(OutputError) in try OutputFile(path: name, existing: .replaced) }
      manifest = try names.manifest.map { name throws(OutputError) in try OutputFile(path: name, existing: .replaced) }
      return
    }
    let isGoingOn = existing == .resumed && RunOutputs.isThere(name + ".partial")
    if isGoingOn { for side in [names.errors, names.manifest] { RunOutputs.takeNameBack(side) } }
    let beside: OutputFile.Existing = isGoingOn ? .resumed : .replaced
    let file = try OutputFile(path: name, existing: existing)
    (records, self.file) = (file, file)
    errors = try names.errors.map { name throws(OutputError) in try OutputFile(path: name, existing: beside) }
    manifest = try names.manifest.map { name throws(OutputError) in try OutputFile(path: name, existing: beside) }
    guard file.isKept else { return }
    let path = FilePath(name + ".journal")
    var length = 0
    if isGoingOn {
      let reading = Journal.read(path, settings: settings)
      guard reading.fits else {
        throw .notResumable(name + ".partial", because: "it was begun with other options or by another version")
      }
      if let last = reading.entries.lastIndex(where: { fits($0.entry) }) {
        before = reading.entries[...last].map(\.entry)
        (start, length) = reading.entries[last]
      }
    }
    for (file, end) in zip([file, errors, manifest], start.ends) { try file?.truncate(to: end) }
    journal = try Journal(path, settings: settings, keeping: length)
  }

  /// The unfinished file's name; nil where the records go into none that is kept.
  var partialName: String? { file?.partialName }

  /// Whether the output of a run that is to be gone on with is whole already.
  package static func isWhole(_ names: Names) -> Bool {
    guard let name = names.records else { return false }
    return isThere(name) && !isThere(name + ".partial")
  }

  private static func isThere(_ name: String) -> Bool { (try? FileStatus(FilePath(name), links: .followed)) != nil }

  /// A run was stopped while its files took their names.
  private static func takeNameBack(_ name: String?) {
    guard let name, name != "-", isThere(name), !isThere(name + ".partial") else { return }
    _ = FilePath(name).withPlatformString { old in FilePath(name + ".partial").withPlatformString { OutputFile.rename(old, $0) } }
  }

  private func fits(_ entry: Journal.Entry) -> Bool {
    zip([file, errors, manifest], entry.ends).allSatisfy { file, end in end <= file?.length ?? 0 }
  }

  func report(_ fault: InputFault) throws(OutputError) {
    let (path, message) = (JSONText.quoted(fault.path), JSONText.quoted(fault.message))
    let offset = fault.offset.map { String($0) } ?? "null"
    try errors?.write("{\"path\":\(path),\"kind\":\"\(fault.kind.rawValue)\",\"message\":\(message),\"offset\":\(offset)}\n")
    if let manifest { try manifest.write(ManifestLine(fault).text) }
  }

  func addToManifest(_ line: String) throws(OutputError) { try manifest?.write(line) }

  /// Everything up to here belongs to documents that are done.
  func mark(_ inputs: InputCount, read: Int, faults: Int) throws(OutputError) {
    try records.markDocuments()
    guard let journal else { return }
    try journal.add(
      Journal.Entry(
        inputs: inputs.count, blocks: inputs.blocks, digest: inputs.digest, read: read, faults: faults,
        ends: [file?.length ?? 0, errors?.length ?? 0, manifest?.length ?? 0]))
    if journal.isDue { try synchronize() }
  }

  /// Brings everything to the disk, for a run that is to be gone on with.
  func synchronize() throws(OutputError) {
    try records.synchronize()
    for file in [errors, manifest] { try file?.synchronize() }
    try journal?.markSynced()
  }

  /// Gives the files their names.
  package func finish() throws(OutputError) {
    try errors?.finish()
    try manifest?.finish()
    try records.finish()
    journal?.remove()
  }

  /// The unfinished file that another run can go on with; takes one away that holds nothing.
  package func leave() -> String? {
    guard let file, let name = file.partialName else { return nil }
    guard file.length > 0 || start.inputs > 0 else {
      for file in [file, errors, manifest] { file?.discard() }
      journal?.remove()
      return nil
    }
    return name
  }
}
