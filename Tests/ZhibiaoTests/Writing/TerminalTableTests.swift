import Testing

@testable import Zhibiao

@Suite struct TerminalTableTests {
  private func made() -> HandMadeSection {
    let made = HandMadeSection("一般运维响应时间 ≦4小时 服务满意程度 合法合规 短信发送条数 ≥3000000人 😀")
    made.section.projects.append(Project(index: 1, name: made.carried("信息化项目合同存量款项")))
    let hours = made.add(made.quantity("≦4小时", .atMost, ExactDecimal(4), unit: "小时", unitText: "小时"))
    var people = made.quantity("≥3000000人", .atLeast, ExactDecimal(3_000_000), unit: "人", unitText: "人")
    people.change = Change(direction: .increase, mode: .by)
    let many = made.add(people)
    for (name, target, quantities) in [
      ("一般运维响应时间", "≦4小时", hours), ("服务满意程度", "合法合规", 0..<0), ("短信发送条数", "≥3000000人", many),
    ] {
      made.record(name) {
        $0.project = 0
        $0.name = made.reference(name)
        $0.target = made.reference(target)
        $0.quantities = quantities
      }
    }
    return made
  }

  @Test func columnsLineUpByWhatTheyTakeOnATerminal() {
    var table = TerminalTable(width: 80)
    #expect(
      table.lines(made().records()) == [
        "", "a.txt", "信息化项目合同存量款项",
        " 1  一般运维响应时间  <=       4 小时",
        " 2  服务满意程度      合法合规",
        " 3  短信发送条数      >= 3000000 人    increase by",
      ])
  }

  @Test(arguments: [40, 50, 60, 79, 80, 120])
  func noLineIsWiderThanTheTerminal(width: Int) {
    var table = TerminalTable(width: width)
    for line in table.lines(made().records()) { #expect(DisplayWidth.columns(of: line) <= width, "\(line)") }
  }

  @Test func namesThatDoNotFitEndInAnEllipsis() {
    #expect(DisplayWidth.shortened("一般运维响应时间", to: 9) == "一般运维…")
    #expect(DisplayWidth.shortened("abc", to: 3) == "abc")
    #expect(DisplayWidth.columns(of: "e\u{301}≥（）½") == 7)
  }

  @Test func coloursAreThereOnlyWhereAsked() {
    var plain = TerminalTable(width: 80)
    var coloured = TerminalTable(width: 80, colours: .ansi)
    #expect(!plain.lines(made().records()).joined().contains("\u{1B}"))
    #expect(coloured.lines(made().records()).joined().contains("\u{1B}[1m信息化项目合同存量款项\u{1B}[0m"))
  }

  @Test func headingStandsOnceForSectionsOfOneProject() {
    var table = TerminalTable(width: 80)
    _ = table.lines(made().records())
    #expect(table.lines(made().records()).count == 3)
  }
}
