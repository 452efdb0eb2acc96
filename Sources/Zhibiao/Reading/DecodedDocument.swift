/// The text of a document, and what was found out about its bytes.
package struct DecodedDocument: ~Copyable {
  /// Valid UTF-8 without BOM; each maximal run of invalid bytes is one U+FFFD.
  let text: TextBuffer
  package let encoding: TextEncoding
  /// 0 to 100; 100 where the bytes leave no doubt or the caller named the encoding.
  package let confidence: Int
  package let damage: Damage

  /// The whole text; for callers off the hot path.
  package func string() -> String { text.string(0..<text.count) }

  /// Gives the memory back, empty, for the next document.
  package consuming func recycled() -> RawBytes { text.recycled() }

  /// Bytes that stand for no character in the encoding.
  package struct Damage: Hashable, Sendable {
    /// Maximal runs of them: as many U+FFFD were put in.
    package var runs = 0
    package var bytes = 0
    /// The offset of the first in the file, its BOM counted.
    package var first: Int?

    package static let none = Damage()

    /// Counts `length` bytes from `offset` on; `continues` where they follow invalid ones directly.
    mutating func add(_ length: Int, at offset: Int, continues: Bool) {
      if first == nil { first = offset }
      if !continues { runs += 1 }
      bytes += length
    }
  }
}
