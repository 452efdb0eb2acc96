import FuzzChecks

/// Any text, explained; the first byte is the terminal's width.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzExplain(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  FuzzChecks.check(explained: String(decoding: bytes.dropFirst(), as: UTF8.self), width: Int(bytes.first ?? 80))
  return 0
}
