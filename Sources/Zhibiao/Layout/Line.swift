/// One line of the source, as the scanner measured it.
struct Line: BitwiseCopyable {
  /// Byte offsets of its text in the document, without the line end and trailing blanks.
  var start: Int32
  var end: Int32
  /// Scalars of the document before `start`.
  var startScalar: UInt32
  /// Columns: one for a scalar of one or two bytes, two for all others.
  var width: Int32
  /// Blank columns before its first visible scalar.
  var indent: Int16
  var marks: LineMarks
  var isBlank: Bool { start == end }
}

/// What was seen in a line while it was measured.
struct LineMarks: OptionSet, BitwiseCopyable {
  let rawValue: UInt16
  static let bar = LineMarks(rawValue: 1 << 0)
  static let tab = LineMarks(rawValue: 1 << 1)
  /// A form feed stands in or right before the line.
  static let page = LineMarks(rawValue: 1 << 2)
  /// The line has no end of its own: it was cut because it would not end.
  static let cut = LineMarks(rawValue: 1 << 3)
  /// The wrap between this line and the next visible one is taken out.
  static let joinsNext = LineMarks(rawValue: 1 << 4)
  /// A straight double quote stands in the line.
  static let quote = LineMarks(rawValue: 1 << 6)
  /// The line is one of comma-separated values.
  static let commas = LineMarks(rawValue: 1 << 7)
  /// The bar or tab in the line is damage in running text, no border.
  static let stray = LineMarks(rawValue: 1 << 8)
  /// A page number between two halves of a paragraph: not part of the text.
  static let furniture = LineMarks(rawValue: 1 << 5)
}

/// Finds and measures lines, eight bytes at a time.
struct LineScanner {
  /// Byte offset of the next line.
  private(set) var position: Int
  /// Scalars of the document before `position`.
  private(set) var scalar: Int

  /// Bytes after which a line that does not end is cut at the next clause end, or at twice that anywhere.
  static let longestLine = 1 << 15

  /// Whether `position` may stand inside a line.
  private var isResumed: Bool

  init(position: Int = 0, scalar: Int = 0) {
    self.position = position
    self.scalar = scalar
    isResumed = position > 0
  }

  /// Measures the line at `position` and steps behind it; nil at the end of the text.
  ///
  /// - Complexity: O(*n*) in the line's bytes.
  mutating func next(in text: borrowing TextBuffer) -> Line? {
    guard position < text.count else { return nil }
    var marks: LineMarks = []
    let first = position
    let limit = min(first + LineScanner.longestLine, text.count)
    var end = first
    var continuations = 0
    var wides = 0
    search: while end < limit {
      let word = text.eightBytes(at: end)
      if !word.mayHoldMark, end + 8 <= limit {
        let counts = word.scalarCounts
        continuations &+= counts.continuations
        wides &+= counts.wides
        end &+= 8
        continue
      }
      let stop = min(end + 8, limit)
      while end < stop {
        let byte = text.byte(at: end)
        switch byte {
        case 0x0A, 0x0D: break search
        case 0x0C: marks.insert(.page)
        case 0x7C: marks.insert(.bar)
        case 0x22: marks.insert(.quote)
        case 0x09: marks.insert(.tab)
        default:
          if byte & 0xC0 == 0x80 { continuations += 1 } else if byte >= 0xE0 { wides += 1 }
        }
        end += 1
      }
    }
    var next = end
    var lineEndScalars = 0
    if end == limit, end < text.count, text.byte(at: end) != 0x0A, text.byte(at: end) != 0x0D {
      let whole = LineScanner.cut(after: end, in: text)
      for offset in end..<whole {
        let byte = text.byte(at: offset)
        if byte & 0xC0 == 0x80 { continuations += 1 } else if byte >= 0xE0 { wides += 1 }
      }
      (end, next) = (whole, whole)
      marks.insert(.cut)
    } else if end < text.count {
      let isPair = text.byte(at: end) == 0x0D && text.byte(at: end + 1) == 0x0A
      next += isPair ? 2 : 1
      lineEndScalars = isPair ? 2 : 1
    }
    let scalars = end - first - continuations
    var line = trimmed(first..<end, scalars: scalars, wides: wides, marks: marks, in: text)
    if isResumed {
      isResumed = false
      line.indent = Int16(clamping: Int(line.indent) + LineScanner.columns(before: first, in: text))
    }
    position = next
    scalar += scalars + lineEndScalars
    return line
  }

  /// Columns of a line that stand before a place inside it.
  private static func columns(before place: Int, in text: borrowing TextBuffer) -> Int {
    var (columns, offset) = (0, place)
    while offset > 0, columns < WrapFinder.widest, text.byte(at: offset - 1) != 0x0A, text.byte(at: offset - 1) != 0x0D {
      offset -= 1
      let byte = text.byte(at: offset)
      if byte & 0xC0 != 0x80 { columns += byte >= 0xE0 ? 2 : 1 }
    }
    return columns
  }

  /// Drops blanks at both ends, and U+FFFD before the line's end, where converters leave it.
  private func trimmed(_ bytes: Range<Int>, scalars: Int, wides: Int, marks: LineMarks, in text: borrowing TextBuffer) -> Line {
    var (start, end) = (bytes.lowerBound, bytes.upperBound)
    var startScalar = scalar
    var indent = 0
    var width = scalars + wides
    while start < end {
      let blank = text.blank(at: start)
      guard blank.bytes > 0 else { break }
      start += blank.bytes
      startScalar += 1
      indent += blank.columns
      width -= blank.columns
    }
    while end > start {
      let length = text.lengthOfDroppedScalar(before: end, notBefore: start)
      guard length > 0 else { break }
      end -= length
      width -= length == 3 ? 2 : 1
    }
    return Line(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), startScalar: UInt32(truncatingIfNeeded: startScalar),
      width: Int32(truncatingIfNeeded: max(width, 0)), indent: Int16(clamping: indent), marks: marks)
  }

  /// Where a line that does not end is cut: behind the next 。 or ；, else anywhere that parts no number.
  private static func cut(after start: Int, in text: borrowing TextBuffer) -> Int {
    let limit = min(start + longestLine, text.count)
    var offset = start
    while offset < limit {
      if text.isClauseEnd(at: offset) { return offset + 3 }
      offset += 1
    }
    while offset < text.count, text.byte(at: offset) & 0xC0 == 0x80 { offset += 1 }
    // A number longer than this is an identifier anyway.
    var digits = 0
    while offset < text.count, digits < 64, text.byte(at: offset) < 0x80, text.byte(at: offset) > 0x20 {
      offset += 1
      digits += 1
    }
    return offset
  }
}

extension TextBuffer {
  /// The blank at `offset`: its bytes (0 where none stands there) and columns.
  fileprivate func blank(at offset: Int) -> (bytes: Int, columns: Int) {
    switch byte(at: offset) {
    case 0x20, 0x0C, 0x0B: (1, 1)
    case 0x09: (1, 4)
    case 0xC2: byte(at: offset + 1) == 0xA0 ? (2, 1) : (0, 0)
    case 0xE3: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x80 ? (3, 2) : (0, 0)
    case 0xE2: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) >= 0x80 && byte(at: offset + 2) <= 0x8B ? (3, 1) : (0, 0)
    default: (0, 0)
    }
  }

  /// Bytes of a blank or U+FFFD that ends right before `end`; 0 where neither does.
  fileprivate func lengthOfDroppedScalar(before end: Int, notBefore start: Int) -> Int {
    switch byte(at: end - 1) {
    case 0x20, 0x09, 0x0C, 0x0B: return 1
    case 0xA0 where end - start >= 2 && byte(at: end - 2) == 0xC2: return 2
    case 0x80 where end - start >= 3 && byte(at: end - 3) == 0xE3 && byte(at: end - 2) == 0x80: return 3
    case 0x80...0x8B where end - start >= 3 && byte(at: end - 3) == 0xE2 && byte(at: end - 2) == 0x80: return 3
    case 0xBD where end - start >= 3 && byte(at: end - 3) == 0xEF && byte(at: end - 2) == 0xBF: return 3
    default: return 0
    }
  }

  /// Whether 。 or ； stands at `offset`.
  fileprivate func isClauseEnd(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case 0xE3: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x82
    case 0xEF: byte(at: offset + 1) == 0xBC && byte(at: offset + 2) == 0x9B
    default: false
    }
  }
}

extension UInt64 {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether one of the eight bytes may be a tab, line end, form feed, `"` or `|`; other controls raise it too.
  @inline(__always)
  fileprivate var mayHoldMark: Bool {
    // Most words of Chinese text hold no ASCII at all.
    if self & UInt64.highBits == UInt64.highBits { return false }
    let (quote, bar) = (self ^ 0x2222_2222_2222_2222, self ^ 0x7C7C_7C7C_7C7C_7C7C)
    // The classic tests for a byte below 0x0E and for a zero byte; borrows only make false alarms above a true one.
    let below = (self &- 0x0E0E_0E0E_0E0E_0E0E) & ~self
    return (below | (quote &- UInt64.ones) & ~quote | (bar &- UInt64.ones) & ~bar) & UInt64.highBits != 0
  }

  /// How many of the eight bytes continue a scalar (10xxxxxx), and how many begin one of three bytes or four (111xxxxx).
  @inline(__always)
  fileprivate var scalarCounts: (continuations: Int, wides: Int) {
    let shifted = self << 1
    let continuations = (self & ~shifted & UInt64.highBits) >> 7
    let wides = (self & shifted & (self << 2) & UInt64.highBits) >> 3
    // One multiplication adds up both: at most eight of each, so neither leaves its four bits.
    let sums = ((continuations | wides) &* UInt64.ones) >> 56
    return (Int(truncatingIfNeeded: sums & 0x0F), Int(truncatingIfNeeded: sums >> 4))
  }
}
