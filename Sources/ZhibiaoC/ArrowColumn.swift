import Zhibiao

/// A column of a record batch, filled from cells of text.
final class ArrowColumn {
  let type: ArrowType
  private(set) var count = 0
  private(set) var absent = 0
  let validity = ArrowMemory(capacity: 1 << 8)
  /// Offsets of `text`, indices of `words`, else the values themselves.
  let values = ArrowMemory()
  /// The bytes of `text`.
  let bytes: ArrowMemory?
  /// The texts of `words`, each once.
  let words: ArrowWords?

  init(_ type: ArrowType) {
    self.type = type
    bytes = type == .text ? ArrowMemory() : nil
    words = type == .words ? ArrowWords() : nil
    if type == .text { values.append(Int32(0)) }
  }

  /// Appends what a cell says; an empty one is null.
  func append(_ cell: UnsafeRawBufferPointer) {
    let isPresent = cell.count > 0
    validity.setBit(count, isPresent)
    if !isPresent { absent += 1 }
    switch type {
    case .text:
      if cell.contains(CellNumber.backslash) { RowCells.unescaped(cell).withUnsafeBytes { bytes?.append($0) } } else { bytes?.append(cell) }
      values.append(Int32(truncatingIfNeeded: bytes?.count ?? 0))
    case .words: values.append(isPresent ? word(cell) : Int32(0))
    case .short: values.append(Int32(truncatingIfNeeded: CellNumber.integer(cell)))
    case .long: values.append(CellNumber.integer(cell))
    case .decimal: values.append(CellNumber.decimal(cell))
    case .day: values.append(CellNumber.day(cell))
    case .boolean: values.setBit(count, isPresent && cell[0] == UInt8(ascii: "t"))
    }
    count += 1
  }

  private func word(_ cell: UnsafeRawBufferPointer) -> Int32 {
    guard let words else { return 0 }
    guard cell.contains(CellNumber.backslash) else { return words.index(of: cell) }
    return RowCells.unescaped(cell).withUnsafeBytes { words.index(of: $0) }
  }

  /// Appends what the row before has.
  func repeatLast() {
    guard count > 0 else { return append(UnsafeRawBufferPointer(start: nil, count: 0)) }
    let isPresent = validity.load(at: (count - 1) >> 3, as: UInt8.self) & 1 << UInt8(truncatingIfNeeded: (count - 1) & 7) != 0
    validity.setBit(count, isPresent)
    if !isPresent { absent += 1 }
    switch type {
    case .text:
      if let bytes {
        bytes.append(again: Int(values.load(at: count - 1, as: Int32.self))..<bytes.count)
        values.append(Int32(truncatingIfNeeded: bytes.count))
      }
    case .words, .short, .day: values.append(values.load(at: count - 1, as: Int32.self))
    case .long: values.append(values.load(at: count - 1, as: Int64.self))
    case .decimal: values.append(values.load(at: count - 1, as: Int128.self))
    case .boolean:
      values.setBit(count, values.load(at: (count - 1) >> 3, as: UInt8.self) & 1 << UInt8(truncatingIfNeeded: (count - 1) & 7) != 0)
    }
    count += 1
  }

  /// Bytes of text, of which Arrow's offsets count 2³¹ at most.
  var textLength: Int { bytes?.count ?? words?.bytes.count ?? 0 }
}

/// The texts of a dictionary, each once, and where to find them.
final class ArrowWords {
  private(set) var count = 0
  let offsets = ArrowMemory()
  let bytes = ArrowMemory()
  /// Open addressing: index + 1 of a text, 0 where nothing is.
  private var slots = [Int32](repeating: 0, count: 64)
  private var last: Int32 = -1

  init() { offsets.append(Int32(0)) }

  /// The index of a text, which is added where it is new.
  func index(of text: UnsafeRawBufferPointer) -> Int32 {
    // A column says mostly the same as in the row before.
    if last >= 0, holds(text, at: last) { return last }
    last = find(text)
    return last
  }

  private func find(_ text: UnsafeRawBufferPointer) -> Int32 {
    if count * 2 >= slots.count { enlarge() }
    var slot = place(of: text)
    while slots[slot] != 0 {
      let known = slots[slot] - 1
      if holds(text, at: known) { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(text)
    offsets.append(Int32(truncatingIfNeeded: bytes.count))
    count += 1
    slots[slot] = Int32(truncatingIfNeeded: count)
    return slots[slot] - 1
  }

  private func text(_ index: Int32) -> UnsafeRawBufferPointer {
    bytes.bytes(Int(offsets.load(at: Int(index), as: Int32.self))..<Int(offsets.load(at: Int(index) + 1, as: Int32.self)))
  }

  private func holds(_ text: UnsafeRawBufferPointer, at index: Int32) -> Bool {
    let known = self.text(index)
    return known.count == text.count && known.elementsEqual(text)
  }

  private func place(of text: UnsafeRawBufferPointer) -> Int {
    // FNV-1a: texts are short, and nobody gains from making them collide.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private func enlarge() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for index in 0..<count {
      var slot = place(of: text(Int32(truncatingIfNeeded: index)))
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index + 1)
    }
  }
}
