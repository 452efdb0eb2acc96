import CArchive
import SystemPackage
import Zhibiao

/// An archive or a compressed file, read member by member by libarchive.
final class OpenArchive {
  private let handle: OpaquePointer
  private let file: OpenInput

  /// Ends of names of what is read as an archive.
  private static let endings = [".gz", ".zst", ".xz", ".bz2", ".tar", ".tgz", ".zip", ".7z"]

  static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  init(_ file: OpenInput) throws(InputFault) {
    guard case .file(let descriptor) = file.source, let opened = carchive_open(descriptor.rawValue) else {
      file.close()
      throw InputFault(path: file.name, kind: .failed, message: "archives need libarchive, which is not installed")
    }
    (handle, self.file) = (opened, file)
  }

  deinit {
    carchive_close(handle)
    file.close()
  }

  /// The next member that `filter` chooses; of a compressed file its content, whatever it is called. Nil at the end.
  func next(_ filter: NameFilter) throws(InputFault) -> OpenInput? {
    while true {
      switch carchive_next(handle) {
      case 0: return nil
      case 1: break
      default: throw fault(nil)
      }
      let isRaw = carchive_is_raw(handle)
      let name = isRaw ? plainName : carchive_name(handle).map { String(cString: $0) } ?? "?"
      let parts = name.split(separator: "/", omittingEmptySubsequences: false)
      let below = parts.dropLast().map { $0 + "/" }.joined()
      if isRaw || filter.matchesMember(String(parts.last ?? ""), below: below) { return try open(file.name + "!" + name) }
    }
  }

  /// A short member is read at once, so that a worker need not wait for the archive.
  private func open(_ name: String) throws(InputFault) -> OpenInput {
    var bytes = RawBytes()
    let isWhole = try read(into: &bytes, limit: DocumentPieces.shortest + 1, of: name)
    return OpenInput(name: name, held: HeldBytes(bytes), rest: isWhole ? nil : self, changed: file.changed)
  }

  /// Adds what is left of the member; true at its end.
  func read(into bytes: inout RawBytes, limit: Int, of name: String) throws(InputFault) -> Bool {
    let start = bytes.count
    while bytes.count - start < limit {
      let left = limit - (bytes.count - start)
      var isDamaged = false
      let added = bytes.append { room in
        let read = carchive_read(handle, room.baseAddress, min(room.count, left))
        isDamaged = read < 0
        return max(Int(read), 0)
      }
      if isDamaged { throw fault(name) }
      if added == 0 { return true }
    }
    return false
  }

  private func fault(_ member: String?) -> InputFault {
    InputFault(path: member ?? file.name, kind: .failed, message: String(cString: carchive_error(handle)))
  }

  /// `a.txt` of `in/a.txt.gz`.
  private var plainName: String {
    let last = file.name.split(separator: "/").last.map(String.init) ?? file.name
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }
}

/// Bytes that were read before a worker asks for them; given once.
final class HeldBytes: @unchecked Sendable {
  // One worker has it.
  private var bytes: RawBytes?
  let count: Int

  init(_ bytes: consuming RawBytes) {
    count = bytes.count
    self.bytes = consume bytes
  }

  func take(into other: inout RawBytes) {
    if let held = bytes.take() {
      if other.count == 0 { other = held } else { other.append(held.bytes) }
    }
  }
}
