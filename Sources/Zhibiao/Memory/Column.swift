/// A growable column of trivial values that owns its memory.
///
/// The scratch of a section lives in columns: they are emptied and filled again
/// without reference counting, and keep their memory from section to section.
/// Indices are checked in every build.
struct Column<Element: BitwiseCopyable>: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<Element>

  init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    base = Column.allocate(self.capacity)
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  /// The elements as a table, which keeps their memory.
  consuming func frozen() -> FixedTable<Element> {
    let table = FixedTable(adopting: base, count: count)
    discard self
    return table
  }

  var isEmpty: Bool { count == 0 }
  var indices: Range<Int> { 0..<count }

  /// Addressed, so that reading one field of an element does not copy the others.
  subscript(index: Int) -> Element {
    @inline(__always)
    unsafeAddress {
      precondition(index >= 0 && index < count, "column index out of range")
      return UnsafePointer(base + index)
    }
    @inline(__always)
    unsafeMutableAddress {
      precondition(index >= 0 && index < count, "column index out of range")
      return base + index
    }
  }

  /// The element at `index`, or nil outside of the column.
  func at(_ index: Int) -> Element? {
    index >= 0 && index < count ? base[index] : nil
  }

  var last: Element? { count > 0 ? base[count - 1] : nil }

  /// Inlined, so that a large element is written where it belongs.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    base[count] = element
    count &+= 1
  }

  /// Appends elements of another column.
  mutating func append(_ range: Range<Int>, of other: borrowing Column<Element>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count, "range outside of the column")
    room(for: range.count).update(from: other.base + range.lowerBound, count: range.count)
    commit(range.count)
  }

  /// Appends elements of this column once more.
  mutating func append(copyOf range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the column")
    let end = room(for: range.count)
    // Room may have moved the elements: they are looked for behind it. They end where the copy begins, at the latest.
    end.update(from: base + range.lowerBound, count: range.count)
    commit(range.count)
  }

  mutating func removeLast() {
    precondition(count > 0, "column is empty")
    count -= 1
  }

  /// Forgets the elements from `newCount` on; the memory is kept.
  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "column cannot be truncated so")
    count = newCount
  }

  /// Forgets all elements; the memory is kept.
  mutating func removeAll() { count = 0 }

  mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(to: wanted) }
  }

  /// The elements as a plain array, for callers off the hot path.
  func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// A view that reads without a check in release builds.
  ///
  /// It must not outlive the column nor any change of it.
  var view: ColumnView<Element> { ColumnView(base: base, count: count) }

  /// Room for `extra` more elements behind the last one, to be filled in place;
  /// `commit` tells afterwards how many were.
  @inline(__always)
  mutating func room(for extra: Int) -> UnsafeMutablePointer<Element> {
    // The count stays below the capacity, so the difference does not overflow.
    if capacity &- count < extra { reserve(count + extra) }
    return base + count
  }

  /// Counts `added` elements that were written into `room(for:)`.
  @inline(__always)
  mutating func commit(_ added: Int) {
    // A negative one is more than any capacity, too.
    precondition(UInt(bitPattern: added) <= UInt(bitPattern: capacity &- count), "more committed than there was room for")
    count &+= added
  }

  private mutating func grow(to wanted: Int) {
    let larger = max(wanted, capacity * 2)
    let moved = Column.allocate(larger)
    moved.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (moved, larger)
  }

  /// Eight elements more than asked for, so that a load of several may begin at any.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> { .allocate(capacity: capacity + 8) }
}

/// Reads a column that nobody changes meanwhile; checked in debug builds only.
struct ColumnView<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  fileprivate init(base: UnsafeMutablePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  subscript(index: Int) -> Element {
    // The hot loops run inside cells, whose ends are sentinels inside the column.
    assert(index >= 0 && index < count, "view index out of range")
    return base[index]
  }
}

extension ColumnView<UInt16> {
  @inline(__always)
  func cursor(at index: Int) -> CodeCursor { CodeCursor(base, count: count, at: index) }

  /// Four elements, the first in the low bits; those behind the last one are unknown.
  @inline(__always)
  func four(at index: Int) -> UInt64 {
    assert(index >= 0 && index <= count + 1, "view index out of range")
    return UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// Whether a colon is among the first twelve elements from `first` on.
  @inline(__always)
  func holdsColon(from first: Int, before end: Int) -> Bool {
    if end &- first < 12 {
      for index in first..<end where base[index] == 0x3A { return true }
      return false
    }
    var found: UInt64 = 0
    for index in 0..<3 {
      let different = four(at: first &+ 4 &* index) ^ 0x003A_003A_003A_003A
      found |= (different &- 0x0001_0001_0001_0001) & ~different
    }
    return found & 0x8000_8000_8000_8000 != 0
  }

  /// Whether one of the elements in `range` is 0. Looks at four at a time.
  @inline(__always)
  func holdsZero(in range: Range<Int>) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the column")
    guard range.count >= 4 else {
      var found = false
      for index in range where base[index] == 0 { found = true }
      return found
    }
    // The last four overlap those before.
    let last = range.upperBound &- 4
    var zeros = zeroLanes(at: last)
    var index = range.lowerBound
    while index < last {
      zeros |= zeroLanes(at: index)
      index &+= 4
    }
    return zeros & 0x8000_8000_8000_8000 != 0
  }

  /// Whether one of the four elements from `index` on is 0.
  @inline(__always)
  func holdsZero(inFourAt index: Int) -> Bool { zeroLanes(at: index) & 0x8000_8000_8000_8000 != 0 }

  /// The high bit of each lane that is 0; above one, and in other bits, anything.
  @inline(__always)
  private func zeroLanes(at index: Int) -> UInt64 {
    let four = four(at: index)
    // The classic test for a zero lane, of sixteen bits.
    return (four &- 0x0001_0001_0001_0001) & ~four
  }

  /// The first index in `range` whose element is 0; the range's end where none is. Looks at four at a time.
  func firstZero(in range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside of the column")
    var index = range.lowerBound
    while range.upperBound &- index >= 4 {
      if zeroLanes(at: index) & 0x8000_8000_8000_8000 != 0 { break }
      index &+= 4
    }
    while index < range.upperBound, base[index] != 0 { index &+= 1 }
    return index
  }
}
