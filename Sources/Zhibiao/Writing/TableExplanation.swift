/// How tables were read: each column with its role and the evidence for it, each row as it was cut and fitted.
struct TableExplanation: ~Copyable {
  private var scratch = ByteBuffer(capacity: 256)

  init() {}

  /// `Tables` and its kin as titles with their rows, in the order of the text.
  mutating func parts(
    of trace: borrowing TableTrace, lexicon: Lexicon, text: borrowing LogicalText, source: borrowing TextBuffer
  ) -> [(title: String, rows: [[String]])] {
    var parts: [(title: String, rows: [[String]])] = []
    for index in trace.tables.indices {
      let table = trace.tables[index]
      let number = index + 1
      parts.append(("Columns of table \(number), \(table.words)", columns(table, of: trace, lexicon, text, source)))
      parts.append(("Rows of table \(number)", rows(table, of: trace, text, source)))
    }
    return parts
  }

  private mutating func columns(
    _ table: TracedTable, of trace: borrowing TableTrace, _ lexicon: Lexicon, _ text: borrowing LogicalText, _ source: borrowing TextBuffer
  ) -> [[String]] {
    var rows: [[String]] = []
    for index in table.columnIndices {
      let column = trace.columns[index]
      let head = Int(column.headStart)..<Int(column.headEnd)
      let written = head.isEmpty ? "" : self.written(head, text, source)
      rows.append([String(rows.count + 1), column.name, written, table.evidence(for: column, lexicon)])
    }
    return rows
  }

  private mutating func rows(
    _ table: TracedTable, of trace: borrowing TableTrace, _ text: borrowing LogicalText, _ source: borrowing TextBuffer
  ) -> [[String]] {
    var rows: [[String]] = []
    var row = 0
    for index in table.pieceIndices {
      let piece = trace.pieces[index]
      let place = trace.places[index]
      if place.startsRow || rows.isEmpty { row += 1 }
      let column = Int(place.column)
      let role = column < table.columnIndices.count ? trace.columns[table.columnIndices.lowerBound + column].name : "none"
      rows.append([
        place.startsRow || rows.isEmpty ? String(row) : "", place.continues ? "+ \(role)" : role, "\(piece.kind)",
        "after \(piece.border.words)" + (piece.isParted ? ", digits parted" : ""), written(piece.codes, text, source),
      ])
    }
    return rows
  }

  private mutating func written(_ codes: Range<Int>, _ text: borrowing LogicalText, _ source: borrowing TextBuffer) -> String {
    scratch.removeAll()
    SourceText.append(codes, of: text, source: source, gaps: .leftOut, as: .plain, into: &scratch)
    return scratch.string()
  }
}

extension TracedTable {
  fileprivate var words: String {
    let parting =
      switch form {
      case .barred: "cells parted by bars or tabs"
      case .lined: "a cell a line"
      case .blanked: "cells parted by blanks"
      case .glued: "nothing between cells"
      case .dumped: "columns one after the other"
      case .carded: "a head and its cell a line"
      }
    return isGuessed ? "no head, \(parting)" : parting
  }

  /// Why a column has its role.
  fileprivate func evidence(for column: TableColumn, _ lexicon: Lexicon) -> String {
    if isGuessed { return "the order of columns that suits the cells best" }
    if column.field != nil { return "head word of a project's field" }
    guard let row = column.head, let head = lexicon.nouns[row].head else {
      switch column.role {
      case .category: return column.slot < 0 ? "levels may stand in rows of their own" : "unknown head word before the others"
      case .target: return "unknown head word among targets: a region or a year"
      default: return "unknown head word"
      }
    }
    if head.role == column.role { return "head word" }
    return column.role == .name ? "head word of the deepest level, which names" : "head word of a level: another column names"
  }
}

extension TableColumn {
  /// `name`, `level1`, or the field of a project that it tells.
  fileprivate var name: String { field.map { "project \($0)" } ?? "\(role)" }
}

extension CellBorder {
  fileprivate var words: String {
    switch self {
    case .glue: "nothing"
    case .blank: "a blank"
    case .wideBlank: "blanks"
    case .bar: "a bar"
    case .lineEnd: "a line end"
    case .barredLineEnd: "a bar and a line end"
    case .blankLine: "a blank line"
    case .ruledLine: "a line of bars"
    }
  }
}
