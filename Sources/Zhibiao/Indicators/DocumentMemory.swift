/// What a document has said so far that holds for all that follows, beyond the form in which it stands.
package struct DocumentMemory: BitwiseCopyable, Sendable {
  var year: Int16?
  var headFields: HeadFields?

  package init() {}

  package func isSame(as other: DocumentMemory) -> Bool {
    guard year == other.year else { return false }
    switch (headFields, other.headFields) {
    case (nil, nil): return true
    case (let first?, let second?):
      return first.count == second.count && (0..<first.count).allSatisfy { first[$0] == second[$0] }
    default: return false
    }
  }
}

extension IndicatorReader {
  /// What later pieces of the document need to know.
  var memory: DocumentMemory {
    var memory = DocumentMemory()
    (memory.year, memory.headFields) = (state.year, state.headFields)
    return memory
  }

  /// Begins a piece of a document: its first form, or all of it.
  mutating func begin(_ memory: DocumentMemory, projectCount: Int) {
    (state, isTableOpen) = (DocumentState(), false)
    (state.year, state.headFields) = (memory.year, memory.headFields)
    itemsHaveCommas = false
    table.forgetHead()
    state.projectCount = Int32(clamping: projectCount)
  }
}
