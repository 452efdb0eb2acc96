import SystemPackage

/// Why the records could not be written.
package enum OutputError: Error, Hashable, Sendable {
  /// Whoever read the output has closed it: no failure.
  case closed
  /// The file is there already.
  case exists(String)
  /// The file is one that the run reads.
  case isInput(String)
  /// The name is a directory's.
  case isDirectory(String)
  /// The folder that the file is to stand in is not there, or is no folder.
  case noFolder(String)
  case notAFolder(String)
  /// A run that did not finish has left the file.
  case unfinished(String)
  /// Another run writes the file at this moment.
  case busy(String)
  /// A run cannot be gone on with; the unfinished file, and why.
  case notResumable(String, because: String)
  /// A database refused; its name, and what it says.
  case database(String, message: String)
  /// The system refused; what was being done to which file.
  case failed(String, doing: Action, code: Int32)

  package enum Action: String, Sendable { case creating, writing, renaming }

  init(_ error: Errno, doing action: Action, _ name: String) {
    self = error == .brokenPipe ? .closed : .failed(name, doing: action, code: error.rawValue)
  }
}

extension OutputError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .closed: "the output was closed"
    case .exists(let name): "\(name) exists; choose another name or add --force to replace it"
    case .isInput(let name): "\(name) is one of the inputs; choose another name for what is written"
    case .isDirectory(let name): "\(name) is a directory; name a file"
    case .noFolder(let name): "the directory \(name) does not exist"
    case .notAFolder(let name): "\(name) is not a directory"
    case .unfinished(let name): "\(name) is left from a run that did not finish; add --resume to go on with it, or --force to begin anew"
    case .busy(let name): "\(name) is being written by another run; wait for it or choose another name"
    case .notResumable(let name, let reason): "cannot go on with \(name): \(reason); add --force instead of --resume to begin anew"
    case .database(let name, let message): "cannot write the database \(name): \(message)"
    case .failed(let name, let action, let code):
      (Errno(rawValue: code) == .noSpace ? "no space left on device" : Errno(rawValue: code).description.lowercasedFirst)
        + " while \(action.rawValue) \(name)"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
