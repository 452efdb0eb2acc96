/// The end of a column while it is written: room was made for all elements before, so none of them costs a check.
///
/// It lives in registers, where a column's own count would be loaded and stored for each element.
struct ColumnTail<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  private let room: Int
  private(set) var added = 0
  var isFull: Bool { added == room }

  fileprivate init(base: UnsafeMutablePointer<Element>, room: Int) { (self.base, self.room) = (base, room) }

  @inline(__always)
  mutating func append(_ element: Element) {
    // Whoever asked for the tail appends no more than he asked for.
    assert(added < room, "more appended than there is room for")
    base[added] = element
    added &+= 1
  }

  /// Appends an element of eight bytes by its halves, as they lie in memory.
  @inline(__always)
  mutating func append(halves first: Int32, _ second: UInt32) {
    assert(added < room, "more appended than there is room for")
    assert(MemoryLayout<Element>.size == 8 && MemoryLayout<Element>.stride == 8, "elements of another size")
    let place = UnsafeMutableRawPointer(base + added)
    place.storeBytes(of: first, as: Int32.self)
    place.storeBytes(of: second, toByteOffset: 4, as: UInt32.self)
    added &+= 1
  }

  /// Writes an element behind the last one; `count` tells whether it stays.
  @inline(__always)
  mutating func put(_ element: Element) {
    assert(added < room, "more put than there is room for")
    base[added] = element
  }

  /// Writes four elements behind the last one; `count` tells how many of them stay.
  @inline(__always)
  mutating func put(_ first: Element, _ second: Element, _ third: Element, _ fourth: Element) {
    assert(added &+ 4 <= room, "more put than there is room for")
    base[added] = first
    base[added &+ 1] = second
    base[added &+ 2] = third
    base[added &+ 3] = fourth
  }

  /// Writes four elements of eight bytes behind the last one, as words; `count` tells how many of them stay.
  @inline(__always)
  mutating func put(words first: SIMD2<UInt64>, _ second: SIMD2<UInt64>) {
    assert(added &+ 4 <= room, "more put than there is room for")
    assert(MemoryLayout<Element>.size == 8 && MemoryLayout<Element>.stride == 8, "elements of another size")
    let place = UnsafeMutableRawPointer(base + added)
    place.storeBytes(of: first, as: SIMD2<UInt64>.self)
    place.storeBytes(of: second, toByteOffset: 16, as: SIMD2<UInt64>.self)
  }

  /// Counts elements that were put.
  @inline(__always)
  mutating func count(_ elements: Int) {
    assert(elements >= 0 && added &+ elements <= room, "more counted than there is room for")
    added &+= elements
  }
}

extension Column {
  /// A tail with room for `extra` elements; it must be handed to `commit` before the column changes otherwise.
  mutating func tail(for extra: Int) -> ColumnTail<Element> { ColumnTail(base: room(for: extra), room: extra) }

  /// Counts what was written into a tail.
  mutating func commit(_ tail: ColumnTail<Element>) { commit(tail.added) }
}
