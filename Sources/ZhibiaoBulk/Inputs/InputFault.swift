import SystemPackage

/// Something about one input that kept it from being read; the others go on.
package struct InputFault: Error, Sendable, Hashable {
  /// The input as it was named; of a row, with the line behind it.
  package var path: String
  package var kind: Kind
  /// What is wrong, in words for a person, without the path.
  package var message: String
  /// The byte of the input that it is about, where there is one.
  package var offset: Int?

  package enum Kind: String, Sendable, Hashable {
    case missing, unreadable, directory
    case notAFile = "not-a-file"
    case brokenLink = "broken-link"
    case notText = "not-text"
    case tooLarge = "too-large"
    case badRow = "bad-row"
    case failed
    /// A signal came while standard input was waited for: the run ends, and the document counts as not begun.
    case interrupted
  }

  package init(path: String, kind: Kind, message: String) {
    (self.path, self.kind, self.message) = (path, kind, message)
  }

  static func tooLarge(_ path: String) -> InputFault {
    InputFault(path: path, kind: .tooLarge, message: "larger than 2 GiB; split it")
  }

  static func brokenLink(_ path: String) -> InputFault {
    InputFault(path: path, kind: .brokenLink, message: "symbolic link to a file that is not there")
  }

  /// What the system's error says of a path.
  init(path: String, _ error: Errno) {
    switch error {
    case .noSuchFileOrDirectory: self.init(path: path, kind: .missing, message: "no such file or directory")
    case .permissionDenied, .notPermitted: self.init(path: path, kind: .unreadable, message: "permission denied")
    case .tooManySymbolicLinkLevels: self.init(path: path, kind: .brokenLink, message: "symbolic links in a circle")
    case .isDirectory: self.init(path: path, kind: .directory, message: "is a directory")
    default: self.init(path: path, kind: .failed, message: error.description)
    }
  }
}
