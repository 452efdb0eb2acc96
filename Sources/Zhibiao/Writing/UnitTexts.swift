/// What a record says of a unit.
struct UnitFacts {
  /// The canonical name.
  var name: String
  var dimension: String
  /// The UCUM code, where one exists.
  var ucum: String?
  /// The ISO 4217 code, of money only.
  var currency: String?
}

/// The parts of a quantity's record that its unit alone decides, prepared as JSON.
///
/// One row a unit of the lexicon, then `noUnit` and `date`.
struct UnitTexts: Sendable {
  /// How many units there are.
  let count: Int
  /// The plain name, as `per` writes it.
  let names: PreparedRows
  /// `小时","unit_text":` behind `"unit":"`.
  let heads: PreparedRows
  /// `,"dimension":"time","ucum":"h","currency":null,"per":[`.
  let tails: PreparedRows

  init(_ units: [UnitFacts]) {
    count = units.count
    names = PreparedRows(count: units.count) { row, out in out.append(units[row].name, as: .json) }
    heads = PreparedRows(count: units.count) { row, out in
      out.append(units[row].name, as: .json)
      out.append("\",\"unit_text\":" as StaticString)
    }
    tails = PreparedRows(count: units.count + 2) { row, out in
      let dimension = row < units.count ? units[row].dimension : row == units.count ? "number" : "date"
      out.append(",\"dimension\":\"" as StaticString)
      out.append(dimension, as: .json)
      out.append("\",\"ucum\":" as StaticString)
      UnitTexts.append(row < units.count ? units[row].ucum : nil, to: &out)
      out.append(",\"currency\":" as StaticString)
      UnitTexts.append(row < units.count ? units[row].currency : nil, to: &out)
      out.append(",\"per\":[" as StaticString)
    }
  }

  private static func append(_ text: String?, to out: inout ByteBuffer) {
    guard let text else { return out.append("null" as StaticString) }
    out.append(UInt8(ascii: "\""))
    out.append(text, as: .json)
    out.append(UInt8(ascii: "\""))
  }

  /// The row of `tails` for a quantity.
  func tail(of quantity: Quantity) -> Int {
    if quantity.date != nil { return count + 1 }
    return row(of: quantity) ?? count
  }

  /// The row of a quantity's unit; nil for bare numbers and dates.
  func row(of quantity: Quantity) -> Int? {
    guard quantity.date == nil, let unit = quantity.unit, Int(unit) < count else { return nil }
    return Int(unit)
  }
}

extension ByteBuffer {
  /// Writes a denominator as `per` has it: `人`, `3年`, `10万人`, `半年`.
  mutating func append(_ denominator: Denominator, names: PreparedRows) {
    guard Int(denominator.unit) < names.count else { return }
    if denominator.count > 0 || denominator.style == .half {
      let (size, word): (Int64, StaticString) =
        switch denominator.style {
        case .digits: (1, "")
        case .hundred: (100, "百")
        case .thousand: (1000, "千")
        case .tenThousand: (10_000, "万")
        case .million: (1_000_000, "百万")
        case .hundredMillion: (100_000_000, "亿")
        case .half: (0, "半")
        }
      let times = size > 0 ? denominator.count / size : 0
      if size == 1 || times > 1 { append(decimal: Int(times)) }
      append(word)
    }
    append(names, Int(denominator.unit))
  }
}
