import SystemPackage

/// One document to be read.
package struct Input: Sendable {
  /// What records and messages call it: the argument joined with the path below it, or `-`.
  package var name: String
  var source: Source

  enum Source: Sendable {
    case standardInput
    case file(FilePath)
    case entry(OpenDirectory.Entry, OpenDirectory)
  }

  package static let standardInput = Input(name: "-", source: .standardInput)

  package static func file(_ path: FilePath) -> Input { Input(name: path.string, source: .file(path)) }
}

/// The documents that arguments name, in their order; those below a directory in byte order of their paths.
///
/// Below a directory hidden names (`.git`) are passed over, links to files are read, links to directories are not
/// entered: so there is no loop. What an argument itself names is read whatever it is called.
package struct InputWalk {
  let filter: NameFilter
  private var arguments: ArraySlice<InputArgument>
  /// From the argument's directory down to the one that is being listed.
  private var path: [Level] = []

  private struct Level {
    var directory: OpenDirectory
    var next = 0
    /// What stands before each of its names, in messages and for the pattern.
    var prefix: String
    var below: String
  }

  /// - Parameter filter: Which files below a directory are read.
  package init(_ arguments: [String], filter: NameFilter = NameFilter()) {
    self.init(arguments.map { InputArgument($0) }, filter: filter)
  }

  package init(_ arguments: [InputArgument], filter: NameFilter = NameFilter()) {
    self.filter = filter
    self.arguments = arguments[...]
  }

  /// The next document, or what kept one from being found; nil at the end.
  package mutating func next() -> Result<Input, InputFault>? {
    while true {
      if let found = nextEntry() { return found }
      guard let argument = arguments.popFirst() else { return nil }
      if let found = visit(argument) { return found }
    }
  }

  private mutating func visit(_ argument: InputArgument) -> Result<Input, InputFault>? {
    let name = argument.name
    if name == "-" { return .success(.standardInput) }
    do {
      guard try FileStatus(argument.path, links: .followed).kind == .directory else {
        return .success(Input(name: name, source: .file(argument.path)))
      }
      path = [Level(directory: try OpenDirectory(argument.path), prefix: name.hasSuffix("/") ? name : name + "/", below: "")]
      return nil
    } catch {
      let isLink = (try? FileStatus(argument.path, links: .told).kind) == .link
      return .failure(error == .noSuchFileOrDirectory && isLink ? .brokenLink(name) : InputFault(path: name, error))
    }
  }

  private mutating func nextEntry() -> Result<Input, InputFault>? {
    while let last = path.indices.last {
      guard path[last].next < path[last].directory.entries.count else {
        path.removeLast()
        continue
      }
      let directory = path[last].directory
      let entry = directory.entries[path[last].next]
      path[last].next += 1
      if let found = visit(entry, of: directory, at: last) { return found }
    }
    return nil
  }

  private mutating func visit(_ entry: OpenDirectory.Entry, of directory: OpenDirectory, at level: Int) -> Result<Input, InputFault>? {
    let last = directory.name(of: entry)
    let name = path[level].prefix + last
    do {
      switch entry.kind {
      case .directory:
        let opened = try OpenDirectory(entry, in: directory)
        path.append(Level(directory: opened, prefix: name + "/", below: path[level].below + last + "/"))
        return nil
      case .link:
        guard filter.matches(last, below: path[level].below) else { return nil }
        if try directory.status(of: entry, links: .followed).kind == .directory { return nil }
      case .file, .other:
        guard filter.matches(last, below: path[level].below) else { return nil }
      }
      return .success(Input(name: name, source: .entry(entry, directory)))
    } catch {
      return .failure(error == .noSuchFileOrDirectory && entry.kind == .link ? .brokenLink(name) : InputFault(path: name, error))
    }
  }
}
