extension ByteBuffer {
  /// Appends the source of a run of codes; what has no code, and borders, are left out.
  ///
  /// - Complexity: O(*n*) in the codes.
  mutating func append(_ codes: Range<Int>, of text: borrowing LogicalText, from source: borrowing TextBuffer) {
    let (runs, source) = (text.runs, source.view)
    var (tail, start) = (self.tail, codes.lowerBound)
    while start < codes.upperBound {
      if runs.isBorder(start) {
        start += 1
      } else {
        let end = runs.endOfRun(from: start, before: codes.upperBound)
        tail = put(source.bytes(runs.bytes(ofRun: start, end, in: source)), at: tail)
        start = end
      }
    }
    commit(tail)
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
