import Testing

@testable import Zhibiao

@Suite struct UTF8ScanTests {
  private static let text = Array(("全年培训不少于3次，ABC" + String(repeating: "绩效目标", count: 12) + "é𠀀ํ힣、end of 2022年").utf8)

  @Test func wellFormedTextHasNoInvalidByteWhereverItIsCut() {
    for start in 0..<40 {
      let shifted = [UInt8](repeating: UInt8(ascii: "x"), count: start) + Self.text
      #expect(UTF8Scan.firstInvalid(in: RawBytes(shifted), from: 0) == nil, "\(start) bytes before it")
    }
  }

  /// The scan passes over blocks; what it finds is what a walk from sequence to sequence finds.
  @Test(arguments: [0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xE4, 0xED, 0xF0, 0xFF] as [UInt8])
  func aChangedByteIsFoundWhereAWalkFindsIt(byte: UInt8) {
    for place in Self.text.indices {
      var damaged = Self.text
      damaged[place] = byte
      let bytes = RawBytes(damaged)
      #expect(UTF8Scan.firstInvalid(in: bytes, from: 0) == Self.walk(bytes), "at \(place)")
    }
  }

  @Test func aCutSequenceIsFoundAtItsLead() {
    for length in Self.text.indices {
      let bytes = RawBytes(Self.text[..<length])
      #expect(UTF8Scan.firstInvalid(in: bytes, from: 0) == Self.walk(bytes), "\(length) bytes")
    }
  }

  private static func walk(_ bytes: borrowing RawBytes) -> Int? {
    var at = 0
    while at < bytes.count {
      let length = UTF8Scan.sequenceLength(bytes.eightBytes(at: at))
      if length == 0 { return at }
      at += length
    }
    return nil
  }
}
