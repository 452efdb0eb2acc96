import SystemPackage

/// One document to be read.
package struct Input: Sendable, Hashable {
  /// What records and messages call it: the argument joined with the path below it, or `-`.
  package var name: String
  package var source: Source

  package init(name: String, source: Source) { (self.name, self.source) = (name, source) }

  package enum Source: Sendable, Hashable {
    case standardInput
    case file(FilePath)
  }
}

/// The documents that arguments name, in their order; those below a directory in byte order of their paths.
///
/// Below a directory hidden names (`.git`) are passed over, links to files are read, links to directories are not
/// entered: so there is no loop. What an argument itself names is read whatever it is called.
package struct InputWalk {
  private let pattern: NamePattern
  /// What is still to be looked at, the next one last.
  private var pending: [Step]

  private enum Step {
    case argument(String)
    /// A path below the argument `root`.
    case entry(FilePath, root: String, below: String)
  }

  /// - Parameter pattern: Which files below a directory are read.
  package init(_ arguments: [String], pattern: NamePattern = .text) {
    self.pattern = pattern
    pending = arguments.reversed().map(Step.argument)
  }

  /// The next document, or what kept one from being found; nil at the end.
  package mutating func next() -> Result<Input, InputFault>? {
    while let step = pending.popLast() {
      switch step {
      case .argument("-"): return .success(Input(name: "-", source: .standardInput))
      case .argument(let argument):
        if let found = visit(argument: argument) { return found }
      case .entry(let path, let root, let below):
        if let found = visit(path, root: root, below: below) { return found }
      }
    }
    return nil
  }

  private mutating func visit(argument: String) -> Result<Input, InputFault>? {
    let path = FilePath(argument)
    do {
      guard try FileStatus(path, links: .followed).kind == .directory else {
        return .success(Input(name: argument, source: .file(path)))
      }
      try enter(path, root: argument, below: "")
      return nil
    } catch {
      return .failure(fault(argument, path, error))
    }
  }

  private mutating func visit(_ path: FilePath, root: String, below: String) -> Result<Input, InputFault>? {
    let name = InputWalk.joined(root, below)
    do {
      switch try FileStatus(path, links: .told).kind {
      case .directory:
        try enter(path, root: root, below: below)
        return nil
      case .link:
        guard pattern.matches(below) else { return nil }
        return try FileStatus(path, links: .followed).kind == .directory ? nil : .success(Input(name: name, source: .file(path)))
      case .file, .other:
        return pattern.matches(below) ? .success(Input(name: name, source: .file(path))) : nil
      }
    } catch {
      return .failure(fault(name, path, error))
    }
  }

  private mutating func enter(_ path: FilePath, root: String, below: String) throws(Errno) {
    var entries: [(key: String, name: String)] = []
    for name in try DirectoryListing.names(in: path) where !name.hasPrefix(".") {
      // In the order of whole paths a directory's name counts with its slash.
      let isDirectory = (try? FileStatus(path.appending(name), links: .told).kind == .directory) ?? false
      entries.append((isDirectory ? name + "/" : name, name))
    }
    entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for entry in entries.reversed() {
      pending.append(.entry(path.appending(entry.name), root: root, below: below.isEmpty ? entry.name : below + "/" + entry.name))
    }
  }

  private func fault(_ name: String, _ path: FilePath, _ error: Errno) -> InputFault {
    if error == .noSuchFileOrDirectory, (try? FileStatus(path, links: .told).kind) == .link {
      return InputFault(path: name, kind: .brokenLink, message: "symbolic link to a file that is not there")
    }
    return InputFault(path: name, error)
  }

  private static func joined(_ root: String, _ below: String) -> String {
    root.hasSuffix("/") ? root + below : root + "/" + below
  }
}
