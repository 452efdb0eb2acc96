/// In which form records are written.
package enum RecordFormat: String, Sendable, CaseIterable {
  /// A JSON object a line.
  case jsonl
  /// One JSON array of the same objects.
  case json
  /// Comma-separated values, a line a quantity.
  case csv
  /// The same for spreadsheets.
  case spreadsheet = "csv-excel"
  /// The same, parted by tabs.
  case tsv
  /// Rows of a database.
  case sqlite
  /// A table for people.
  case table

  /// What stands before the first document.
  package var opening: String {
    switch self {
    case .json: "["
    case .csv: SeparatedDialect.csv.opening
    case .spreadsheet: SeparatedDialect.spreadsheet.opening
    case .tsv: SeparatedDialect.tsv.opening
    case .jsonl, .sqlite, .table: ""
    }
  }

  /// What stands behind the last one.
  package var closing: String { self == .json ? "\n]\n" : "" }

  /// How many bytes of the first document's first record only part it from one before.
  package var separatorLength: Int { self == .json || self == .table ? 1 : 0 }
}
