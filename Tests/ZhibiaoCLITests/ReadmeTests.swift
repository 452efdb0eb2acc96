import Foundation
import Testing

/// What the pages at the front show is what the command does.
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func page(_ name: String) throws -> String { try String(contentsOf: root.appending(path: name), encoding: .utf8) }

  /// The texts between fences, without the fences.
  private static func blocks(of page: String) -> [String] {
    page.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element[($0.element.firstIndex(of: "\n").map($0.element.index(after:)) ?? $0.element.endIndex)...]) }
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func exampleIsWhatTheCommandWrites(name: String) throws {
    let blocks = try Self.blocks(of: Self.page(name))
    try #require(blocks.count >= 3, "input, table, JSON")
    let files = ["budget.txt": blocks[0]]
    let shown = blocks[1].split(separator: "\n", maxSplits: 1)
    #expect(shown.first == "$ zhibiao extract --format table budget.txt")
    #expect(try CommandRun(["extract", "--format", "table", "budget.txt"], files: files).output == String(shown.last ?? ""))
    let records = try CommandRun(["extract", "--format", "jsonl", "budget.txt"], files: files).output
    #expect(records.contains(blocks[2].trimmingCharacters(in: .newlines)), "no record holds the JSON that is shown")
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func linksLeadToFiles(name: String) throws {
    let page = try Self.page(name)
    let targets = page.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    #expect(targets.count > 5)
    for target in targets { #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: target).path()), "\(target)") }
  }
}
