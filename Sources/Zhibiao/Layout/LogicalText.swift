/// The logical text of one section of a document: hard wraps, and all but one of adjacent
/// blanks taken out, every scalar folded to one code, parted into cells.
///
/// A code is a scalar of the BMP in the form in which the lexicon writes it (half width, simplified
/// once a traditional character was met, one sign for each comparator); a scalar beyond it is
/// `Code.other`. Each code knows where its scalar stands in the source, so every span
/// of codes leads back to the source whatever was taken out between.
///
/// Cells are parted by `Code.border`. The column begins and ends with `margin` borders, so
/// that a look a few codes back or ahead of a cell stays inside.
struct LogicalText: ~Copyable {
  /// How many borders stand before the first cell and after the last.
  static let margin = 16

  private let anchor = Anchor()
  var codes = Column<UInt16>()
  var origins = Column<Origin>()
  var cells = Column<Cell>()
  /// The lines from which it was made, in the document's order.
  var lines = Column<Line>()
  /// Tables of a page whose cells were put together from pieces of several lines: there the codes are not in the order of the source.
  var pageTables = Column<PagePlace>()
  /// Whether notes of pinyin may have been taken out: they have no codes, but belong to what is written.
  var holdsPinyinNotes = false
}

/// Where a code's scalar stands in the source.
struct Origin: BitwiseCopyable {
  // One word, so that one addition and one store bring the next one.
  private let packed: UInt64

  init(byte: UInt32, scalar: UInt32) { packed = UInt64(scalar) << 32 | UInt64(byte) }

  private init(packed: UInt64) { self.packed = packed }

  /// Byte offset of the scalar in the document's `TextBuffer`.
  var byte: UInt32 { UInt32(truncatingIfNeeded: packed) }
  /// How many scalars of the document stand before it.
  var scalar: UInt32 { UInt32(truncatingIfNeeded: packed >> 32) }

  /// The origin of the scalar behind this one, which is `bytes` long.
  @inline(__always)
  func advanced(bytes: UInt32) -> Origin {
    // No document has 2^32 bytes, so the sum of bytes does not reach the scalars.
    Origin(packed: packed &+ (1 << 32 | UInt64(bytes)))
  }

  /// The origin behind some scalars of three bytes.
  @inline(__always)
  func advanced(threes: Int) -> Origin { Origin(packed: packed &+ Origin.three &* UInt64(truncatingIfNeeded: threes)) }

  /// How far the origin behind a scalar of three bytes is from its own.
  static let three: UInt64 = 1 << 32 | 3

  /// This origin and that behind a scalar of three bytes, as they lie in a column.
  var pair: SIMD2<UInt64> {
    @inline(__always)
    get { SIMD2(packed, packed &+ Origin.three) }
  }

  /// The first of a pair.
  @inline(__always)
  init(pair: SIMD2<UInt64>) { packed = pair[0] }
}

/// A run of logical text between two borders.
struct Cell: BitwiseCopyable {
  var start: Int32
  var end: Int32
  /// What parts the cell from the one before.
  var border: Border
  var codes: Range<Int> { Int(start)..<Int(end) }
}

/// Where a page's table stands in a section.
struct PagePlace: BitwiseCopyable {
  /// Its first cell, and the one behind its last.
  var first: Int32
  var end: Int32
  /// Where its first line begins.
  var origin: Origin
  /// Whether nothing but the places of its pieces parts its cells and rows: no drawn lines, and lines that are no rows.
  var isGuessed: Bool
}

extension LogicalText {
  /// The page's table that a cell belongs to; nil for nearly all cells.
  ///
  /// - Complexity: O(log *n*) in the tables.
  func pageTable(at cell: Int) -> PagePlace? {
    var (low, high) = (0, pageTables.count)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(pageTables[middle].end) <= cell { low = middle + 1 } else { high = middle }
    }
    return pageTables.at(low).flatMap { cell >= Int($0.first) ? $0 : nil }
  }

  /// Whether a section may begin with a cell: its text stands where its line begins, or its table does.
  func beginsInOrder(_ cell: Int) -> Bool { pageTables.isEmpty || pageTable(at: cell).map { Int($0.first) == cell } ?? true }
}

/// What stands between two cells, weakest first.
enum Border: UInt8, BitwiseCopyable, Comparable {
  case tab
  /// `|`, `│` or `¦`.
  case bar
  /// A line end that is no wrap.
  case lineEnd
  /// A line end right behind a bar: where lines end so, one that does not goes on.
  case barredLineEnd
  case blankLine
  /// A form feed.
  case page

  static func < (left: Border, right: Border) -> Bool { left.rawValue < right.rawValue }
}
