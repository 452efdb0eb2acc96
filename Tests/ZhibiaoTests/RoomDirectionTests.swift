import Foundation
import Testing

/// The rooms of the engine depend on each other one way: see `docs/pipeline.md`.
struct RoomDirectionTests {
  /// Each may name the types of those before it. What stands outside of the folders, the engine, is last.
  private static let rooms = [
    "Memory", "Lexicon", "Reading", "Layout", "Lexing", "Grammar", "Tables", "Indicators", "Ledger", "Writing", "",
  ]

  @Test func noRoomNamesATypeOfALaterRoom() throws {
    let sources = try RoomDirectionTests.sources()
    for room in RoomDirectionTests.rooms { #expect(sources.contains { $0.room == room }, "no file in \(room)") }
    let violations = RoomDirectionTests.violations(in: sources)
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  @Test func aNameInACommentOrStringIsNoUse() {
    let later = Source(room: "Grammar", file: "Measure.swift", text: "enum Comparator {}\nprivate struct Inner {}\n")
    let earlier = Source(
      room: "Lexing", file: "Lexer.swift",
      text: "/* Comparator */\n// Comparator\nlet a = \"Comparator\"\nlet b = \"\"\"\n  Comparator \"\n  \"\"\"\nstruct Inner {}\n")
    #expect(RoomDirectionTests.violations(in: [later, earlier]) == [])
    let user = Source(room: "Lexing", file: "Lexer.swift", text: "let a = \"x\" // y\nfunc f(_: [Comparator]) {}\n")
    #expect(RoomDirectionTests.violations(in: [later, user]) == ["Lexing/Lexer.swift names Comparator of Grammar/Measure.swift"])
  }

  private struct Source {
    var room: String
    var file: String
    var content: SwiftSource

    init(room: String, file: String, text: String) {
      (self.room, self.file, content) = (room, file, SwiftSource(text))
    }
  }

  private static func violations(in sources: [Source]) -> [String] {
    let place = Dictionary(uniqueKeysWithValues: rooms.enumerated().map { ($1, $0) })
    // A room's own nested types may be called like a later room's.
    var own: [String: Set<String>] = [:]
    for source in sources { own[source.room, default: []].formUnion(source.content.allTypes) }
    var found: [String] = []
    for source in sources {
      for later in sources where place[later.room, default: 0] > place[source.room, default: 0] {
        for name in later.content.declaredTypes.intersection(source.content.words).subtracting(own[source.room, default: []]).sorted() {
          found.append("\(source.room)/\(source.file) names \(name) of \(later.room)/\(later.file)")
        }
      }
    }
    return found
  }

  /// Every file of the engine, with the folder in which it stands.
  private static func sources() throws -> [Source] {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let engine = root.appending(path: "Sources/Zhibiao")
    var found: [Source] = []
    for room in rooms {
      let folder = room.isEmpty ? engine : engine.appending(path: room)
      let files =
        room.isEmpty
        ? try FileManager.default.contentsOfDirectory(atPath: folder.path())
        : FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
      for file in files.sorted() where file.hasSuffix(".swift") {
        found.append(Source(room: room, file: file, text: try String(contentsOf: folder.appending(path: file), encoding: .utf8)))
      }
    }
    return found
  }
}
