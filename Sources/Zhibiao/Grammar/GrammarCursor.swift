/// A place in the codes of one cell.
///
/// The grammar's rules are its extensions: `at` looks, `eat` takes what is there, `parse` takes a whole rule
/// or leaves the cursor where it was. Outside of the cell there are only borders, so no rule can run out of it.
struct GrammarCursor {
  let codes: ColumnView<UInt16>
  let cell: Range<Int>
  let lexicon: Lexicon
  var position: Int

  init(codes: ColumnView<UInt16>, cell: Range<Int>, lexicon: Lexicon) {
    (self.codes, self.cell, self.lexicon) = (codes, cell, lexicon)
    position = cell.lowerBound
  }

  var units: Units { lexicon.units }
  var known: KnownUnits { lexicon.knownUnits }

  /// The code at an index; a border outside of the cell.
  @inline(__always)
  func code(at index: Int) -> UInt16 {
    // One comparison for both ends: before the cell the difference wraps to more than any count.
    UInt(bitPattern: index &- cell.lowerBound) < UInt(bitPattern: cell.upperBound &- cell.lowerBound) ? codes[index] : Code.border
  }

  var current: UInt16 { code(at: position) }
  func ahead(_ offset: Int) -> UInt16 { code(at: position + offset) }
  func traits(at index: Int) -> CodeTraits { lexicon.traits[code: code(at: index)] }
  func numeral(at index: Int) -> NumeralTable.Meaning { lexicon.numerals[code(at: index)] }
  func isNumeral(at index: Int) -> Bool { lexicon.numerals.holds(code(at: index)) }
  func isDigit(at index: Int) -> Bool { Code.isDigit(code(at: index)) }
}

extension GrammarCursor {
  mutating func eat(_ code: UInt16) -> Bool {
    guard current == code, code != Code.border else { return false }
    position += 1
    return true
  }

  mutating func eat(_ scalar: Unicode.Scalar) -> Bool { eat(Code.of(scalar)) }

  mutating func eat(anyOf codes: UInt16...) -> Bool {
    for code in codes where eat(code) { return true }
    return false
  }

  /// One blank, where something stands behind it.
  mutating func eatBlank() {
    if current == Code.blank, ahead(1) != Code.border { position += 1 }
  }

  /// The index behind at most one blank.
  func behindBlank(_ index: Int) -> Int { code(at: index) == Code.blank ? index + 1 : index }

  /// Behind the digits, points and dashes that run on from `index`: a code or telephone number as a whole.
  ///
  /// - Complexity: O(*n*) in what it passes, and the caller goes on behind it.
  func endOfCodeRun(from index: Int) -> Int {
    var end = index
    while true {
      let here = code(at: end)
      if Code.isDigit(here) {
        end += 1
      } else if here == Code.of("-") || here == Code.of(".") || here == Code.of("/") || here == Code.of(":"), isDigit(at: end + 1) {
        end += 1
      } else {
        return end
      }
    }
  }

  /// The longest unit at `index`, inside of the cell.
  func unit(at index: Int) -> UnitMatch? {
    guard index < cell.upperBound, let match = units.longestMatch(at: index, in: codes), index + match.length <= cell.upperBound
    else { return nil }
    return match
  }

  func suffix(at index: Int) -> SuffixIndex.Match? {
    guard index < cell.upperBound, let match = lexicon.suffixes.longestMatch(at: index, in: codes),
      index + match.length <= cell.upperBound
    else { return nil }
    return match
  }
}
