/// Reads the indicators, statements and goals of documents, with their quantities.
///
/// Deterministic and offline. A value holds settings only, so one may serve many threads; each call reads one document
/// with scratch of its own.
public struct Extractor: Sendable {
  /// What the offsets of the records count.
  public var offsets: OffsetUnit

  /// - Parameter offsets: What the offsets of the records count.
  public init(offsets: OffsetUnit = .scalar) { self.offsets = offsets }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: A whole document; a BOM at its start is not counted.
  ///   - document: What the records call it.
  /// - Returns: The records in the order of their start; empty where the text holds none.
  /// - Complexity: O(*n*) in the text.
  public func extract(_ text: String, document: String? = nil) -> [Record] {
    // Text that is said to be UTF-8 is never refused.
    (try? extract(text.utf8, encoding: .utf8, document: document)) ?? []
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: A whole file.
  ///   - encoding: How the bytes stand for text; nil to find it out, the BOM first.
  ///   - document: What the records call it.
  /// - Returns: The records in the order of their start; empty where the text holds none.
  /// - Throws: `ReadingError.notText` where no encoding fits.
  /// - Complexity: O(*n*) in the bytes.
  public func extract(
    _ bytes: some Collection<UInt8>, encoding: TextEncoding? = nil, document: String? = nil
  ) throws(ReadingError) -> [Record] {
    let extractor = DocumentExtractor(DocumentExtractor.Options(offsets: offsets, encoding: encoding))
    return extractor.records(of: try extractor.decode(RawBytes(bytes)), name: document)
  }
}
