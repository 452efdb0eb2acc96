/// A column of the table for people, from left to right.
enum TerminalColumn: Int, CaseIterable {
  /// The record's number in its document.
  case number
  /// What of the notes must not be lost where there is no room for them: `m` a mention, `!` a doubt.
  case mark
  case parent, category, name
  case comparator, value, unit
  case actual, actualUnit
  /// Whether the actual lies in the target's interval.
  case verdict
  case weight, score
  case notes
  /// Page and line of the source.
  case place
  case remark

  /// What stands over the column where columns need a head.
  var head: String {
    switch self {
    case .number, .mark, .value, .unit, .actualUnit, .verdict, .place: ""
    case .comparator: "target"
    case .parent: "level above"
    case .category, .name, .actual, .weight, .score, .notes, .remark: "\(self)"
    }
  }

  /// Blanks before it.
  var gap: Int {
    switch self {
    case .number, .mark, .value, .unit, .actualUnit: 1
    case .parent, .category, .name, .comparator, .actual, .verdict, .weight, .score, .notes, .place, .remark: 2
    }
  }

  var isRight: Bool {
    switch self {
    case .number, .value, .actual, .weight, .score: true
    case .mark, .parent, .category, .name, .comparator, .unit, .actualUnit, .verdict, .notes, .place, .remark: false
    }
  }

  func paint(of text: String) -> TerminalTable.Paint? {
    switch self {
    case .comparator: .cyan
    case .mark, .notes: .yellow
    case .verdict: text == TerminalRow.met ? .green : text == TerminalRow.notMet ? .red : .yellow
    case .place: .dim
    case .number, .parent, .category, .name, .value, .unit, .actual, .actualUnit, .weight, .score, .remark: nil
    }
  }
}

/// How wide each column is; 0 where it is left out.
struct TerminalColumns {
  private var widths = [Int](repeating: 0, count: TerminalColumn.allCases.count)
  /// Numbers side by side do not say what they are.
  let hasHead: Bool

  subscript(column: TerminalColumn) -> Int { widths[column.rawValue] }

  /// What a text takes that stands where target or actual do.
  func span(from column: TerminalColumn) -> Int {
    let covered: [TerminalColumn] = column == .comparator ? [.value, .unit] : [.actualUnit]
    return covered.reduce(self[column]) { $0 + (self[$1] > 0 ? self[$1] + $1.gap : 0) }
  }

  /// From this width on there is room for what is nice to have.
  private static let roomy = 100
  /// Of eight characters something is understood.
  private static let leastName = 16
  /// Whether a target is met is worth more than the end of its name.
  private static let shortestName = 10

  init(_ rows: [TerminalRow], width: Int) {
    hasHead = rows.contains { row in [.actual, .weight, .score].contains { !row[$0].isEmpty } }
    let wantsNotes = fit(rows, width, hasMark: false)
    if self[.notes] < wantsNotes { _ = fit(rows, width, hasMark: true) }
  }

  /// Gives the columns their widths, those first that a reader can least do without: number, target and name; the verdict
  /// and the actual; the category; the notes; weight and score; place, remark and level above.
  ///
  /// - Returns: How wide the notes would be.
  private mutating func fit(_ rows: [TerminalRow], _ width: Int, hasMark: Bool) -> Int {
    widths = [Int](repeating: 0, count: TerminalColumn.allCases.count)
    func widest(_ column: TerminalColumn, upTo limit: Int) -> Int {
      let wide = rows.reduce(0) { $1.spans(column) ? $0 : max($0, DisplayWidth.columns(of: $1[column])) }
      return min(hasHead && wide > 0 ? max(wide, DisplayWidth.columns(of: column.head)) : wide, limit)
    }
    func widestSpan(_ column: TerminalColumn, upTo limit: Int) -> Int {
      min(rows.reduce(0) { $1.spans(column) ? max($0, DisplayWidth.columns(of: $1[column])) : $0 }, limit)
    }
    func set(_ column: TerminalColumn, _ wide: Int) { widths[column.rawValue] = wide }
    set(.number, widest(.number, upTo: 8))
    if hasMark { set(.mark, widest(.mark, upTo: 2)) }
    set(.comparator, min(rows.reduce(0) { $1.spans(.comparator) ? $0 : max($0, $1[.comparator].utf8.count) }, 5))
    set(.value, widest(.value, upTo: width / 4))
    set(.unit, widest(.unit, upTo: width / 6))
    // Where nothing but words is to be reached they may take what numbers would.
    let target = max(widestSpan(.comparator, upTo: width / 3), hasHead ? DisplayWidth.columns(of: TerminalColumn.comparator.head) : 0)
    set(.value, self[.value] + max(0, target - span(from: .comparator) - (self[.value] == 0 ? 1 : 0)))

    let name = widest(.name, upTo: width)
    var rest = width - TerminalColumn.comparator.gap - span(from: .comparator)
    for column in [TerminalColumn.number, .mark] where self[column] > 0 { rest -= self[column] + column.gap }
    /// Takes columns together where so much is left for the name.
    func take(_ wanted: [(TerminalColumn, Int)], leaving least: Int) {
      let wanted = wanted.filter { $0.1 > 0 }
      let taken = wanted.reduce(0) { $0 + $1.1 + $1.0.gap }
      guard taken > 0, rest >= taken + least + TerminalColumn.name.gap else { return }
      rest -= taken
      for (column, wide) in wanted { set(column, wide) }
    }
    let least = min(TerminalColumns.leastName, name)
    take([(.verdict, widest(.verdict, upTo: 7))], leaving: min(TerminalColumns.shortestName, name))
    let unit = widest(.actualUnit, upTo: width / 6)
    let actual = max(widest(.actual, upTo: width / 5), widestSpan(.actual, upTo: width / 5) - (unit > 0 ? unit + 1 : 0))
    take([(.actual, actual), (.actualUnit, unit)], leaving: least)
    take([(.category, widest(.category, upTo: width / 6))], leaving: least)
    let notes = widest(.notes, upTo: width / 2)
    take([(.notes, min(notes, max(rest - 4 - name, width / 5)))], leaving: least)
    take([(.weight, widest(.weight, upTo: 8)), (.score, widest(.score, upTo: 8))], leaving: name)
    if width >= TerminalColumns.roomy {
      take([(.place, widest(.place, upTo: width / 6))], leaving: name)
      let remark = widest(.remark, upTo: width / 3)
      let room = rest - TerminalColumn.name.gap - name - TerminalColumn.remark.gap
      if room >= TerminalColumns.leastName { take([(.remark, min(remark, room))], leaving: name) }
      take([(.parent, widest(.parent, upTo: width / 6))], leaving: name)
    }
    set(.name, min(max(rest - TerminalColumn.name.gap, 8), name))
    return notes
  }
}
