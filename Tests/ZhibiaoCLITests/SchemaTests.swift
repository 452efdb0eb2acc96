import Foundation
import Testing

@testable import ZhibiaoCLI

@Suite struct SchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func everyRecordOfTheCorpusFitsTheSchema() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("docs/schema/zhibiao-1.schema.json"), encoding: .utf8)
    let schema = SmallSchema(try #require(JSONValue(text)))
    let run = try CommandRun(["extract", Self.root.appendingPathComponent("Corpus/documents").path])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count > 100)
    for line in lines {
      let record = try #require(JSONValue(String(line)))
      let faults = schema.faults(of: record)
      #expect(faults.isEmpty, "\(faults) in \(line)")
    }
  }

  @Test func schemaRefusesWhatIsNoRecord() throws {
    let schema = SmallSchema(
      try #require(
        JSONValue(
          #"{"type":"object","properties":{"a":{"type":["integer","null"],"minimum":1},"b":{"enum":["x",null]}},"required":["a"],"additionalProperties":false}"#
        )))
    #expect(schema.faults(of: .object(["a": .number("1"), "b": .null])).isEmpty)
    for wrong in ["{}", #"{"a":0}"#, #"{"a":1.5}"#, #"{"a":"1"}"#, #"{"a":1,"b":"y"}"#, #"{"a":1,"c":1}"#, "[]"] {
      #expect(!schema.faults(of: try #require(JSONValue(wrong))).isEmpty, "\(wrong)")
    }
  }

  @Test func exampleOfTheRecordsPageIsARecord() throws {
    let text = try String(contentsOf: Self.root.appendingPathComponent("docs/schema/zhibiao-1.schema.json"), encoding: .utf8)
    let schema = SmallSchema(try #require(JSONValue(text)))
    let page = try String(contentsOf: Self.root.appendingPathComponent("docs/records.md"), encoding: .utf8)
    let example = try #require(page.split(separator: "\n").first { $0.hasPrefix("{\"schema\"") })
    #expect(schema.faults(of: try #require(JSONValue(String(example)))).isEmpty)
  }
}

/// As much of JSON Schema as the records' schema uses.
struct SmallSchema {
  private let root: JSONValue

  init(_ schema: JSONValue) { root = schema }

  func faults(of value: JSONValue) -> [String] { faults(of: value, root, at: "record") }

  private func faults(of value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if let name = schema["$ref"]?.string?.split(separator: "/").last, let referred = root["$defs"]?[String(name)] {
      return faults(of: value, referred, at: path)
    }
    var faults: [String] = []
    if let constant = schema["const"], constant != value { faults.append("\(path) is not \(constant)") }
    if case .array(let cases)? = schema["enum"], !cases.contains(value) { faults.append("\(path) is none of \(cases)") }
    let types = schema["type"]?.string.map { [$0] } ?? schema["type"]?.elements.compactMap(\.string) ?? []
    if !types.isEmpty, !types.contains(where: { value.isOf(type: $0) }) { faults.append("\(path) is no \(types)") }
    if let text = value.string {
      if let least = schema["minLength"]?.integer, text.count < least { faults.append("\(path) is too short") }
      if let pattern = schema["pattern"]?.string, text.range(of: pattern, options: .regularExpression) == nil {
        faults.append("\(path) does not match \(pattern)")
      }
    }
    if let number = value.double, let least = schema["minimum"]?.double, number < least { faults.append("\(path) is below \(least)") }
    for (place, element) in value.elements.enumerated() {
      if let items = schema["items"] { faults += self.faults(of: element, items, at: "\(path)[\(place)]") }
    }
    if case .object(let members) = value {
      for key in schema["required"]?.elements.compactMap(\.string) ?? [] where members[key] == nil {
        faults.append("\(path) lacks \(key)")
      }
      for (key, member) in members {
        if let property = schema["properties"]?[key] {
          faults += self.faults(of: member, property, at: "\(path).\(key)")
        } else if schema["additionalProperties"] == .bool(false) {
          faults.append("\(path) has a key \(key)")
        }
      }
    }
    return faults
  }
}

extension JSONValue {
  fileprivate func isOf(type: String) -> Bool {
    switch self {
    case .object: type == "object"
    case .array: type == "array"
    case .string: type == "string"
    case .number(let text): type == "number" || (type == "integer" && Int(text) != nil)
    case .bool: type == "boolean"
    case .null: type == "null"
    }
  }
}
