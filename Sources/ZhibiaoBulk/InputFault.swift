/// Something about one input that kept it from being read; the others go on.
package struct InputFault: Error, Sendable, Hashable {
  /// The input as it was named.
  package var path: String
  package var kind: Kind
  /// What is wrong, in words for a person, without the path.
  package var message: String

  package enum Kind: Sendable, Hashable {
    case missing, unreadable, directory, notAFile, brokenLink, loop, undecodable, failed
  }

  package init(path: String, kind: Kind, message: String) {
    (self.path, self.kind, self.message) = (path, kind, message)
  }
}
