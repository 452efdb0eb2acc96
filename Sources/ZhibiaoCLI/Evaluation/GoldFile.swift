import SystemPackage
import Zhibiao
import ZhibiaoBulk

/// Reads gold: JSON Lines with a case a line, or a JSON file with one case, or a directory of such files.
struct GoldFile {
  let path: String
  private(set) var cases: [GoldCase] = []

  /// The gold files that arguments name.
  static func read(_ arguments: [String]) throws(CommandFailure) -> [GoldFile] {
    var walk = InputWalk(arguments, pattern: NamePattern("*.json*"))
    var files: [GoldFile] = []
    while let next = walk.next() {
      do {
        files.append(try GoldFile(next.get()))
      } catch let fault as InputFault {
        throw CommandFailure(message: "\(fault.path): \(fault.message)")
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(message: "\(error)")
      }
    }
    return files
  }

  private init(_ input: Input) throws {
    path = input.name
    let whole = try InputReader.bytes(of: input).string()
    if let one = JSONValue(whole) {
      cases = [try GoldFile.gold(one, in: path, line: 1)]
      return
    }
    for (number, line) in whole.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.contains(where: { !$0.isWhitespace }) {
      guard let value = JSONValue(String(line)) else { throw CommandFailure(message: "\(path):\(number + 1): not JSON") }
      cases.append(try GoldFile.gold(value, in: path, line: number + 1))
    }
  }

  private static func gold(_ value: JSONValue, in path: String, line: Int) throws(CommandFailure) -> GoldCase {
    guard let gold = GoldCase(value) else {
      throw CommandFailure(message: "\(path):\(line): a case needs id, kind and text or file")
    }
    return gold
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
