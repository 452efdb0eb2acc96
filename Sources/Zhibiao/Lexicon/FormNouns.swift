/// The nouns of forms: levels of indicators, heads of columns, fields of projects, rows that are no
/// indicators, and labels before a target.
///
/// One word may be several of them (备注 heads a column and opens a row), so a row of this table is one
/// spelling with all that it may be; which it is, its place decides.
struct FormNouns: Sendable {
  private let nouns: FixedTable<FormNoun>
  private let spellings: FixedTable<UInt16>
  private let starts: FixedTable<Int32>
  /// By hash of the first two codes: the first of a chain of rows, plus one.
  private let heads: FixedTable<UInt16>
  /// The next row of the same chain, plus one; the longest spelling comes first.
  private let next: FixedTable<UInt16>

  /// All spellings, for nouns that are written closely.
  private let words: WordIndex
  /// By hash of two codes: 1 where they stand side by side in some spelling.
  private let joints: FixedTable<UInt8>

  /// Codes of the longest spelling.
  private let longestSpelling: Int

  /// How many spellings there are.
  var count: Int { nouns.count }

  subscript(row: UInt16) -> FormNoun { nouns[Int(row)] }

  /// By row: one in the lane of each thing that the noun may be.
  private let tallies: FixedTable<NounTally>

  /// One for each thing that the noun of a lexeme may be.
  @inline(__always)
  func tally(of row: UInt16) -> NounTally { tallies.element(Int(row)) }

  /// Whether the noun of a lexeme heads a column, and whether it names a field.
  @inline(__always)
  func headsOrFields(_ row: UInt16) -> (isHead: Bool, isField: Bool) {
    (nouns.element(Int(row)).head != nil, nouns.element(Int(row)).field != nil)
  }

  init() {
    var builder = FormNounsBuilder()
    builder.readTables()
    self = builder.build()
  }

  init(nouns: [FormNoun], spellings: [UInt16], starts: [Int32]) {
    var heads = [UInt16](repeating: 0, count: FormNouns.chains)
    var next = [UInt16](repeating: 0, count: nouns.count)
    // The last put in front of a chain is the first found: the longest.
    for row in nouns.indices.sorted(by: { starts[$0 + 1] - starts[$0] < starts[$1 + 1] - starts[$1] }) {
      let chain = FormNouns.chain(spellings[Int(starts[row])], spellings[Int(starts[row]) + 1])
      next[row] = heads[chain]
      heads[chain] = UInt16(row + 1)
    }
    var joints = [UInt8](repeating: 0, count: 1 << 16)
    for row in nouns.indices {
      for index in Int(starts[row])..<Int(starts[row + 1]) - 1 { joints[FormNouns.joint(spellings[index], spellings[index + 1])] = 1 }
    }
    var words = WordIndex.Builder()
    for row in nouns.indices { words.add(Array(spellings[Int(starts[row])..<Int(starts[row + 1])]), nouns[row].kind, row: row) }
    self.words = words.build()
    longestSpelling = nouns.indices.reduce(0) { max($0, Int(starts[$1 + 1] - starts[$1])) }
    self.joints = FixedTable(joints)
    self.nouns = FixedTable(nouns)
    tallies = FixedTable(nouns.map(NounTally.init))
    self.spellings = FixedTable(spellings)
    self.starts = FixedTable(starts)
    self.heads = FixedTable(heads)
    self.next = FixedTable(next)
  }

  /// A hash: it is meant to wrap.
  private static func joint(_ first: UInt16, _ second: UInt16) -> Int { Int(first &* 0x9E37 ^ second) }

  /// Whether two codes may stand side by side in a noun; hardly ever true for those that do not.
  @inline(__always)
  func mayJoin(_ first: UInt16, _ second: UInt16) -> Bool { joints.element(FormNouns.joint(first, second)) != 0 }

  /// Whether a noun may begin at `position`, spaced out or not: a cheap look that hardly ever lets other text pass.
  @inline(__always)
  func mayBegin(at position: Int, in codes: ColumnView<UInt16>) -> Bool {
    if codes[position] == Code.blank || codes[position] == Code.wideBlank { return true }
    var second = position &+ 1
    while codes[second] == Code.blank { second &+= 1 }
    return mayJoin(codes[position], codes[second])
  }

  private static let chains = 2048
  private static func chain(_ first: UInt16, _ second: UInt16) -> Int {
    // 65,535 × 32 fits: nothing wraps.
    Int((UInt32(first) &* 31 &+ UInt32(second)) & UInt32(chains - 1))
  }
}

/// What one spelling may be in a form.
struct FormNoun: BitwiseCopyable, Sendable {
  var category: Categories.Level?
  var head: ColumnHeads.Head?
  var field: ProjectField?
  var isFormRow = false
  var isItemLabel = false

  /// The kind of its lexeme: the first in this order that it may be.
  var kind: LexemeKind {
    if category != nil { return .category }
    if head != nil { return .columnHead }
    if field != nil { return .projectField }
    return isFormRow ? .formRow : .itemLabel
  }
}

/// How many nouns of each kind a text holds: four counts in one word, so that a noun is counted by one addition.
///
/// A section has fewer nouns than a count of sixteen bits can tell.
struct NounTally: BitwiseCopyable, Sendable {
  private var lanes: UInt64 = 0

  var categories: UInt16 { UInt16(truncatingIfNeeded: lanes) }
  /// Of columns that tell of indicators.
  var heads: UInt16 { UInt16(truncatingIfNeeded: lanes >> 16) }
  var fields: UInt16 { UInt16(truncatingIfNeeded: lanes >> 32) }
  var labels: UInt16 { UInt16(truncatingIfNeeded: lanes >> 48) }

  init() {}

  init(_ noun: FormNoun) {
    lanes = noun.category != nil ? 1 : 0
    if let head = noun.head, head.role != .funds { lanes |= 1 << 16 }
    if noun.field != nil { lanes |= 1 << 32 }
    if noun.isItemLabel { lanes |= 1 << 48 }
  }

  mutating func add(_ other: NounTally) { lanes &+= other.lanes }
}

/// A noun found in a text.
struct FormNounMatch: BitwiseCopyable, Sendable {
  var row: UInt16
  /// Behind its last code.
  var end: Int
}

extension FormNouns {
  /// Calls `body` with each spelling, its row and what it may be.
  func forEachRow(_ body: (_ spelling: [UInt16], _ row: Int, _ noun: FormNoun) -> Void) {
    for row in 0..<count { body((Int(starts[row])..<Int(starts[row + 1])).map { spellings[$0] }, row, nouns[row]) }
  }

  /// The longest noun at `position`; where none is written closely, one with blanks between its characters
  /// (`产 出 指 标`, `年度 指标值`).
  ///
  /// `目标值 单位` are two: a noun that is whole without its blanks goes first.
  ///
  /// - Complexity: O(longest spelling) in nearly all cases.
  func longestMatch(at position: Int, before end: Int, in codes: ColumnView<UInt16>) -> FormNounMatch? {
    closeMatch(at: position, before: end, in: codes) ?? match(at: position, before: end, in: codes, .spaced)
  }

  /// The longest noun at `position` that is written closely.
  func closeMatch(at position: Int, before end: Int, in codes: ColumnView<UInt16>) -> FormNounMatch? {
    guard position + 1 < end, let word = words.longestMatch(at: position, in: codes) else { return nil }
    // A longer one may hide one that ends in time.
    guard position + Int(word.length) <= end else { return match(at: position, before: end, in: codes, .close) }
    return FormNounMatch(row: word.row, end: position + Int(word.length))
  }

  /// The noun that a whole cell is, blanks, a colon at its end and a bracket behind it (`产出指标(50分)`) left out.
  func match(whole cell: Range<Int>, in codes: ColumnView<UInt16>) -> FormNounMatch? {
    var start = cell.lowerBound
    while start < cell.upperBound, codes[start] == Code.blank { start += 1 }
    guard mayBeWhole(start..<cell.upperBound, in: codes) else { return nil }
    if let found = match(at: start, before: cell.upperBound, in: codes, .spaced), isWhole(found, cell, in: codes) { return found }
    if let found = closeMatch(at: start, before: cell.upperBound, in: codes), isWhole(found, cell, in: codes) { return found }
    return nil
  }

  /// Whether a cell has no more codes than a noun with a blank between any two of them, or ends with a bracket.
  private func mayBeWhole(_ cell: Range<Int>, in codes: ColumnView<UInt16>) -> Bool {
    var end = cell.upperBound
    while end > cell.lowerBound, codes[end - 1] == Code.blank || codes[end - 1] == FormNouns.colon { end -= 1 }
    return end - cell.lowerBound <= 2 * longestSpelling || codes[cell.upperBound - 1] == FormNouns.closeBracket
  }

  private func isWhole(_ found: FormNounMatch, _ cell: Range<Int>, in codes: ColumnView<UInt16>) -> Bool {
    var rest = found.end
    while rest < cell.upperBound, codes[rest] == Code.blank || codes[rest] == FormNouns.colon { rest += 1 }
    return rest == cell.upperBound || codes[rest] == FormNouns.openBracket && codes[cell.upperBound - 1] == FormNouns.closeBracket
  }

  private static let colon: UInt16 = 0x3A
  private static let openBracket: UInt16 = 0x28
  private static let closeBracket: UInt16 = 0x29

  private enum Spacing { case close, spaced }

  private func match(at position: Int, before end: Int, in codes: ColumnView<UInt16>, _ spacing: Spacing) -> FormNounMatch? {
    guard position < end, codes[position] != Code.blank else { return nil }
    var second = position + 1
    if spacing == .spaced {
      while second < end, codes[second] == Code.blank { second += 1 }
    }
    guard second < end, mayJoin(codes[position], codes[second]) else { return nil }
    // Without a blank in it a spaced noun is a close one.
    if spacing == .spaced, second == position + 1, !holdsBlank(position..<min(end, position + longestSpelling), in: codes) { return nil }
    var link = heads[FormNouns.chain(codes[position], codes[second])]
    while link != 0 {
      let row = Int(link) - 1
      if let matched = endOfMatch(row, at: position, before: end, in: codes, spacing) {
        return FormNounMatch(row: UInt16(row), end: matched)
      }
      link = next[row]
    }
    return nil
  }

  private func holdsBlank(_ range: Range<Int>, in codes: ColumnView<UInt16>) -> Bool {
    for index in range where codes[index] == Code.blank { return true }
    return false
  }

  private func endOfMatch(_ row: Int, at position: Int, before end: Int, in codes: ColumnView<UInt16>, _ spacing: Spacing) -> Int? {
    var place = position
    for index in Int(starts[row])..<Int(starts[row + 1]) {
      if spacing == .spaced {
        while place < end, codes[place] == Code.blank { place += 1 }
      }
      guard place < end, codes[place] == spellings[index] else { return nil }
      place += 1
    }
    return place
  }
}
