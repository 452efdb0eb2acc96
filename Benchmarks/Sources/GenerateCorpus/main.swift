import CorpusGenerator

/// Writes generated documents to standard output: `generate-corpus [LAYOUT|mixture] [BYTES] [SEED]`.
let arguments = CommandLine.arguments.dropFirst()
let layout = arguments.first ?? "mixture"
let numbers = arguments.dropFirst().map { UInt64($0) }
let layouts = DocumentLayout.allCases.map(\.rawValue).joined(separator: ", ")

if numbers.contains(nil) || numbers.count > 2 || layout != "mixture" && DocumentLayout(rawValue: layout) == nil {
  print(
    "usage: generate-corpus [LAYOUT] [BYTES] [SEED]\n  LAYOUT  mixture, \(layouts)\n  BYTES   at least so many (default: 1000000)\n  SEED    default: 1"
  )
} else {
  let bytes = Int(clamping: numbers.first.flatMap(\.self) ?? 1_000_000)
  var generator = CorpusGenerator(seed: numbers.dropFirst().first.flatMap(\.self) ?? 1)
  let text = DocumentLayout(rawValue: layout).map { generator.document($0, bytes: bytes) } ?? generator.mixture(bytes: bytes)
  print(text, terminator: "")
}
