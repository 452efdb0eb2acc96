/// Why a row, or a file of rows from there on, could not be read. The file's name is the caller's to add.
package struct RowFault: Error, Hashable, Sendable {
  /// Counts the file's lines from 1; that of the row's first.
  package var line: Int
  package var reason: Reason

  package enum Reason: Error, Hashable, Sendable {
    /// No JSON value; the byte of the line at which that shows, from 1.
    case notJSON(byte: Int)
    case notObject
    case fieldMissing(String)
    /// The field holds what is no text: `a number`, `null`.
    case fieldNotText(String, holds: String)
    case idEmpty(String)
    case quoteNotClosed
    case textBehindQuote
    /// The rest of the file is not read.
    case tooLong(limit: Int)
    /// No row of the file can be read: it has other columns.
    case columnMissing(String, columns: [String])
    /// No row of the file can be read: it is one JSON array.
    case array
  }
}

extension RowFault.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notJSON(let byte): "not JSON from byte \(byte) of the line on"
    case .notObject: "not a JSON object"
    case .fieldMissing(let name): "no field '\(name)'"
    case .fieldNotText(let name, let kind): "the field '\(name)' holds \(kind), not a string"
    case .idEmpty(let name): "the field '\(name)' is empty"
    case .quoteNotClosed: "a quotation mark is not closed"
    case .textBehindQuote: "text behind a closing quotation mark; in a quoted field a mark is written twice"
    case .tooLong(let limit): "a row of more than \(limit >> 20) MiB; is a quotation mark not closed? the rest of the file is not read"
    case .columnMissing(let name, let columns): "no column '\(name)'; there are \(RowFault.Reason.list(columns))"
    case .array: "a JSON array; an object a line is needed, as jq -c '.[]' writes them"
    }
  }

  private static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(12).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    return columns.count > 12 ? shown + " and \(columns.count - 12) more" : shown
  }
}
