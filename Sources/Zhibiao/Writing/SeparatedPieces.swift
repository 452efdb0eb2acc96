/// The cells of a line that do not depend on its text, made once a dialect; rows are numbered as those of `JSONPieces`.
struct SeparatedPieces: Sendable {
  static let csv = Immortal(SeparatedPieces(.csv))
  static let tsv = Immortal(SeparatedPieces(.tsv))

  static func shared(_ dialect: SeparatedDialect) -> Immortal<SeparatedPieces> { dialect.isQuoted ? csv : tsv }

  /// `,indicator,table,`, by kind and layout.
  let heads: PreparedRows
  /// `,output,`, by code, none last.
  let categoryCodes: PreparedRows
  /// `,false,higher,`, by both; no direction first.
  let middles: PreparedRows
  /// `,target,>=,`, by role and comparator.
  let comparators: PreparedRows
  /// `,true,false,false,`, by inclusion of the lower and the upper bound and by approximation.
  let bounds: PreparedRows
  /// The canonical name, by unit; as the text of a cell.
  let units: PreparedRows
  /// `,time,h,,`: dimension, UCUM and currency by unit, then of a bare number and of a date.
  let measures: PreparedRows
  /// `,increase,by,`, by direction and mode, none last.
  let changes: PreparedRows
  let quantityFlags = PreparedRows(QuantityFlags.names)
  let recordFlags = PreparedRows(RecordFlags.names)
  /// How many columns a quantity takes, empty: the end of a record's line that has none.
  let noQuantity: PreparedRows

  private init(_ dialect: SeparatedDialect) {
    let (mark, tab) = (dialect.isQuoted ? "\"" : "", dialect.isQuoted ? "," : "\t")
    func cells(_ words: [String]) -> String { tab + words.map { $0 + tab }.joined() }
    func text(_ text: String) -> String { text.isEmpty ? "" : mark + text + mark }
    heads = PreparedRows(RecordKind.names.flatMap { kind in RecordLayout.names.map { cells([kind, $0]) } })
    categoryCodes = PreparedRows((CategoryCode.names + [""]).map { cells([$0]) })
    middles = PreparedRows(["false", "true"].flatMap { qualitative in ["", "higher", "lower"].map { cells([qualitative, $0]) } })
    comparators = PreparedRows(Role.names.flatMap { role in Comparator.names.map { cells([role, $0]) } })
    bounds = PreparedRows(
      ["false", "true"].flatMap { lower in
        ["false", "true"].flatMap { upper in ["false", "true"].map { cells([lower, upper, $0]) } }
      })
    let all = Units.shared
    units = PreparedRows(count: all.count) { row, out in out.append(text(all.string(all[UInt16(row)].name))) }
    measures = PreparedRows(count: all.count + 2) { row, out in
      guard row < all.count else {
        return out.append(cells([(row == all.count ? Dimension.number : .date).word, "", ""]))
      }
      let unit = all[UInt16(row)]
      out.append(cells([unit.dimension.word, text(all.string(unit.ucum)), all.string(unit.currency)]))
    }
    changes = PreparedRows(
      Change.Direction.names.flatMap { direction in Change.Mode.names.map { cells([direction, $0]) } } + [cells(["", ""])])
    noQuantity = PreparedRows([String(repeating: tab, count: SeparatedColumns.quantity.count)])
  }
}

extension Dimension {
  fileprivate var word: String { String(describing: name) }
}
