@testable import Zhibiao

/// What must hold of any input, whoever made it; a breach ends the process, which is how the fuzzer hears of it.
public enum FuzzChecks {
  /// Bytes of a file: a message or records, whose spans read back and which no section's end changes.
  public static func check(file bytes: [UInt8]) {
    guard let whole = try? TextReading(bytes: bytes) else { return }
    expect(whole.brokenSpan == nil, "a span does not read back: \(whole.brokenSpan ?? "")")
    checkPieces(of: bytes)
  }

  /// Text as tables have it.
  public static func check(text: String) {
    check(file: Array(text.utf8))
  }

  /// A text that is explained, on a terminal of any width.
  public static func check(explained text: String, width: Int) {
    let extractor = DocumentExtractor(DocumentExtractor.Options())
    guard let document = try? extractor.decode(RawBytes(Array(text.utf8))) else { return }
    expect(text.isEmpty == extractor.explain(document, width: width).isEmpty, "a text without an explanation")
  }

  /// Workers read pieces that begin where forms do; the bytes are those of one worker.
  private static func checkPieces(of bytes: [UInt8]) {
    // One input in a hundred or so: a document must be long to be cut at all.
    guard !bytes.isEmpty, bytes.count % 128 == 0 else { return }
    let copies = 2 * DocumentPieces.shortest / bytes.count + 2
    let document = Array(repeatElement(bytes + Array("\n".utf8), count: copies).joined())
    let options = DocumentExtractor.Options()
    guard let whole = try? PiecewiseReading.whole(document, options),
      let apart = try? PiecewiseReading.apart(document, options, guessing: 3)
    else { return }
    expect(whole == apart.written, "pieces do not give the bytes of the whole")
  }

  private static func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    // The harness alone may stop: libFuzzer keeps the input of a process that ends so.
    precondition(holds, message())
  }
}
