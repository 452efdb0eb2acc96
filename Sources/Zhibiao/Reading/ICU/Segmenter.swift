import CICU

/// Parts Chinese text into words by ICU's dictionary.
///
/// Asked only where a numeral may sit inside a word (`统一|部署`, `一次|性`): it reads 17 MB/s, a
/// hundredth of the engine's pace. One a worker; opened at the first question.
final class Segmenter {
  /// How many codes before and after a place are shown to ICU: twice its longest word or more.
  static let reach = 16

  private var words: WordIterator?
  private var isAvailable = true
  private var window: [UInt16] = []
  private var found: [Int32] = []

  init() {}

  /// Whether a word ends before the code at `index`.
  ///
  /// The ends of `cell` are boundaries. True everywhere where ICU has no Chinese dictionary: then
  /// nothing is known of words.
  ///
  /// - Complexity: O(1): at most `2 * reach` codes are looked at.
  func isBoundary(before index: Int, in codes: ColumnView<UInt16>, within cell: Range<Int>) -> Bool {
    guard index > cell.lowerBound, index < cell.upperBound else { return true }
    let start = max(cell.lowerBound, index - Segmenter.reach)
    let end = min(cell.upperBound, index + Segmenter.reach)
    refill(codes, start..<end)
    guard let count = boundaries() else { return true }
    return found[..<count].contains(Int32(truncatingIfNeeded: index - start))
  }

  /// Appends the word boundaries of `range`, both ends included, ascending, as indices of codes.
  ///
  /// - Complexity: O(*n*) in the range, some 60 ns a code.
  func appendBoundaries(of codes: ColumnView<UInt16>, in range: Range<Int>, to boundaries: inout Column<Int32>) {
    refill(codes, range)
    guard let count = self.boundaries() else {
      for index in range.lowerBound...range.upperBound { boundaries.append(Int32(truncatingIfNeeded: index)) }
      return
    }
    for place in found[..<count] { boundaries.append(place &+ Int32(truncatingIfNeeded: range.lowerBound)) }
  }

  private func refill(_ codes: ColumnView<UInt16>, _ range: Range<Int>) {
    window.removeAll(keepingCapacity: true)
    for index in range { window.append(codes[index]) }
  }

  /// How many boundaries of the window stand in `found`; nil where ICU cannot tell.
  private func boundaries() -> Int? {
    if words == nil, isAvailable {
      words = try? WordIterator(locale: "zh")
      isAvailable = words != nil
    }
    while found.count <= window.count { found.append(0) }
    return try? words?.boundaries(of: window, into: &found)
  }
}

/// Owns one of ICU's word iterators.
private final class WordIterator {
  private let handle: OpaquePointer

  init(locale: String) throws(ICUError) {
    var status: Int32 = 0
    let opened = cicu_words_open(locale, &status)
    try ICUError.check(status, "words of \(locale)")
    guard let opened else { throw ICUError(code: 1, subject: "words of \(locale)") }
    handle = opened
  }

  deinit { cicu_words_close(handle) }

  /// - Parameter found: Holds one more entry than `text` has codes, at least.
  func boundaries(of text: [UInt16], into found: inout [Int32]) throws(ICUError) -> Int {
    var status: Int32 = 0
    let count = cicu_words_boundaries(handle, text, Int32(clamping: text.count), &found, &status)
    try ICUError.check(status, "word boundaries")
    return Int(count)
  }
}
