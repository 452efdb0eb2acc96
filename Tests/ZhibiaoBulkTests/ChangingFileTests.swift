import Foundation
import SystemPackage
import Testing
import Zhibiao

@testable import ZhibiaoBulk

/// A file that is changed between its opening and its reading is read as far as it goes, or named.
@Suite struct ChangingFileTests {
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("zhibiao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// What is read of a file of 10,000 bytes that `change` meets when it is open, and some of it read already.
  private static func bytes(after change: (URL) throws -> Void, read first: Int = 0) throws -> Int {
    var count = -1
    try withFolder { folder in
      let file = folder.appendingPathComponent("a.txt")
      try Data(repeating: UInt8(ascii: "a"), count: 10_000).write(to: file)
      let opened = try OpenInput(.file(FilePath(file.path)))
      defer { opened.close() }
      var bytes = RawBytes()
      if first > 0 { _ = try opened.read(into: &bytes, limit: first) }
      try change(file)
      while try !opened.read(into: &bytes, limit: 3000) {}
      count = bytes.count
    }
    return count
  }

  @Test func fileThatIsCutShortEndsEarly() throws {
    #expect(try Self.bytes { truncate($0.path, 4000) } == 4000)
    #expect(try Self.bytes(after: { truncate($0.path, 0) }, read: 5000) == 5000)
  }

  @Test func fileThatGrowsIsReadToAnEnd() throws {
    let count = try Self.bytes { file in
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(repeating: UInt8(ascii: "b"), count: 10_000))
    }
    #expect(count >= 10_000 && count <= 20_000)
  }

  @Test func fileThatIsTakenAwayWhileItIsOpenIsRead() throws {
    #expect(try Self.bytes { try FileManager.default.removeItem(at: $0) } == 10_000)
  }

  @Test func fileThatIsTakenAwayBeforeItsTurnIsNamed() throws {
    try Self.withFolder { folder in
      for name in ["a.txt", "b.txt", "c.txt"] { try Data("不少于3次".utf8).write(to: folder.appendingPathComponent(name)) }
      var source = InputSource(InputWalk([folder.path]))
      var found: [String] = []
      while let next = source.next() {
        // The folder has been listed.
        try? FileManager.default.removeItem(at: folder.appendingPathComponent("b.txt"))
        switch next {
        case .success(let input):
          found.append(input.name.hasSuffix("a.txt") ? "a" : "c")
          input.close()
        case .failure(let fault): found.append("\(fault.kind)")
        }
      }
      #expect(found == ["a", "missing", "c"])
    }
  }
}
