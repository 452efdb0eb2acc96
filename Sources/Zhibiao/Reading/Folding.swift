import CICU

/// Tables by code, built once: what a code is folded to, its category, its numeric value.
///
/// Folding takes away what only the font or the input method made different: full width, compatibility
/// ideographs and radicals, the many hyphens. What has a meaning of its own stays: `①`, `²`, `Ⅱ`, `½`, `㎡`.
enum Folding {
  /// For each of the 65,536 codes the code that stands for it.
  ///
  /// - Complexity: some 0.2 ms in a release build, twice that where ICU has yet to load its data.
  static func foldedCodes() -> [UInt16] {
    var table = identity()
    for range in compatibilityRanges {
      for code in range {
        var status: Int32 = 0
        let folded = cicu_compatibility_code(code, &status)
        if status <= 0 { table[Int(code)] = folded }
      }
    }
    applyRows(of: FoldedGlyphs.radicals, to: &table)
    applyRows(of: FoldedGlyphs.glyphs, to: &table)
    applyBlanks(to: &table)
    // A glyph may be folded twice: ･ is ・ by NFKC, which is · by the table.
    for range in compatibilityRanges {
      for code in range { table[Int(code)] = table[Int(table[Int(code)])] }
    }
    return table
  }

  /// `folded` with traditional characters simplified by ICU; as it is where ICU lacks its transliterator.
  ///
  /// - Complexity: some 15 ms, nearly all of them to open the transliterator: only for a text that holds one
  ///   of `TraditionalCharacters`.
  static func simplifying(_ folded: [UInt16]) -> [UInt16] {
    let traditional = TraditionalCharacters.changedCodes()
    guard let transliterator = try? Transliterator("Traditional-Simplified"),
      let simplified = try? transliterator.transliterate(traditional),
      simplified.count == traditional.count
    else { return folded }
    var byCode = identity()
    for (code, simple) in zip(traditional, simplified) { byCode[Int(code)] = simple }
    return folded.map { byCode[Int($0)] }
  }

  /// The whole number that a code means by itself: 8 of `八`, `捌`, `８` and `⑧`, 10,000 of `万`; nil where there is none.
  static func numericValue(of code: UInt16) -> Int64? {
    let value = cicu_numeric_value(code)
    return value < 0 ? nil : value
  }
}

extension Folding {
  /// Where NFKC changes the glyph only: radicals, compatibility ideographs, vertical and small forms, full and half width.
  private static let compatibilityRanges: [ClosedRange<UInt16>] = [
    0x2E80...0x2FDF, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE4F, 0xFE50...0xFE6F, 0xFF00...0xFFEF,
  ]

  private static func identity() -> [UInt16] {
    var table = [UInt16](repeating: 0, count: 0x10000)
    for code in table.indices { table[code] = UInt16(truncatingIfNeeded: code) }
    return table
  }

  private static func applyRows(of block: StaticString, to table: inout [UInt16]) {
    TableText.forEachRow(block) { fields in
      guard fields.count == 3, let target = TableText.codes(fields[0]).first else { return }
      TableText.forEachWord(fields[1]) { word in
        for glyph in word { table[Int(glyph)] = target }
      }
    }
  }

  private static func applyBlanks(to table: inout [UInt16]) {
    TableText.forEachRow(FoldedGlyphs.blanks) { fields in
      let codes = fields.flatMap { String(decoding: $0, as: UTF8.self).split(separator: " ") }.compactMap { UInt16($0, radix: 16) }
      guard let blank = codes.first else { return }
      for code in codes.dropFirst() { table[Int(code)] = blank }
    }
  }
}
