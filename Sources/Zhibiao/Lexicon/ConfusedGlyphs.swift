/// Glyphs that OCR confuses with a digit, a point or a sign: where it stands, the glyphs, what is meant.
///
/// `digit`: beside a digit; `point`: between two digits; `sign`: at the start, before a number.
enum ConfusedGlyphs {
  enum Place: UInt8, BitwiseCopyable, CaseIterable { case digit, point, sign }

  struct Row: BitwiseCopyable, Sendable {
    var place: Place
    var glyph: UInt16
    var meant: UInt16
  }

  static let rows: StaticString = """
    digit  O o Q  0  ≥9O%  >= 90 %
    digit  l I    1  I00%  = 100 %
    point  。 ·   .  ≥98。5%  >= 98.5 %
    sign   W      ≤  W5%  <= 5 %
    sign   M N    ≥  M95%  >= 95 %
    sign   二     =  二100%  = 100 %
    """

  static func table() -> FixedTable<Row> {
    var table: [Row] = []
    TableText.forEachRow(rows) { fields in
      guard fields.count >= 3, let place = TableText.value(fields[0], of: Place.self), let meant = TableText.codes(fields[2]).first else {
        return
      }
      TableText.forEachWord(fields[1]) { word in
        if let glyph = word.first { table.append(Row(place: place, glyph: glyph, meant: meant)) }
      }
    }
    return FixedTable(table)
  }
}

extension Lexicon {
  /// Whether OCR may have taken a digit, a point or a sign for the glyph.
  func isConfused(_ glyph: UInt16, _ place: ConfusedGlyphs.Place) -> Bool {
    guard traits[code: glyph].contains(.confused) else { return false }
    return (0..<confusedGlyphs.count).contains { confusedGlyphs[$0].glyph == glyph && confusedGlyphs[$0].place == place }
  }
}
