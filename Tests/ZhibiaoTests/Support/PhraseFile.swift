import Foundation
import Testing

/// One file of `Corpus/phrases` or `Corpus/decoys`: a case a line.
struct PhraseFile: CustomTestStringConvertible, Sendable {
  let path: String
  let name: String
  let cases: [PhraseCase]
  /// Lines that are not written in the format, with the reason.
  let malformed: [(line: Int, why: String)]

  var testDescription: String { name }

  /// A text with its quantities marked, and what each of them must be read as.
  struct PhraseCase: Sendable {
    let line: Int
    let text: String
    let context: Context
    let quantities: [Marked]
  }

  /// `target`: the text is a whole target cell.
  enum Context: String, Sendable { case prose, target }

  /// A marked quantity; its span may begin anywhere an open edge allows.
  struct Marked: Sendable {
    /// Where the span may begin and end, in Unicode scalars of the text without marks.
    let starts: Set<Int>
    let ends: Set<Int>
    let reading: PhraseReading

    /// The span with both open edges.
    var widest: Range<Int> { (starts.min() ?? 0)..<(ends.max() ?? 0) }
  }
}

extension PhraseFile {
  /// The files of a folder of `Corpus`, by name.
  static func all(in folder: String) -> [PhraseFile] {
    let folder = corpus.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { PhraseFile(path: folder.appending(path: $0).path(), name: $0) }
  }

  /// Texts that the engine does not yet read as they are marked: `Corpus/known-misreadings.txt`.
  static let knownMisreadings: Set<String> = {
    let content = (try? String(contentsOf: corpus.appending(path: "known-misreadings.txt"), encoding: .utf8)) ?? ""
    return Set(content.split(separator: "\n").map(String.init))
  }()

  private static let corpus: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Corpus")
  }()

  init(path: String, name: String) {
    self.path = path
    self.name = name
    let content = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var cases: [PhraseCase] = []
    var malformed: [(line: Int, why: String)] = []
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      switch Self.read(line, number: index + 1) {
      case .success(let phrase): cases.append(phrase)
      case .failure(let problem): malformed.append((index + 1, problem.why))
      }
    }
    self.cases = cases
    self.malformed = malformed
  }

  private struct Malformed: Error {
    let why: String
  }

  /// line → text TAB readings? (TAB context)?
  private static func read(_ line: Substring, number: Int) -> Result<PhraseCase, Malformed> {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    let notations = fields.count > 1 ? fields[1].split(separator: " ; ") : []
    guard let context = Context(rawValue: fields.count > 2 ? String(fields[2]) : "prose") else {
      return .failure(Malformed(why: "no context is called \(fields[2])"))
    }
    var text = String.UnicodeScalarView()
    var spans: [(starts: Set<Int>, ends: Set<Int>)] = []
    var isOpen = false
    for scalar in fields[0].unicodeScalars {
      switch scalar {
      case "⟦":
        spans.append(([text.count], []))
        isOpen = true
      case "⟧":
        guard isOpen else { return .failure(Malformed(why: "⟧ without ⟦")) }
        spans[spans.count - 1].ends.insert(text.count)
        isOpen = false
      case "⟨", "⟩":
        guard isOpen else { return .failure(Malformed(why: "an open edge outside of a mark")) }
        // The edge before the number has ⟩ as its other beginning, the one behind it ⟨ as its other end.
        if scalar == "⟩" { spans[spans.count - 1].starts.insert(text.count) } else { spans[spans.count - 1].ends.insert(text.count) }
      default: text.append(scalar)
      }
    }
    guard !isOpen else { return .failure(Malformed(why: "⟦ without ⟧")) }
    guard spans.count == notations.count else {
      return .failure(Malformed(why: "\(spans.count) marks, \(notations.count) readings"))
    }
    var quantities: [Marked] = []
    for (span, notation) in zip(spans, notations) {
      guard let reading = PhraseReading(String(notation)) else { return .failure(Malformed(why: "not a reading: \(notation)")) }
      quantities.append(Marked(starts: span.starts, ends: span.ends, reading: reading))
    }
    return .success(PhraseCase(line: number, text: String(text), context: context, quantities: quantities))
  }
}

extension PhraseFile {
  /// The line of the corpus, so that a failure points at the case and not at the test.
  func location(ofLine line: Int) -> SourceLocation {
    SourceLocation(fileID: "Corpus/\(name)", filePath: path, line: line, column: 1)
  }
}
