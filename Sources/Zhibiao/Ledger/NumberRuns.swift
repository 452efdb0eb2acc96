/// A numeral of the text: a digit, or a Chinese one.
struct NumeralMark: BitwiseCopyable {
  /// Offset of its scalar.
  var byte: UInt32
  /// Index of the section's code for it; -1 where the layout left it out.
  var code: Int32 = -1
  /// The claim that has it, 0 for none; counts from 1.
  var claim: Int32 = 0
  var kind = NumberKind.unreadBare
  /// Whether it stands in an indicator's target or in what was reached: a bare number is none of them by chance.
  var isInValue = false
  /// Whether a number begins with it.
  var beginsNumber: Bool

  init(byte: Int, beginsNumber: Bool) { (self.byte, self.beginsNumber) = (UInt32(truncatingIfNeeded: byte), beginsNumber) }
}

/// Finds the numbers of a text, whatever they stand for: nothing is asked of the engine.
///
/// number → figures | numeral | glyph
/// figures → digit+ (("." | "," before three digits) digit+ | power digit*)*   `1,200.5`, `3万`, `2亿3千万`, `2022.12.31`
/// numeral → (vague power)? (chinese | power | 点)+ with a chinese in it       三百零五, 十二, 数百, 一点五
///
/// 百, 千, 万 and 亿 alone are none: they are part of a unit or a word (百分之, 千瓦, 万元).
struct NumberRuns {
  private let classes = NumeralClasses.shared
  private(set) var position = 0

  /// Numerals of a number at most: a longer run is cut, so that a text of nothing but digits is worked through in parts too.
  private static let longest = 1 << 12

  /// The text up to `byte` has been forgotten.
  mutating func forget(before byte: Int) { position = max(position - byte, 0) }

  /// Goes on with another text.
  mutating func restart() { position = 0 }

  /// Appends the numerals of all numbers that begin before `end`; stops behind the last of them.
  ///
  /// - Complexity: O(*n*) in the bytes.
  mutating func find(before end: Int, in text: borrowing TextBuffer, into marks: inout Column<NumeralMark>) {
    while position < end {
      switch numeral(at: position, in: text) {
      case .digit: takeFigures(in: text, into: &marks)
      case .chinese, .power, .vague: takeNumeral(in: text, into: &marks)
      case .glyph:
        marks.append(NumeralMark(byte: position, beginsNumber: true))
        step(in: text)
      case .none, .point, .comma, .spokenPoint: step(in: text)
      }
    }
  }

  private mutating func step(in text: borrowing TextBuffer) { position = text.endOfScalar(at: position) }

  private func numeral(at byte: Int, in text: borrowing TextBuffer) -> NumeralClass {
    guard byte < text.count else { return .none }
    let lead = text.byte(at: byte)
    if lead < 0x80 { return classes[UInt16(lead)] }
    // No numeral stands beyond the BMP.
    return lead < 0xF0 ? classes[text.scalar(at: byte).value] : .none
  }

  private mutating func takeFigures(in text: borrowing TextBuffer, into marks: inout Column<NumeralMark>) {
    let first = marks.count
    while marks.count - first < NumberRuns.longest {
      switch numeral(at: position, in: text) {
      case .digit, .power: marks.append(NumeralMark(byte: position, beginsNumber: marks.count == first))
      case .point:
        guard digits(behind: position, in: text) > 0 else { return }
      case .comma:
        guard digits(behind: position, in: text) == 3 else { return }
      case .none, .chinese, .vague, .glyph, .spokenPoint: return
      }
      step(in: text)
    }
  }

  /// How many digits follow a mark, four at most.
  private func digits(behind mark: Int, in text: borrowing TextBuffer) -> Int {
    var next = text.endOfScalar(at: mark)
    var count = 0
    while count < 4, numeral(at: next, in: text) == .digit {
      count += 1
      next = text.endOfScalar(at: next)
    }
    return count
  }

  private mutating func takeNumeral(in text: borrowing TextBuffer, into marks: inout Column<NumeralMark>) {
    let first = marks.count
    var isNumber = false
    if numeral(at: position, in: text) == .vague {
      let next = numeral(at: text.endOfScalar(at: position), in: text)
      isNumber = next == .power || next == .chinese && isTen(at: text.endOfScalar(at: position), in: text)
      guard isNumber else { return step(in: text) }
      marks.append(NumeralMark(byte: position, beginsNumber: true))
      step(in: text)
    }
    scan: while marks.count - first < NumberRuns.longest {
      switch numeral(at: position, in: text) {
      case .chinese:
        isNumber = true
        marks.append(NumeralMark(byte: position, beginsNumber: marks.count == first))
      case .power: marks.append(NumeralMark(byte: position, beginsNumber: marks.count == first))
      case .spokenPoint:
        guard isNumber, numeral(at: text.endOfScalar(at: position), in: text) == .chinese else { break scan }
      case .none, .digit, .vague, .glyph, .point, .comma: break scan
      }
      step(in: text)
    }
    if !isNumber { marks.truncate(to: first) }
  }

  /// 十 or 拾: 几十, 数十.
  private func isTen(at byte: Int, in text: borrowing TextBuffer) -> Bool {
    let code = text.scalar(at: byte).value
    return code == 0x5341 || code == 0x62FE
  }
}
