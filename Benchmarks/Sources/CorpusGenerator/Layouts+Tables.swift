extension Project {
  /// A table whose cells are parted by bars; a level stands in its first row only.
  func barTable() -> String {
    var text = "项目名称 | \(name) | | |\n主管部门 | \(department) | | 实施单位 | \(unit)\n"
    text += "年度总体目标 | \(goal)\n"
    text += "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施\n"
    forEachRow { row, parent, category in
      text +=
        "\(parent ?? "") | \(category ?? "") | \(row.name) | \(row.target) | \(row.actual) | \(row.weight) | \(row.score) | \(row.remark)\n"
    }
    return text + "总分 | | | | | 100 | \(80 + indicators.count) |\n\n"
  }

  /// One cell a line; levels stand where they begin.
  func cellLines() -> String {
    var lines = ["项目名称", name, "预算单位", unit, "绩效目标", goal, "一级指标", "二级指标", "三级指标", "年度指标值"]
    if hasEvaluation { lines += ["分值"] }
    forEachRow { row, parent, category in
      lines += [parent, category].compactMap(\.self) + [row.name, row.target]
      if hasEvaluation { lines.append("\(row.weight)") }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// A row a line, cells parted by blanks.
  func flatRows() -> String {
    var text = "项目名称 预算单位 预算数 年度绩效目标 一级指标 二级指标 三级指标 年度指标值 分值\n\(name) \(unit) \(budget) \(goal)"
    forEachRow { row, parent, category in
      text += " " + ([parent, category].compactMap(\.self) + [row.name, row.target, "\(row.weight)"]).joined(separator: " ") + "\n"
    }
    return text + "\n"
  }

  /// A row a line, cells run together, as a converter leaves them that knows of no cells.
  func gluedRows() -> String {
    var text = "项目名称\(name)\n绩效目标\(goal)\n一级指标二级指标三级指标年度指标值\n"
    forEachRow { row, parent, category in
      text += "\(parent ?? "")\(category ?? "")\(row.name)\(row.target)\n"
    }
    return text + "\n"
  }

  /// Gives each indicator with its levels, nil where they are those of the row before.
  private func forEachRow(_ body: (Indicator, _ parent: String?, _ category: String?) -> Void) {
    var (parent, category) = ("", "")
    for indicator in indicators {
      body(indicator, indicator.parent == parent ? nil : indicator.parent, indicator.category == category ? nil : indicator.category)
      (parent, category) = (indicator.parent, indicator.category)
    }
  }
}
