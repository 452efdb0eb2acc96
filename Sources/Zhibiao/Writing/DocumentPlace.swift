/// How far a document has been read where a piece of it begins: what is counted through all of it.
package struct DocumentPlace: Sendable, Hashable {
  /// Of the decoded text.
  package var scalars = 0
  /// Of the decoded text in UTF-8.
  package var bytes = 0
  /// Scalars beyond the BMP; only counted where offsets are in UTF-16.
  package var supplementary = 0
  /// Line ends.
  package var lines = 0
  /// Form feeds.
  package var pages = 0
  package var records = 0
  package var projects = 0

  package init() {}
}
