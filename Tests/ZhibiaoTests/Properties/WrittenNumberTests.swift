import Foundation
import Testing

@testable import Zhibiao

/// Numbers written by rule read back, whatever comparator, unit and bound stand beside them.
@Suite struct WrittenNumberTests {
  @Test(arguments: NumberWriter.Script.allCases)
  func numbersReadBackExactly(script: NumberWriter.Script) {
    var random = SeededGenerator(seed: 20_260)
    for _ in 0..<10_000 {
      let number = NumberWriter.random(script, using: &random)
      let found = GrammarText(number.text + "元", as: .target).readings
      guard found.count == 1, PhraseReading("= \(number.value) 元")?.accepts(found[0]) == true else {
        Issue.record("\(number.text)元: \(found) for \(number.value)")
        return
      }
    }
  }

  static let numbers = [("3", "3"), ("12.5", "12.5"), ("1,200", "1200"), ("六十", "60"), ("3.5万", "35000")]
  static let units = ["次", "个", "元", "平方米", "公里", "小时", "人次", "项"]

  @Test func everyComparatorTakesEveryNumberAndUnit() {
    TableText.forEachRow(Comparators.before) { fields in
      let example = String(decoding: fields[fields.count - 2], as: UTF8.self)
      guard let head = example.firstIndex(where: \.isNumber).map({ example[..<$0] }) else { return }
      for spelling in String(decoding: fields[2], as: UTF8.self).split(separator: " ") {
        let lead = head.split(separator: "~", omittingEmptySubsequences: false).joined(separator: spelling)
        for (number, value) in Self.numbers {
          for unit in Self.units {
            expect(lead + number + unit, reads: "\(String(decoding: fields[0], as: UTF8.self)) \(value) \(unit)")
          }
        }
      }
    }
  }

  @Test func everyBoundFollowsEveryNumberAndUnit() {
    TableText.forEachRow(Comparators.after) { fields in
      guard String(decoding: fields[1], as: UTF8.self) == "unit" else { return }
      for spelling in String(decoding: fields[2], as: UTF8.self).split(separator: " ") {
        for (number, value) in Self.numbers {
          for unit in Self.units {
            expect("总量" + number + unit + spelling, reads: "\(String(decoding: fields[0], as: UTF8.self)) \(value) \(unit)")
          }
        }
      }
    }
  }

  @Test(arguments: ["不少于3次", "每人每月1200元", "80%至90%", "约2.5亿元", "增长5%以上", "≥98.5%", "3至5个工作日内"])
  func widthAndBlanksChangeNothingButTheSpan(phrase: String) {
    let reader = PhraseReader()
    let plain = reader.read(phrase, in: .target).map(\.reading)
    let wide = String(
      String.UnicodeScalarView(phrase.unicodeScalars.map { $0.value < 0x7F ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
    #expect(plain.count == 1)
    for variant in [wide, "  " + phrase + " ", "\u{3000}" + phrase] {
      #expect(reader.read(variant, in: .target).map(\.reading) == plain, "\(variant)")
    }
  }

  private func expect(_ phrase: String, reads reading: String) {
    let found = GrammarText(phrase).readings
    #expect(found.count == 1 && PhraseReading(reading)?.accepts(found[0]) == true, "\(phrase): \(found) for \(reading)")
  }
}
