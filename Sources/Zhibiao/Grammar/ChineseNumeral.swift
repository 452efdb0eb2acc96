/// Works out what a run of Chinese numeral codes is worth, as they come.
///
/// Where two digits stand side by side before a power or the end (`五六`, `三四百`), the run is worth two
/// values: it counts with the first and with the second of each pair.
struct ChineseNumeral {
  private(set) var count = 0
  private(set) var hasPair = false
  /// The power of 万 or 亿 at its end.
  private(set) var lastLarge: Int16 = 0
  private(set) var beginsBare = false
  private(set) var isTooLong = false
  private var lower = Sum()
  private var upper = Sum()
  private var readOut = DigitRun()
  private var powers = 0
  private var lastDigit: UInt8?
  private var endsWith: NumeralTable.Meaning = .none

  var isReadOut: Bool { powers == 0 && count > 1 && !hasPair }
  var endsWithTen: Bool { endsWith == .small(1) }

  mutating func append(_ meaning: NumeralTable.Meaning, at position: Int) {
    count += 1
    endsWith = meaning
    lastLarge = 0
    switch meaning {
    case .digit(let digit):
      readOut.append(UInt16(digit))
      if let previous = lastDigit, previous > 0 {
        hasPair = ChineseNumeral.isPair(previous, digit)
        upper.replaceDigit(digit)
        if count > 2, powers == 0 { hasPair = false }
      } else {
        lower.append(digit)
        upper.append(digit)
      }
      lastDigit = digit
      return
    case .tens(let tens):
      powers += 1
      lower.append(tens: tens)
      upper.append(tens: tens)
    case .small(let power):
      if count == 1, power >= 2 { beginsBare = true }
      powers += 1
      lower.append(small: power)
      upper.append(small: power)
    case .large(let power):
      if count == 1 { beginsBare = true }
      powers += 1
      lastLarge = Int16(power)
      lower.append(large: power)
      upper.append(large: power)
    case .none: break
    }
    if lower.overflowed || upper.overflowed { isTooLong = true }
    lastDigit = nil
  }

  /// 五六, 一两, and of digits two apart only 三五.
  private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool { second == first + 1 || first == 3 && second == 5 }

  func value(choosingUpper: Bool) -> ExactDecimal? {
    if isReadOut { return ExactDecimal(digits: readOut.value, scale: 0) }
    return ExactDecimal(digits: choosingUpper ? upper.total(isShort: false) : lower.total(isShort: !hasPair), scale: 0)
  }

  /// The sum of one reading.
  private struct Sum {
    private var total: Int128 = 0
    private var section: Int128 = 0
    private var digit: UInt8?
    /// The power written last, so that 一万二 is 12,000; nil after 零.
    private var lastPower: UInt8?
    private(set) var overflowed = false

    mutating func append(_ next: UInt8) {
      if next == 0 {
        lastPower = nil
        digit = nil
      } else {
        digit = next
      }
    }

    mutating func replaceDigit(_ next: UInt8) { digit = next }

    mutating func append(tens: UInt8) {
      section += Int128(tens)
      digit = nil
      lastPower = 1
    }

    mutating func append(small power: UInt8) {
      let factor: Int128 = power == 1 ? 10 : power == 2 ? 100 : 1000
      // 千百 and its like pile up at most 1,000 a code, far from the edge of 128 bits.
      section += Int128(digit ?? 1) * factor
      digit = nil
      lastPower = power
    }

    mutating func append(large power: UInt8) {
      section += Int128(digit ?? 0)
      digit = nil
      lastPower = power
      let factor: Int128 = power == 4 ? 10_000 : 100_000_000
      if section == 0, total == 0 { section = 1 }
      // 万亿 multiplies all before it; 亿…万 adds its own section.
      let isProduct = section == 0 || total > 0 && total < factor
      let (sum, sumOverflow) = total.addingReportingOverflow(isProduct ? section : 0)
      let (product, productOverflow) = (isProduct ? sum : section).multipliedReportingOverflow(by: factor)
      let (result, resultOverflow) = (isProduct ? 0 : total).addingReportingOverflow(product)
      overflowed = overflowed || sumOverflow || productOverflow || resultOverflow
      total = result
      section = 0
    }

    /// - Parameter isShort: Whether a digit right behind a power counts tenths of it (一万二).
    func total(isShort: Bool) -> Int128 {
      var rest = Int128(digit ?? 0)
      if isShort, let power = lastPower, power >= 2, let factor = ExactDecimal.powerOfTen(Int(power) - 1) { rest *= factor }
      return (total &+ section) &+ rest  // checked above; a wrapped one is an identifier
    }
  }
}
