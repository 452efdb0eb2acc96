@testable import Zhibiao

/// A section made by hand from source text: one code a scalar, wraps and bars left out.
final class HandMadeSection {
  var section = SectionRecords()
  let source: TextBuffer
  private let text: String

  /// - Parameter text: The decoded document. `⏎` in it stands for a line end that Layout takes out,
  ///   `¶` for one that it keeps as a border.
  init(_ marked: String) {
    var text = ""
    var leftOut: Set<Int> = []
    var borders: Set<Int> = []
    for (place, scalar) in marked.unicodeScalars.enumerated() {
      switch scalar {
      case "⏎": leftOut.insert(place)
      case "¶": borders.insert(place)
      case "|", "\u{FFFD}": leftOut.insert(place)
      default: break
      }
      text.unicodeScalars.append(scalar == "⏎" || scalar == "¶" ? "\n" : scalar)
    }
    self.text = text
    var bytes = ByteBuffer()
    bytes.append(text)
    source = TextBuffer(copying: bytes.bytes)
    var byte: UInt32 = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if !leftOut.contains(place) {
        let code = scalar.value > 0xFFFE ? Code.other : UInt16(scalar.value)
        section.text.codes.append(borders.contains(place) ? Code.border : code == 0 ? 1 : code)
        section.text.origins.append(Origin(byte: byte, scalar: UInt32(place)))
      }
      byte += UInt32(UTF8.width(scalar))
    }
  }

  /// The codes of the first place where `part` stands, wraps and bars in it aside.
  func codes(_ part: String) -> Range<Int> {
    let wanted = part.unicodeScalars.filter { $0 != "\n" && $0 != "|" }.map { $0.value > 0xFFFE ? Code.other : UInt16($0.value) }
    let all = section.text.codes.array()
    for start in 0...max(0, all.count - wanted.count)
    where all[start...].starts(with: wanted) {
      return start..<start + wanted.count
    }
    return 0..<0
  }

  func reference(_ part: String) -> TextReference { .codes(codes(part)) }

  func carried(_ text: String) -> TextReference {
    let start = section.carried.count
    section.carried.append(text)
    return TextReference(start: Int32(start), end: Int32(section.carried.count), place: .carried)
  }

  /// A quantity over `part`; the rest is for the test to set.
  func quantity(_ part: String, _ comparator: Comparator, _ value: ExactDecimal? = nil, unit: String? = nil, unitText: String = "")
    -> Quantity
  {
    let codes = codes(part)
    var quantity = Quantity(start: Int32(codes.lowerBound), end: Int32(codes.upperBound))
    quantity.comparator = comparator
    let bound = value.map { Bound($0, comparator == .moreThan || comparator == .lessThan ? .excluded : .included) }
    if comparator != .atMost, comparator != .lessThan { quantity.lower = bound }
    if comparator != .atLeast, comparator != .moreThan { quantity.upper = bound }
    quantity.unit = unit.map(HandMadeSection.unit)
    if !unitText.isEmpty {
      let inside = self.codes(unitText)
      quantity.unitStart = Int32(inside.lowerBound)
      quantity.unitEnd = Int32(inside.upperBound)
    }
    return quantity
  }

  func add(_ quantities: Quantity...) -> Range<Int32> {
    let start = Int32(section.quantities.count)
    for quantity in quantities { section.quantities.append(quantity) }
    return start..<Int32(section.quantities.count)
  }

  /// A record over `part`, in the numbered layout.
  func record(_ part: String, _ change: (inout RecordRow) -> Void = { _ in }) {
    let codes = codes(part)
    var row = RecordRow(kind: .indicator, layout: .numbered, start: Int32(codes.lowerBound), end: Int32(codes.upperBound))
    change(&row)
    section.records.append(row)
  }

  /// What the writer makes of it, a line a record.
  func lines(document: String? = "a.txt", offsets: OffsetUnit = .scalar) -> [String] {
    let sink = JSONLinesSink(offsets: offsets)
    sink.begin(document: document, at: DocumentPlace())
    sink.receive(section, source: source) {}
    return sink.output.string().split(separator: "\n").map(String.init)
  }

  /// What the library makes of it.
  func records(document: String? = "a.txt", offsets: OffsetUnit = .scalar) -> [Record] {
    var builder = RecordBuilder(document: document, offsets: offsets)
    return builder.records(of: section, source: source)
  }

  /// The row of a unit by its canonical name; 0 where there is none, so that a test shows another name.
  static func unit(_ name: String) -> UInt16 {
    let units = Units.shared
    return UInt16((0..<units.count).first { units.string(units[UInt16($0)].name) == name } ?? 0)
  }
}
