/// The levels under which rows stand; each holds until the next of its kind.
struct CategoryLevels: BitwiseCopyable {
  private var upper = Level()
  private var lower = Level()

  private struct Level: BitwiseCopyable {
    var text: TextReference = .absent
    var code: CategoryCode?
  }

  /// The nearest level.
  var category: TextReference { lower.text.isAbsent ? upper.text : lower.text }
  var code: CategoryCode? { lower.text.isAbsent ? upper.code : lower.code }
  /// The level above it.
  var parent: TextReference { lower.text.isAbsent ? .absent : upper.text }

  /// Takes a level of a row.
  ///
  /// - Parameters:
  ///   - place: Which of the row's levels it is, of `count`: of two, the first is the upper.
  mutating func take(_ codes: Range<Int>, _ facts: Categories.Level, place: Int, of count: Int) {
    take(codes, facts, isUpper: count > 1 ? place == 0 : nil)
  }

  /// - Parameter isUpper: Whether it stands above others; nil where only the word itself tells.
  mutating func take(_ codes: Range<Int>, _ facts: Categories.Level, isUpper known: Bool?) {
    let level = Level(text: .codes(codes), code: facts.code)
    // 成本指标 stands under 产出指标 in some years' forms, beside it in others.
    let isUpper = facts.rank == .first || facts.rank == .either && upper.code != .output
    if known ?? isUpper {
      upper = level
      lower = Level()
    } else {
      lower = level
    }
  }

  /// Puts what `place` gives in the place of each text: the words stand in a section that ends.
  mutating func update(_ place: (TextReference) -> TextReference) {
    upper.text = place(upper.text)
    lower.text = place(lower.text)
  }

  func write(into record: inout RecordRow) {
    (record.category, record.categoryCode, record.parentCategory) = (category, code, parent)
  }
}
