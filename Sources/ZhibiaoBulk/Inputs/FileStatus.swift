import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What kind of thing a path names, how large it is and when it was changed.
struct FileStatus {
  var kind: Kind
  /// In bytes; what a regular file holds at this moment.
  var size: Int
  /// Nanoseconds since 1970.
  var changed: Int64
  /// The same for two paths of one file.
  var identity: [UInt64]

  enum Kind { case file, directory, link, other }
  enum LinkRule { case followed, told }

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

  /// What a name in an open directory stands for.
  init(_ name: UnsafePointer<CChar>, in directory: Int32, links: LinkRule) throws(Errno) {
    var status = stat()
    if fstatat(directory, name, &status, links == .followed ? 0 : AT_SYMLINK_NOFOLLOW) != 0 { throw Errno(rawValue: errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      changed = Int64(status.st_mtimespec.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtimespec.tv_nsec)
    #else
      changed = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    #endif
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
  }
}
