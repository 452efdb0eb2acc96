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
      optional counts neither way.
      """)

  @Argument(help: ArgumentHelp("Gold files, or directories of them: JSON Lines with a case a line, or JSON with one.", valueName: "gold"))
  var gold: [String]

  @Option(help: ArgumentHelp("Only cases of these kinds, parted by commas.", valueName: "kinds"))
  var kinds: String?

  @Flag(help: "Only the figures, without each miss and each extra.")
  var summary = false

  func run() throws {
    let wanted = kinds.map { Set($0.split(separator: ",").map(String.init)) }
    let extractor = DocumentExtractor(DocumentExtractor.Options())
    var quantities = QuantityScore()
    var indicators = IndicatorScore()
    for file in try GoldFile.read(gold) {
      for gold in file.cases where wanted?.contains(gold.kind) ?? true {
        let records = try records(of: gold, in: file, with: extractor)
        quantities.add(gold, records)
        if !gold.indicators.isEmpty { indicators.add(gold, records) }
      }
    }
    guard quantities.cases > 0 else { throw CommandFailure(message: "no case to score") }
    var lines: [String] = []
    if !summary { lines += quantities.differences }
    lines += quantities.kinds.sorted { $0.key < $1.key }.map { $0.value.line($0.key) }
    lines.append(quantities.summary)
    if indicators.cases > 0 {
      if !summary { lines += indicators.differences }
      lines += indicators.kinds.sorted { $0.key < $1.key }.map { $0.value.line($0.key) }
      lines.append(indicators.summary)
    }
    try Diagnostics.answer(lines.joined(separator: "\n"))
  }

  private func records(of gold: GoldCase, in file: GoldFile, with extractor: DocumentExtractor) throws(CommandFailure) -> [Record] {
    do {
      return extractor.records(of: try extractor.decode(file.bytes(of: gold)), name: gold.id)
    } catch let fault as InputFault {
      throw CommandFailure(message: "\(fault.path): \(fault.message)")
    } catch {
      throw CommandFailure(message: "\(file.path): \(gold.id): \(error)")
    }
  }
}
