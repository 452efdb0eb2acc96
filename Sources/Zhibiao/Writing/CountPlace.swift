/// Where a count stands in what was written: the number of a record or a project, of which a worker that reads a later piece
/// of a document can only guess how many came before.
package struct CountPlace: BitwiseCopyable, Sendable {
  /// Offset of its first digit.
  package var offset: Int32
  package var kind: Kind

  package enum Kind: UInt8, BitwiseCopyable, Sendable { case record, project }

  package init(offset: Int, kind: Kind) { (self.offset, self.kind) = (Int32(truncatingIfNeeded: offset), kind) }
}

/// Puts counts right that were guessed.
package enum CountShift {
  /// Adds to the counts of `bytes`, that stand at `places`, in their order.
  ///
  /// Where a count gets more digits or fewer, all behind it moves.
  ///
  /// - Complexity: O(*n*) in the places; in the bytes too where something moves.
  package static func apply(records: Int, projects: Int, to bytes: inout [UInt8], at places: [CountPlace]) {
    guard records != 0 || projects != 0 else { return }
    for index in places.indices {
      let delta = places[index].kind == .record ? records : projects
      guard delta != 0 else { continue }
      let digits = digits(at: Int(places[index].offset), of: bytes)
      let right = value(bytes[digits]) + delta
      guard overwrite(digits, with: right, in: &bytes) else {
        move(records: records, projects: projects, in: &bytes, from: places[index...])
        return
      }
    }
  }

  private static func move(records: Int, projects: Int, in bytes: inout [UInt8], from places: ArraySlice<CountPlace>) {
    guard let first = places.first else { return }
    var moved: [UInt8] = []
    moved.reserveCapacity(bytes.count + 4 * places.count)
    var copied = 0
    moved.append(contentsOf: bytes[..<Int(first.offset)])
    copied = Int(first.offset)
    for place in places {
      moved.append(contentsOf: bytes[copied..<Int(place.offset)])
      let digits = digits(at: Int(place.offset), of: bytes)
      let delta = place.kind == .record ? records : projects
      moved.append(contentsOf: String(value(bytes[digits]) + delta).utf8)
      copied = digits.upperBound
    }
    moved.append(contentsOf: bytes[copied...])
    bytes = moved
  }

  private static func digits(at offset: Int, of bytes: [UInt8]) -> Range<Int> {
    var end = offset
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return offset..<end
  }

  private static func value(_ digits: ArraySlice<UInt8>) -> Int {
    // The digits are those of an Int.
    digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
  }

  /// Writes a number where one of as many digits stands.
  private static func overwrite(_ digits: Range<Int>, with value: Int, in bytes: inout [UInt8]) -> Bool {
    var rest = value
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    guard count == digits.count, value >= 0 else { return false }
    rest = value
    for place in digits.reversed() {
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return true
  }
}
