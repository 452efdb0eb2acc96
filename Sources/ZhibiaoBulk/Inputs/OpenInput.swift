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
  let file: FileDescriptor
  /// Bytes that it held when it was opened; nil for what has no size, as a pipe.
  var size: Int?
  /// When it was last changed; 0 for what has no size.
  var changed: Int64 = 0

  init(_ input: Input) throws(InputFault) {
    name = input.name
    do {
      switch input.source {
      case .standardInput:
        file = .standardInput
        return
      case .file(let path): file = try OpenInput.open(path)
      case .entry(let entry, let directory): file = try directory.open(entry)
      }
      let status: FileStatus
      do {
        status = try FileStatus(file)
        switch status.kind {
        case .file: (size, changed) = (status.size, status.changed)
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
    if file != .standardInput { try? file.close() }
  }

  /// Adds what is left of the document to `bytes`, `limit` bytes at most.
  ///
  /// - Returns: Whether the document is at its end.
  func read(into bytes: inout RawBytes, limit: Int) throws(InputFault) -> Bool {
    let start = bytes.count
    do {
      while bytes.count - start < limit {
        let left = limit - (bytes.count - start)
        var room = 0
        let added = try bytes.append { (free) throws(Errno) in
          room = min(free.count, left)
          return try OpenInput.read(file, into: UnsafeMutableRawBufferPointer(rebasing: free[..<room]))
        }
        if added == 0 { return true }
        // A regular file gives less than was asked for at its end only; one that grew meanwhile is read on.
        if let size, added < room, bytes.count - start == size { return true }
      }
    } catch {
      throw InputFault(path: name, error)
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

  private static func adviseHugePages(_ room: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard room.count >= RawBytes.hugePage else { return }
      // Advice only: a refusal changes nothing.
      _ = madvise(room.baseAddress, room.count, MADV_HUGEPAGE)
    #endif
  }
}
