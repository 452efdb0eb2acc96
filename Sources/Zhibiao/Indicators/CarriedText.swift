extension ByteBuffer {
  /// Appends the source of a run of codes; what has no code, and borders, are left out.
  ///
  /// - Complexity: O(*n*) in the codes.
  mutating func append(_ codes: Range<Int>, of text: borrowing LogicalText, from source: borrowing TextBuffer) {
    var run = 0..<0
    for index in codes where text.codes[index] != Code.border {
      let start = Int(text.origins[index].byte)
      if start != run.upperBound {
        append(source.bytes(run))
        run = start..<start
      }
      run = run.lowerBound..<start + source.scalarLength(at: start)
    }
    append(source.bytes(run))
  }
}

extension TextBuffer {
  /// Bytes of the scalar that begins at `offset`.
  func scalarLength(at offset: Int) -> Int {
    let first = byte(at: offset)
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}

extension SectionRecords {
  /// Copies text of this section to where later sections can refer to it.
  mutating func carry(_ reference: TextReference, from source: borrowing TextBuffer) -> TextReference {
    guard reference.place == .section else { return reference }
    let start = carried.count
    carried.append(reference.codes, of: text, from: source)
    return TextReference(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: carried.count), place: .carried)
  }
}
