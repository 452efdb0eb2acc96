import SystemPackage
import Zhibiao

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A document that has been opened: its bytes come by `read`, since a mapped file that is cut short would kill the process.
struct OpenInput {
  var name: String
  let source: Source
  /// Bytes that it held when it was opened; nil for what has no size, as a pipe.
  var size: Int?
  /// When it was last changed; 0 for what has no size.
  var changed: Int64 = 0

  /// The same for two paths of one file; empty for what is no file.
  private(set) var identity: [UInt64] = []

  enum Source {
    case file(FileDescriptor)
    /// A member of an archive: its beginning, and where the rest of a long one comes from.
    case member(HeldBytes, rest: OpenArchive?)
  }

  init(name: String, held: HeldBytes, rest: OpenArchive?, changed: Int64) {
    (self.name, self.changed) = (name, changed)
    (source, size) = (.member(held, rest: rest), rest == nil ? held.count : nil)
  }

  init(_ input: Input) throws(InputFault) {
    name = input.name
    do {
      let file: FileDescriptor
      switch input.source {
      case .standardInput:
        source = .file(.standardInput)
        return
      case .file(let path): file = try OpenInput.open(path)
      case .entry(let entry, let directory): file = try directory.open(entry)
      }
      source = .file(file)
      let status: FileStatus
      do {
        status = try FileStatus(file)
        switch status.kind {
        case .file: (size, changed, identity) = (status.size, status.changed, status.identity)
        case .directory: throw InputFault(path: name, .isDirectory)
        case .link, .other:
          throw InputFault(path: name, kind: .notAFile, message: "not a regular file; to read a pipe, use '-'")
        }
      } catch {
        close()
        throw error
      }
    } catch let fault as InputFault {
      throw fault
    } catch let error as Errno {
      throw InputFault(path: input.name, error)
    } catch {
      throw InputFault(path: input.name, kind: .failed, message: "\(error)")
    }
  }

  private static func open(_ path: FilePath) throws(Errno) -> FileDescriptor {
    // Opening a pipe that nobody writes to would wait for ever.
    do { return try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]) } catch {
      throw error as? Errno ?? .ioError
    }
  }

  func close() {
    if case .file(let file) = source, file != .standardInput { try? file.close() }
  }

  /// Adds what is left of the document to `bytes`, `limit` bytes at most.
  ///
  /// - Returns: Whether the document is at its end.
  func read(into bytes: inout RawBytes, limit: Int) throws(InputFault) -> Bool {
    switch source {
    case .file(let file): return try read(file, into: &bytes, limit: limit)
    case .member(let held, let rest):
      let start = bytes.count
      held.take(into: &bytes)
      guard let rest else { return true }
      return try rest.read(into: &bytes, limit: max(limit - (bytes.count - start), 0), of: name)
    }
  }

  /// The same, of which a ledger's digest takes note.
  func read(into bytes: inout RawBytes, limit: Int, notedIn content: ContentDigest?) throws(InputFault) -> Bool {
    let start = bytes.count
    let isAtEnd = try read(into: &bytes, limit: limit)
    content?.add(UnsafeRawBufferPointer(rebasing: bytes.bytes[start...]))
    return isAtEnd
  }

  private func read(_ file: FileDescriptor, into bytes: inout RawBytes, limit: Int) throws(InputFault) -> Bool {
    let start = bytes.count
    do {
      while bytes.count - start < limit {
        let left = limit - (bytes.count - start)
        if file == .standardInput { try awaitInput() }
        var room = 0
        let added = try bytes.append { (free) throws(Errno) in
          room = min(free.count, left)
          return try OpenInput.read(file, into: UnsafeMutableRawBufferPointer(rebasing: free[..<room]))
        }
        if added == 0 { return true }
        // A regular file gives less than was asked for at its end only; one that grew meanwhile is read on.
        if let size, added < room, bytes.count - start == size { return true }
      }
    } catch let fault as InputFault {
      throw fault
    } catch {
      throw InputFault(path: name, error as? Errno ?? .ioError)
    }
    return false
  }

  private static func read(_ file: FileDescriptor, into room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    adviseHugePages(room)
    while true {
      do { return try file.read(into: room) } catch {
        guard let code = error as? Errno, code == .resourceTemporarilyUnavailable else { throw error as? Errno ?? .ioError }
        // A pipe whose other end made it non-blocking is empty.
        var descriptor = pollfd(fd: file.rawValue, events: Int16(POLLIN), revents: 0)
        _ = poll(&descriptor, 1, -1)
      }
    }
  }

  /// Whoever writes to standard input may take his time: meanwhile a signal ends the run.
  private func awaitInput() throws(InputFault) {
    var descriptor = pollfd(fd: FileDescriptor.standardInput.rawValue, events: Int16(POLLIN), revents: 0)
    while poll(&descriptor, 1, OpenInput.longestWait) <= 0 {
      if Interruption.signal != nil { throw InputFault(path: name, kind: .interrupted, message: "interrupted") }
    }
  }

  /// In milliseconds.
  private static let longestWait: Int32 = 100

  private static func adviseHugePages(_ room: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard room.count >= RawBytes.hugePage else { return }
      // Advice only: a refusal changes nothing.
      _ = madvise(room.baseAddress, room.count, MADV_HUGEPAGE)
    #endif
  }
}
