extension ByteBuffer {
  /// Appends the source of a run of codes; what has no code, and borders, are left out.
  ///
  /// - Complexity: O(*n*) in the codes.
  mutating func append(_ codes: Range<Int>, of text: borrowing LogicalText, from source: borrowing TextBuffer) {
    var start = codes.lowerBound
    while start < codes.upperBound {
      let end = text.codes.view.firstZero(in: start..<codes.upperBound)
      append(unbroken: start..<end, of: text, from: source)
      start = end + 1
    }
  }

  /// Appends the source of codes of one cell, one copy for each run of neighbours.
  private mutating func append(unbroken codes: Range<Int>, of text: borrowing LogicalText, from source: borrowing TextBuffer) {
    let origins = text.origins.view
    var index = codes.lowerBound
    while index < codes.upperBound {
      let first = origins[index]
      // As many scalars as codes: nothing was left out between them.
      while codes.upperBound &- index > 8, origins[index &+ 8].scalar == origins[index].scalar &+ 8 { index &+= 8 }
      while index + 1 < codes.upperBound, origins[index &+ 1].scalar == origins[index].scalar &+ 1 { index &+= 1 }
      let last = Int(origins[index].byte)
      append(source.bytes(Int(first.byte)..<last + source.scalarLength(at: last)))
      index += 1
    }
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

  /// Forgets the projects and carried texts of earlier sections that nothing refers to any more: what a document
  /// leaves in memory does not grow with it.
  mutating func forgetEarlier(keeping state: inout DocumentState) {
    kept.removeAll()
    state.category.update { keep($0) }
    let current = state.project.flatMap { projects.at(Int($0)) }
    projects.removeAll()
    state.project = nil
    if var project = current {
      project.update { keep($0) }
      state.project = 0
      projects.append(project)
    }
    swap(&carried, &kept)
  }

  private mutating func keep(_ reference: TextReference) -> TextReference {
    guard reference.place == .carried else { return reference }
    let start = kept.count
    kept.append(carried.bytes(reference.codes))
    return TextReference(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: kept.count), place: .carried)
  }
}
