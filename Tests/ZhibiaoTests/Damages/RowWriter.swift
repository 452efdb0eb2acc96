/// Writes the rows of a form into cells, as the damages say.
struct RowWriter {
  private let form: CleanForm
  private let damages: DamageSet
  private let columns: [FormColumn]
  private var random: SeededGenerator
  /// `指标1：`, counted anew in each level.
  private var ordinal = 0
  private let enumerator: String
  private let points: (open: String, close: String)
  private let mark: String
  private let placeholder: String
  private var page = 1

  init(form: CleanForm, damages: DamageSet, columns: [FormColumn], random: SeededGenerator) {
    self.form = form
    self.damages = damages
    self.columns = columns
    var random = random
    enumerator = random.pick(["：", ":", ".", "、", ""])
    points = random.oneIn(3) ? ("(", "分)") : ("（", "分）")
    mark = random.oneIn(2) ? "★" : "*"
    placeholder = random.pick(["**", "XX", "××", "__"])
    self.random = random
  }

  func head() -> FormGrid.Row {
    FormGrid.Row(kind: .head, cells: columns.map { spaced(form.heads[$0] ?? "") })
  }

  mutating func indicator(_ row: CleanForm.Row, after last: CleanForm.Row?) -> FormGrid.Row {
    let opensLevel = last?.category != row.category
    if opensLevel { ordinal = 0 }
    ordinal += 1
    let cells = columns.map { cell($0, of: row, opens: last?.parentLevel != row.parentLevel, opensLevel: opensLevel) }
    return FormGrid.Row(kind: .indicator, cells: cells)
  }

  private mutating func cell(_ column: FormColumn, of row: CleanForm.Row, opens: Bool, opensLevel: Bool) -> String {
    switch column {
    case .ordinal: String(row.ordinal)
    case .level1: opens || damages.contains(.levelsRepeated) ? level(row.parentLevel, of: 50) : ""
    case .level2: opensLevel || damages.contains(.levelsRepeated) ? level(row.level, of: 20) : ""
    case .name: decorated(writtenName(of: row))
    case .description: FormWords.explanations[row.ordinal % FormWords.explanations.count]
    case .comparator: comparator(of: row.target)
    case .longTarget: longTarget(of: row)
    case .completion: "100%"
    case .target: writtenTarget(of: row)
    case .unit: unit(of: row.target)
    case .actual: row.actual
    case .weight: row.weight ?? ""
    case .score: row.score ?? ""
    case .remark: row.remark
    }
  }

  private func level(_ word: String, of share: Int) -> String {
    let written = spaced(word)
    return damages.contains(.levelPoints) ? written + points.open + String(share) + points.close : written
  }

  /// 产 出 指 标, 年度 指标值: forms that fill narrow columns.
  private func spaced(_ word: String) -> String {
    guard damages.contains(.spacedWords), word.count >= 4 else { return word }
    if word.count == 4, form.seed % 2 == 0 { return word.map(String.init).joined(separator: " ") }
    let end = word.hasSuffix("值") ? 3 : 2
    return word.prefix(word.count - end) + " " + word.suffix(end)
  }

  private mutating func decorated(_ name: String) -> String {
    if damages.contains(.enumerators) { return "指标\(ordinal)\(enumerator)\(name)" }
    return damages.contains(.marks) && random.oneIn(2) ? mark + name : name
  }

  mutating func pageNumber() -> String {
    page += 1
    let written = ["- \(page) -", "第\(page)页", "— \(page) —", "第 \(page) 页 共 9 页", "\(page)", "\u{0C}"]
    return written[Int(form.seed % UInt64(written.count))]
  }
}

/// How the three parts of a target are written.
extension RowWriter {
  private func writtenName(of row: CleanForm.Row) -> String {
    guard case .number(let measure) = row.target else { return row.name }
    if damages.contains(.unitInName) { return "\(row.name)（\(measure.unit)）" }
    if damages.contains(.placeholder) { return "\(row.name)（\(measure.comparator)\(placeholder)\(measure.unit)\(measure.bound)）" }
    return row.name
  }

  private func writtenTarget(of row: CleanForm.Row) -> String {
    guard case .number(let measure) = row.target else { return row.target?.text ?? "" }
    if damages.contains(.placeholder) || damages.contains(.splitTarget) { return measure.number }
    if damages.contains(.unitInName) { return measure.comparator + measure.number + measure.bound }
    return measure.text
  }

  private func comparator(of target: CleanForm.Target?) -> String {
    guard case .number(let measure) = target else { return "" }
    if measure.bound == "以上" { return "≥" }
    if measure.bound == "以内" { return "≤" }
    return measure.comparator.isEmpty ? "=" : measure.comparator
  }

  private func unit(of target: CleanForm.Target?) -> String {
    guard case .number(let measure) = target else { return "" }
    return measure.unit
  }

  /// What is to be reached in all years together.
  private func longTarget(of row: CleanForm.Row) -> String {
    guard case .number(var measure) = row.target, measure.unit != "%", let year = Int(measure.number) else { return row.target?.text ?? "" }
    measure.number = String(year * 3)
    return measure.text
  }

  /// What is to be read in a row, as it is written: one indicator for each of its targets.
  func expected(_ row: CleanForm.Row) -> [ExpectedIndicator] {
    let annual = annual(row)
    guard columns.contains(.longTarget) else { return [annual] }
    var long = annual
    (long.target, long.number, long.unit) = (longTarget(of: row), nil, nil)
    return [long, annual]
  }

  private func annual(_ row: CleanForm.Row) -> ExpectedIndicator {
    var expected = ExpectedIndicator(name: writtenName(of: row))
    expected.category = row.category.rawValue
    expected.target = row.target == nil ? nil : writtenTarget(of: row)
    if damages.contains(.splitTarget), case .number = row.target {
      expected.target = comparator(of: row.target) + (expected.target ?? "") + unit(of: row.target)
    }
    if columns.contains(.actual), !row.actual.isEmpty { expected.actual = row.actual }
    if columns.contains(.weight) { expected.weight = row.weight }
    if columns.contains(.score) { expected.score = row.score }
    if case .number(let measure) = row.target { (expected.number, expected.unit) = (measure.number, measure.unit) }
    return expected
  }
}

/// Rows that hold no indicator.
extension RowWriter {
  mutating func rowsAfterLevel() -> [FormGrid.Row] {
    if damages.contains(.emptyRows) {
      let cells = columns.map { $0 == .name ? "指标\(ordinal + 1)" : "" }
      return [row(cells), row(columns.map { $0 == .name ? "……" : "" })]
    }
    guard damages.contains(.formRows), random.oneIn(3) else { return [] }
    return [row(columns.map { $0 == .name ? "……" : "" })]
  }

  mutating func rowsAfterTable() -> [FormGrid.Row] {
    guard damages.contains(.formRows) else { return [] }
    let sums: [FormColumn: String] = [.weight: "100", .score: "96"]
    let title = random.pick(["合计", "总分", "总计"])
    var rows: [FormGrid.Row] = []
    if columns.contains(.weight) { rows.append(row(columns.map { $0 == columns.first ? title : sums[$0] ?? "" })) }
    let note = random.pick(["备注：得分一栏由主管部门复核。", "说明：定量指标按完成比例计分。", "注：一级指标分值统一设置。"])
    rows.append(row(columns.map { $0 == columns.first ? note : "" }))
    return rows
  }

  private func row(_ cells: [String]) -> FormGrid.Row { FormGrid.Row(kind: .form, cells: cells) }
}
