/// A part of a document that can be read apart from the others: it begins with the document, or with a form.
package struct DocumentPiece: ~Copyable {
  var text: TextBuffer
  /// Where in the document it begins; records and projects are not counted.
  package let place: DocumentPlace
  /// Counts the document's pieces from 0.
  package let index: Int
  /// More text of the same piece comes.
  package internal(set) var isOpen = false
  /// Whether the document ends with it.
  package internal(set) var isLast = false

  /// Bytes of its text that are held.
  package var length: Int { text.count }

  /// No more text comes, since none can be read.
  package mutating func close() { isOpen = false }

  /// Gives its memory back, empty.
  package consuming func recycled() -> RawBytes { text.recycled() }
}
