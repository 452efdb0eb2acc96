/// Which fields of a row hold a document and its name.
package struct RowFields: Sendable, Hashable {
  package let text: String
  /// nil where rows are called by file and line.
  package let id: String?
  /// The same as bytes, by which keys are compared.
  let textKey: [UInt8]
  let idKey: [UInt8]?

  package init(text: String, id: String? = nil) {
    (self.text, self.id) = (text, id)
    (textKey, idKey) = (Array(text.utf8), id.map { Array($0.utf8) })
  }
}
