import CICU

/// Tells the encodings of one and two bytes apart: GB18030 and Big5 first, then whatever ICU detects.
///
/// ICU knows the hundred most frequent characters of each. A short text holds few of them; there the share
/// of pairs that lie where an encoding keeps its common characters is the better witness.
struct DetectedEncoding {
  private var gb18030 = PairEvidence()
  private var big5 = PairEvidence()
  private var guesses: [(name: String, confidence: Int)] = []

  init(_ bytes: borrowing RawBytes, _ window: Range<Int>) {
    gb18030.count(bytes, window, PairEvidence.gb18030)
    big5.count(bytes, window, PairEvidence.big5)
    // Where the pairs decide, ICU's answer would change nothing and costs 50 to 200 µs.
    if gb18030.isPlausible == big5.isPlausible, !(gb18030.isPlausible && isClear) {
      guesses = DetectedEncoding.ask(UnsafeRawBufferPointer(rebasing: bytes.bytes[window]))
    }
  }

  func verdict(firstInvalid: Int) throws(ReadingError) -> EncodingVerdict {
    switch (gb18030.isPlausible, big5.isPlausible) {
    case (true, false): return EncodingVerdict(.gb18030, confidence: gb18030.share / 10)
    case (false, true): return EncodingVerdict(.big5, confidence: big5.share / 10)
    case (true, true):
      return isRatherBig5
        ? EncodingVerdict(.big5, confidence: isClear ? big5.share / 10 : max(confidence("Big5"), 10))
        : EncodingVerdict(.gb18030, confidence: isClear ? gb18030.share / 10 : max(confidence("GB18030"), 10))
    case (false, false):
      guard let best = guesses.first, best.confidence >= DetectedEncoding.leastConfidence,
        let encoding = try? TextEncoding(name: best.name), encoding != .utf8
      else { throw .notText(at: firstInvalid, kind: nil) }
      return EncodingVerdict(encoding, confidence: best.confidence)
    }
  }

  /// Where both are plausible a clear difference of the shares decides, then ICU, then any difference.
  private var isRatherBig5: Bool {
    let (gbSure, bigSure) = (confidence("GB18030"), confidence("Big5"))
    return isClear || gbSure == bigSure ? big5.share > gb18030.share : bigSure > gbSure
  }

  private var isClear: Bool { abs(big5.share - gb18030.share) >= DetectedEncoding.clearDifference }

  /// Of a thousand pairs.
  private static let clearDifference = 200

  /// ICU gives 10 where bytes merely do not forbid an encoding.
  private static let leastConfidence = 11

  private func confidence(_ name: String) -> Int { guesses.first { $0.name == name }?.confidence ?? 0 }

  private static func ask(_ sample: UnsafeRawBufferPointer) -> [(name: String, confidence: Int)] {
    var status: Int32 = 0
    var guesses = [cicu_guess](repeating: cicu_guess(), count: 32)
    let bytes = sample.baseAddress?.assumingMemoryBound(to: UInt8.self)
    let count = cicu_detect(bytes, Int32(clamping: sample.count), &guesses, Int32(clamping: guesses.count), &status)
    guard status <= 0 else { return [] }
    // EBCDIC is what ICU takes bytes for that are no text at all.
    return guesses.prefix(Int(count)).map { (String(cString: $0.name), Int($0.confidence)) }.filter { !$0.0.hasPrefix("IBM4") }
  }
}

/// How well bytes fit an encoding of pairs.
struct PairEvidence {
  private var pairs = 0
  private var common = 0
  private var invalid = 0

  /// Of a thousand pairs those that lie among the common characters.
  var share: Int { common * 1000 / max(pairs, 1) }

  /// Hardly a byte is invalid, and most pairs are common characters.
  var isPlausible: Bool { pairs > 0 && invalid * 20 <= pairs + 10 && share >= 500 }

  struct Shape: Sendable {
    var leads: ClosedRange<UInt8>
    var trails: @Sendable (UInt8) -> Bool
    var isCommon: @Sendable (_ lead: UInt8, _ trail: UInt8) -> Bool
    var hasFourBytes: Bool
  }

  /// Common are GB 2312's first level (B0 to D7), its signs and the lines of boxes (A9A4 to A9A7).
  static let gb18030 = Shape(
    leads: 0x81...0xFE, trails: { $0 >= 0x40 && $0 != 0x7F && $0 != 0xFF },
    isCommon: { lead, trail in
      trail >= 0xA1 && ((0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead)) || lead == 0xA9 && (0xA4...0xA7).contains(trail)
    }, hasFourBytes: true)

  /// Common are the first level (A4 to C6) and the signs.
  static let big5 = Shape(
    leads: 0x81...0xFE, trails: { (0x40...0x7E).contains($0) || (0xA1...0xFE).contains($0) },
    isCommon: { lead, _ in (0xA1...0xC6).contains(lead) }, hasFourBytes: false)

  mutating func count(_ bytes: borrowing RawBytes, _ window: Range<Int>, _ shape: Shape) {
    var at = window.lowerBound
    while at < window.upperBound {
      let lead = bytes.byte(at: at)
      if lead < 0x80 {
        at += 1
        continue
      }
      let trail = bytes.byte(at: at + 1)
      if shape.leads.contains(lead), shape.trails(trail) {
        pairs += 1
        if shape.isCommon(lead, trail) { common += 1 }
        at += 2
      } else if shape.hasFourBytes, shape.leads.contains(lead), (0x30...0x39).contains(trail) {
        pairs += 1
        at += 4
      } else {
        // A pair that the sample or the file cuts is no fault.
        if at + 1 < window.upperBound { invalid += 1 }
        at += 1
      }
    }
  }
}
