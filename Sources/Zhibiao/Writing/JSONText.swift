/// JSON strings for texts that are written rarely.
package enum JSONText {
  package static func quoted(_ text: String) -> String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(text, as: .json)
    buffer.append(UInt8(ascii: "\""))
    return buffer.string()
  }
}
