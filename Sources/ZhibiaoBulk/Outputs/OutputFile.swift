import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where records go: standard output, or a file that takes its name only when it is whole.
package final class OutputFile {
  private let file: FileDescriptor
  private let name: String
  /// The name that the file takes at the end; nil for what is written as it stands: standard output, a device, a pipe.
  private let target: FilePath?
  private var partial: FilePath? { target.map { FilePath($0.string + ".partial") } }
  private var isOpen = true
  /// Bytes written, those of a run before counted.
  package private(set) var length = 0

  /// What becomes of files that stand in the way.
  package enum Existing: Sendable {
    /// Neither the file nor an unfinished one may be there.
    case refused
    case replaced
    /// The file is replaced when this one is whole; an unfinished one is gone on with.
    case resumed
  }

  /// Standard output.
  package init() {
    file = .standardOutput
    name = "standard output"
    target = nil
  }

  /// Writes to `path` + `.partial` until `finish`; to standard output where the path is `-`.
  ///
  /// - Throws: `exists`, `unfinished` where something stands in the way; `busy` where another run writes it.
  package init(path: String, existing: Existing) throws(OutputError) {
    guard path != "-" else {
      (file, name, target) = (.standardOutput, "standard output", nil)
      return
    }
    let wanted = FilePath(path)
    name = path
    let status = try? FileStatus(wanted, links: .followed)
    if let status, status.kind == .other {
      target = nil
      file = try OutputFile.open(wanted, options: [.closeOnExec])
      return
    }
    target = wanted
    let partial = FilePath(path + ".partial")
    // Nothing is lost with an empty file: a run before read nothing, or mktemp made it.
    let isInTheWay = status.map { $0.size > 0 } ?? ((try? FileStatus(wanted, links: .told)) != nil)
    if existing == .refused, isInTheWay { throw .exists(path) }
    file = try OutputFile.open(partial, options: [.create, .closeOnExec])
    do {
      // Whoever writes the file holds the lock, so two runs never write one.
      guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else { throw OutputError.busy(partial.string) }
      length = try OutputFile.sizeOfNamed(file, partial)
      if length > 0, existing == .refused { throw OutputError.unfinished(partial.string) }
      if existing == .replaced { try truncate(to: 0) }
    } catch {
      try? file.close()
      isOpen = false
      throw error as? OutputError ?? OutputError(error as? Errno ?? .ioError, doing: .creating, partial.string)
    }
  }

  private static func open(_ path: FilePath, options: FileDescriptor.OpenOptions) throws(OutputError) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readWrite, options: options, permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      if (error as? Errno) != .isDirectory, let writable = try? FileDescriptor.open(path, .writeOnly, options: [.closeOnExec]) {
        return writable
      }
      throw OutputError(error as? Errno ?? .ioError, doing: .creating, path.string)
    }
  }

  /// The size of an open file; the run that held it before may have given it its name meanwhile.
  private static func sizeOfNamed(_ file: FileDescriptor, _ path: FilePath) throws(OutputError) -> Int {
    do {
      let (held, named) = (try FileStatus(file), try FileStatus(path, links: .followed))
      guard held.identity == named.identity else { throw OutputError.busy(path.string) }
      return held.size
    } catch let error as OutputError {
      throw error
    } catch {
      throw .busy(path.string)
    }
  }

  static func rename(_ old: UnsafePointer<CInterop.PlatformChar>, _ new: UnsafePointer<CInterop.PlatformChar>) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(old, new)
    #elseif canImport(Musl)
      Musl.rename(old, new)
    #else
      Darwin.rename(old, new)
    #endif
  }

  deinit {
    if isOpen, target != nil { try? file.close() }
  }

  /// Whether the file is kept, and so can be gone on with.
  package var isKept: Bool { target != nil }
  /// The unfinished file's name.
  package var partialName: String? { partial?.string }

  /// Forgets what stands behind `length`; what is written next follows it.
  package func truncate(to length: Int) throws(OutputError) {
    guard target != nil else { return }
    guard ftruncate(file.rawValue, off_t(length)) == 0, lseek(file.rawValue, off_t(length), SEEK_SET) >= 0 else {
      throw OutputError(Errno(rawValue: errno), doing: .writing, name)
    }
    self.length = length
  }

  /// Writes all bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do {
        let written = try file.write(UnsafeRawBufferPointer(rebasing: rest))
        rest = rest.dropFirst(written)
        length += written
      } catch {
        let code = error as? Errno ?? .ioError
        guard code == .resourceTemporarilyUnavailable else { throw OutputError(code, doing: .writing, name) }
        waitUntilWritable()
      }
    }
  }

  /// Brings all that was written to the disk.
  package func synchronize() throws(OutputError) {
    guard target != nil, isOpen else { return }
    if fsync(file.rawValue) != 0, errno != EINVAL { throw OutputError(Errno(rawValue: errno), doing: .writing, name) }
  }

  /// Makes the file whole: its bytes are on the disk before it takes its name.
  package func finish() throws(OutputError) {
    guard let target, let partial, isOpen else { return }
    try synchronize()
    // The lock is held until the name is taken.
    let failed = partial.withPlatformString { old in target.withPlatformString { OutputFile.rename(old, $0) } }
    if failed != 0 { throw OutputError(Errno(rawValue: errno), doing: .renaming, partial.string) }
    OutputFile.synchronizeFolder(of: target)
    isOpen = false
    do { try file.close() } catch { throw OutputError(error as? Errno ?? .ioError, doing: .writing, name) }
  }

  /// A name is on the disk when its folder is.
  private static func synchronizeFolder(of path: FilePath) {
    let folder = path.removingLastComponent()
    guard let opened = try? FileDescriptor.open(folder.isEmpty ? "." : folder, .readOnly, options: [.closeOnExec, .directory]) else {
      return
    }
    // Some file systems cannot: then the name comes when it comes.
    fsync(opened.rawValue)
    try? opened.close()
  }

  /// Takes an unfinished file away.
  package func discard() {
    guard let partial, isOpen else { return }
    _ = partial.withPlatformString { unlink($0) }
    isOpen = false
    try? file.close()
  }

  /// A pipe whose other end made it non-blocking is full.
  private func waitUntilWritable() {
    var descriptor = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
    _ = poll(&descriptor, 1, -1)
  }
}
