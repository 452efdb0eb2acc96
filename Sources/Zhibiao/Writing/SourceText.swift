/// The way from a span of codes back to the text that was written there.
enum SourceText {
  /// What becomes of source text between two codes that are not neighbours in the source.
  enum Gaps {
    /// Names, goals, targets: wraps, bars and the U+FFFD of a damaged line end are left out.
    case leftOut
    /// Quantities: only white space and bars are left out, so that the span always reads back.
    case read
  }

  /// Writes the source of `codes`, one copy for each run of neighbours.
  ///
  /// - Complexity: O(*n*) in the bytes between the first and the last code.
  static func append(
    _ codes: Range<Int>, of text: borrowing LogicalText, source: borrowing TextBuffer, gaps: Gaps, as style: TextStyle,
    into out: inout ByteBuffer
  ) {
    append(codes, of: text.runs, source: source.view, gaps: gaps, keepingNotes: text.holdsPinyinNotes, as: style, into: &out)
  }

  /// - Parameter keepingNotes: Whether there may be notes of pinyin, which have no codes.
  static func append(
    _ codes: Range<Int>, of runs: SourceRuns, source: TextView, gaps: Gaps, keepingNotes: Bool, as style: TextStyle,
    into out: inout ByteBuffer
  ) {
    guard !codes.isEmpty else { return }
    if keepingNotes || runs.isBorder(codes.lowerBound) {
      return appendRuns(codes, runs, source, gaps, style, keepingNotes: keepingNotes, into: &out)
    }
    let end = runs.endOfRun(from: codes.lowerBound, before: codes.upperBound)
    let run = runs.bytes(ofRun: codes.lowerBound, end, in: source)
    out.append(run, of: source, as: style)
    if end < codes.upperBound { append(end..<codes.upperBound, behind: run.upperBound, runs, source, gaps, style, into: &out) }
  }

  /// Goes on behind a run that ended at a byte; tells where the last one ends.
  @discardableResult
  private static func append(
    _ codes: Range<Int>, behind byte: Int, _ runs: SourceRuns, _ source: TextView, _ gaps: Gaps, _ style: TextStyle,
    keepingNotes: Bool = false, into out: inout ByteBuffer
  ) -> Int {
    var byte = byte
    var start = codes.lowerBound
    while start < codes.upperBound {
      if runs.isBorder(start) {
        start += 1
        continue
      }
      let end = runs.endOfRun(from: start, before: codes.upperBound)
      let run = runs.bytes(ofRun: start, end, in: source)
      if byte < run.lowerBound, gaps == .read || keepingNotes && endOfNote(at: byte, in: source) != nil {
        appendVisible(byte..<run.lowerBound, of: source, as: style, into: &out)
      }
      out.append(run, of: source, as: style)
      (byte, start) = (run.upperBound, end)
    }
    return byte
  }

  /// Names and targets keep the notes of pinyin that stand in them and behind them.
  private static func appendRuns(
    _ codes: Range<Int>, _ runs: SourceRuns, _ source: TextView, _ gaps: Gaps, _ style: TextStyle, keepingNotes: Bool,
    into out: inout ByteBuffer
  ) {
    let first = runs.byte(of: codes.lowerBound)
    var end = append(codes, behind: first, runs, source, gaps, style, keepingNotes: keepingNotes, into: &out)
    while keepingNotes, gaps == .leftOut, let note = endOfNote(at: end, in: source) {
      out.append(end..<note, of: source, as: style)
      end = note
    }
  }

  /// Bytes of a syllable in brackets at most.
  private static let longestNote = 16

  /// Where a note of pinyin ends that begins at a byte: `(jī)`.
  private static func endOfNote(at byte: Int, in source: TextView) -> Int? {
    guard byte < source.count, isBracket(scalar(at: byte, in: source), 0x28) else { return nil }
    var end = source.endOfScalar(at: byte)
    var isMarked = false
    while end < source.count, end - byte < longestNote {
      let value = scalar(at: end, in: source)
      if isBracket(value, 0x29) { return isMarked ? source.endOfScalar(at: end) : nil }
      guard value >= 0x61 && value <= 0x7A || value >= 0xE0 && value <= 0x261 else { return nil }
      if value >= 0xE0 { isMarked = true }
      end = source.endOfScalar(at: end)
    }
    return nil
  }

  /// Half or full width.
  private static func isBracket(_ scalar: UInt32, _ half: UInt32) -> Bool { scalar == half || scalar == half + 0xFEE0 }

  /// Writes what a gap holds besides white space and bars.
  private static func appendVisible(_ gap: Range<Int>, of source: TextView, as style: TextStyle, into out: inout ByteBuffer) {
    var start = gap.lowerBound
    while start < gap.upperBound {
      let end = source.endOfScalar(at: start)
      if !isMark(at: start, in: source) { out.append(start..<end, of: source, as: style) }
      start = end
    }
  }

  /// Whether white space or one of `|│¦` stands at a byte.
  static func isMark(at byte: Int, in source: TextView) -> Bool {
    switch scalar(at: byte, in: source) {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    case 0x7C, 0x2502, 0xA6: true
    default: false
    }
  }

  /// The scalar that begins at a byte of valid UTF-8.
  static func scalar(at byte: Int, in source: TextView) -> UInt32 {
    let lead = UInt32(source.byte(at: byte))
    func low(_ offset: Int) -> UInt32 { UInt32(source.byte(at: byte + offset) & 0x3F) }
    switch lead {
    case 0..<0xC0: return lead
    case 0xC0..<0xE0: return (lead & 0x1F) << 6 | low(1)
    case 0xE0..<0xF0: return (lead & 0x0F) << 12 | low(1) << 6 | low(2)
    default: return (lead & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3)
    }
  }
}
