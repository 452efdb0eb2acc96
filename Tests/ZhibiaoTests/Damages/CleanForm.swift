/// A form before any damage: what it says, not how it is written.
struct CleanForm: Sendable {
  let seed: UInt64
  /// Columns of levels, from the highest.
  let levels: [FormColumn]
  /// Columns behind the name, in their order.
  let columns: [FormColumn]
  let rows: [Row]
  /// The head word of each column, levels and name included.
  let heads: [FormColumn: String]

  /// One indicator.
  struct Row: Sendable, Hashable {
    /// Counts the form's rows from 1.
    let ordinal: Int
    let category: FormCategory
    let parentLevel: String
    let level: String
    let name: String
    let target: Target?
    let actual: String
    /// As written: 10, 7.5.
    let weight: String?
    let score: String?
    let remark: String
  }

  /// What is to be reached.
  enum Target: Sendable, Hashable {
    case number(Measure)
    /// A deadline, as written.
    case date(String)
    /// Words without a number.
    case words(String)
    /// Numbers with more to them: a range, a rate.
    case clause(String)
  }

  /// A number with its comparator and unit, each as written; the comparator may be empty.
  struct Measure: Sendable, Hashable {
    var comparator: String
    var number: String
    let unit: String
    /// `以上`, `以内`: stands behind the unit, in place of a comparator.
    var bound = ""

    var text: String { comparator + number + unit + bound }
  }
}

/// The columns that a form may have.
enum FormColumn: String, Sendable, CaseIterable {
  case ordinal, level1, level2, name, description, comparator, longTarget, target, unit, actual, completion, weight, score, remark

  /// Words that head the column.
  var heads: [String] {
    switch self {
    case .ordinal: ["序号"]
    case .level1: ["一级指标"]
    case .level2: ["二级指标"]
    case .name: ["三级指标", "三级指标", "指标名称"]
    case .description: ["指标说明", "指标解释", "指标内涵"]
    case .comparator: ["计算符号", "比较符号", "运算符号"]
    case .longTarget: ["实施期指标值", "中期指标值", "实施期目标值"]
    case .target: ["年度指标值", "目标值", "指标值", "年度目标值"]
    case .unit: ["计量单位", "度量单位", "单位"]
    case .actual: ["实际完成值", "全年实际值", "完成值", "全年完成值"]
    case .completion: ["完成率"]
    case .weight: ["分值", "权重", "分值"]
    case .score: ["得分", "自评得分", "得分"]
    case .remark: ["偏差原因分析及改进措施", "备注", "未完成原因分析"]
    }
  }

  var isLevel: Bool { self == .level1 || self == .level2 }
}

extension CleanForm.Target {
  var text: String {
    switch self {
    case .number(let measure): measure.text
    case .date(let text), .words(let text), .clause(let text): text
    }
  }
}

/// What a way of writing needs of a form to leave one reading.
struct FormDemands: Sendable, Hashable {
  /// Which cells of a row may be empty.
  var gaps = Gaps.any
  /// A target in words stands only where a number parts it from the name.
  var partsWords = false
  /// A target after a weight begins with a comparator; a weight and a score side by side agree.
  var partsNumbers = false
  /// A weight stands right before a target without comparator that the actual repeats.
  var gluesWeights = false
  /// No remarks: nothing would tell them from the next name.
  var hasNoRemarks = false
  /// No columns but the target.
  var hasOnlyTargets = false

  enum Gaps: Int, Sendable, Comparable {
    /// Each row has all its cells, remarks aside.
    case none
    /// A row may be a name alone.
    case bareNames
    /// A row may have a weight and no target.
    case any

    static func < (left: Gaps, right: Gaps) -> Bool { left.rawValue < right.rawValue }
  }

  /// What both need.
  func joined(with other: FormDemands) -> FormDemands {
    FormDemands(
      gaps: min(gaps, other.gaps), partsWords: partsWords || other.partsWords, partsNumbers: partsNumbers || other.partsNumbers,
      gluesWeights: gluesWeights || other.gluesWeights, hasNoRemarks: hasNoRemarks || other.hasNoRemarks,
      hasOnlyTargets: hasOnlyTargets || other.hasOnlyTargets)
  }
}
