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

  /// This code and the next one, this one in the low half.
  var pair: UInt32 {
    // Eight elements of room follow each column.
    @inline(__always)
    get { UInt32(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt32.self)) }
  }

  /// The four codes behind `pair`, the first in the low bits; those behind the last one of the column are unknown.
  var nextFour: UInt64 {
    @inline(__always)
    get { UInt64(littleEndian: UnsafeRawPointer(place + 2).loadUnaligned(as: UInt64.self)) }
  }

  @inline(__always)
  mutating func step(by codes: Int = 1) { place += codes }
}
