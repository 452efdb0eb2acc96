import Zhibiao

/// What a column of the record batches holds.
enum ArrowType {
  /// Each text as it stands.
  case text
  /// Texts that repeat: indices into a dictionary.
  case words
  case short, long
  /// Exact decimals of 38 digits, 18 of them behind the point.
  case decimal
  case boolean
  /// A whole day.
  case day

  /// Arrow's format string; of `words` that of the indices.
  var format: String {
    switch self {
    case .text: "u"
    case .words, .short: "i"
    case .long: "l"
    case .decimal: "d:38,18"
    case .boolean: "b"
    case .day: "tdD"
    }
  }

  /// The type of each column, in the order of `SeparatedColumns`.
  static let columns = SeparatedColumns.names.map { types[$0] ?? .words }

  /// What is not said here repeats, and is `words`.
  private static let types: [String: ArrowType] = {
    var types: [String: ArrowType] = [:]
    for name in ["name", "target", "actual", "remark", "text"] { types[name] = .text }
    for name in ["record_index", "project_index", "project_year", "ordinal", "page", "quantity_index"] { types[name] = .short }
    for name in ["line", "record_start", "record_end", "quantity_start", "quantity_end"] { types[name] = .long }
    for name in ["project_budget", "weight", "score", "value", "lower", "upper"] { types[name] = .decimal }
    for name in ["qualitative", "attained", "lower_inclusive", "upper_inclusive", "approximate"] { types[name] = .boolean }
    for name in ["date_from", "date_to"] { types[name] = .day }
    return types
  }()
}

/// Reads the numbers that rows hold: exact, without exponent, of 20 digits before the point and 18 behind it at most.
enum CellNumber {
  static let backslash = UInt8(ascii: "\\")

  static func integer(_ cell: UnsafeRawBufferPointer) -> Int64 {
    var value: Int64 = 0
    for byte in cell where byte != UInt8(ascii: "-") { value = value &* 10 &+ Int64(byte &- 0x30) }
    return cell.first == UInt8(ascii: "-") ? 0 &- value : value
  }

  /// The number times 10^18.
  static func decimal(_ cell: UnsafeRawBufferPointer) -> Int128 {
    var value: Int128 = 0
    var behind = -1
    for byte in cell {
      switch byte {
      case UInt8(ascii: "-"): continue
      case UInt8(ascii: "."): behind = 0
      default:
        value = value &* 10 &+ Int128(byte &- 0x30)
        if behind >= 0 { behind += 1 }
      }
    }
    for _ in max(behind, 0)..<scale { value = value &* 10 }
    return cell.first == UInt8(ascii: "-") ? 0 &- value : value
  }

  private static let scale = 18

  /// The days from 1 January 1970 to a day written as `2022-12-31`.
  static func day(_ cell: UnsafeRawBufferPointer) -> Int32 {
    guard cell.count == 10 else { return 0 }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(cell[$1] &- 0x30) } }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    // Years that begin in March end with the leap day: months are then counted by one formula.
    let (fiscal, shifted) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = 365 * fiscal + fiscal / 4 - fiscal / 100 + fiscal / 400 + (153 * shifted + 2) / 5 + day - 1
    return Int32(truncatingIfNeeded: days - 719_468)
  }
}
