import Testing

@testable import Zhibiao

@Suite struct JSONLinesWriterTests {
  @Test func recordHasEveryKeyInOrder() {
    let made = HandMadeSection("4、产出指标：一般运维响应时间，年度指标值：响应时间≦4小时。")
    made.section.projects.append(Project(index: 1, name: made.carried("运维"), goal: made.carried("保障\n“网络”\"安全\"")))
    let hours = made.quantity("≦4小时", .atMost, ExactDecimal(4), unit: "小时", unitText: "小时")
    let found = made.add(hours)
    made.record("4、产出指标：一般运维响应时间，年度指标值：响应时间≦4小时") {
      $0.project = 0
      $0.ordinal = 4
      $0.category = made.reference("产出指标")
      $0.categoryCode = .output
      $0.name = made.reference("一般运维响应时间")
      $0.target = made.reference("响应时间≦4小时")
      $0.quantities = found
    }
    let expected =
      #"{"schema":"zhibiao/1","document":"a.txt","index":1,"kind":"indicator","layout":"numbered","#
      + #""project":{"index":1,"name":"运维","code":null,"department":null,"budget_unit":null,"year":null,"period":null,"#
      + #""goal":"保障\n“网络”\"安全\"","budget":null},"ordinal":4,"category":"产出指标","category_code":"output","#
      + #""parent_category":null,"name":"一般运维响应时间","target":"响应时间≦4小时","qualitative":false,"direction":null,"#
      + #""quantities":[{"text":"≦4小时","role":"target","comparator":"<=","value":4,"lower":null,"upper":4,"#
      + #""lower_inclusive":false,"upper_inclusive":true,"approximate":false,"fraction":null,"date":null,"date_from":null,"#
      + #""date_to":null,"unit":"小时","unit_text":"小时","dimension":"time","ucum":"h","currency":null,"per":[],"#
      + #""change":null,"flags":[],"start":26,"end":30}],"actual":null,"weight":null,"score":null,"completion":null,"#
      + #""attained":null,"remark":null,"flags":[],"page":1,"line":1,"start":0,"end":30}"#
    #expect(made.lines() == [expected])
  }

  @Test func everyLineIsOneObjectWhateverTheTextHolds() {
    let made = HandMadeSection("名\"称\\与\t控制\u{1}符\u{0}和\u{7}尾")
    made.record("名\"称\\与\t控制\u{1}符") { $0.name = TextReference.codes(0..<made.section.text.codes.count) }
    #expect(made.lines()[0].contains(#""name":"名\"称\\与\t控制\u0001符\#u{FFFD}和\u0007尾","target":null"#))
  }

  @Test func everyByteIsEscapedAlikeWhereverItStands() {
    for byte in UInt8(0)..<0x80 {
      for length in [1, 7, 8, 9, 16, 23] {
        for place in 0..<length {
          var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
          text[place] = byte
          let expected = text.map { escaped($0) }.joined()
          var fromSource = ByteBuffer(capacity: 1)
          var fromAnywhere = ByteBuffer(capacity: 1)
          text.withUnsafeBytes { bytes in
            let source = TextBuffer(copying: bytes)
            fromSource.append(0..<length, of: source.view, as: .json)
            fromAnywhere.append(String(decoding: bytes, as: UTF8.self), as: .json)
          }
          #expect(fromSource.string() == expected)
          #expect(fromAnywhere.string() == expected)
        }
      }
    }
  }

  private func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 0: "\u{FFFD}"
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case 0..<0x20: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    default: String(UnicodeScalar(byte))
    }
  }

  @Test func wrappedNumberReadsAsOneAndItsSpanCoversTheWrap() {
    let made = HandMadeSection("超过8⏎0%。")
    made.record("超过80%") { $0.quantities = made.add(made.quantity("超过80%", .moreThan, ExactDecimal(80))) }
    let line = made.lines()[0]
    #expect(line.contains(#""text":"超过80%""#))
    #expect(line.contains(#""start":0,"end":6}"#))
  }

  @Test func targetOverCellsIsReadWithoutItsBars() {
    let made = HandMadeSection("≥ | 95 | %")
    made.record("≥ ") { $0.quantities = made.add(made.quantity("≥  95  %", .atLeast, ExactDecimal(95))) }
    #expect(made.lines()[0].contains(#""text":"≥  95  %""#))
  }

  @Test func damageInsideAQuantityStaysInItsTextButNotInAName() {
    let made = HandMadeSection("满意8\u{FFFD}⏎0%")
    let found = made.add(made.quantity("80%", .equal, ExactDecimal(80)))
    made.record("满意80%") {
      $0.name = made.reference("满意80%")
      $0.quantities = found
    }
    let line = made.lines()[0]
    #expect(line.contains("\"text\":\"8\u{FFFD}0%\""))
    #expect(line.contains(#""name":"满意80%""#))
  }

  @Test func namesOverABorderLeaveTheLineEndOut() {
    let made = HandMadeSection("设备¶购置")
    made.record("设备") { $0.name = .codes(0..<5) }
    #expect(made.lines()[0].contains(#""name":"设备购置""#))
  }

  @Test(arguments: [(OffsetUnit.scalar, 3, 6), (.utf8, 11, 16), (.utf16, 5, 8)])
  func offsetsCountTheUnitAskedFor(unit: OffsetUnit, start: Int, end: Int) {
    let made = HandMadeSection("😀😀共10次")
    made.record("共10次") { $0.quantities = made.add(made.quantity("10次", .equal, ExactDecimal(10))) }
    #expect(made.lines(offsets: unit)[0].contains("\"start\":\(start),\"end\":\(end)}"))
  }

  @Test func spanThatEndsInAnEmojiCountsItWhole() {
    let made = HandMadeSection("好😀")
    made.record("好😀")
    #expect(made.lines(offsets: .utf16)[0].hasSuffix("\"start\":0,\"end\":3}"))
    #expect(made.lines(offsets: .utf8)[0].hasSuffix("\"start\":0,\"end\":7}"))
  }

  @Test func linesAndPagesCountEveryKindOfLineEnd() {
    let made = HandMadeSection("第一\r\n第二\r第三\n\n第五\u{C}第六 这一行长一点长一点长一点\r\n末尾")
    for part in ["第一", "第二", "第三", "第五", "第六", "末尾"] { made.record(part) }
    let places = [(1, 1), (1, 2), (1, 3), (1, 5), (2, 5), (2, 6)]
    for (line, (page, number)) in zip(made.lines(), places) {
      #expect(line.contains("\"page\":\(page),\"line\":\(number),"))
    }
  }

  @Test func numbersAreWholeHoweverLong() throws {
    let cases: [(Int128, Int16, String)] = [
      (0, 0, "0"), (7, 0, "7"), (-5, 0, "-5"), (95, 2, "0.95"), (-28, 1, "-2.8"), (3_000_000_000, 0, "3000000000"), (11376, 3, "11.376"),
      (5, 3, "0.005"), (1, 18, "0.000000000000000001"), (10, 1, "1"), (2, -3, "2000"),
      (try #require(Int128("99999999999999999999123456789012345678")), 18, "99999999999999999999.123456789012345678"),
      (try #require(Int128("-12345678901234567890")), 18, "-12.34567890123456789"),
      (try #require(Int128("100000000000000000000000000000000000001")), 38, "1.00000000000000000000000000000000000001"),
      (.max, 0, "170141183460469231731687303715884105727"), (.min, 0, "-170141183460469231731687303715884105728"),
    ]
    for (digits, scale, text) in cases {
      var buffer = ByteBuffer()
      buffer.append(ExactDecimal(digits: digits, scale: scale))
      #expect(buffer.string() == text)
    }
  }

  @Test func periodOfTheRowBeatsTheProjects() {
    let made = HandMadeSection("甲 中期 乙")
    made.section.projects.append(Project(index: 1, name: made.carried("项目"), period: made.carried("年度")))
    made.record("甲") { $0.project = 0 }
    made.record("乙") {
      $0.project = 0
      $0.period = made.reference("中期")
    }
    let lines = made.lines()
    #expect(lines[0].contains(#""period":"年度","goal":null"#))
    #expect(lines[1].contains(#""period":"中期","goal":null"#))
  }

  @Test func selfEvaluationColumnsAreWritten() {
    let made = HandMadeSection("培训人数 ≥100人 实际 120人 100% 无偏差")
    let target = made.add(made.quantity("≥100人", .atLeast, ExactDecimal(100), unit: "人", unitText: "人"))
    let actual = made.add(made.quantity("120人", .equal, ExactDecimal(120), unit: "人", unitText: "人"))
    made.record("培训人数 ≥100人 实际 120人") {
      $0.quantities = target
      $0.actual = made.reference("120人")
      $0.actualQuantities = actual
      $0.weight = ExactDecimal(10)
      $0.score = ExactDecimal(digits: 95, scale: 1)
      $0.completion = made.reference("100%")
      $0.attained = true
      $0.remark = made.reference("无偏差")
      $0.flags = [.columnsGuessed, .bareTarget]
    }
    let line = made.lines()[0]
    #expect(
      line.contains(
        #""actual":{"text":"120人","quantities":[{"text":"120人","role":"target","comparator":"=","value":120,"lower":120,"upper":120,"#))
    #expect(
      line.contains(
        #"]},"weight":10,"score":9.5,"completion":"100%","attained":true,"remark":"无偏差","flags":["bare-target","columns-guessed"],"#))
  }

  @Test func ratesChangesFlagsAndFractionsAreWritten() {
    let made = HandMadeSection("每人每3个月提高约2/3元")
    var quantity = made.quantity("每人每3个月提高约2/3元", .equal, ExactDecimal(digits: 666_666_666_666_667, scale: 15), unit: "元", unitText: "元")
    quantity.approximate = true
    quantity.fraction = Fraction(numerator: 2, denominator: 3, style: .fraction)
    quantity.denominatorCount = 2
    quantity.denominators.0 = Denominator(unit: HandMadeSection.unit("人"), count: 100_000, style: .tenThousand)
    quantity.denominators.1 = Denominator(unit: HandMadeSection.unit("个月"), count: 3, style: .digits)
    quantity.change = Change(direction: .increase, mode: .by)
    quantity.flags = [.assumedYear, .unitFromName]
    quantity.role = .mention
    let found = made.add(quantity)
    made.record("每人") { $0.quantities = found }
    #expect(
      made.lines()[0].contains(
        #""role":"mention","comparator":"=","value":0.666666666666667,"lower":0.666666666666667,"upper":0.666666666666667,"#
          + #""lower_inclusive":true,"upper_inclusive":true,"approximate":true,"fraction":"2/3","date":null,"date_from":null,"date_to":null,"#
          + #""unit":"元","unit_text":"元","dimension":"money","ucum":null,"currency":"CNY","per":["10万人","3个月"],"#
          + #""change":{"direction":"increase","mode":"by"},"flags":["unit-from-name","assumed-year"],"#))
  }

  @Test(arguments: [
    (Denominator(unit: HandMadeSection.unit("人"), count: 0, style: .digits), "人"),
    (Denominator(unit: HandMadeSection.unit("人"), count: 1000, style: .thousand), "千人"),
    (Denominator(unit: HandMadeSection.unit("个月"), count: 0, style: .half), "半个月"),
    (Denominator(unit: HandMadeSection.unit("人"), count: 200_000_000, style: .hundredMillion), "2亿人"),
    (Denominator(unit: HandMadeSection.unit("人"), count: 15, style: .digits), "15人"),
  ])
  func denominatorsAreSpelledAsCounted(denominator: Denominator, text: String) {
    var buffer = ByteBuffer()
    buffer.append(denominator, names: JSONPieces.shared.value.units.names)
    #expect(buffer.string() == text)
  }
}
