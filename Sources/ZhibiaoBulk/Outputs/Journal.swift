import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a run has done so far, kept beside its unfinished output, so that another can go on where it was stopped.
///
/// A line each time documents have been written, with its own checksum: what a cut leaves of a line counts for nothing.
/// Lines are written behind the records that they speak of. After a power cut only those up to the last `synced` line are
/// relied on; a killed process loses nothing that it wrote.
final class Journal {
  /// How far a run has come.
  struct Entry: Equatable {
    /// Inputs that are written, faults counted.
    var inputs = 0
    /// Blocks of the last one's rows that are; 0 where all of it is.
    var blocks = 0
    /// Tells the names, sizes and times of all of them.
    var digest = InputDigest()
    /// Documents.
    var read = 0
    var faults = 0
    /// Bytes of the records, the faults and the manifest.
    var ends = [0, 0, 0]
  }

  private let file: FileDescriptor
  private let path: FilePath
  private var synced = Moment.now

  /// Between two `synced` lines; a power cut costs at most so much work.
  private static let interval: Int64 = 2_000_000_000

  /// Begins a journal, or goes on with one behind the entry at `length`.
  ///
  /// - Parameter settings: What the records depend on besides the inputs.
  init(_ path: FilePath, settings: String, keeping length: Int) throws(OutputError) {
    self.path = path
    do {
      file = try FileDescriptor.open(path, .readWrite, options: [.create, .closeOnExec], permissions: [.ownerReadWrite])
      try file.resize(to: Int64(length), retryOnInterrupt: true)
      try file.seek(offset: Int64(length), from: .start)
    } catch {
      throw OutputError(error as? Errno ?? .ioError, doing: .creating, path.string)
    }
    if length == 0 { try write("zhibiao 2 \(InputDigest(settings).hexadecimal)") }
    try write("boot \(Journal.boot)")
  }

  deinit { try? file.close() }

  func add(_ entry: Entry) throws(OutputError) {
    let ends = entry.ends.map { String($0) }.joined(separator: " ")
    try write("done \(entry.inputs) \(entry.blocks) \(entry.digest.hexadecimal) \(entry.read) \(entry.faults) \(ends)")
  }

  /// Whether it is time to bring everything to the disk.
  var isDue: Bool { Moment.now - synced > Journal.interval }

  /// All that earlier lines speak of is on the disk.
  func markSynced() throws(OutputError) {
    try write("synced")
    synced = Moment.now
  }

  func remove() { _ = path.withPlatformString { unlink($0) } }

  private func write(_ line: String) throws(OutputError) {
    do { try file.writeAll((line + " \(InputDigest(line).hexadecimal)\n").utf8) } catch {
      throw OutputError(error as? Errno ?? .ioError, doing: .writing, path.string)
    }
  }

  /// Differs after each start of the machine.
  private static var boot: String {
    let id = (try? InputReader.bytes(of: .file("/proc/sys/kernel/random/boot_id")).string()) ?? "unknown"
    return id.filter { $0 != "\n" && $0 != " " }
  }

  /// What a journal says.
  struct Reading {
    /// Whether it was written with these settings; true for one that says nothing.
    var fits = true
    /// In their order, each with the journal's length behind its line.
    var entries: [(entry: Entry, length: Int)] = []
  }

  /// Reads as much of a journal as is whole.
  static func read(_ path: FilePath, settings: String) -> Reading {
    var reading = Reading()
    guard let bytes = try? InputReader.bytes(of: .file(path)) else { return reading }
    var (length, synced, boot) = (0, 0, "")
    for line in bytes.string().split(separator: "\n", omittingEmptySubsequences: false) {
      guard let space = line.lastIndex(of: " "), InputDigest(String(line[..<space])).hexadecimal == line[line.index(after: space)...] else {
        break
      }
      length += line.utf8.count + 1
      let words = line[..<space].split(separator: " ")
      switch words.first {
      case "zhibiao": reading.fits = words.last.map(String.init) == InputDigest(settings).hexadecimal
      case "boot": boot = words.last.map(String.init) ?? ""
      case "synced": synced = reading.entries.count
      default:
        guard let entry = Entry(words) else { continue }
        reading.entries.append((entry, length))
      }
    }
    if boot != Journal.boot { reading.entries.removeSubrange(synced...) }
    return reading
  }
}

extension Journal.Entry {
  fileprivate init?(_ words: [Substring]) {
    let numbers = words.dropFirst().map { Int($0) }
    guard words.first == "done", words.count == 9, let inputs = numbers[0], let blocks = numbers[1],
      let digest = InputDigest(hexadecimal: words[3]), let read = numbers[3], let faults = numbers[4], let records = numbers[5],
      let said = numbers[6], let manifest = numbers[7]
    else { return nil }
    (self.inputs, self.blocks, self.digest, self.read, self.faults) = (inputs, blocks, digest, read, faults)
    ends = [records, said, manifest]
  }
}
