/// A text with numbers to be drawn: `{3-60}`, `{0-9.2}` with two digits behind the point, `{二-九}` in Chinese, `{,1000-90000}` with marks.
struct Template {
  private enum Part {
    case text(Substring)
    case number(ClosedRange<Int>, Style)
  }

  private enum Style { case plain, chinese, marked, decimal(Int) }

  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private var parts: [Part] = []

  init(_ text: Substring) {
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(rest[..<open]))
      if let number = Template.number(rest[rest.index(after: open)..<close]) { parts.append(number) }
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.text(rest))
  }

  /// `,`? low `-` high (`.` digits)?
  private static func number(_ field: Substring) -> Part? {
    let isMarked = field.first == ","
    let ends = (isMarked ? field.dropFirst() : field).split(separator: "-")
    guard ends.count == 2 else { return nil }
    if let low = digits.firstIndex(of: String(ends[0])), let high = digits.firstIndex(of: String(ends[1])) {
      return .number(low...high, .chinese)
    }
    let upper = ends[1].split(separator: ".")
    guard let low = Int(ends[0]), let high = Int(upper[0]), low <= high else { return nil }
    if upper.count > 1, let places = Int(upper[1]) { return .number(low...high, .decimal(places)) }
    return .number(low...high, isMarked ? .marked : .plain)
  }

  func draw(using random: inout SeededRandom) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let words): text += words
      case .number(let range, let style): text += Template.write(random.number(range), style, using: &random)
      }
    }
    return text
  }

  private static func write(_ number: Int, _ style: Style, using random: inout SeededRandom) -> String {
    switch style {
    case .plain: return String(number)
    case .chinese: return digits[number]
    case .marked: return marked(number)
    case .decimal(let places):
      let fraction = String((0..<places).map { _ in Character(String(random.number(0...9))) })
      return "\(number).\(fraction)"
    }
  }

  private static func marked(_ number: Int) -> String {
    guard number >= 1000 else { return String(number) }
    let tail = String(number % 1000)
    return marked(number / 1000) + "," + String(repeating: "0", count: 3 - tail.count) + tail
  }
}
