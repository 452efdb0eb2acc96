/// A table of trivial values that is built once and never freed.
///
/// The lexicon and the character classes live as long as the process; a view of
/// one copies two words and counts no references.
struct FixedTable<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable holds: nothing writes to the memory after `init`.
  private let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { memory.update(from: start, count: source.count) }
    }
    base = UnsafePointer(memory)
    count = elements.count
  }

  /// Takes memory over that nobody writes to nor frees any more.
  init(adopting memory: UnsafeMutablePointer<Element>, count: Int) { (base, self.count) = (UnsafePointer(memory), count) }

  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "table index out of range")
    return base[index]
  }

  /// Reads without a check in release builds: for indices that the table's own builder made.
  @inline(__always)
  func element(_ index: Int) -> Element {
    assert(index >= 0 && index < count, "table index out of range")
    return base[index]
  }

  /// Four bytes of an element as they lie in it, to be copied at once.
  @inline(__always)
  func fourBytes(of index: Int, from offset: Int) -> UInt32 {
    assert(index >= 0 && index < count && offset >= 0 && offset + 4 <= MemoryLayout<Element>.size, "bytes outside of the element")
    return (UnsafeRawPointer(base + index) + offset).loadUnaligned(as: UInt32.self)
  }

  /// The entry of a code; only for tables with an entry for each of the 65,536 codes.
  @inline(__always)
  subscript(code code: UInt16) -> Element {
    // Every UInt16 is an index of such a table, so there is nothing to check.
    assert(count == 0x10000, "not a table by code")
    return base[Int(code)]
  }
}
