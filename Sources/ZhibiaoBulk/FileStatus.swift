import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What kind of thing a path names, and how large it is.
struct FileStatus {
  var kind: Kind
  /// In bytes; what a regular file holds at this moment.
  var size: Int

  enum Kind { case file, directory, link, other }

  /// - Parameter links: Whether a link is told as such, or what it leads to.
  init(_ path: FilePath, links: LinkRule) throws(Errno) {
    var status = stat()
    let failed = path.withPlatformString { links == .followed ? stat($0, &status) : lstat($0, &status) }
    if failed != 0 { throw Errno(rawValue: errno) }
    self.init(status)
  }

  init(_ file: FileDescriptor) throws(Errno) {
    var status = stat()
    if fstat(file.rawValue, &status) != 0 { throw Errno(rawValue: errno) }
    self.init(status)
  }

  enum LinkRule { case followed, told }

  private init(_ status: stat) {
    size = Int(status.st_size)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
  }
}

/// The names in a directory, in byte order.
enum DirectoryListing {
  static func names(in path: FilePath) throws(Errno) -> [String] {
    guard let directory = path.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return names
  }
}
