import SystemPackage
import Zhibiao
import ZhibiaoBulk

/// Reads gold: JSON Lines with a case a line, or a JSON file with one case, or a directory of such files.
struct GoldFile {
  let path: String
  /// Those that are whole.
  private(set) var cases: [GoldCase] = []
  /// What is wrong with the others, in the order of their lines.
  private(set) var faults: [Fault] = []

  struct Fault {
    var line: Int
    var message: String
  }

  /// Reads the gold files that arguments name, one after the other; a file that cannot be read is a fault.
  static func forEach(
    in arguments: [String], _ body: (GoldFile) throws(CommandFailure) -> Void, onFault: (InputFault) -> Void
  ) throws(CommandFailure) {
    var walk = InputWalk(arguments, filter: NameFilter(["*.json*"]))
    while let next = walk.next() {
      let file: GoldFile
      do throws(InputFault) { file = try GoldFile(next.get()) } catch {
        onFault(error)
        continue
      }
      try body(file)
    }
  }

  private init(_ input: Input) throws(InputFault) {
    path = input.name
    let whole = try InputReader.bytes(of: input).string()
    if let one = JSONValue(whole) {
      add(one, line: 1)
      return
    }
    for (number, line) in whole.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      if let value = JSONValue(String(line)) {
        add(value, line: number + 1)
      } else {
        faults.append(Fault(line: number + 1, message: "not JSON"))
      }
    }
  }

  private mutating func add(_ json: JSONValue, line: Int) {
    let wrong = GoldCheck.faults(in: json)
    if wrong.isEmpty, let gold = GoldCase(json, line: line) { cases.append(gold) }
    faults += wrong.map { Fault(line: line, message: $0) }
  }

  /// The bytes of a case's document; a file is looked for beside the gold file and one folder above.
  func bytes(of gold: GoldCase) throws(InputFault) -> RawBytes {
    switch gold.text {
    case .inline(let text): return RawBytes(Array(text.utf8))
    case .file(let name):
      let folder = FilePath(path).removingLastComponent()
      let beside = folder.appending(name)
      do {
        return try InputReader.bytes(of: .file(beside))
      } catch  where error.kind == .missing {
        let above = folder.appending("..").appending(name).lexicallyNormalized()
        return try InputReader.bytes(of: .file(above))
      }
    }
  }
}
