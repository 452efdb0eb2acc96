/// Text of a record: codes of the section, or bytes carried over from an earlier section.
struct TextReference: BitwiseCopyable {
  var start: Int32
  var end: Int32
  var place: Place

  enum Place: UInt8, BitwiseCopyable {
    /// Nothing is written: null in the record.
    case absent
    /// Indices of codes; layout marks between them are left out.
    case section
    /// Byte offsets in the document's carried text.
    case carried
  }

  static let absent = TextReference(start: 0, end: 0, place: .absent)
  static func codes(_ range: Range<Int>) -> TextReference {
    TextReference(start: Int32(range.lowerBound), end: Int32(range.upperBound), place: .section)
  }
  var isAbsent: Bool { place == .absent }
  var codes: Range<Int> { Int(start)..<Int(end) }
}
