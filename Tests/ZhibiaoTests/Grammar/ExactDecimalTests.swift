import Testing

@testable import Zhibiao

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    (2, 3, "0.666666666666667"), (1, 3, "0.333333333333333"), (1, 8, "0.125"), (10, 3, "3.33333333333333"), (200, 7, "28.5714285714286"),
    (1, 300, "0.00333333333333333"), (7, 7, "1"), (0, 5, "0"), (1, 999_983, "0.000001000017000289"),
  ])
  func quotientsHaveFifteenDigitsAndAtMostEighteenDecimals(numerator: Int, denominator: Int, written: String) {
    let quotient = ExactDecimal(numerator).divided(by: ExactDecimal(denominator))
    #expect(quotient.map(Self.written) == written)
  }

  @Test func scalesAreAlignedBeforeAdding() {
    let sum = ExactDecimal(digits: 38, scale: 1).adding(ExactDecimal(digits: 5, scale: 2))
    #expect(sum == ExactDecimal(digits: 385, scale: 2))
  }

  @Test func equalValuesAreEqualHoweverWritten() {
    #expect(ExactDecimal(digits: 9500, scale: 2) == ExactDecimal(95))
    #expect(ExactDecimal(digits: 1, scale: -3) == ExactDecimal(1000))
  }

  @Test func whatDoesNotFitIsNil() {
    let large = ExactDecimal(digits: Int128.max, scale: 0)
    #expect(large.adding(ExactDecimal(1)) == nil)
    #expect(large.multiplied(by: ExactDecimal(2)) == nil)
    #expect(large.scaled(byPowerOfTen: 1) == nil)
    #expect(ExactDecimal(1).divided(by: .zero) == nil)
    #expect(ExactDecimal(digits: Int128.min, scale: 0).negated() == nil)
  }

  @Test(arguments: -30...30)
  func orderIsThatOfTheValues(value: Int) {
    for other in -30...30 {
      let (a, b) = (ExactDecimal(digits: Int128(value), scale: 1), ExactDecimal(digits: Int128(other) * 100, scale: 3))
      #expect((a < b) == (value < other) && (a == b) == (value == other))
    }
  }

  private static func written(_ value: ExactDecimal) -> String {
    var bytes = ByteBuffer(capacity: 64)
    bytes.append(value)
    return bytes.string()
  }
}
