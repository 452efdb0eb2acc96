import Testing

@testable import Zhibiao

@Suite struct ByteBufferTests {
  @Test func numbersOfEveryLengthAreWrittenWhole() {
    var values: [Int] = [0, .max, .min, .max - 1]
    var power = 1
    for _ in 0..<18 {
      power *= 10
      values += [power - 1, power, power + 1, -power, power / 3]
    }
    for value in values {
      var buffer = ByteBuffer(capacity: 1)
      buffer.append(decimal: value)
      #expect(buffer.string() == String(value))
    }
    var buffer = ByteBuffer()
    buffer.append(decimal: UInt.max)
    #expect(buffer.string() == String(UInt.max))
  }

  @Test func smallNumbersAreWrittenWhole() {
    for value in 0..<12_000 {
      var buffer = ByteBuffer()
      buffer.append(decimal: value)
      #expect(buffer.string() == String(value))
    }
  }

  @Test func bytesWrittenBeforeAreRepeated() {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append("abc" as StaticString)
    buffer.repeat(1..<3)
    #expect(buffer.string() == "abcbc")
  }

  @Test func preparedRowsAreCopiedWhateverTheirLength() {
    let rows = PreparedRows((0..<70).map { String(repeating: "x", count: $0) + "终" })
    var buffer = ByteBuffer(capacity: 1)
    var expected = ""
    for row in 0..<70 {
      buffer.append(rows, row)
      expected += String(repeating: "x", count: row) + "终"
    }
    #expect(buffer.string() == expected)
  }
}
