/// A place in a column of codes that ends with a border; it goes forward only, and is checked in debug builds only.
///
/// A pointer, where an index would be added to the column's base for each look.
struct CodeCursor {
  private var place: UnsafePointer<UInt16>
  private let base: UnsafePointer<UInt16>
  private let count: Int

  init(_ codes: UnsafePointer<UInt16>, count: Int, at index: Int) {
    assert(index >= 0 && index < count, "cursor outside of the column")
    (base, self.count, place) = (codes, count, codes + index)
  }

  var index: Int {
    @inline(__always)
    get {
      // Never before the base, so a shift divides by the size of a code.
      Int(bitPattern: (UInt(bitPattern: place) &- UInt(bitPattern: base)) >> 1)
    }
  }

  var code: UInt16 {
    @inline(__always)
    get {
      assert(index >= 0 && index < count, "cursor outside of the column")
      return place.pointee
    }
  }

  /// The code some codes ahead.
  @inline(__always)
  func code(ahead: Int) -> UInt16 {
    assert(index + ahead < count, "look outside of the column")
    return place[ahead]
  }

  @inline(__always)
  mutating func step(by codes: Int = 1) { place += codes }
}
