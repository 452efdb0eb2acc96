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
    guard !codes.isEmpty else { return }
    if text.holdsPinyinNotes {
      appendRuns(codes, of: text, source: source, gaps: gaps, as: style, into: &out)
      var end = endOfScalar(at: Int(text.origins[codes.upperBound - 1].byte), in: source)
      while gaps == .leftOut, let note = endOfNote(at: end, in: source) {
        out.append(end..<note, of: source, as: style)
        end = note
      }
      return
    }
    let first = text.origins[codes.lowerBound]
    let last = text.origins[codes.upperBound - 1]
    // As many scalars as codes: nothing was left out between them.
    if Int(last.scalar) - Int(first.scalar) == codes.count - 1, !hasBorder(codes, in: text) {
      let end = endOfScalar(at: Int(last.byte), in: source)
      if end >= Int(first.byte) {
        out.append(Int(first.byte)..<end, of: source, as: style)
        return
      }
    }
    appendRuns(codes, of: text, source: source, gaps: gaps, as: style, into: &out)
  }

  private static func appendRuns(
    _ codes: Range<Int>, of text: borrowing LogicalText, source: borrowing TextBuffer, gaps: Gaps, as style: TextStyle,
    into out: inout ByteBuffer
  ) {
    var run = Int(text.origins[codes.lowerBound].byte)
    var end = run
    for code in codes where text.codes[code] != Code.border {
      let start = Int(text.origins[code].byte)
      if start != end {
        out.append(run..<end, of: source, as: style)
        if start > end, gaps == .read || text.holdsPinyinNotes && endOfNote(at: end, in: source) != nil {
          appendVisible(end..<start, of: source, as: style, into: &out)
        }
        run = start
      }
      end = endOfScalar(at: start, in: source)
    }
    out.append(run..<max(run, end), of: source, as: style)
  }

  /// Bytes of a syllable in brackets at most.
  private static let longestNote = 16

  /// Where a note of pinyin ends that begins at a byte: `(jī)`.
  private static func endOfNote(at byte: Int, in source: borrowing TextBuffer) -> Int? {
    guard byte < source.count, isBracket(scalar(at: byte, in: source), 0x28) else { return nil }
    var end = endOfScalar(at: byte, in: source)
    var isMarked = false
    while end < source.count, end - byte < longestNote {
      let value = scalar(at: end, in: source)
      if isBracket(value, 0x29) { return isMarked ? endOfScalar(at: end, in: source) : nil }
      guard value >= 0x61 && value <= 0x7A || value >= 0xE0 && value <= 0x261 else { return nil }
      if value >= 0xE0 { isMarked = true }
      end = endOfScalar(at: end, in: source)
    }
    return nil
  }

  /// Half or full width.
  private static func isBracket(_ scalar: UInt32, _ half: UInt32) -> Bool { scalar == half || scalar == half + 0xFEE0 }

  /// Writes what a gap holds besides white space and bars.
  private static func appendVisible(_ gap: Range<Int>, of source: borrowing TextBuffer, as style: TextStyle, into out: inout ByteBuffer) {
    var start = gap.lowerBound
    while start < gap.upperBound {
      let end = endOfScalar(at: start, in: source)
      if !isMark(at: start, in: source) { out.append(start..<end, of: source, as: style) }
      start = end
    }
  }

  private static func hasBorder(_ codes: Range<Int>, in text: borrowing LogicalText) -> Bool {
    let view = text.codes.view
    // Without a branch, so that many codes are looked at in one step.
    var borders: UInt16 = 0
    for code in codes { borders |= view[code] == Code.border ? 1 : 0 }
    return borders != 0
  }

  /// Whether white space or one of `|│¦` stands at a byte.
  static func isMark(at byte: Int, in source: borrowing TextBuffer) -> Bool {
    switch scalar(at: byte, in: source) {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    case 0x7C, 0x2502, 0xA6: true
    default: false
    }
  }

  /// The scalar that begins at a byte of valid UTF-8.
  static func scalar(at byte: Int, in source: borrowing TextBuffer) -> UInt32 {
    let lead = UInt32(source.byte(at: byte))
    func low(_ offset: Int) -> UInt32 { UInt32(source.byte(at: byte + offset) & 0x3F) }
    switch lead {
    case 0..<0xC0: return lead
    case 0xC0..<0xE0: return (lead & 0x1F) << 6 | low(1)
    case 0xE0..<0xF0: return (lead & 0x0F) << 12 | low(1) << 6 | low(2)
    default: return (lead & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3)
    }
  }

  /// The byte behind the scalar that begins at `byte`; never beyond the text.
  static func endOfScalar(at byte: Int, in source: borrowing TextBuffer) -> Int {
    let length =
      switch source.byte(at: byte) {
      case 0..<0xC0: 1
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    return min(byte + length, source.count)
  }
}
