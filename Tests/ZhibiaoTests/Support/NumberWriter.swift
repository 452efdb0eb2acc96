/// Writes numbers as Chinese texts do, by the rules of the numerals alone: it knows nothing of how the grammar reads them.
enum NumberWriter {
  /// A way to write a number.
  enum Script: CaseIterable {
    case arabic, grouped, fullWidth, chinese, financial, multiplied
  }

  /// A number as written, and its value as a plain decimal.
  struct Written {
    let text: String
    let value: String
  }

  /// A random number of at most sixteen digits before its point, and at most four behind it where the script has decimals.
  static func random(_ script: Script, using random: inout SeededGenerator) -> Written {
    let places = Int.random(in: 1...16, using: &random)
    let whole = Int.random(in: 1..<power(places), using: &random)
    let decimals = Bool.random(using: &random) ? Int.random(in: 1...4, using: &random) : 0
    let fraction = decimals == 0 ? 0 : Int.random(in: 1..<power(decimals), using: &random)
    let digits = decimals == 0 ? "" : padded(fraction, to: decimals)
    let value = plain("\(whole)", digits)
    switch script {
    case .arabic: return Written(text: point("\(whole)", digits), value: value)
    case .grouped: return Written(text: point(grouped(whole), digits), value: value)
    case .fullWidth: return Written(text: wide(point("\(whole)", digits)), value: value)
    case .chinese:
      let tail = digits.isEmpty ? "" : "点" + digits.map { String(names[Int(String($0)) ?? 0]) }.joined()
      return Written(text: spelled(whole, names, Array("十百千"), leavesOneOut: true) + tail, value: value)
    case .financial:
      return Written(text: spelled(whole, Array("零壹贰叁肆伍陆柒捌玖"), Array("拾佰仟"), leavesOneOut: false), value: "\(whole)")
    case .multiplied:
      let small = whole % 100_000 + 1
      let zeros = Bool.random(using: &random) ? 4 : 8
      let shifted = digits + String(repeating: "0", count: zeros - digits.count)
      return Written(text: point("\(small)", digits) + (zeros == 4 ? "万" : "亿"), value: plain("\(small)" + shifted, ""))
    }
  }

  private static let names = Array("零一二三四五六七八九")

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  private static func padded(_ value: Int, to places: Int) -> String {
    String(repeating: "0", count: places - "\(value)".count) + "\(value)"
  }

  private static func point(_ whole: String, _ decimals: String) -> String { decimals.isEmpty ? whole : whole + "." + decimals }

  /// Without zeros at the end of its decimals, nor at the start of the whole.
  private static func plain(_ whole: String, _ decimals: String) -> String {
    let kept = String(decimals.reversed().drop { $0 == "0" }.reversed())
    return point(whole, kept)
  }

  private static func grouped(_ value: Int) -> String {
    var text = ""
    for (place, digit) in "\(value)".reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text = "," + text }
      text = String(digit) + text
    }
    return text
  }

  private static func wide(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  /// 一百二十三万四千五百零六: fours of digits under 万 and 亿, one 零 for zeros between digits.
  ///
  /// - Parameter leavesOneOut: Whether a number begins with 十 rather than 一十.
  private static func spelled(_ value: Int, _ names: [Character], _ powers: [Character], leavesOneOut: Bool) -> String {
    let text = fours(value, names, powers)
    return leavesOneOut && text.hasPrefix("一十") ? String(text.dropFirst()) : text
  }

  private static func fours(_ value: Int, _ names: [Character], _ powers: [Character]) -> String {
    for (unit, sign) in [(100_000_000, "亿"), (10_000, "万")] where value >= unit {
      let rest = value % unit
      let zero = rest > 0 && rest < unit / 10 ? String(names[0]) : ""
      return fours(value / unit, names, powers) + sign + zero + (rest > 0 ? fours(rest, names, powers) : "")
    }
    var text = ""
    var gap = false
    for place in (0..<4).reversed() {
      let digit = value / power(place) % 10
      if digit == 0 {
        gap = !text.isEmpty
        continue
      }
      if gap { text.append(names[0]) }
      gap = false
      text.append(names[digit])
      if place > 0 { text.append(powers[place - 1]) }
    }
    return text
  }
}
