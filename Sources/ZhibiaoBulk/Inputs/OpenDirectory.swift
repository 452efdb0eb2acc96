import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A directory held open, with its names in byte order: what is below it is opened from it, so that no path is too long.
///
/// Names are bytes: a file system may hold names that are no UTF-8.
final class OpenDirectory: @unchecked Sendable {
  // Sendable holds: nothing changes after `init`.
  private let handle: OpaquePointer
  private let descriptor: Int32
  /// All names, each closed by a NUL.
  private let names: [UInt8]
  let entries: [Entry]

  struct Entry {
    fileprivate var start: Int32
    fileprivate var length: Int32
    var kind: FileStatus.Kind
  }

  /// Opens what a path names.
  convenience init(_ path: FilePath) throws(Errno) {
    try self.init(descriptor: path.withPlatformString { openat(AT_FDCWD, $0, OpenDirectory.options) })
  }

  /// Opens a directory that stands in another.
  convenience init(_ entry: Entry, in parent: OpenDirectory) throws(Errno) {
    try self.init(descriptor: parent.withName(of: entry) { openat(parent.descriptor, $0, OpenDirectory.options) })
  }

  private static let options = O_RDONLY | O_DIRECTORY | O_CLOEXEC

  private init(descriptor: Int32) throws(Errno) {
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    guard let opened = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw Errno(rawValue: code)
    }
    (handle, self.descriptor) = (opened, descriptor)
    var names: [UInt8] = []
    var entries: [Entry] = []
    errno = 0
    while let entry = readdir(opened) {
      let start = names.count
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        let bytes = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
        // Hidden names, `.` and `..` among them, are passed over.
        if bytes[0] != UInt8(ascii: ".") { names.append(contentsOf: UnsafeBufferPointer(start: bytes, count: strlen(name) + 1)) }
      }
      if names.count > start {
        entries.append(
          Entry(
            start: Int32(clamping: start), length: Int32(clamping: names.count - start - 1), kind: OpenDirectory.kind(entry.pointee.d_type))
        )
      }
      errno = 0
    }
    let code = errno
    if code == 0 {
      for index in entries.indices where entries[index].kind == .other {
        // Some file systems do not tell kinds in their listing.
        let status = OpenDirectory.withName(of: entries[index], in: names) { name in
          Result { () throws(Errno) in try FileStatus(name, in: descriptor, links: .told) }
        }
        entries[index].kind = (try? status.get().kind) ?? .other
      }
      names.withUnsafeBufferPointer { all in entries.sort { OpenDirectory.precedes($0, $1, in: all) } }
    }
    (self.names, self.entries) = (names, entries)
    if code != 0 { throw Errno(rawValue: code) }
  }

  deinit { closedir(handle) }

  /// The name as messages and records have it: U+FFFD for what is no UTF-8.
  func name(of entry: Entry) -> String {
    names.withUnsafeBufferPointer { all in
      String(decoding: UnsafeBufferPointer(rebasing: all[Int(entry.start)..<Int(entry.start + entry.length)]), as: UTF8.self)
    }
  }

  func status(of entry: Entry, links: FileStatus.LinkRule) throws(Errno) -> FileStatus {
    let result = withName(of: entry) { name in Result { () throws(Errno) in try FileStatus(name, in: descriptor, links: links) } }
    return try result.get()
  }

  func open(_ entry: Entry) throws(Errno) -> FileDescriptor {
    // Opening a pipe that nobody writes to would wait for ever.
    let opened = withName(of: entry) { openat(descriptor, $0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard opened >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: opened)
  }

  private func withName<Result>(of entry: Entry, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    OpenDirectory.withName(of: entry, in: names, body)
  }

  private static func withName<Result>(of entry: Entry, in names: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    names.withUnsafeBytes { all in
      let name = UnsafeRawBufferPointer(rebasing: all[Int(entry.start)...])
      return name.withMemoryRebound(to: CChar.self) { characters in
        // An entry has a name and its NUL, so there is a base; "" names nothing.
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// In the order of whole paths a directory's name counts with its slash.
  private static func precedes(_ left: Entry, _ right: Entry, in names: UnsafeBufferPointer<UInt8>) -> Bool {
    let common = Int(min(left.length, right.length))
    let (first, second) = (Int(left.start), Int(right.start))
    for offset in 0..<common where names[first + offset] != names[second + offset] {
      return names[first + offset] < names[second + offset]
    }
    if left.length == right.length { return false }
    let leftNext = Int(left.length) > common ? names[first + common] : left.kind == .directory ? UInt8(ascii: "/") : 0
    let rightNext = Int(right.length) > common ? names[second + common] : right.kind == .directory ? UInt8(ascii: "/") : 0
    return leftNext < rightNext
  }

  private static func kind(_ type: UInt8) -> FileStatus.Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .directory
    case Int(DT_LNK): .link
    default: .other
    }
  }
}
