/// One indicator, statement or goal of a document, with the quantities found in it.
///
/// The same facts as one line of JSON Lines: what is absent there as null is nil here.
public struct Record: Sendable, Hashable {
  /// What the caller named the document.
  public let document: String?
  /// Counts the document's records from 1, in the order of their start.
  public let index: Int
  /// What the record stands for.
  public let kind: Kind
  /// How the text is laid out there.
  public let layout: Layout
  /// What the row or form is about; nil where the layout shows no project.
  public let project: Project?
  /// The item's own number (序号, 指标N).
  public let ordinal: Int?
  /// The nearest level above the indicator, as written (`数量指标`).
  public let category: String?
  /// What the levels mean; nil without any level.
  public let categoryCode: CategoryCode?
  /// The level above `category`, as written.
  public let parentCategory: String?
  /// What is measured; of a statement, the subject of its quantity.
  public let name: String?
  /// What is to be reached, as written (`≧95%`).
  public let target: String?
  /// Whether there is a target without a quantity in it (`合法合规`).
  public let isQualitative: Bool
  /// Which way is better, where the text says so (正向, 反向).
  public let direction: Direction?
  /// The quantities of name and target, in the order of the text; those of `actual` stand there.
  public let quantities: [Quantity]
  /// What was reached: the column 实际完成值 of a self-evaluation table.
  public let actual: Actual?
  /// 分值, 权重.
  public let weight: Number?
  /// 得分.
  public let score: Number?
  /// 完成率, as written.
  public let completion: String?
  /// Whether the actual lies in the target's interval; nil where that cannot be told.
  public let attained: Bool?
  /// 偏差原因, 备注.
  public let remark: String?
  /// Doubts that a person should look at; empty where the record may be relied on.
  public let flags: [Flag]
  /// Form feeds before the record, plus 1.
  public let page: Int
  /// Line ends before the record, plus 1.
  public let line: Int
  /// Offset of the record's first scalar in the decoded document, in the unit asked for.
  public let start: Int
  /// Offset behind the record's last scalar.
  public let end: Int

  /// What a record stands for.
  public enum Kind: String, Sendable, CaseIterable {
    /// A table row or numbered item that names something to be measured.
    case indicator
    /// A clause of prose with a quantity.
    case statement
    /// A clause of a project's goal or head that holds quantities.
    case goal
  }

  /// How a text is laid out.
  public enum Layout: String, Sendable, CaseIterable {
    case table
    /// `1、产出指标：名称，年度指标值：值。` and its kin.
    case numbered
    case prose
  }

  /// What kind of indicator a level holds: 产出, 数量, 质量, 时效, 成本, 效益, 经济, 社会, 生态, 可持续影响, 满意度.
  public enum CategoryCode: String, Sendable, CaseIterable {
    case output, quantity, quality, timeliness, cost, benefit, economic, social, ecological, sustainable, satisfaction
    /// A level that is none of these.
    case other
  }

  /// 正向 is higher, 反向 is lower.
  public enum Direction: String, Sendable, CaseIterable {
    case higher, lower
  }

  /// A doubt about a whole record.
  public enum Flag: String, Sendable, CaseIterable {
    /// The target states no comparator, so `attained` is nil.
    case bareTarget = "bare-target"
    /// The goal was longer than 4,096 scalars.
    case goalCut = "goal-cut"
    /// No head says what the columns mean.
    case columnsGuessed = "columns-guessed"
    case headerMissing = "header-missing"
    case nameDoubtful = "name-doubtful"
  }

  /// What one table row or form is about.
  public struct Project: Sendable, Hashable {
    /// Counts the document's projects from 1.
    public let index: Int
    /// 项目名称.
    public let name: String?
    /// 项目编码.
    public let code: String?
    /// 主管部门.
    public let department: String?
    /// 预算单位.
    public let budgetUnit: String?
    /// The budget year.
    public let year: Int?
    /// The period of a two-sided table's column (`中期`, `年度`).
    public let period: String?
    /// 绩效目标.
    public let goal: String?
    /// The budget in yuan.
    public let budget: Number?
  }

  /// What was reached.
  public struct Actual: Sendable, Hashable {
    /// The cell, as written.
    public let text: String?
    /// Its quantities, in the order of the text.
    public let quantities: [Quantity]
  }
}
