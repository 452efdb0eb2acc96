import Testing

@testable import Zhibiao

@Suite struct RecordTests {
  @Test func recordSaysWhatItsLineSays() throws {
    let made = HandMadeSection("1、质量指标：满意率，年度指标值：每月≥95.50%，约3小时。")
    made.section.projects.append(Project(index: 1, name: made.carried("热线"), year: 2022))
    var rate = made.quantity("每月≥95.50%", .atLeast, ExactDecimal(digits: 9550, scale: 2), unit: "%", unitText: "%")
    rate.denominatorCount = 1
    rate.denominators.0 = Denominator(unit: HandMadeSection.unit("个月"), count: 0, style: .digits)
    var time = made.quantity("约3小时", .equal, ExactDecimal(3), unit: "小时", unitText: "小时")
    time.approximate = true
    time.flags = .wrapped
    let found = made.add(rate, time)
    made.record("1、质量指标：满意率，年度指标值：每月≥95.50%，约3小时") {
      $0.project = 0
      $0.ordinal = 1
      $0.category = made.reference("质量指标")
      $0.categoryCode = .quality
      $0.name = made.reference("满意率")
      $0.target = made.reference("每月≥95.50%，约3小时")
      $0.quantities = found
    }
    let record = try #require(made.records().first)
    #expect(record.document == "a.txt" && record.index == 1 && record.kind == .indicator && record.layout == .numbered)
    #expect(record.project?.name == "热线" && record.project?.year == 2022 && record.project?.goal == nil)
    #expect(record.categoryCode == .quality && record.name == "满意率" && record.target == "每月≥95.50%，约3小时")
    let quantities = record.quantities
    #expect(quantities.map(\.text) == ["每月≥95.50%", "约3小时"])
    #expect(quantities[0].comparator == .atLeast && quantities[0].value?.description == "95.5" && quantities[0].upper == nil)
    #expect(quantities[0].isLowerInclusive && !quantities[0].isUpperInclusive)
    #expect(quantities[0].unit == "%" && quantities[0].dimension == "ratio" && quantities[0].per == ["个月"])
    #expect(quantities[1].isApproximate && quantities[1].flags == [.wrapped] && quantities[1].ucum == "h")
    #expect((record.start, record.end, record.line, record.page) == (0, 31, 1, 1))
  }

  @Test func datesHaveNeitherValueNorUnit() throws {
    let made = HandMadeSection("2022年11月底前完成")
    var quantity = made.quantity("2022年11月底前", .atMost)
    quantity.date = DateReading(from: CalendarDate(year: 2022, month: 11, day: 30), to: nil)
    let found = made.add(quantity)
    made.record("2022年11月底前完成") { $0.quantities = found }
    let date = try #require(made.records().first?.quantities.first)
    #expect(date.date == "2022-11-30" && date.dateFrom == nil && date.dateTo == "2022-11-30")
    #expect(date.value == nil && date.unit == nil && date.dimension == "date")
  }

  @Test func everyCaseHasItsPublicWord() {
    #expect(CategoryCode.names.count == CategoryCode.allCases.count)
    #expect(CategoryCode.allCases.map { "\($0)" } == CategoryCode.names)
    #expect(Comparator.names[Int(Comparator.lessThan.rawValue)] == "<")
    #expect(QuantityFlags.names[QuantityFlags.assumedYear.rawValue.trailingZeroBitCount] == "assumed-year")
    #expect(RecordFlags.names[RecordFlags.nameDoubtful.rawValue.trailingZeroBitCount] == "name-doubtful")
  }
}
