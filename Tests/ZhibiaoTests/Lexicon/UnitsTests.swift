import Testing

@testable import Zhibiao

/// What can be relied on when a unit is looked for behind a number.
@Suite struct UnitsTests {
  @Test(arguments: [
    ("台UPS", "台"), ("个镇街", "个"), ("镇街", "镇街"), ("村", "村"), ("台套设备", "台套"), ("台/套", "台套"), ("台(套)", "台套"),
    ("人次", "人次"), ("人/次", "人次"), ("平方米", "平方米"), ("㎡", "平方米"), ("m2", "平方米"), ("兆瓦时", "兆瓦时"), ("兆瓦", "兆瓦"),
    ("吨标准煤", "吨标准煤"), ("个百分点", "百分点"), ("个工作日内", "工作日"), ("周岁", "岁"), ("公里/小时", "公里/小时"), ("km/h", "公里/小时"),
    ("mg/L", "mg/L"), ("μg/m3", "微克/立方米"), ("元人民币", "元"), ("美元", "美元"), ("分钟", "分钟"), ("日", "天"), ("月", "个月"),
  ])
  func longestUnitWins(text: String, unit: String) { #expect(name(at: text) == unit) }

  @Test(arguments: [
    ("KM", "公里"), ("Km", "公里"), ("KW", "千瓦"), ("mpa", "兆帕"), ("KWH", "千瓦时"), ("MM", "毫米"), ("ML", "毫升"), ("Gb", "Gb"), ("GB", "GB"),
  ])
  func latinUnitsAreReadInAnyCaseWhereOneFits(text: String, unit: String) { #expect(name(at: text) == unit) }

  @Test(arguments: ["total", "mmx", "Max", "hello", "mw", "年级学生", "年版", "条例", "号"])
  func wordsThatBeginLikeUnitsAreNone(text: String) { #expect(name(at: text) == nil) }

  @Test func spacedOutUnitsAreRead() {
    #expect(name(at: "个 百 分 点") == "百分点")
    #expect(name(at: "个 月度报告") == "个")
  }

  @Test func belowASlashThePartsCount() {
    #expect(denominator(at: "人/次") == "人")
    #expect(denominator(at: "d") == "天")
    #expect(name(at: "d") == nil)
  }

  @Test func currencySignsMayStandBeforeTheNumber() {
    #expect(prefix(at: "¥300") == "元")
    #expect(prefix(at: "US$20") == "美元")
    #expect(prefix(at: "台") == nil)
  }

  @Test func unitsOfOneNameAreToldApartByDimension() throws {
    let score = try #require(Units.shared.row(named: "分", .score))
    let money = try #require(Units.shared.row(named: "分", .money))
    #expect(score != money)
    #expect(Units.shared.string(Units.shared[money].currency) == "CNY")
  }
}

private func name(at text: String) -> String? { found(text) { Units.shared.longestMatch(at: $0, in: $1) } }
private func denominator(at text: String) -> String? { found(text) { Units.shared.longestDenominator(at: $0, in: $1) } }
private func prefix(at text: String) -> String? { found(text) { Units.shared.prefixMatch(at: $0, in: $1) } }

private func found(_ text: String, _ look: (Int, ColumnView<UInt16>) -> UnitMatch?) -> String? {
  var codes = Column<UInt16>()
  for unit in text.utf16 { codes.append(unit) }
  for _ in 0..<LogicalText.margin { codes.append(Code.border) }
  return look(0, codes.view).map { Units.shared.string(Units.shared[$0.row].name) }
}
