/// Where the fields of a section's projects stood: their texts are carried, their places forgotten. Kept only for `explain` and the ledger.
struct FieldTrace: ~Copyable {
  /// Whether fields are kept at all; extraction does without.
  var isKept = false
  private(set) var fields = Column<TracedField>(capacity: 32)

  mutating func removeAll() { fields.removeAll() }

  /// Keeps the place of a field's text.
  mutating func append(_ field: ProjectField, _ codes: Range<Int>) {
    guard isKept else { return }
    fields.append(
      TracedField(field: field, start: Int32(truncatingIfNeeded: codes.lowerBound), end: Int32(truncatingIfNeeded: codes.upperBound)))
  }
}

/// One field of a trace.
struct TracedField: BitwiseCopyable {
  var field: ProjectField
  var start: Int32
  var end: Int32

  var codes: Range<Int> { Int(start)..<Int(end) }
}
