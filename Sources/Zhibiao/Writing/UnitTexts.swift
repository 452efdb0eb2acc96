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
  /// `小时","unit_text":"小时",…,"per":[],"change":null,"flags":[],"start":` behind `"unit":"`: what nearly all quantities have.
  let plain: PreparedRows
  /// The plain names as they stand in a source.
  let written: FixedTable<UnitName>

  init(_ units: Units) {
    let count = units.count
    self.count = count
    names = PreparedRows(count: count) { row, out in out.append(units.string(units[UInt16(row)].name), as: .json) }
    heads = PreparedRows(count: count) { row, out in
      out.append(units.string(units[UInt16(row)].name), as: .json)
      out.append("\",\"unit_text\":" as StaticString)
    }
    tails = PreparedRows(count: count + 2) { row, out in
      guard row < count else { return UnitTexts.appendTail(nil, row == count ? .number : .date, of: units, to: &out) }
      UnitTexts.appendTail(units[UInt16(row)], units[UInt16(row)].dimension, of: units, to: &out)
    }
    plain = PreparedRows(count: count) { row, out in
      let unit = units[UInt16(row)]
      out.append(units.string(unit.name), as: .json)
      out.append("\",\"unit_text\":\"" as StaticString)
      out.append(units.string(unit.name), as: .json)
      out.append("\"" as StaticString)
      UnitTexts.appendTail(unit, unit.dimension, of: units, to: &out)
      out.append("],\"change\":null,\"flags\":[],\"start\":" as StaticString)
    }
    written = FixedTable((0..<count).map { UnitName(units.bytes(units[UInt16($0)].name)) })
  }

  private static func appendTail(_ unit: Unit?, _ dimension: Dimension, of units: Units, to out: inout ByteBuffer) {
    out.append(",\"dimension\":\"" as StaticString)
    out.append(dimension.name)
    out.append("\",\"ucum\":" as StaticString)
    append(unit.map { units.string($0.ucum) } ?? "", to: &out)
    out.append(",\"currency\":" as StaticString)
    append(unit.map { units.string($0.currency) } ?? "", to: &out)
    out.append(",\"per\":[" as StaticString)
  }

  private static func append(_ text: String, to out: inout ByteBuffer) {
    guard !text.isEmpty else { return out.append("null" as StaticString) }
    out.append(UInt8(ascii: "\""))
    out.append(text, as: .json)
    out.append(UInt8(ascii: "\""))
  }

  /// The row of `tails` for a quantity whose unit has a row, for a bare number or a date.
  @inline(__always)
  func tail(of row: Int?, isDate: Bool) -> Int { isDate ? count + 1 : row ?? count }

  /// The row of a unit; nil for bare numbers and dates.
  @inline(__always)
  func row(of unit: UInt16?, isDate: Bool) -> Int? {
    guard !isDate, let unit, Int(unit) < count else { return nil }
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
    makeRoom()
    put(names, Int(denominator.unit))
  }
}
