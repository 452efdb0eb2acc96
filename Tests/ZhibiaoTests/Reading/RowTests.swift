import Testing

@testable import Zhibiao

/// Rows of JSON Lines and CSV: what was written is read back, however the file is cut.
@Suite struct RowTests {
  @Test(arguments: [
    (#"{"text":"培训3次"}"#, "培训3次"), (#" { "id" : 7 , "text" : "a" } "#, "a"), (#"{"text":""}"#, ""),
    (#"{"text":"\u57f9\u8bad\n\t\"\\\/\b\f\r"}"#, "培训\n\t\"\\/\u{8}\u{C}\r"), (#"{"text":"\ud83d\ude00"}"#, "😀"),
    (#"{"text":"\ud83dx\ude00"}"#, "\u{FFFD}x\u{FFFD}"), (#"{"text":"\ud83d\ud83d\ude00"}"#, "\u{FFFD}😀"),
    (#"{"a":[1,{"text":"no"},[[]],{}],"b":{"c":[true,false,null,-1.5e+3,0]},"text":"a"}"#, "a"), (#"{"te\u0078t":"a"}"#, "a"),
    (#"{"text":"a","text":"b"}"#, "b"), (#"{"text":"\ufeffa"}"#, "a"),
  ])
  func fieldOfAnObjectIsRead(line: String, text: String) throws {
    #expect(try RowFile(line).texts() == [text])
  }

  @Test(arguments: [
    ("oops", "not JSON from byte 1 of the line on"), (#"{"text":"a""#, "not JSON from byte 12 of the line on"),
    (#"{"text":"a"} x"#, "not JSON from byte 14 of the line on"), (#"{"text":"a",}"#, "not JSON from byte 13 of the line on"),
    (#"{"text":"\x"}"#, "not JSON from byte 11 of the line on"), (#"{"text":"\u12g4"}"#, "not JSON from byte 14 of the line on"),
    (#"{"text" "a"}"#, "not JSON from byte 9 of the line on"), (#"{"a":01,"text":"a"}"#, "not JSON from byte 7 of the line on"),
    ("{\"text\":\"a\tb\"}", "not JSON from byte 11 of the line on"), (#"{"a":[1}"#, "not JSON from byte 8 of the line on"),
    (#"["a"]"#, "not a JSON object"), ("3", "not a JSON object"), (#"{"txt":"a"}"#, "no field 'text'"),
    (#"{"text":3}"#, "the field 'text' holds a number, not a string"), (#"{"text":null}"#, "the field 'text' holds null, not a string"),
    (#"{"text":["a"]}"#, "the field 'text' holds a list, not a string"),
  ])
  func rowThatIsNoObjectWithTheFieldIsNamedAndPassedOver(line: String, message: String) throws {
    let file = RowFile("{\"text\":\"first\"}\n\n\(line)\n{\"text\":\"last\"}")
    #expect(try file.texts() == ["first", "last"])
    #expect(try file.faults() == ["3: \(message)"])
  }

  @Test func nestingHasNoLimit() throws {
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    #expect(try RowFile(#"{"a":\#(deep),"text":"a"}"#).texts() == ["a"])
  }

  @Test(arguments: [
    ("id,text\n1,a\n", ["a"]), ("text\r\na\r\n\r\nb", ["a", "b"]), ("text\ra\rb\r", ["a", "b"]), ("\u{FEFF}text,id\na,1", ["a"]),
    ("id,text\n1,\"a,b\"\n2,\"a\"\"b\"\"\"\n3,\"\"\n4,\n", ["a,b", "a\"b\"", "", ""]),
    ("id,text,x\n1,\"a\nb\r\nc\",\"\n\"\n2,d,\n", ["a\nb\r\nc", "d"]), ("id\ttext\n1\ta,b\n", ["a,b"]), ("\"text\",x\na,b,c,d\n", ["a"]),
    ("x,\"te\nxt\",text\n1,2,a\n", ["a"]), ("id,text\n1,5\" pipe\n2,b\n", ["5\" pipe", "b"]), ("text\n", []), ("", []), ("\n\n", []),
  ])
  func columnOfACSVIsRead(content: String, texts: [String]) throws {
    let file = RowFile(content)
    #expect(try file.texts() == texts)
    #expect(try file.faults().isEmpty)
  }

  @Test func rowThatIsNoCSVIsNamedAndPassedOver() throws {
    let file = RowFile("id,text\n1,\"a\nb\"\n2\n3,\"他说\"好\"\"\n4,c\n5,\"open\n6,d\n")
    #expect(try file.texts() == ["a\nb", "c"])
    #expect(
      try file.faults() == [
        "4: no field 'text'", "5: text behind a closing quotation mark; in a quoted field a mark is written twice",
        "7: a quotation mark is not closed",
      ])
  }

  @Test func fileWithoutTheColumnIsNamedWithThoseItHas() {
    #expect(throws: RowFault(line: 1, reason: .columnMissing("text", columns: ["id", "正文"]))) { try RowFile("id,正文\n1,a\n").texts() }
    #expect(throws: RowFault(line: 1, reason: .array)) { try RowFile("[{\"text\":\"a\"}]").texts() }
  }

  @Test(arguments: 0..<40)
  func whatWasWrittenIsReadBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["全年培训", "不少于", "3", "次", ",", "\"", "\n", "\r\n", "\t", "\\", "😀", "/", " ", "{", "é"]
    let texts = (0..<600).map { _ in
      (0..<Int.random(in: 1...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "."
    }
    let names = texts.indices.map { "第\($0)行" }
    var lines = ""
    var table = "x,id,text\r\n"
    for (name, text) in zip(names, texts) {
      lines += "{\"id\":\"\(name)\",\"n\":[1],\"text\":\"\(RowTests.escaped(text, using: &random))\"}\n"
      table += "1,\(name),\"\(text.replacing("\"", with: "\"\""))\"\(Bool.random(using: &random) ? "\r\n" : "\n")"
    }
    let whole = try RowFile(lines, id: "id").read()
    #expect(whole.texts == texts && whole.names == names && whole.faults.isEmpty, "seed \(seed)")
    let part = Int.random(in: 100...5000, using: &random)
    #expect(try RowFile(lines, id: "id", partLength: part).read() == whole, "seed \(seed)")
    let columns = try RowFile(table, id: "id", partLength: part).read()
    #expect(columns.texts == texts && columns.names == names && columns.faults.isEmpty, "seed \(seed)")
  }

  private static func escaped(_ text: String, using random: inout SeededGenerator) -> String {
    text.unicodeScalars.map { scalar -> String in
      let mustBe = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
      guard mustBe || Int.random(in: 0..<4, using: &random) == 0 else { return String(scalar) }
      return UTF16.encode(scalar).map { unit in
        unit.map { "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16) }.joined()
      } ?? ""
    }.joined()
  }
}

/// A file of rows in memory, read in parts.
private struct RowFile {
  private let bytes: [UInt8]
  private let fields: RowFields
  private let partLength: Int

  init(_ content: String, id: String? = nil, partLength: Int = .max) {
    (bytes, fields, self.partLength) = (Array(content.utf8), RowFields(text: "text", id: id), partLength)
  }

  struct Reading: Equatable {
    var texts: [String] = []
    var names: [String] = []
    var faults: [String] = []
    /// First lines of the blocks.
    var lines: [Int] = []
  }

  func texts() throws -> [String] { try read().texts }
  func faults() throws -> [String] { try read().faults }

  func read() throws -> Reading {
    var reading = Reading()
    var blocks = RowBlocks(fields, as: .utf8)
    var reader = RowReader(fields)
    var position = 0
    while let block = try blocks.next(read: { raw, limit in
      let end = min(position + min(limit, partLength), bytes.count)
      bytes[position..<end].withUnsafeBytes { raw.append($0) }
      position = end
      return position == bytes.count
    }) {
      reading.lines.append(block.line)
      reader.begin(block, of: "a")
      while true {
        do throws(RowFault) {
          guard try reader.next(in: block) else { break }
          let text = reader.takeText()
          reading.texts.append(text.string(0..<text.count))
          reading.names.append(reader.name.string())
          reader.giveBack(text.recycled())
        } catch {
          reading.faults.append("\(error.line): \(error.reason)")
        }
      }
    }
    return reading
  }
}
