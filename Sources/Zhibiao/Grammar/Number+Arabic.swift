/// Numbers in Arabic digits.
extension GrammarCursor {
  /// arabic → digits (separator digit{3})* (. digits)? power? multipliers (digits multipliers)*   36,620.5, 1.2×10^5, 2亿3千万
  mutating func parseArabic() -> NumberReading? {
    var number = NumberReading.blank
    parseArabic(into: &number)
    return number
  }

  /// The same, written into a blank reading.
  mutating func parseArabic(into number: inout NumberReading) {
    let start = position
    var digits = DigitRun()
    takeDigits(into: &digits)
    var dotted = false
    if atNumberTail {
      takeThousands(into: &digits)
      dotted = takeDecimals(into: &digits)
    }
    (number.start, number.end, number.style) = (start, position, .arabic)
    number.value = ExactDecimal(digits: digits.value, scale: digits.decimals)
    if dotted { number.traits.insert(.dotted) }
    if digits.isTooLong { number.traits.insert(.identifier) }
    if atNumberTail { parseArabicTail(&number) }
  }

  /// Whether what stands here may go on with a number: nearly always it does not.
  var atNumberTail: Bool { isNumberTail(at: position) }

  @inline(__always)
  func isNumberTail(at index: Int) -> Bool {
    let tail = traits(at: index)
    return tail.contains(.numberTail) || tail.contains(.digitTail) && isDigit(at: index + 1)
  }

  private mutating func parseArabicTail(_ number: inout NumberReading) {
    parseScientificTail(&number)
    parseGlyphTail(&number)
    parseMultipliers(&number)
    parseFurtherGroups(&number)
    number.end = position
  }

  /// decimals → . digits (. digits)*
  ///
  /// - Returns: Whether there are two points or more: a version or date.
  private mutating func takeDecimals(into digits: inout DigitRun) -> Bool {
    guard current == Code.of("."), isDigit(at: position + 1) else { return false }
    position += 1
    let whole = digits.count
    takeDigits(into: &digits)
    digits.decimals = Int16(clamping: digits.count - whole)
    var dotted = false
    while current == Code.of("."), isDigit(at: position + 1) {
      dotted = true
      position += 1
      while isDigit(at: position) { position += 1 }
    }
    return dotted
  }

  private mutating func takeDigits(into digits: inout DigitRun) {
    while Code.isDigit(current) {
      digits.append(current - 0x30)
      position += 1
    }
  }

  /// Groups of three behind a first group of one to three: commas, or blanks that join.
  private mutating func takeThousands(into digits: inout DigitRun) {
    guard digits.count <= 3 else { return }
    let separator = current
    guard separator == Code.of(",") || separator == Code.joiningBlank else { return }
    while current == separator, isDigit(at: position + 1), isDigit(at: position + 2), isDigit(at: position + 3), !isDigit(at: position + 4)
    {
      position += 1
      takeDigits(into: &digits)
    }
  }

  /// scientific → (× | x | *) 10 (^ digits | superscripts)   1.2×10^5
  private mutating func parseScientificTail(_ number: inout NumberReading) {
    let sign = current
    guard sign == Code.of("×") || sign == Code.of("*") || sign | 0x20 == Code.of("x") else { return }
    guard ahead(1) == Code.of("1"), ahead(2) == Code.of("0") else { return }
    var index = position + 3
    var power: Int16 = 0
    let hasCaret = code(at: index) == Code.of("^")
    if hasCaret { index += 1 }
    let isNegative = code(at: index) == (hasCaret ? Code.of("-") : Code.of("⁻"))
    if isNegative { index += 1 }
    let first = index
    while index < first + 2, let digit = hasCaret ? digitValue(at: index) : superscriptValue(at: index) {
      power = power * 10 + digit  // two digits at most
      index += 1
    }
    guard index > first else { return }
    position = index
    number.traits.insert(.hasPower)
    number.scale(by: isNegative ? -power : power)
  }

  private func digitValue(at index: Int) -> Int16? {
    isDigit(at: index) ? Int16(code(at: index) - 0x30) : nil
  }

  private func superscriptValue(at index: Int) -> Int16? {
    switch code(at: index) {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case let code where code == 0x2070 || code >= 0x2074 && code <= 0x2079: Int16(code - 0x2070)
    default: nil
    }
  }

  /// further → digits multipliers, each smaller than the last   2亿3千万, 1千5百
  private mutating func parseFurtherGroups(_ number: inout NumberReading) {
    guard number.traits.contains(.hasPower), number.multiplier > 1, !number.traits.contains(.excess) else { return }
    var smallest = number.multiplier
    var rounds = 0
    while rounds < 4, Code.isDigit(current) {
      rounds += 1
      let back = position
      var digits = DigitRun()
      takeDigits(into: &digits)
      var part = NumberReading(start: back, end: position, value: ExactDecimal(digits: digits.value, scale: 0), style: .arabic)
      parseMultipliers(&part)
      guard part.multiplier > 0, part.multiplier < smallest, digits.count <= 4, let sum = number.value.adding(part.value) else {
        position = back
        return
      }
      smallest = part.multiplier
      number.value = sum
      // Written in parts, it lends its multiplier to no other number.
      number.multiplier = 0
      if part.traits.contains(.excess) { number.traits.insert(.excess) }
    }
  }
}

/// Digits as they come, with what they are worth.
struct DigitRun {
  /// The first 18 digits, which fit into 64 bits, and the value once there are more.
  private var small: Int64 = 0
  private var large: Int128 = 0
  private(set) var count = 0
  var value: Int128 { count <= 18 ? Int128(small) : large }
  var decimals: Int16 = 0
  /// 38 digits fit into an Int128; no quantity has as many.
  var isTooLong: Bool { count > 38 }

  mutating func append(_ digit: UInt16) {
    if count < 18 {
      count += 1
      small = small &* 10 &+ Int64(digit)  // below 10^18
      return
    }
    if count == 18 { large = Int128(small) }
    count += 1
    // Past 38 digits the value is not looked at any more.
    if count <= 38 { large = large * 10 + Int128(digit) }
  }
}
