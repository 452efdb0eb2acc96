import Benchmark
import CorpusGenerator
import Zhibiao

/// Generated text, made when it is first asked for: each benchmark runs in a process of its own.
final class Sample: @unchecked Sendable {
  /// Well beyond the caches, and some tenth of a second for the engine.
  static let length = 4_000_000
  static let seed: UInt64 = 1

  private let make: (inout CorpusGenerator) -> String
  private lazy var text: [UInt8] = {
    var generator = CorpusGenerator(seed: Sample.seed)
    return Array(make(&generator).utf8)
  }()
  private let extractor = DocumentExtractor(DocumentExtractor.Options())

  init(_ make: @escaping (inout CorpusGenerator) -> String) { self.make = make }

  private static let layouts: [DocumentLayout: Sample] = Dictionary(
    uniqueKeysWithValues: DocumentLayout.allCases.map { layout in (layout, Sample { $0.document(layout, bytes: length) }) })

  static func of(_ layout: DocumentLayout) -> Sample { layouts[layout] ?? Sample { $0.mixture(bytes: length) } }

  /// A copy that a reader may keep.
  var bytes: RawBytes {
    var copy = RawBytes(capacity: text.count)
    copy.append { room in
      room.copyBytes(from: text)
      return text.count
    }
    return copy
  }

  func megabytesPerSecond(in time: Duration) -> Int { time > .zero ? Int((Double(text.count) / 1e6 / (time / .seconds(1))).rounded()) : 0 }

  /// Reads the sample and writes its records to nowhere; MB/s.
  func extract() throws -> Int {
    let bytes = bytes
    var clock = ProcessorTime()
    let document = try extractor.decode(bytes)
    extractor.extract(document, name: nil) { blackHole($0.count) }
    return megabytesPerSecond(in: clock.lap())
  }
}
