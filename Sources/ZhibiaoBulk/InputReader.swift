import SystemPackage
import Zhibiao

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Brings the bytes of one input into memory, by `read`: a mapped file that is cut short would kill the process.
package enum InputReader {
  /// Offsets in a text have 32 bits.
  package static let largest = Int(Int32.max)

  package static func bytes(of input: Input) throws(InputFault) -> RawBytes {
    switch input.source {
    case .standardInput:
      return try read(FileDescriptor.standardInput, expected: 1 << 16, name: input.name)
    case .file(let path):
      do {
        // Opening a pipe that nobody writes to would wait for ever.
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
        defer { try? file.close() }
        let status = try FileStatus(file)
        switch status.kind {
        case .file: return try read(file, expected: status.size, name: input.name)
        case .directory: throw InputFault(path: input.name, .isDirectory)
        case .link, .other:
          throw InputFault(path: input.name, kind: .notAFile, message: "not a regular file; to read a pipe, use '-'")
        }
      } catch let fault as InputFault {
        throw fault
      } catch let error as Errno {
        throw InputFault(path: input.name, error)
      } catch {
        throw InputFault(path: input.name, kind: .failed, message: "\(error)")
      }
    }
  }

  private static func read(_ file: FileDescriptor, expected: Int, name: String) throws(InputFault) -> RawBytes {
    // One byte more than expected: the read that finds the end needs room as well.
    var bytes = RawBytes(capacity: min(max(expected, 0), largest) + 1)
    do {
      while try bytes.append({ room in
        adviseHugePages(room)
        return try file.read(into: room)
      }) > 0 {
        guard bytes.count <= largest else {
          throw InputFault(path: name, kind: .tooLarge, message: "larger than 2 GiB; split it")
        }
      }
    } catch let fault as InputFault {
      throw fault
    } catch let error as Errno {
      throw InputFault(path: name, error)
    } catch {
      throw InputFault(path: name, kind: .failed, message: "\(error)")
    }
    return bytes
  }

  private static func adviseHugePages(_ room: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
      guard room.count >= RawBytes.hugePage else { return }
      // Advice only: a refusal changes nothing.
      _ = madvise(room.baseAddress, room.count, MADV_HUGEPAGE)
    #endif
  }
}
