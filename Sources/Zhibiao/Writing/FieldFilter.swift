/// Copies records as JSON without the keys that nobody asked for.
///
/// It works on what the writer wrote, so that the writer, whose every record has every key, need not ask.
struct FieldFilter: ~Copyable {
  private let entries: [FieldSelection.Entry]
  private var at = 0
  /// What is to be copied next, not yet grown to its end.
  private var run = 0..<0
  private var nextPlace = 0

  init(_ selection: FieldSelection) { entries = selection.entries }

  /// Appends records to `out`.
  ///
  /// - Parameter places: Where counts stand in `records`; afterwards where they stand in `out`.
  /// - Complexity: O(*n*) in the bytes.
  mutating func copy(_ records: borrowing ByteBuffer, at places: inout [CountPlace], into out: inout ByteBuffer) {
    var kept: [CountPlace] = []
    (at, run, nextPlace) = (0, 0..<0, 0)
    while at < records.count {
      if records.byte(at: at) == UInt8(ascii: "{") {
        copyValue(entries, of: records, places, &kept, into: &out)
      } else {
        // What parts two records.
        keep(at..<at + 1, of: records, places, &kept, into: &out)
        at += 1
      }
    }
    flush(records, places, &kept, into: &out)
    places = kept
  }

  /// value → object | `[` (object (`,` object)*)? `]` | other
  private mutating func copyValue(
    _ entries: [FieldSelection.Entry], of records: borrowing ByteBuffer, _ places: [CountPlace], _ kept: inout [CountPlace],
    into out: inout ByteBuffer
  ) {
    let start = at
    switch records.byte(at: at) {
    case UInt8(ascii: "{"):
      at += 1
      keep(start..<at, of: records, places, &kept, into: &out)
      copyMembers(entries, of: records, places, &kept, into: &out)
    case UInt8(ascii: "["):
      repeat {
        let mark = at
        at += 1
        keep(mark..<at, of: records, places, &kept, into: &out)
        if records.byte(at: at) == UInt8(ascii: "{") { copyValue(entries, of: records, places, &kept, into: &out) }
      } while records.byte(at: at) == UInt8(ascii: ",")
      keep(at..<at + 1, of: records, places, &kept, into: &out)
      at += 1
    default:
      skipValue(in: records)
      keep(start..<at, of: records, places, &kept, into: &out)
    }
  }

  /// members → (string `:` value (`,` string `:` value)*)? `}`
  private mutating func copyMembers(
    _ entries: [FieldSelection.Entry], of records: borrowing ByteBuffer, _ places: [CountPlace], _ kept: inout [CountPlace],
    into out: inout ByteBuffer
  ) {
    var isFirst = true
    while at < records.count, records.byte(at: at) != UInt8(ascii: "}") {
      let comma = at
      if records.byte(at: at) == UInt8(ascii: ",") { at += 1 }
      let start = at
      skipString(in: records)
      let key = start + 1..<at - 1
      at += 1
      guard let entry = entries.first(where: { records.holds($0.key, in: key) }) else {
        skipValue(in: records)
        continue
      }
      keep((isFirst ? start : comma)..<at, of: records, places, &kept, into: &out)
      isFirst = false
      if entry.inside.isEmpty {
        let value = at
        skipValue(in: records)
        keep(value..<at, of: records, places, &kept, into: &out)
      } else {
        copyValue(entry.inside, of: records, places, &kept, into: &out)
      }
    }
    keep(at..<at + 1, of: records, places, &kept, into: &out)
    at += 1
  }

  private mutating func skipValue(in records: borrowing ByteBuffer) {
    var depth = 0
    repeat {
      switch records.byte(at: at) {
      case UInt8(ascii: "\""): skipString(in: records)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        at += 1
      default: at += 1
      }
    } while at < records.count && (depth > 0 || !isEndOfValue(records.byte(at: at)))
  }

  private func isEndOfValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// From one quotation mark to behind the other, eight bytes at a time.
  private mutating func skipString(in records: borrowing ByteBuffer) {
    at += 1
    let ones: UInt64 = 0x0101_0101_0101_0101
    while at < records.count {
      let word = records.eightBytes(at: at)
      let (quote, backslash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
      // A borrow makes a false mark only above a true one.
      let marks = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
      guard marks != 0 else {
        at += 8
        continue
      }
      at += marks.trailingZeroBitCount >> 3
      if records.byte(at: at) == UInt8(ascii: "\"") { break }
      at += 2
    }
    at += 1
  }

  /// Copies a part; parts that touch each other are copied at once.
  private mutating func keep(
    _ part: Range<Int>, of records: borrowing ByteBuffer, _ places: [CountPlace], _ kept: inout [CountPlace], into out: inout ByteBuffer
  ) {
    if part.lowerBound == run.upperBound {
      run = run.lowerBound..<part.upperBound
    } else {
      flush(records, places, &kept, into: &out)
      run = part
    }
  }

  private mutating func flush(
    _ records: borrowing ByteBuffer, _ places: [CountPlace], _ kept: inout [CountPlace], into out: inout ByteBuffer
  ) {
    while nextPlace < places.count, Int(places[nextPlace].offset) < run.upperBound {
      let offset = Int(places[nextPlace].offset)
      if offset >= run.lowerBound { kept.append(CountPlace(offset: out.count + offset - run.lowerBound, kind: places[nextPlace].kind)) }
      nextPlace += 1
    }
    out.append(records.bytes(run))
  }
}

extension ByteBuffer {
  fileprivate func holds(_ word: [UInt8], in range: Range<Int>) -> Bool {
    guard word.count == range.count else { return false }
    for index in word.indices where byte(at: range.lowerBound + index) != word[index] { return false }
    return true
  }
}
