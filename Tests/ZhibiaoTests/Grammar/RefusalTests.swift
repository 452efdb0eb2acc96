import Testing

@testable import Zhibiao

@Suite struct RefusalTests {
  @Test(arguments: [
    ("第3条", "3", RefusalReason.ordinal), ("前50名", "50", .ordinal), ("K12+350处", "350处", .code), ("2021年建设项目", "2021年", .yearName),
    ("达标数/总数×100%", "100%", .formulaFactor), ("一园一案", "一园", .fixedPhrase), ("版本为1.2.3", "1.2.3", .version),
    ("7号楼3单元", "3单", .address), ("统一部署", "统一", .fixedPhrase), ("该办法于2021年5月印发", "2021年5月", .pastDate),
    ("52021年开工", "52021年", .glued), ("建成5G基站", "5G", .joined),
    ("财预〔2022〕15号", "2022", .documentNumber), ("邮编：331400", "331400", .code), ("电话：85210000", "85210000", .phone),
  ])
  func aDecoyIsRefusedWithItsReason(text: String, refused: String, reason: RefusalReason) {
    let read = GrammarText(text)
    #expect(read.refused[refused] == reason, "\(read.refused)")
    #expect(read.readings == [])
  }

  @Test func theSegmenterTellsANumeralFromTheWordBeforeIt() {
    let counted = GrammarText("安装系统一套")
    let word = GrammarText("两地统一部署")
    #expect(counted.readings.map(\.unit) == ["套"])
    #expect(word.readings == [])
  }

  @Test func aDateWithoutAYearTakesTheBudgetYear() {
    let read = GrammarText("9月底前完成", year: 2024)
    #expect(read.readings.map(\.date) == ["2024-09-30"])
    #expect(read.readings.first?.flags == ["assumed-year"])
  }

  @Test func aLeadingTwoUnderAShareIsASignOfComparison() {
    let read = GrammarText("285%", as: .target)
    var quantity = read.quantities[0]
    let isRepaired = quantity.repairLeadingTwo(percent: Lexicon.shared.knownUnits.percent)
    #expect(isRepaired && quantity.comparator == .atLeast && quantity.lower?.value == ExactDecimal(85))
  }

  @Test(arguments: [(44561, 2021, 12, 31), (44927, 2023, 1, 1), (43890, 2020, 2, 29)])
  func aSpreadsheetSerialIsItsDay(serial: Int64, year: Int16, month: UInt8, day: UInt8) {
    #expect(CalendarDate(spreadsheetSerial: serial) == CalendarDate(year: year, month: month, day: day))
  }

  @Test func aNumberThatIsNoDayIsNoSerial() {
    #expect(CalendarDate(spreadsheetSerial: 120) == nil)
    #expect(CalendarDate(spreadsheetSerial: 99_999_999) == nil)
  }
}
