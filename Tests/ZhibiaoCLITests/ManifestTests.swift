import Foundation
import Testing

@testable import ZhibiaoCLI

/// The manifest accounts for every document and every number.
@Suite struct ManifestTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let corpus = root.appendingPathComponent("Corpus/documents").path

  private static func lines(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { try #require(JSONValue(String($0))) }
  }

  @Test func everyLineOfTheCorpusFitsItsSchemaAndItsSumsAgree() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("docs/schema/zhibiao-manifest-1.schema.json"), encoding: .utf8)
    let schema = SmallSchema(try #require(JSONValue(text)))
    let run = try CommandRun(shell: "$Z extract '\(Self.corpus)' --manifest m --output o 2>/dev/null; cat m")
    let lines = try Self.lines(run.output)
    #expect(lines.count > 100)
    for line in lines {
      let faults = schema.faults(of: line)
      #expect(faults.isEmpty, "\(faults) in \(line)")
      let numbers = try #require(line["numbers"])
      #expect(numbers["total"]?.integer == numbers.sum - (numbers["total"]?.integer ?? 0), "\(line)")
    }
  }

  @Test func exampleOfTheManifestsPageIsALine() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("docs/schema/zhibiao-manifest-1.schema.json"), encoding: .utf8)
    let schema = SmallSchema(try #require(JSONValue(text)))
    let page = try String(contentsOf: Self.root.appendingPathComponent("docs/bulk.md"), encoding: .utf8)
    let example = try #require(page.split(separator: "\n").first { $0.hasPrefix("{\"schema\"") })
    #expect(schema.faults(of: try #require(JSONValue(String(example)))).isEmpty)
  }

  @Test func everyInputHasItsLineAndTheDigestOfItsBytes() throws {
    let script = """
      printf '%%PDF-1.4' > in/b.txt; for i in $(seq 60); do cat in/a.txt; done > in/long.txt
      for jobs in 1 2 3; do $Z extract in gone.txt --jobs $jobs --manifest m$jobs > /dev/null 2>&1; done
      cmp m1 m2 && cmp m1 m3 && cat m1; sha256sum in/a.txt in/long.txt
      """
    let run = try CommandRun(shell: script, files: ["in/a.txt": String(repeating: ExtractTests.page + "\n", count: 40)])
    let output = run.output.split(separator: "\n").map(String.init)
    let lines = try Self.lines(output.filter { $0.hasPrefix("{") }.joined(separator: "\n"))
    #expect(lines.map { $0["path"]?.string ?? "" } == ["in/a.txt", "in/b.txt", "in/long.txt", "gone.txt"])
    #expect(lines.map { $0["fault"]?.string } == [nil, "not-text", nil, "missing"])
    let digests = output.filter { !$0.hasPrefix("{") }.map { String($0.prefix(64)) }
    #expect([lines[0], lines[2]].map { $0["sha256"]?.string ?? "" } == digests)
    #expect(lines[2]["numbers"]?["total"]?.integer == (lines[0]["numbers"]?["total"]?.integer ?? 0) * 60)
  }

  @Test func manifestSaysWhatMadeIt() throws {
    let run = try CommandRun(shell: "$Z --version; $Z extract a.txt --manifest m > /dev/null; cat m", files: ["a.txt": "不少于3次"])
    let versions = try #require(JSONValue(run.output.split(separator: "\n").last.map(String.init) ?? ""))["versions"]
    for (name, key) in [("zhibiao", "engine"), ("schema", "schema"), ("lexicon", "lexicon"), ("ICU", "icu")] {
      #expect(run.output.contains("\(name) \(versions?[key]?.string ?? "?")\n"))
    }
  }
}

extension JSONValue {
  /// All numbers in it, of whatever depth.
  fileprivate var sum: Int {
    switch self {
    case .object(let members): members.values.reduce(0) { $0 + $1.sum }
    case .array(let elements): elements.reduce(0) { $0 + $1.sum }
    case .number: integer ?? 0
    case .string, .bool, .null: 0
    }
  }
}
