extension DocumentLayout {
  /// What stands at a document's head.
  func opening(year: Int) -> String {
    switch self {
    case .numbered, .wrapped: "\(year)年项目支出绩效目标表\n\n主管部门 预算单位 项目名称 绩效目标 绩效指标\n\n"
    case .prose: "\(year)年度部门整体支出绩效自评报告\n\n"
    case .bars: "项目支出绩效自评表\n（\(year)年度）\n"
    case .cells, .rows, .glued: "\(year)年部门预算项目绩效目标表\n"
    }
  }
}

extension Project {
  /// Department, unit, name and goal, then all indicators in one paragraph, numbered.
  func numbered() -> String {
    var items = ""
    for (index, indicator) in indicators.enumerated() {
      items += "\(index + 1)、\(indicator.parent)：\(indicator.name)，年度指标值：\(indicator.target)。"
    }
    return "\(department)\n\n\(unit)\n\n\(name)\n\n\(goal)\n\n\(items)\n\n"
  }

  /// A section of a report: sentences that tell of the project.
  func report(using random: inout SeededRandom) -> String {
    var text = "（\(Project.ordinals[random.number(0...5)])）\(name)。\(goal)"
    for _ in 0..<random.number(6...14) { text += Template(random.pick(Words.sentences)[...]).draw(using: &random) }
    return text + "\n\n"
  }

  private static let ordinals = ["一", "二", "三", "四", "五", "六"]
}
