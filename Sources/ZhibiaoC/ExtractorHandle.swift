import CZhibiao
import Zhibiao

/// What a `zhibiao *` points to: an extractor for each kind of input and output, made when first asked for.
final class ExtractorHandle {
  private let offsets: OffsetUnit
  private let encoding: TextEncoding?
  private var extractors: [Key: DocumentExtractor] = [:]
  /// Memory for the next document.
  private var spare: RawBytes? = RawBytes()
  private(set) var lastError: CText?

  /// What the bytes of a document are known to be.
  enum Input: Hashable { case file, text }

  private struct Key: Hashable {
    var input: Input
    var format: RecordFormat
  }

  init(offsets: OffsetUnit, encoding: TextEncoding?) { (self.offsets, self.encoding) = (offsets, encoding) }

  private func extractor(_ input: Input, _ format: RecordFormat) -> DocumentExtractor {
    let key = Key(input: input, format: format)
    if let made = extractors[key] { return made }
    let made = DocumentExtractor(
      DocumentExtractor.Options(format: format, offsets: offsets, encoding: input == .text ? .utf8 : encoding))
    extractors[key] = made
    return made
  }

  /// Hands on what the records of a document come to, some blocks of whole lines.
  ///
  /// - Returns: Whether the bytes are text; `lastError` tells what they are otherwise.
  func extract(
    _ bytes: UnsafeRawBufferPointer, as input: Input, name: String?, in format: RecordFormat, write: (UnsafeRawBufferPointer) -> Void
  ) -> Bool {
    read(bytes, as: input, name: name, by: extractor(input, format)) { document, extractor in
      extractor.extract(document, name: name, write: write)
    }
  }

  /// How a document was read, lines for people.
  func explanation(_ bytes: UnsafeRawBufferPointer) -> String {
    var lines: [String] = []
    _ = read(bytes, as: .text, name: nil, by: extractor(.text, .jsonl)) { document, extractor in
      lines = extractor.explain(document, width: ExtractorHandle.explanationWidth)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static let explanationWidth = 80

  private func read(
    _ bytes: UnsafeRawBufferPointer, as input: Input, name: String?, by extractor: DocumentExtractor,
    _ work: (borrowing DecodedDocument, DocumentExtractor) -> Void
  ) -> Bool {
    var raw = spare.take() ?? RawBytes()
    raw.removeAll()
    raw.append(bytes)
    do {
      let document = try extractor.decode(raw)
      work(document, extractor)
      spare = document.recycled()
      return true
    } catch {
      lastError = CText((name.map { $0 + ": " } ?? "") + error.description)
      return false
    }
  }
}

/// Text that a caller in C looks at: it stays where it is until it is freed.
final class CText {
  let start: UnsafeMutablePointer<CChar>

  init(_ text: String) { start = CText.copy(Array(text.utf8)) }

  deinit { start.deallocate() }

  /// A copy that the caller frees by `zhibiao_free`; a NUL follows it.
  static func copy(_ bytes: some Collection<UInt8>) -> UnsafeMutablePointer<CChar> {
    let copied = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 1, alignment: 1)
    let memory = UnsafeMutableRawBufferPointer(start: copied, count: bytes.count)
    memory.copyBytes(from: bytes)
    copied.storeBytes(of: 0, toByteOffset: bytes.count, as: UInt8.self)
    return copied.assumingMemoryBound(to: CChar.self)
  }
}
