import FuzzChecks

/// Each byte stands for a piece of a table, so that what the fuzzer changes stays a table for most of the time.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = UnsafeBufferPointer(start: start, count: count).map { TablePieces.all[Int($0) % TablePieces.all.count] }.joined()
  FuzzChecks.check(text: text)
  return 0
}
