import Testing

@testable import Zhibiao

@Suite struct FoldingTests {
  static let folded = Folding.foldedCodes()

  private func fold(_ text: String) -> String {
    String(decoding: text.utf16.map { FoldingTests.folded[Int($0)] }, as: UTF16.self)
  }

  @Test(arguments: [
    ("ＡＢ１２３％，（）", "AB123%,()"),
    ("≧≥⩾ ≦≤⩽", "≥≥≥ ≤≤≤"),
    ("﹤＜ ﹥＞ ═﹦＝", "<< >> ==="),
    ("～∼〜˜", "~~~~"),
    ("‐‑‒–―﹣－−", "--------"),
    ("·・･•‧", "·····"),
    ("⼀⼈⻓⻔⻚⾞⾦", "一人长门页車金"),
    ("\u{F98E}\u{F9D1}\u{FA1D}", "年六精"),
    ("﹙﹚︵︶", "()()"),
    ("ｱ｡", "ア。"),
    ("\u{3000}\u{2003}", "  "),
    ("\u{2009}\u{202F}\u{A0}", "\u{A0}\u{A0}\u{A0}"),
    ("µg", "μg"),
  ])
  func glyphsThatMeanOneThingAreOne(written: String, meant: String) {
    #expect(fold(written) == meant)
  }

  @Test(arguments: [
    "①⑳⑴", "²³₂", "ⅠⅡⅻ", "½⅔", "㎡㎏℃‰", "—…“”‘’", "〇○", "〈〉《》【】", "∶", "\u{200B}\u{FEFF}\u{AD}", "著乾於",
  ])
  func whatHasItsOwnMeaningStays(text: String) {
    #expect(fold(text) == text)
  }

  @Test func foldingTwiceChangesNothing() {
    let table = FoldingTests.folded
    let unstable = (0..<0x10000).filter { table[Int(table[$0])] != table[$0] }
    #expect(unstable.isEmpty, "\(unstable.map { String($0, radix: 16) })")
  }

  @Test func everyExampleOfAGlyphHoldsIt() {
    for block in [FoldedGlyphs.glyphs, FoldedGlyphs.radicals] {
      var text = TableText(block)
      var fields: [TableText.Field] = []
      while text.nextRow(into: &fields) {
        let row = fields.map { String(decoding: $0, as: UTF8.self) }
        #expect(row.count == 3)
        #expect(row[1].unicodeScalars.contains { $0 != " " && row[2].unicodeScalars.contains($0) }, "\(row)")
        #expect(fold(row[2]).contains(row[0]), "\(row)")
      }
    }
  }

  @Test func traditionalTextIsSimplified() {
    let table = Folding.simplifying(FoldingTests.folded)
    let text = "滿意度不低於９５％，覆蓋區縣２４個，顯著減少乾旱後果"
    let simple = String(decoding: text.utf16.map { table[Int($0)] }, as: UTF16.self)
    #expect(simple == "满意度不低于95%,覆盖区县24个,显著减少干旱后果")
  }

  @Test func traditionalCharactersAreThoseThatICUChanges() throws {
    let transliterator = try Transliterator("Traditional-Simplified")
    let simplified = try gb2312()
    let all = Array(UInt16(0x3400)...0x9FFF)
    let changed = try transliterator.transliterate(all)
    try #require(changed.count == all.count)
    let expected = zip(all, changed).filter { $0 != $1 && !simplified.contains($0) }.map(\.0)
    #expect(TraditionalCharacters.codes() == expected)
  }

  /// The characters of GB 2312, which are those of ordinary simplified text.
  private func gb2312() throws -> Set<UInt16> {
    let converter = try Converter("GB2312")
    var bytes: [UInt8] = []
    for lead in UInt8(0xB0)...0xF7 { for trail in UInt8(0xA1)...0xFE { bytes += [lead, trail] } }
    var units = [UInt16](repeating: 0, count: bytes.count)
    var found: Set<UInt16> = []
    var read = 0
    while read < bytes.count {
      let step = try bytes[read...].withUnsafeBytes { try converter.convert($0, isLast: true, into: &units) }
      found.formUnion(units[..<step.written])
      read += max(step.read, 1)
    }
    return found
  }

  @Test func aTraditionalCharacterIsToldFromASimplifiedOne() {
    let traditional = Set(TraditionalCharacters.codes())
    for code in "滿萬億個縣區數標".utf16 { #expect(traditional.contains(code)) }
    for code in "满万亿个县区数标著乾后里台≥0A".utf16 { #expect(!traditional.contains(code)) }
  }

  @Test func hanNumeralsHaveTheirValues() {
    let values: [(String, Int64)] = [
      ("〇", 0), ("八", 8), ("捌", 8), ("廿", 20), ("百", 100), ("仟", 1000), ("万", 10000), ("亿", 100_000_000), ("⑧", 8),
    ]
    for (numeral, value) in values {
      #expect(Folding.numericValue(of: numeral.utf16[numeral.utf16.startIndex]) == value, "\(numeral)")
    }
    #expect(Folding.numericValue(of: 0x4EBA) == nil)
  }

  @Test func theLexiconsNumeralsHaveUnicodesValues() {
    TableText.forEachRow(NumeralCodes.digits) { fields in
      let value = TableText.number(fields[0]).map(Int64.init)
      TableText.forEachWord(fields[1]) { word in
        for code in word {
          // Unicode gives none to colloquial forms.
          if let unicodes = Folding.numericValue(of: code) { #expect(unicodes == value, "\(String(code, radix: 16))") }
        }
      }
    }
  }
}
