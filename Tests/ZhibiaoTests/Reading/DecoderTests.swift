import Testing

@testable import Zhibiao

@Suite struct DecoderTests {
  static let simplified = """
    项目支出绩效目标申报表（2023年度）
    一、数量指标：社区体育设施维护数量，年度指标值：≥120套；
    二、质量指标：设施完好率不低于95%，居民投诉下降到3%以下。
    三、时效指标：报修响应时间≤24小时，全年开展巡检12次。\r\n
    """
  static let traditional = """
    社區運動中心績效目標表：場地維護數量不少於一百二十處，
    設施完好率達到95%以上，居民滿意度不低於九成；
    報修回應時間在24小時之內，全年辦理講座12場，共計經費三百萬元。
    """
  static let wide: [TextEncoding] = [.utf16LE, .utf16BE, .utf32LE, .utf32BE]

  private func text(for encoding: TextEncoding) -> String { encoding == .big5 ? DecoderTests.traditional : DecoderTests.simplified }

  @Test(arguments: [TextEncoding.utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE, .gb18030, .big5], [false, true])
  func everyEncodingIsFoundWithAndWithoutItsMark(encoding: TextEncoding, marked: Bool) throws {
    let expected = text(for: encoding)
    let decoded = try Decoded(EncodedText.bytes(expected, as: encoding, byteOrderMark: marked))
    #expect(decoded.text == expected)
    #expect(decoded.encoding == encoding)
    #expect(decoded.damage == .none)
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LE, .utf16BE, .utf32LE, .utf32BE, .gb18030, .big5], [false, true])
  func anEncodingThatIsNamedIsTaken(encoding: TextEncoding, marked: Bool) throws {
    let named = try TextEncoding(name: encoding.name)
    let decoded = try Decoded(EncodedText.bytes("达到", as: .utf8) + [0x41], as: .utf8)
    #expect(decoded.text == "达到A")
    let short = encoding == .big5 ? "滿" : "满"
    #expect(try Decoded(EncodedText.bytes(short, as: encoding, byteOrderMark: marked), as: named).text == short)
  }

  @Test func utf16AsAskedForFollowsMarkOrLook() throws {
    for encoding in [TextEncoding.utf16LE, .utf16BE] {
      for marked in [false, true] {
        let decoded = try Decoded(EncodedText.bytes("覆盖率达到80%", as: encoding, byteOrderMark: marked), as: TextEncoding(name: "UTF-16"))
        #expect(decoded.encoding == encoding && decoded.text == "覆盖率达到80%")
      }
    }
  }

  @Test(arguments: DecoderTests.wide)
  func plainASCIIInWideUnitsIsFound(encoding: TextEncoding) throws {
    let text = "rate,>=,95%\r\ncount,=,12\r\n"
    #expect(try Decoded(EncodedText.bytes(text, as: encoding)).text == text)
  }

  @Test func aTextInAWesternEncodingIsNotTakenForChinese() throws {
    let decoded = try Decoded(
      Array(
        "R\u{E9}sum\u{E9} des d\u{E9}penses de l'ann\u{E9}e pr\u{E9}c\u{E9}dente, \u{E0} v\u{E9}rifier".unicodeScalars.map {
          UInt8($0.value)
        }))
    #expect(decoded.text.hasPrefix("Résumé des dépenses de l'année précédente, à vérifier"))
  }

  @Test(arguments: [
    ("满意度", TextEncoding.gb18030), ("不低于95%", .gb18030), ("完成率", .gb18030), ("年", .gb18030), ("120套", .gb18030),
    ("滿意度不低於95%", .big5), ("中文", .utf16LE), ("中文", .utf16BE), ("95%", .utf16LE), ("年", .utf8), ("≥", .utf8),
  ])
  func aFewCharactersAreEnough(text: String, encoding: TextEncoding) throws {
    let decoded = try Decoded(EncodedText.bytes(text, as: encoding))
    #expect(decoded.text == text && decoded.encoding == encoding, "\(decoded)")
  }

  @Test(arguments: [TextEncoding.utf8, .gb18030, .big5])
  func chineseAfterMuchASCIIIsFound(encoding: TextEncoding) throws {
    let head = String(repeating: "name,target,unit\n", count: 20_000)
    let bytes = Array(head.utf8) + EncodedText.bytes(text(for: encoding), as: encoding)
    let decoded = try Decoded(bytes)
    #expect(decoded.encoding == encoding)
    #expect(decoded.text == head + text(for: encoding))
  }

  @Test func anEmptyFileIsAnEmptyText() throws {
    let decoded = try Decoded([])
    #expect(decoded.text.isEmpty && decoded.encoding == .utf8 && decoded.damage == .none)
    for encoding in [TextEncoding.utf8, .utf16LE, .utf16BE, .utf32LE] {
      #expect(try Decoded(encoding.byteOrderMark).text.isEmpty)
    }
  }

  @Test func filesOfOneToThreeBytesAreTextOrRefused() {
    for first in UInt8.min...UInt8.max {
      for rest in [[], [0x35], [0xB8], [0xB8, 0xAD], [0x0A, 0xFF], [0, 0]] as [[UInt8]] {
        let bytes = [first] + rest
        do {
          let decoded = try Decoded(bytes)
          if decoded.damage == .none, decoded.encoding == .utf8 { #expect(String(validating: bytes, as: UTF8.self) != nil) }
        } catch let error as ReadingError {
          #expect(error.description.hasPrefix("not text"))
        } catch { Issue.record(error) }
      }
    }
  }

  @Test(arguments: ["UTF8", "utf_8", "gbk", "GB2312", "cp936", "BIG5", "windows-950", "x-big5", "Shift_JIS", "windows-1252", "EUC-KR"])
  func aNameThatICUKnowsIsAnEncoding(name: String) throws {
    let encoding = try TextEncoding(name: name)
    #expect(try TextEncoding(name: encoding.name) == encoding)
  }

  @Test func anEncodingIsCalledByItsUsualName() throws {
    let names = ["cp936": "GB18030", "ms932": "Shift_JIS", "latin1": "ISO-8859-1", "utf8": "UTF-8", "cp950": "Big5"]
    for (asked, told) in names { #expect(try TextEncoding(name: asked).name == told) }
  }

  @Test func anUnknownNameIsNamed() {
    #expect(throws: ReadingError.unknownEncoding("utf-99")) { try TextEncoding(name: "utf-99") }
    #expect(ReadingError.unknownEncoding("utf-99").description == "unknown encoding 'utf-99'")
  }

  @Test(arguments: 0..<60)
  func randomTextComesBackFromEveryEncoding(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for (encoding, table) in [(TextEncoding.gb18030, EncodedText.gb18030), (.big5, EncodedText.big5)] {
      // The frequent characters: GB 2312 and Big5 keep those in their first levels.
      let leads: Range<UInt8> = encoding == .big5 ? 0xA4..<0xC6 : 0xB0..<0xD7
      let firstLevel = table.filter { leads.contains($0.value[0]) }.keys.sorted()
      let characters = (0..<Int.random(in: 30...400, using: &random)).map { _ in
        Int.random(in: 0..<12, using: &random) == 0 ? "7" : firstLevel.randomElement(using: &random) ?? "年"
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: characters)
      for target in [encoding, .utf8, .utf16LE, .utf16BE, .utf32LE] {
        let decoded = try Decoded(EncodedText.bytes(String(text), as: target), as: nil)
        #expect(decoded.text == String(text), "seed \(seed), \(target.name)")
        #expect(decoded.encoding == target, "seed \(seed)")
      }
    }
  }
}
