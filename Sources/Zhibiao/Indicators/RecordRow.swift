/// One record of a section, as references into the section's text.
///
/// Trivial, like everything that passes between the rooms; a writer turns it into bytes, the library
/// into a `Record`.
struct RecordRow: BitwiseCopyable {
  var kind: RecordKind
  var layout: RecordLayout
  /// Codes from the record's first to its last.
  var start: Int32
  var end: Int32
  /// Row in the section's projects, nil where the layout shows none.
  var project: Int32?
  /// The implementation period that a two-sided table's column says (`中期`, `年度`).
  var period: TextReference = .absent
  var ordinal: Int32?
  var category: TextReference = .absent
  var categoryCode: CategoryCode?
  var parentCategory: TextReference = .absent
  var name: TextReference = .absent
  var target: TextReference = .absent
  var qualitative = false
  var direction: IndicatorDirection?
  /// Indices in the section's quantities.
  var quantities: Range<Int32> {
    get { quantityRows.range }
    set { quantityRows = RowRange(newValue) }
  }
  var actual: TextReference = .absent
  var actualQuantities: Range<Int32> {
    get { actualQuantityRows.range }
    set { actualQuantityRows = RowRange(newValue) }
  }
  var weight: ExactDecimal?
  var score: ExactDecimal?
  var completion: TextReference = .absent
  var attained: Bool?
  var remark: TextReference = .absent
  var flags: RecordFlags = []
  private var quantityRows = RowRange(0..<0)
  private var actualQuantityRows = RowRange(0..<0)

  init(kind: RecordKind, layout: RecordLayout, start: Int32, end: Int32, project: Int32? = nil) {
    (self.kind, self.layout, self.start, self.end, self.project) = (kind, layout, start, end, project)
  }

  /// A range as trivial fields: `Range` itself is not bitwise copyable.
  private struct RowRange: BitwiseCopyable {
    private var start: Int32
    private var end: Int32

    init(_ range: Range<Int32>) { (start, end) = (range.lowerBound, range.upperBound) }
    var range: Range<Int32> { Range(uncheckedBounds: (start, end)) }
  }
}

enum RecordKind: UInt8, BitwiseCopyable { case indicator, statement, goal }

enum RecordLayout: UInt8, BitwiseCopyable { case table, numbered, prose }

enum IndicatorDirection: UInt8, BitwiseCopyable { case higher, lower }

struct RecordFlags: OptionSet, BitwiseCopyable, Hashable {
  let rawValue: UInt16
  static let bareTarget = RecordFlags(rawValue: 1 << 0)
  static let goalCut = RecordFlags(rawValue: 1 << 1)
  static let columnsGuessed = RecordFlags(rawValue: 1 << 2)
  static let headerMissing = RecordFlags(rawValue: 1 << 3)
  static let nameDoubtful = RecordFlags(rawValue: 1 << 4)
}
