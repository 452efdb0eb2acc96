/// Who reads the separated values, and so how they are parted and made safe.
enum SeparatedDialect: Sendable {
  /// RFC 4180: commas, CR LF, every text in quotation marks; what is absent is empty without them.
  case csv
  /// The same for spreadsheets: a byte order mark, and no text that would run as a formula (`FormulaGuard`).
  case spreadsheet
  /// Tabs and LF; tabs, line ends and backslashes in text are written `\t`, `\n`, `\r`, `\\`.
  case tsv
  /// TSV without a header for a database: a line with nothing but its name goes before each document.
  case rows

  var separator: UInt8 { isQuoted ? UInt8(ascii: ",") : UInt8(ascii: "\t") }
  var lineEnd: StaticString { isQuoted ? "\r\n" : "\n" }
  /// Whether texts stand in quotation marks.
  var isQuoted: Bool {
    switch self {
    case .csv, .spreadsheet: true
    case .tsv, .rows: false
    }
  }

  /// What stands before the first line.
  var opening: String {
    let header = SeparatedColumns.names.joined(separator: isQuoted ? "," : "\t") + (isQuoted ? "\r\n" : "\n")
    switch self {
    case .csv, .tsv: return header
    case .spreadsheet: return "\u{FEFF}" + header
    case .rows: return ""
    }
  }
}

/// What the columns are called, from left to right: the keys of the JSON records, those of inner objects with the outer one before.
package enum SeparatedColumns {
  package static let record = [
    "document", "record_index", "kind", "layout", "project_index", "project_name", "project_code", "project_department",
    "project_budget_unit", "project_year", "project_period", "project_goal", "project_budget", "ordinal", "category", "category_code",
    "parent_category", "name", "target", "qualitative", "direction", "actual", "weight", "score", "completion", "attained", "remark",
    "record_flags", "page", "line", "record_start", "record_end",
  ]
  package static let quantity = [
    "quantity_list", "quantity_index", "text", "role", "comparator", "value", "lower", "upper", "lower_inclusive", "upper_inclusive",
    "approximate", "fraction", "date", "date_from", "date_to", "unit", "unit_text", "dimension", "ucum", "currency", "per",
    "change_direction", "change_mode", "quantity_flags", "quantity_start", "quantity_end",
  ]
  package static let names = record + quantity
}
