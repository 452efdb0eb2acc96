/// What lines look like, before their text is decoded.
extension TextBuffer {
  func isWordByte(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0x2E: true
    default: false
    }
  }

  private func isDigit(at offset: Int) -> Bool { byte(at: offset) >= 0x30 && byte(at: offset) <= 0x39 }

  /// The last scalar of a line, as a code.
  func lastCode(of line: Line) -> UInt16 {
    var offset = Int(line.end) - 1
    while offset > Int(line.start), byte(at: offset) & 0xC0 == 0x80 { offset -= 1 }
    return scalar(at: offset).value
  }

  @inline(__always)
  func endsSentence(_ line: Line) -> Bool { !line.marks.contains(.endsPlainly) && endsWithMark(line) }

  private func endsWithMark(_ line: Line) -> Bool {
    switch lastCode(of: line) {
    case 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0xFF1A, 0x3B, 0x3A: true  // 。；！？：;:
    default: false
    }
  }

  /// Whether a line begins with a list number, a label with its colon or a level with its dash.
  @inline(__always)
  func beginsItem(_ line: Line, after previous: Line, decoded lines: borrowing LineCodes) -> Bool {
    !line.marks.contains(.beginsPlainly) && beginsWithListNumber(line, after: previous)
      || line.marks.contains(.earlyColon) && beginsWithLabel(line, after: previous, decoded: lines)
      || line.marks.contains(.dash) && beginsWithChain(line, decoded: lines)
  }

  /// Whether a line begins with a list number (`1、` `（2）` `三、` `①` `指标4`); a number that goes on over the wrap is none.
  private func beginsWithListNumber(_ line: Line, after previous: Line?) -> Bool {
    var offset = Int(line.start)
    var (code, length) = scalar(at: offset)
    if code >= 0x2460 && code <= 0x249B { return true }
    if code == 0x6307, scalar(at: offset + length).value == 0x6807 { return isDigit(at: offset + 2 * length) }  // 指标1
    let opened = code == 0x28 || code == 0xFF08
    if opened {
      offset += length
      (code, length) = scalar(at: offset)
    }
    var marks = 0
    var arabic = false
    while marks < 3, offset < Int(line.end) {
      (code, length) = scalar(at: offset)
      if code >= 0x30 && code <= 0x39 { arabic = true } else if !TextBuffer.isListNumeral(code) { break }
      offset += length
      marks += 1
    }
    guard marks > 0, offset < Int(line.end) else { return false }
    if !opened, let previous, arabic && isDigit(at: Int(previous.end) - 1) || TextBuffer.isOpeningMark(lastCode(of: previous)) {
      return false
    }
    (code, length) = scalar(at: offset)
    if opened { return code == 0x29 || code == 0xFF09 }
    guard code == 0x3001 || code == 0x2E || code == 0xFF0E || code == 0x29 || code == 0xFF09 else { return false }
    let (after, _) = scalar(at: offset + length)
    return !(after >= 0x30 && after <= 0x39 || after >= 0xFF10 && after <= 0xFF19)
  }

  /// Whether a line begins with a list number and goes on with a clause or a label.
  func isNumberedClause(_ line: Line) -> Bool {
    beginsWithListNumber(line, after: nil)
      && (line.marks.contains(.clause) || line.marks.contains(.colon) && holdsColon(line.start..<line.end))
  }

  private func holdsColon(_ bytes: Range<Int32>) -> Bool {
    for offset in Int(bytes.lowerBound)..<Int(bytes.upperBound) {
      if byte(at: offset) == 0x3A || byte(at: offset) == 0xEF && byte(at: offset + 1) == 0xBC && byte(at: offset + 2) == 0x9A {
        return true
      }
    }
    return false
  }

  private static func isListNumeral(_ code: UInt16) -> Bool {
    switch code {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true  // 一 to 十
    default: false
    }
  }

  /// Whether a line reads like a row of a table: several blanks, and neither marks of running text nor labels with values.
  @inline(__always)
  func looksLikeRow(_ line: Line) -> Bool { line.marks.contains(.blanks) && readsLikeRow(line) }

  private func readsLikeRow(_ line: Line) -> Bool {
    let end = Int(line.end)
    var offset = Int(line.start)
    var blanks = 0
    while offset < end {
      // Most words hold no blank.
      if holds(0x20, inEightAt: offset) {
        for place in offset..<min(offset &+ 8, end) where byte(at: place) == 0x20 && byte(at: place &+ 1) != 0x20 {
          // A wide blank parts cells by itself.
          blanks += byte(at: place - 1) == 0x20 ? 2 : 1
        }
      }
      offset &+= 8
    }
    return blanks >= 2 && !line.marks.contains(.clause) && !holdsLabels(line)
  }

  /// Whether two colons stand in a line: `主管部门:沙浦区城市管理局 预算单位:沙浦区市政所`.
  private func holdsLabels(_ line: Line) -> Bool {
    guard line.marks.contains(.colon) else { return false }
    var colons = 0
    for offset in Int(line.start)..<Int(line.end) {
      if byte(at: offset) == 0x3A || byte(at: offset) == 0xEF && byte(at: offset + 1) == 0xBC && byte(at: offset + 2) == 0x9A {
        colons += 1
      }
    }
    return colons > 1
  }

  /// How many U+FFFD stand in a line: each took a column or two that are unknown.
  @inline(__always)
  func damagedCharacters(in line: Line) -> Int { line.marks.contains(.damaged) ? countDamagedCharacters(in: line) : 0 }

  private func countDamagedCharacters(in line: Line) -> Int {
    var count = 0
    let end = Int(line.end) - 2
    var first = Int(line.start)
    while first < end {
      if holds(0xBF, inEightAt: first &+ 1) {
        for offset in first..<min(first &+ 8, end)
        where byte(at: offset) == 0xEF && byte(at: offset + 1) == 0xBF && byte(at: offset + 2) == 0xBD {
          count += 1
        }
      }
      first &+= 8
    }
    return count
  }

  /// Whether the one bar or tab inside a line of running text parts nothing.
  func holdsStrayMark(_ line: Line) -> Bool {
    var marks = 0
    for offset in Int(line.start)..<Int(line.end) where byte(at: offset) == 0x7C || byte(at: offset) == 0x09 { marks += 1 }
    return marks == 1 && byte(at: Int(line.start)) != 0x7C && byte(at: Int(line.end) - 1) != 0x7C && line.marks.contains(.clause)
  }

  /// Columns of what may hang over a line's end: closing marks, or the last character behind a blank.
  @inline(__always)
  func columnsOfOverhang(_ line: Line) -> Int { line.marks.contains(.endsPlainly) ? 0 : countOverhang(line) }

  private func countOverhang(_ line: Line) -> Int {
    var (columns, end) = (0, Int(line.end))
    if end - Int(line.start) > 6, byte(at: end - 1) >= 0x80, byte(at: end - 4) == 0x20 { return 3 }
    while end > Int(line.start), columns < 8 {
      var offset = end - 1
      while offset > Int(line.start), byte(at: offset) & 0xC0 == 0x80 { offset -= 1 }
      guard TextBuffer.isClosingMark(scalar(at: offset).value) else { break }
      columns += end - offset == 3 ? 2 : 1
      end = offset
    }
    return columns
  }

  /// Marks that begin no line: ，。、；：？！）》”％ and their half-width forms.
  static func isClosingMark(_ code: UInt16) -> Bool {
    switch code {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0xFF09, 0x300B, 0x201D, 0xFF05, 0x3011: true
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x21, 0x29, 0x25: true
    default: false
    }
  }

  /// Marks that end no line: （《“【(.
  static func isOpeningMark(_ code: UInt16) -> Bool {
    switch code {
    case 0xFF08, 0x300A, 0x201C, 0x3010, 0x28: true
    default: false
    }
  }
}
