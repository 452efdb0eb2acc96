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
    buffer.makeRoom()
    buffer.put(decimal: UInt128.max)
    #expect(buffer.string() == String(UInt128.max))
  }

  @Test func smallNumbersAreWrittenWhole() {
    for value in 0..<12_000 {
      var buffer = ByteBuffer()
      buffer.append(decimal: value)
      #expect(buffer.string() == String(value))
    }
  }

  @Test func bytesWrittenBeforeAreRepeated() {
    for length in [1, 15, 16, 17, 5000] {
      let text = String(repeating: "b", count: length)
      var buffer = ByteBuffer(capacity: 1)
      buffer.append("a" + text)
      buffer.makeRoom()
      buffer.put(again: 1..<length + 1)
      #expect(buffer.string() == "a" + text + text)
    }
  }

  @Test func nearNumbersAreWrittenWhole() {
    var numbers = NearNumbers()
    for value in [0, 7, 9999, 10_000, 10_001, 19_999, 20_000, 9, 123_456_789, 123_450_000, 123_449_999, 999_999_999_999, 1_000_000_000_000]
    {
      var buffer = ByteBuffer()
      buffer.makeRoom()
      buffer.commit(numbers.put(value, at: buffer.tail))
      #expect(buffer.string() == String(value))
    }
  }

  @Test func preparedRowsAreCopiedWhateverTheirLength() {
    let rows = PreparedRows((0..<70).map { String(repeating: "x", count: $0) + "终" })
    var buffer = ByteBuffer(capacity: 1)
    var expected = ""
    for row in 0..<70 {
      buffer.makeRoom()
      buffer.put(rows, row)
      expected += String(repeating: "x", count: row) + "终"
    }
    #expect(buffer.string() == expected)
  }
}
