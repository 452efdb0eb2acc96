/// Random forms: the same seed and demands give the same form.
extension CleanForm {
  init(seed: UInt64, demands: FormDemands) {
    var maker = FormMaker(seed: seed, demands: demands)
    self = maker.make()
  }
}

private struct FormMaker {
  private let seed: UInt64
  private let demands: FormDemands
  private var random: SeededGenerator
  private var columns: [FormColumn] = []
  private var signs = ComparatorStyle.all[0]
  private var names: Set<String> = []

  init(seed: UInt64, demands: FormDemands) {
    self.seed = seed
    self.demands = demands
    random = SeededGenerator(seed: seed)
  }

  mutating func make() -> CleanForm {
    let orders = demands.gluesWeights ? [ColumnOrder.weightFirst] : ColumnOrder.all
    columns =
      demands.hasOnlyTargets ? [.target] : orders.randomElement(using: &random)?.filter { $0 != .remark || !demands.hasNoRemarks } ?? []
    signs = ComparatorStyle.all.randomElement(using: &random) ?? signs
    var heads: [FormColumn: String] = [:]
    for column in FormColumn.allCases { heads[column] = random.pick(column.heads) }
    // 社会效益受益人数: glued, a level without 指标 is the beginning of a name.
    let hasShortLevels = random.oneIn(3) && !demands.partsNumbers && !demands.gluesWeights
    var rows: [CleanForm.Row] = []
    for category in categories() {
      let level = hasShortLevels ? category.levels.last : category.levels.first
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        rows.append(row(in: category, level: level ?? ""))
      }
    }
    var levels: [FormColumn] = [.level1, .level2]
    if random.oneIn(5) {
      levels = [.level2]
      heads[.level2] = random.pick(["一级指标", "指标类别", "指标类型"])
      if heads[.level2] == "一级指标" { heads[.name] = "二级指标" }
    }
    return CleanForm(seed: seed, levels: levels, columns: columns, rows: rows, heads: heads)
  }

  /// In the order of the framework, some left out.
  private mutating func categories() -> [FormCategory] {
    FormCategory.allCases.filter { $0 == .quantity || $0 == .satisfaction || !random.oneIn(3) }
  }

  private mutating func row(in category: FormCategory, level: String) -> CleanForm.Row {
    var (name, target) = named(in: category)
    for _ in 0..<20 where names.contains(name) { (name, target) = named(in: category) }
    names.insert(name)
    var (weight, score) = points()
    let actual = target.map { reached($0) } ?? ""
    var remark = random.oneIn(3) ? random.pick(FormWords.remarks) : ""
    if demands.gaps > .none, random.oneIn(25) {
      target = nil
      if demands.gaps == .bareNames { (weight, score, remark) = (nil, nil, "") }
    }
    return CleanForm.Row(
      ordinal: names.count, category: category, parentLevel: category.parent, level: level, name: name, target: target,
      actual: target == nil ? "" : actual,
      weight: weight, score: score,
      remark: remark)
  }
}

/// Points, and what they were given for.
extension FormMaker {
  private mutating func points() -> (weight: String?, score: String?) {
    let isPlain = demands.partsNumbers || demands.gluesWeights
    let weight = [2, 3, 4, 5, 6, 8, 10, 15, 20].randomElement(using: &random) ?? 5
    if !isPlain, random.oneIn(8) { return ("\(weight).5", "\(weight).5") }
    let score = isPlain || !random.oneIn(4) ? weight : Int.random(in: 1...weight, using: &random)
    return ("\(weight)", "\(score)")
  }
}

/// Names with targets that suit them.
extension FormMaker {
  private var mayHaveWords: Bool { !demands.partsWords || columns.first == .weight }

  private var mayHaveClauses: Bool { !demands.partsNumbers && !demands.gluesWeights }

  private mutating func named(in category: FormCategory) -> (String, CleanForm.Target?) {
    if mayHaveWords, random.oneIn(4),
      let worded = FormWords.wordedNames.filter({ $0[0] == category.rawValue }).randomElement(using: &random)
    {
      return (worded[1], .words(worded[2]))
    }
    if mayHaveClauses, random.oneIn(12),
      let rich = FormWords.clausedNames.filter({ $0[0] == category.rawValue }).randomElement(using: &random)
    {
      return (rich[1], .clause(rich[2]))
    }
    if random.oneIn(3), let odd = FormWords.oddNames.filter({ $0.category == category }).randomElement(using: &random) {
      let wants: Wanted = category == .cost || odd.unit == "小时" || odd.name.hasSuffix("投诉率") ? .atMost : .atLeast
      return (odd.name, .number(measure(String(odd.number), odd.unit, wants)))
    }
    return usual(in: category)
  }

  private mutating func usual(in category: FormCategory) -> (String, CleanForm.Target?) {
    let thing = FormWords.things.randomElement(using: &random) ?? FormWords.things[0]
    let people = random.pick(FormWords.people)
    switch category {
    case .quantity:
      if random.oneIn(4) { return ("培训\(people)人数", .number(measure(amount(20...900), "人", .atLeast))) }
      return (random.pick(FormWords.doings) + thing.name + "数量", .number(measure(amount(thing.amounts), thing.unit, .atLeast)))
    case .quality: return (thing.name + random.pick(FormWords.qualities), .number(share(of: .atLeast)))
    case .timeliness:
      if !demands.gluesWeights, !(demands.partsNumbers && columns.first == .weight), random.oneIn(3) {
        return (thing.name + "完成时间", .date(date()))
      }
      return (thing.name + random.pick(FormWords.timings), .number(share(of: .atLeast)))
    case .cost: return (thing.name + random.pick(FormWords.costs), .number(money()))
    case .economic: return ("带动\(people)增收金额", .number(measure(decimal(5...300), "万元", .atLeast)))
    case .social: return ("\(people)受益人数", .number(measure(amount(50...9000), "人", .atLeast)))
    case .ecological: return (thing.name + "绿色建材使用率", .number(share(of: .atLeast)))
    case .sustainable: return (thing.name + "使用年限", .number(measure(amount(3...30), "年", .atLeast)))
    case .satisfaction: return (people + random.pick(FormWords.satisfactions), .number(share(of: .atLeast)))
    }
  }

  private mutating func share(of wanted: Wanted) -> CleanForm.Measure {
    if random.oneIn(3) { return measure("100", "%", .equal) }
    return measure(amount(80...99), "%", wanted)
  }

  private mutating func money() -> CleanForm.Measure {
    measure(decimal(3...600), "万元", .atMost)
  }

  private mutating func amount(_ range: ClosedRange<Int>) -> String { String(Int.random(in: range, using: &random)) }

  private mutating func decimal(_ range: ClosedRange<Int>) -> String {
    let whole = amount(range)
    return random.oneIn(3) ? "\(whole).\(Int.random(in: 1...9, using: &random))" : whole
  }

  private mutating func date() -> String {
    let month = Int.random(in: 6...12, using: &random)
    let open = demands.partsNumbers ? [] : ["2023年\(month)月"]
    return (["2023年\(month)月底前", "\(month)月底前", "2023年12月31日前"] + open).randomElement(using: &random) ?? ""
  }
}

/// Numbers as the form writes them.
extension FormMaker {
  private enum Wanted { case atLeast, atMost, equal }

  private mutating func measure(_ number: String, _ unit: String, _ wanted: Wanted) -> CleanForm.Measure {
    if demands.gluesWeights { return CleanForm.Measure(comparator: "", number: number, unit: unit) }
    let needsSign = demands.partsNumbers && columns.first == .weight
    switch wanted {
    case .atLeast:
      if !needsSign, random.oneIn(12) { return CleanForm.Measure(comparator: "", number: number, unit: unit, bound: "以上") }
      return CleanForm.Measure(comparator: signs.atLeast, number: number, unit: unit)
    case .atMost:
      if !needsSign, random.oneIn(12) { return CleanForm.Measure(comparator: "", number: number, unit: unit, bound: "以内") }
      return CleanForm.Measure(comparator: signs.atMost, number: number, unit: unit)
    case .equal: return CleanForm.Measure(comparator: needsSign ? "=" : signs.equal, number: number, unit: unit)
    }
  }

  private mutating func reached(_ target: CleanForm.Target) -> String {
    switch target {
    case .number(let measure):
      if demands.gluesWeights || random.oneIn(2) { return measure.number + measure.unit }
      if !demands.partsNumbers, random.oneIn(4) { return measure.number }
      if random.oneIn(4), measure.unit == "%" { return "\(Int.random(in: 70...99, using: &random))%" }
      return measure.text
    case .date(let text), .clause(let text): return text
    case .words(let text): return demands.partsNumbers || demands.gluesWeights || random.oneIn(2) ? text : "达成预期目标"
    }
  }
}

/// How one form writes its comparators.
private struct ComparatorStyle {
  let atLeast: String
  let atMost: String
  let equal: String

  static let all = [
    ComparatorStyle(atLeast: "≥", atMost: "≤", equal: ""), ComparatorStyle(atLeast: "≥", atMost: "≤", equal: "="),
    ComparatorStyle(atLeast: "≧", atMost: "≦", equal: ""), ComparatorStyle(atLeast: ">=", atMost: "<=", equal: "="),
    ComparatorStyle(atLeast: "大于等于", atMost: "小于等于", equal: "等于"), ComparatorStyle(atLeast: "不低于", atMost: "不超过", equal: ""),
  ]
}

/// Orders of the columns behind the name.
private enum ColumnOrder {
  static let weightFirst: [FormColumn] = [.weight, .target, .actual, .score, .remark]
  static let all: [[FormColumn]] = [
    [.target], [.target, .actual], [.target, .weight], [.target, .actual, .weight, .score], [.target, .actual, .weight, .score, .remark],
    [.weight, .target, .actual, .score], weightFirst, [.target, .remark],
  ]
}
