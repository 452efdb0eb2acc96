import SystemPackage
import Zhibiao

/// A path that was asked for, in whatever bytes, and what messages call it.
package struct InputArgument: Sendable {
  package var name: String
  var path: FilePath

  package init(_ name: String) { (self.name, path) = (name, FilePath(name)) }

  package init(platformString: UnsafePointer<CInterop.PlatformChar>) {
    (name, path) = (String(cString: platformString), FilePath(platformString: platformString))
  }
}

/// A list of paths in a file.
package enum InputList {
  package enum Parting: Sendable { case byLine, byNul }

  /// - Parameter name: A file; `-` is standard input.
  package static func read(_ name: String, parted: Parting) throws(InputFault) -> [InputArgument] {
    let bytes = try InputReader.bytes(of: name == "-" ? .standardInput : .file(FilePath(name)))
    let end: UInt8 = parted == .byLine ? 0x0A : 0
    return bytes.bytes.split(separator: end).map { part in
      var name = part.map { CInterop.PlatformChar(bitPattern: $0) }
      if parted == .byLine, name.last == 0x0D { name.removeLast() }
      name.append(0)
      return name.withUnsafeBufferPointer { name in name.baseAddress.map { InputArgument(platformString: $0) } ?? InputArgument("") }
    }
  }
}
