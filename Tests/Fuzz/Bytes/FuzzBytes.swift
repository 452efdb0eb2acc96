import FuzzChecks

/// Any bytes, as a file of any encoding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  FuzzChecks.check(file: Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
