import Testing

@testable import Zhibiao

@Suite struct DamageTests {
  static let text = "设备完好率≥95%，全年巡检12次。"

  @Test func oneDamagedByteCostsOnlyItsPlace() throws {
    let bytes = Array(DamageTests.text.utf8)
    for place in bytes.indices {
      for damaged in [0xFF, 0x80, 0xE5] as [UInt8] where damaged != bytes[place] {
        var broken = bytes
        broken[place] = damaged
        let decoded = try Decoded(broken)
        #expect(decoded.encoding == .utf8, "byte \(place) as \(damaged)")
        let kept = decoded.text.unicodeScalars.filter { $0 != "\u{FFFD}" }
        #expect(kept.count >= DamageTests.text.unicodeScalars.count - 2, "byte \(place): \(decoded.text)")
      }
    }
  }

  @Test func eachRunOfInvalidBytesIsOneReplacement() throws {
    let decoded = try Decoded(Array("完成率".utf8) + [0xFF, 0xFE, 0xC0] + Array("达到95%".utf8) + [0x80] + Array("以上".utf8), as: .utf8)
    #expect(decoded.text == "完成率\u{FFFD}达到95%\u{FFFD}以上")
    #expect(decoded.damage == DecodedDocument.Damage(runs: 2, bytes: 4, first: 9))
  }

  @Test func theFirstInvalidByteIsCountedFromTheFilesBeginning() throws {
    let decoded = try Decoded([0xEF, 0xBB, 0xBF] + Array("全年".utf8) + [0xFF] + Array("次".utf8))
    #expect(decoded.damage.first == 9)
    #expect(decoded.text == "全年\u{FFFD}次")
  }

  @Test(
    arguments: [
      ([0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 1), ([0xE0, 0x9F, 0xBF], 1), ([0xF0, 0x8F, 0xBF, 0xBF], 1), ([0xF4, 0x90, 0x80, 0x80], 1),
      ([0xF5, 0x80, 0x80, 0x80], 1), ([0xE4, 0xB8], 1), ([0xE4, 0xB8, 0x41, 0xFF], 2), ([0xF0, 0xA0, 0x80, 0xE5, 0xB9, 0xB4, 0x80], 2),
    ] as [([UInt8], Int)])
  func surrogatesOverlongAndCutFormsAreInvalid(bytes: [UInt8], runs: Int) throws {
    #expect(try Decoded(bytes, as: .utf8).damage.runs == runs)
  }

  @Test(arguments: 0..<200)
  func scanAgreesWithAPlainReference(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 300 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
      case 1: bytes += Array(repeating: 0x35, count: Int.random(in: 1...20, using: &random))
      case 2: bytes += Array("𠀀".utf8)
      case 3: bytes += Array("é".utf8)
      case 4: bytes += Array("年".utf8).prefix(Int.random(in: 1...3, using: &random))
      default: bytes += Array("绩效目标不低于".utf8)
      }
    }
    let decoded = try Decoded(bytes, as: .utf8)
    #expect(decoded.text == plainReference(bytes), "seed \(seed)")
  }

  /// One byte at a time: a well-formed sequence, or one more byte of a run.
  private func plainReference(_ bytes: [UInt8]) -> String {
    var text = ""
    var at = 0
    var inRun = false
    while at < bytes.count {
      let pieces = (1...4).lazy.filter { at + $0 <= bytes.count }.compactMap { String(validating: bytes[at..<at + $0], as: UTF8.self) }
      let found = pieces.first
      if let found {
        text.unicodeScalars.append(contentsOf: found.unicodeScalars)
      } else if !inRun {
        text.unicodeScalars.append("\u{FFFD}")
      }
      inRun = found == nil
      at += found?.utf8.count ?? 1
    }
    return text
  }

  @Test(arguments: [TextEncoding.utf16LE, .utf16BE, .gb18030, .utf8, .utf32LE])
  func aFileCutAnywhereKeepsItsEncoding(encoding: TextEncoding) throws {
    let bytes = EncodedText.bytes(DecoderTests.simplified, as: encoding)
    for length in (bytes.count - 12)..<bytes.count {
      // Of UTF-32 only whole units tell; in UTF-16 an odd byte is left over.
      if encoding == .utf32LE, length % 4 != 0 { continue }
      let decoded = try Decoded(Array(bytes[..<length]))
      #expect(decoded.encoding == encoding)
      let whole = decoded.text.unicodeScalars.filter { $0 != "\u{FFFD}" }
      #expect(DecoderTests.simplified.unicodeScalars.starts(with: whole), "cut at \(length)")
      #expect(decoded.damage.runs == (String(decoded.text).hasSuffix("\u{FFFD}") ? 1 : 0))
    }
  }

  @Test func invalidPairsOfGB18030AreCounted() throws {
    let good = EncodedText.bytes("完成率达到", as: .gb18030)
    let decoded = try Decoded(good + [0xFF, 0xFF] + good + [0xFF], as: .gb18030)
    #expect(decoded.text == "完成率达到\u{FFFD}完成率达到\u{FFFD}")
    #expect(decoded.damage == DecodedDocument.Damage(runs: 2, bytes: 3, first: 10))
  }

  @Test func aLoneSurrogateIsInvalid() throws {
    let decoded = try Decoded([0x35, 0x00, 0x00, 0xD8, 0x35, 0x00, 0x40, 0xD8, 0x00, 0xDC], as: .utf16LE)
    #expect(decoded.text == "5\u{FFFD}5𠀀")
    #expect(decoded.damage.runs == 1)
  }
}

@Suite struct NotTextTests {
  @Test func nulsAreNoText() {
    for count in [1, 7, 4096, 200_000] {
      #expect(throws: ReadingError.notText(at: 0, kind: nil)) { try Decoded([UInt8](repeating: 0, count: count)) }
    }
  }

  @Test(arguments: 0..<8)
  func randomBytesAreNoText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(throws: ReadingError.self, "seed \(seed)") { try Decoded(bytes) }
  }

  @Test func aFewControlsInATextAreText() throws {
    let text = "全年巡检\u{0}12次\u{7}，完成率达到95%以上，居民满意度不低于90%"
    #expect(try Decoded(Array(text.utf8)).text == text)
  }

  @Test(arguments: ["≥95%\u{7}", "完成率\u{1}95%", "指标\u{7}目标值\u{7}实际值\u{7}\u{7}质量\u{7}95%\u{7}96%\u{7}\u{7}"])
  func marksOfAWordProcessorInAShortTextAreText(text: String) throws {
    #expect(try Decoded(Array(text.utf8)).text == text)
  }

  @Test func aTextPaddedWithNULsIsText() throws {
    let text = DamageTests.text + String(repeating: "\0", count: 3000)
    #expect(try Decoded(Array(text.utf8)).text == text)
  }

  @Test(arguments: 0..<300)
  func anyBytesAreReadOrRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("满意度≥95%".utf8), EncodedText.bytes("完成率", as: .gb18030), EncodedText.bytes("中文", as: .utf16LE), [0x1B, 0x24, 0x29],
      [0xFF], [0, 0], [0xE4, 0xB8], [0x81, 0x30, 0x81, 0x30], [0x0A], Array("rate 5%".utf8),
    ]
    var bytes: [UInt8] = []
    while bytes.count < 120 {
      bytes += pieces.randomElement(using: &random) ?? []
      if Int.random(in: 0..<6, using: &random) == 0 { bytes.append(UInt8.random(in: 0...255, using: &random)) }
    }
    bytes.removeLast(Int.random(in: 0..<40, using: &random))
    let names = [
      "utf-8", "utf-16", "utf-16be", "utf-32", "gbk", "big5", "euc-kr", "shift_jis", "iso-2022-cn", "hz", "utf-7", "windows-1252", "scsu",
    ]
    for name in names {
      let decoded = try Decoded(bytes, as: TextEncoding(name: name))
      let replaced = decoded.text.unicodeScalars.filter { $0 == "\u{FFFD}" }.count
      #expect(replaced >= decoded.damage.runs, "\(name), seed \(seed)")
      #expect(decoded.damage.bytes <= bytes.count && decoded.damage.first ?? 0 < bytes.count, "\(name), seed \(seed)")
    }
    do { _ = try Decoded(bytes) } catch is ReadingError {}
  }

  @Test func aFileOfAnotherKindIsNamed() {
    let pdf = Array("%PDF-1.7\n1 0 obj".utf8)
    #expect(throws: ReadingError.notText(at: 0, kind: .pdf)) { try Decoded(pdf) }
    #expect(ReadingError.notText(at: 0, kind: .pdf).description == "not text but a PDF file: extract its text first")
    #expect(ReadingError.notText(at: 17, kind: nil).description == "not text: no encoding explains the byte at offset 17")
    #expect(throws: ReadingError.notText(at: 0, kind: .zip)) { try Decoded([0x50, 0x4B, 3, 4, 20, 0]) }
  }

  @Test func anEncodingThatIsNamedOverridesTheDoubt() throws {
    #expect(try Decoded([0, 0, 0], as: .utf8).text == "\0\0\0")
  }
}

@Suite struct RawBytesTests {
  @Test func readingPiecemealGivesTheSameText() throws {
    let bytes = Array(DamageTests.text.utf8)
    for size in 1...9 {
      var raw = RawBytes(capacity: 5)
      var position = 0
      while position < bytes.count {
        raw.append { room in
          let taken = min(size, room.count, bytes.count - position)
          for index in 0..<taken { room[index] = bytes[position + index] }
          position += taken
          return taken
        }
      }
      let document = try Decoder.decode(raw)
      #expect(document.text.string(0..<document.text.count) == DamageTests.text)
    }
  }
}
