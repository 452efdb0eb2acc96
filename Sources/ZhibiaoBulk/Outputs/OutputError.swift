import SystemPackage

/// Why the records could not be written.
package enum OutputError: Error, Hashable, Sendable {
  /// Whoever read the output has closed it: no failure.
  case closed
  /// The file is there already.
  case exists(String)
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
    case .failed(let name, let action, let code):
      (Errno(rawValue: code) == .noSpace ? "no space left on device" : Errno(rawValue: code).description.lowercasedFirst)
        + " while \(action.rawValue) \(name)"
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
