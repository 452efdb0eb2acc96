import ArgumentParser
import Zhibiao
import ZhibiaoBulk

/// `zhibiao eval`: how far the engine's reading agrees with gold.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score the engine on gold files.",
    discussion: """
      A quantity is right where its span overlaps the gold one and comparator, value, unit, \
      rate and change agree; an indicator where name, category and target do. Gold that is \
      optional counts neither way. A case that is no gold is named with its line on standard \
      error and not scored, and the exit status is 1.
      """)

  @Argument(
    help: ArgumentHelp(
      "Gold files, or directories of them: JSON Lines with a case a line, or JSON with one; '-' reads standard input.", valueName: "gold"))
  var gold: [String]

  @Option(help: ArgumentHelp("Only cases of these kinds, parted by commas.", valueName: "kinds"))
  var kinds: String?

  @Flag(help: "Only the figures, without each miss and each extra.")
  var summary = false

  func run() throws {
    if gold.contains("-") { Terminal.sayThatInputIsRead() }
    let wanted = kinds.map { Set($0.split(separator: ",").map(String.init)) }
    var scoring = Scoring()
    try GoldFile.forEach(in: gold) { file throws(CommandFailure) in
      var faults = file.faults
      for gold in file.cases where wanted?.contains(gold.kind) ?? true {
        faults += scoring.score(gold, in: file).map { GoldFile.Fault(line: gold.line, message: $0) }
      }
      scoring.tell(faults, of: file)
    } onFault: {
      scoring.tell($0)
    }
    guard scoring.quantities.cases > 0 else { throw CommandFailure(message: "no case to score") }
    try Diagnostics.answer(scoring.lines(withDifferences: !summary).joined(separator: "\n"))
    if scoring.hasFaults { throw ExitCode(1) }
  }
}

/// The scores of all cases, and whether some could not be scored.
private struct Scoring {
  private let extractor = DocumentExtractor(DocumentExtractor.Options())
  private(set) var quantities = QuantityScore()
  private(set) var indicators = IndicatorScore()
  private(set) var hasFaults = false

  /// More faults of one file are only counted: it may be no gold at all.
  private static let mostTold = 10

  /// - Returns: What is wrong with a case that is not scored.
  mutating func score(_ gold: GoldCase, in file: GoldFile) -> [String] {
    do {
      let document = try extractor.decode(file.bytes(of: gold))
      let faults = GoldCheck.faults(of: gold, in: document.string())
      guard faults.isEmpty else { return faults }
      let records = extractor.records(of: document, name: gold.id)
      quantities.add(gold, records)
      if !gold.indicators.isEmpty { indicators.add(gold, records) }
      return []
    } catch let fault as InputFault {
      return ["\(fault.path): \(fault.message)"]
    } catch {
      return ["\(gold.id): \(error)"]
    }
  }

  mutating func tell(_ faults: [GoldFile.Fault], of file: GoldFile) {
    hasFaults = hasFaults || !faults.isEmpty
    let sorted = faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    for fault in sorted.prefix(Scoring.mostTold) { Diagnostics.say("\(file.path):\(fault.line): \(fault.message)") }
    if faults.count > Scoring.mostTold { Diagnostics.say("\(file.path): \((faults.count - Scoring.mostTold).counted("more fault"))") }
  }

  mutating func tell(_ fault: InputFault) {
    hasFaults = true
    Diagnostics.say("\(fault.path): \(fault.message)")
  }

  func lines(withDifferences: Bool) -> [String] {
    var lines = withDifferences ? quantities.differences : []
    lines += quantities.kinds.sorted { $0.key < $1.key }.map { $0.value.line($0.key) }
    lines.append(quantities.summary)
    if indicators.cases > 0 {
      if withDifferences { lines += indicators.differences }
      lines += indicators.kinds.sorted { $0.key < $1.key }.map { $0.value.line($0.key) }
      lines.append(indicators.summary)
    }
    return lines
  }
}
