import ArgumentParser
import Logging
import Zhibiao
import ZhibiaoBulk

/// `zhibiao explain`: how a text was read.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a text is read.",
    discussion: """
      Prints the cells of the text, the words that mean something, the quantities with the \
      rule that made each, the numbers that were refused and why, and the records.
      """)

  @Argument(help: "The text; '-' reads standard input.")
  var text: String

  /// What helps where the text was taken for an option, as `-5%` is.
  static func hint(for arguments: [String]) -> String? {
    guard arguments.dropFirst().first == configuration.commandName, !arguments.contains("--"),
      let text = arguments.first(where: {
        $0.hasPrefix("-") && $0.dropFirst().first.map { $0 != "-" && !($0.isASCII && $0.isLetter) } ?? false
      })
    else { return nil }
    return "A text that begins with '-' stands behind '--': zhibiao explain -- '\(text)'"
  }

  func run() throws {
    if text == "-" { Terminal.sayThatInputIsRead() } else { sayWhereTextIsAPath() }
    let extractor = DocumentExtractor(DocumentExtractor.Options())
    do {
      let bytes = text == "-" ? try InputReader.bytes(of: .standardInput) : RawBytes(Array(text.utf8))
      let lines = try extractor.explain(extractor.decode(bytes), width: Terminal.isOutput ? Terminal.width : 80)
      try Diagnostics.answer(lines.joined(separator: "\n"))
    } catch let fault as InputFault {
      throw CommandFailure(message: "\(fault.path): \(fault.message)")
    } catch let error as ReadingError {
      throw CommandFailure(message: "\(text == "-" ? "-" : "the text"): \(error.description)")
    }
  }

  private func sayWhereTextIsAPath() {
    var walk = InputWalk([text])
    guard !text.isEmpty, case .success(let input)? = walk.next(), input.name == text else { return }
    Diagnostics.log.notice("'\(text)' is explained as a text; for the file of that name: zhibiao explain - < \(text)")
  }
}
