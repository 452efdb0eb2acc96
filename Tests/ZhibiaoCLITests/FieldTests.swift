import Foundation
import Testing

@testable import ZhibiaoCLI

/// Less of each record: `--fields` and `--projects`.
@Suite struct FieldTests {
  private static let form = "项目名称：\"热线\"运行\n主管部门：某局\n绩效目标：接听电话不少于3万次。\n\n" + ExtractTests.page + "\n\n"

  private static func records(_ run: CommandRun) -> [JSONValue] { run.output.split(separator: "\n").compactMap { JSONValue(String($0)) } }

  @Test func onlyTheKeysAskedForAreWritten() throws {
    let files = ["a.txt": Self.form]
    let whole = Self.records(try CommandRun(["extract", "a.txt"], files: files))
    let run = try CommandRun(
      ["extract", "a.txt", "--fields", "quantities.value, name,project.name,quantities.change.mode,flags"], files: files)
    let records = Self.records(run)
    #expect(records.count == whole.count && records.count > 3)
    for (part, record) in zip(records, whole) {
      let quantities = record["quantities"]?.elements.map { quantity in
        JSONValue.object([
          "value": quantity["value"] ?? .null, "change": quantity["change"].map { $0 == .null ? .null : .object([:]) } ?? .null,
        ])
      }
      #expect(
        part
          == .object([
            "project": .object(["name": .string("\"热线\"运行")]), "name": record["name"] ?? .null, "quantities": .array(quantities ?? []),
            "flags": record["flags"] ?? .null,
          ]))
    }
    #expect(run.output.hasPrefix("{\"project\":{\"name\":\"\\\"热线\\\"运行\"},\"name\":"), "keys keep their order")
  }

  @Test func everyKeyByItselfIsWhatTheWholeRecordHolds() throws {
    let page = Self.form + "序号 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分\n1 | 改造公厕 | ≥16座 | 17座 | 10 | 10\n"
    let whole = Self.records(try CommandRun(["extract", "a.txt"], files: ["a.txt": page]))
    guard case .object(let keys)? = whole.first else { return #expect(Bool(false), "no record") }
    for key in keys.keys {
      let records = Self.records(try CommandRun(["extract", "a.txt", "--fields", key], files: ["a.txt": page]))
      #expect(records == whole.map { .object([key: $0[key] ?? .null]) }, "\(key)")
    }
    let all = try CommandRun(["extract", "a.txt", "--fields", keys.keys.joined(separator: ",")], files: ["a.txt": page])
    #expect(Self.records(all) == whole)
  }

  @Test func keysUnderAKeyAreThoseOfTheRecords() throws {
    let files = ["a.txt": Self.form]
    let whole = Self.records(try CommandRun(["extract", "a.txt"], files: files))
    func paths(_ value: JSONValue?, under key: String) -> [String] {
      guard case .object(let members)? = value else { return [] }
      return members.keys.map { "\(key).\($0)" }
    }
    let record = try #require(whole.first { !($0["quantities"]?.elements.isEmpty ?? true) })
    let fields = paths(record["project"], under: "project") + paths(record["quantities"]?.elements.first, under: "quantities")
    #expect(fields.count == 9 + 23)
    let run = Self.records(try CommandRun(["extract", "a.txt", "--fields", fields.joined(separator: ",")], files: files))
    #expect(run == whole.map { .object(["project": $0["project"] ?? .null, "quantities": $0["quantities"] ?? .null]) })
  }

  @Test func projectIsWrittenOnceWhereAsked() throws {
    let files = ["a.txt": Self.form + "项目名称：公厕\n主管部门：某局\n\n" + ExtractTests.page, "b.txt": Self.form]
    let whole = Self.records(try CommandRun(["extract", "a.txt", "b.txt"], files: files))
    let run = try CommandRun(["extract", "a.txt", "b.txt", "--projects", "ref"], files: files)
    let records = Self.records(run)
    #expect(records.count == whole.count)
    var projects: [String: JSONValue] = [:]
    var written = 0
    for (short, record) in zip(records, whole) {
      let name = "\(short["document"]?.string ?? "") \(short["project"]?["index"]?.integer ?? 0)"
      if short["project"]?["name"] != nil {
        projects[name] = short["project"]
        written += 1
      } else {
        #expect(short["project"] == .object(["index": record["project"]?["index"] ?? .null]))
      }
      #expect(projects[name] == record["project"])
    }
    #expect(written == 3)
  }

  @Test(arguments: [
    ["--projects", "ref"], ["--fields", "document,index,project.index,end"], ["--fields", "name"],
    ["--projects", "ref", "--format", "json"],
  ])
  func longDocumentIsWrittenTheSameByAnyNumber(arguments: [String]) throws {
    let files = ["a.txt": String(repeating: Self.form, count: 3000)]
    let one = try CommandRun(["extract", "a.txt", "--jobs", "1"] + arguments, files: files)
    for jobs in ["2", "3"] { #expect(try CommandRun(["extract", "a.txt", "--jobs", jobs] + arguments, files: files).output == one.output) }
    // Long documents from a pipe are cut, too.
    let pipe = try CommandRun(shell: "$Z extract - --jobs 2 \(arguments.joined(separator: " ")) < a.txt", files: files)
    #expect(pipe.output.replacing("\"document\":\"-\"", with: "\"document\":\"a.txt\"") == one.output)
  }

  @Test(arguments: [
    ("nme", "no field 'nme'; did you mean 'name'?"), ("titel", "no field 'titel': a record has schema, document, index,"),
    ("project.goals", "no field 'project.goals'; did you mean 'goal'?"),
    ("name,quantities.val", "no field 'quantities.val': 'quantities' has text, role,"),
    ("name.text", "no field 'name.text': 'name' holds no others"), ("", "no field ''"),
  ])
  func unknownFieldIsNamedWithThoseThereAre(fields: String, message: String) throws {
    let run = try CommandRun(["extract", "a.txt", "--fields", fields], files: ["a.txt": Self.form])
    #expect(run.status == 2 && run.output.isEmpty && run.errors.replacing("\n", with: " ").contains(message), "\(run.errors)")
  }

  @Test func tableTakesNoFields() throws {
    let run = try CommandRun(["extract", "a.txt", "--format", "table", "--fields", "name"], files: ["a.txt": Self.form])
    #expect(run.status == 2 && run.errors.contains("--fields and --projects are for the formats jsonl and json."))
  }
}
