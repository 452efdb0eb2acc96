import Testing

@testable import Zhibiao

@Suite struct CalendarDaysTests {
  private func date(_ year: Int16, _ month: UInt8 = 0, _ day: UInt8 = 0) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day)
  }

  private func written(_ date: CalendarDate?) -> String? {
    guard let date else { return nil }
    var buffer = ByteBuffer()
    buffer.append(date)
    return buffer.string()
  }

  @Test func datesKeepThePrecisionThatIsWritten() {
    #expect(written(date(2022, 12, 31)) == "2022-12-31")
    #expect(written(date(2022, 2)) == "2022-02")
    #expect(written(date(2022)) == "2022")
    #expect(written(date(0, 12, 31)) == "--12-31")
    #expect(written(date(0, 6)) == "--06")
    #expect(written(date(800)) == "0800")
  }

  @Test func monthsAndYearsSpanTheirWholeDays() {
    #expect(written(date(2024, 2).lastDay) == "2024-02-29")
    #expect(written(date(2100, 2).lastDay) == "2100-02-28")
    #expect(written(date(2000, 2).lastDay) == "2000-02-29")
    #expect(written(date(2023, 4).lastDay) == "2023-04-30")
    #expect(written(date(2023).lastDay) == "2023-12-31")
    #expect(written(date(2023).firstDay) == "2023-01-01")
    #expect(date(0, 12, 31).lastDay == nil)
  }

  @Test func deadlineIsOpenTowardsThePast() {
    let deadline = DateReading(from: date(2022, 11), to: nil)
    #expect(written(deadline.days(under: .atMost).from) == nil)
    #expect(written(deadline.days(under: .atMost).to) == "2022-11-30")
    #expect(written(deadline.days(under: .atLeast).from) == "2022-11-01")
    #expect(deadline.days(under: .atLeast).to == nil)
  }

  @Test func intervalRunsFromItsFirstToItsLastDay() {
    let interval = DateReading(from: date(2020, 1), to: date(2020, 11))
    #expect(written(interval.days(under: .range).from) == "2020-01-01")
    #expect(written(interval.days(under: .range).to) == "2020-11-30")
    var buffer = ByteBuffer()
    buffer.append(interval)
    #expect(buffer.string() == "2020-01/2020-11")
  }
}
