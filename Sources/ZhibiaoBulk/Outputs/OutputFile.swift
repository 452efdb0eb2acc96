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
  /// The name that the file takes at the end; nil for standard output.
  private let target: FilePath?
  private var partial: FilePath? { target.map { FilePath($0.string + ".partial") } }
  private var isOpen = true

  /// Standard output.
  package init() {
    file = .standardOutput
    name = "standard output"
    target = nil
  }

  /// Writes to `path` + `.partial` until `finish`.
  package init(path: String, replacing: Bool) throws(OutputError) {
    let target = FilePath(path)
    self.target = target
    name = path
    if !replacing, (try? FileStatus(target, links: .told)) != nil { throw .exists(path) }
    do {
      file = try FileDescriptor.open(
        FilePath(path + ".partial"), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw OutputError(error as? Errno ?? .ioError, doing: .creating, path + ".partial")
    }
  }

  deinit {
    if isOpen, target != nil { try? file.close() }
  }

  /// Writes all bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      do {
        rest = try rest.dropFirst(file.write(UnsafeRawBufferPointer(rebasing: rest)))
      } catch {
        let code = error as? Errno ?? .ioError
        guard code == .resourceTemporarilyUnavailable else { throw OutputError(code, doing: .writing, name) }
        waitUntilWritable()
      }
    }
  }

  package func write(_ text: String) throws(OutputError) {
    var text = text
    let result = text.withUTF8 { bytes in Result { () throws(OutputError) in try write(UnsafeRawBufferPointer(bytes)) } }
    try result.get()
  }

  /// Makes the file whole: its bytes are on the disk before it takes its name.
  package func finish() throws(OutputError) {
    guard let target, let partial, isOpen else { return }
    if fsync(file.rawValue) != 0, errno != EINVAL { throw OutputError(Errno(rawValue: errno), doing: .writing, name) }
    isOpen = false
    do { try file.close() } catch { throw OutputError(error as? Errno ?? .ioError, doing: .writing, name) }
    let failed = partial.withPlatformString { old in target.withPlatformString { rename(old, $0) } }
    if failed != 0 { throw OutputError(Errno(rawValue: errno), doing: .renaming, partial.string) }
  }

  /// Takes an unfinished file away.
  package func discard() {
    guard let partial, isOpen else { return }
    isOpen = false
    try? file.close()
    _ = partial.withPlatformString { unlink($0) }
  }

  /// A pipe whose other end made it non-blocking is full.
  private func waitUntilWritable() {
    var descriptor = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
    _ = poll(&descriptor, 1, -1)
  }
}
