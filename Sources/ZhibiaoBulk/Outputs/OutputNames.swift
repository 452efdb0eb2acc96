import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run may write to is looked at before anything is written.
extension RunOutputs.Names {
  /// The same names with symbolic links followed: what is replaced is the file, not the link that leads to it.
  package var resolved: RunOutputs.Names {
    var names = self
    if records == "-" { names.records = nil }
    names.records = names.records.map(Self.resolve)
    names.errors = errors.map(Self.resolve)
    names.manifest = manifest.map(Self.resolve)
    return names
  }

  /// What two outputs would be written into; nil where each has a place of its own.
  package var clash: String? {
    var taken: Set<[String]> = []
    for (index, name) in [records ?? "-", errors, manifest].enumerated() {
      guard let name else { continue }
      if name == "-" {
        guard taken.insert(["-"]).inserted else { return "standard output" }
        continue
      }
      // A device may be written to by several.
      if (try? FileStatus(FilePath(name), links: .followed).kind) == .other { continue }
      for ending in index == 0 ? ["", ".partial", ".journal"] : ["", ".partial"] {
        guard taken.insert(Self.place(of: name + ending)).inserted else { return name + ending }
      }
    }
    return nil
  }

  /// Refuses what would lose data: an output that is an input, a fault list or manifest that is there already; and what
  /// cannot be written to at all.
  ///
  /// - Parameter inputs: Walked through to its end where an output is there already.
  package func check(existing: OutputFile.Existing, inputs: InputWalk) throws(OutputError) {
    for name in files { try Self.checkPlace(of: name) }
    try refuseInputs(inputs)
    let isGoingOn = existing == .resumed && (records.map { Self.status(of: $0 + ".partial") } ?? nil) != nil
    if existing == .replaced || isGoingOn { return }
    for name in [errors, manifest].compactMap({ $0 }) {
      if let status = Self.status(of: name), status.kind == .file, status.size > 0 { throw .exists(name) }
    }
  }

  /// Identities of the files that a run with these names has open.
  package var written: Set<[UInt64]> {
    var names = [errors, manifest].compactMap { $0.map { $0 + ".partial" } }
    if let records { names += [records + ".partial", records + ".journal"] }
    let statuses = names.map(Self.status) + [try? FileStatus(.standardOutput)]
    return Set(statuses.compactMap { $0?.kind == .file ? $0?.identity : nil })
  }

  /// Whether faults of a run are written down in the file that was named for them.
  package var tellsOfFaults: Bool { errors.flatMap(Self.status)?.size ?? 0 > 0 }

  private var files: [String] { [records, errors, manifest].compactMap { $0 }.filter { $0 != "-" } }

  private func refuseInputs(_ inputs: InputWalk) throws(OutputError) {
    var held: [[UInt64]: String] = [:]
    for name in files {
      if let status = Self.status(of: name), status.kind == .file { held[status.identity] = name }
    }
    guard !held.isEmpty else { return }
    var walk = inputs
    while let next = walk.next() {
      if let identity = try? next.get().identity, let name = held[identity] { throw .isInput(name) }
    }
  }

  private static func checkPlace(of name: String) throws(OutputError) {
    if let status = status(of: name) {
      if status.kind == .directory { throw .isDirectory(name) }
      return
    }
    let folder = FilePath(name).removingLastComponent()
    guard !folder.isEmpty else { return }
    guard let status = status(of: folder.string) else { throw .noFolder(folder.string) }
    if status.kind != .directory { throw .notAFolder(folder.string) }
  }

  private static func status(of name: String) -> FileStatus? { try? FileStatus(FilePath(name), links: .followed) }

  /// The same for two spellings of one path: the folder's identity and the last name.
  private static func place(of name: String) -> [String] {
    let path = FilePath(name).lexicallyNormalized()
    let folder = path.removingLastComponent()
    let identity = status(of: folder.isEmpty ? "." : folder.string)?.identity.map { String($0) } ?? [folder.string]
    return identity + [path.lastComponent?.string ?? ""]
  }

  /// Links that lead on and on are left to whoever opens them.
  private static let mostLinks = 40

  private static func resolve(_ name: String) -> String {
    var path = FilePath(name)
    for _ in 0..<mostLinks {
      guard (try? FileStatus(path, links: .told).kind) == .link, let target = target(of: path) else { break }
      path = target.isAbsolute ? target : path.removingLastComponent().appending(target.components)
    }
    return path.string
  }

  private static func target(of link: FilePath) -> FilePath? {
    var bytes = [CInterop.PlatformChar](repeating: 0, count: Int(PATH_MAX) + 1)
    // One byte is left for the NUL that closes the name.
    let length = link.withPlatformString { readlink($0, &bytes, bytes.count - 1) }
    return length > 0 ? FilePath(platformString: bytes) : nil
  }
}

extension Input {
  /// The same for two paths of one file; nil for what is no file, or not there.
  var identity: [UInt64]? {
    switch source {
    case .standardInput: nil
    case .file(let path): try? FileStatus(path, links: .followed).identity
    case .entry(let entry, let directory): try? directory.status(of: entry, links: .followed).identity
    }
  }
}
