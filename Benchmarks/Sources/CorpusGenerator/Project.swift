/// One project as its forms tell of it.
struct Project {
  var department: String
  var unit: String
  var name: String
  var year: Int
  var goal: String
  var budget: String
  var indicators: [Indicator]
  var hasEvaluation: Bool

  struct Indicator {
    var parent: String
    var category: String
    var name: String
    var target: String
    var actual: String
    var weight: Int
    var score: String
    var remark: String
  }

  init(using random: inout SeededRandom) {
    let place = random.pick(Words.places)
    let office = random.pick(Words.offices)
    let subject = random.pick(Words.subjects)
    let action = random.pick(Words.actions)
    department = place + office
    unit = place + office.dropLast() + random.pick(Words.branches)
    year = random.number(2021...2025)
    name = random.once(in: 4) ? "\(year)年\(subject)\(action)项目" : "\(subject)\(action)"
    goal = "做好\(subject)\(action)工作，" + Template(random.pick(Words.goals)[...]).draw(using: &random)
    budget = Template("{10-2000}.{10-99}").draw(using: &random)
    hasEvaluation = random.once(in: 2)
    indicators = Project.indicators(using: &random)
  }

  /// Some rows of the table, in its order, as forms have them.
  private static func indicators(using random: inout SeededRandom) -> [Indicator] {
    var found: [Indicator] = []
    while found.count < 4 {
      found = []
      for row in Words.indicators where random.once(in: 4) {
        let state = random
        let target = Template(row[3]).draw(using: &random)
        // The actual is the target drawn a second time: the same words and unit, mostly another number.
        if random.once(in: 2) { random = state }
        let actual = Template(row[3]).draw(using: &random)
        let weight = random.number(1...6) * 5
        found.append(
          Indicator(
            parent: String(row[0]), category: String(row[1]), name: String(row[2]), target: target, actual: actual.strippedOfBounds,
            weight: weight,
            score: random.once(in: 5) ? "\(weight - 1).\(random.number(1...9))" : "\(weight)",
            remark: random.once(in: 6) ? random.pick(Words.remarks) : ""))
      }
    }
    return found
  }
}

extension String {
  /// What was reached is written without the words of a bound.
  fileprivate var strippedOfBounds: String {
    var text = self
    for word in ["≥", "≧", "≤", "不少于", "以上", "以内", "控制在", "超过", "约"] {
      while let range = text.firstRange(of: word) { text.removeSubrange(range) }
    }
    return text
  }
}
