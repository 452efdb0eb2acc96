/// Levels of indicators: 产出指标, 社会效益, 服务对象满意度.
enum Categories {
  /// What is known of a level.
  struct Level: BitwiseCopyable, Sendable, Hashable {
    var code: CategoryCode
    var rank: Rank
  }

  /// Where a level stands in the usual framework.
  enum Rank: UInt8, BitwiseCopyable, Sendable, CaseIterable {
    case first, second
    /// In some years' forms the first, in others the second: 成本指标.
    case either
  }

  /// Code, rank, spellings, example: a level and a name below it, with the code that the record gets.
  static let rows: StaticString = """
    output        first           产出指标 产出目标 项目产出 项目产出指标 产出类指标 绩效产出指标 产出绩效指标  产出指标：新建驿站3个  output
    quantity      second          数量指标 数量目标 产出数量 产出数量指标 数量类指标 产出数量目标 工作数量指标 服务数量指标  数量指标：新建驿站3个  quantity
    quantity      second          完成数量指标  完成数量指标：新建驿站3个  quantity
    quality       second          质量指标 质量目标 产出质量 产出质量指标 质量类指标 产出质量目标 工作质量指标 服务质量指标  质量指标：验收合格率100%  quality
    quality       second          完成质量指标  完成质量指标：验收合格率100%  quality
    timeliness    second          时效指标 时效目标 产出时效 产出时效指标 时效类指标 产出时效目标 进度指标 时间指标 及时性指标  时效指标：开工及时率≥95%  timeliness
    timeliness    second          完成时效指标 产出进度指标  完成时效指标：开工及时率≥95%  timeliness
    cost          either          成本指标 成本目标 产出成本 产出成本指标 成本类指标 产出成本目标 项目成本指标 预算成本指标  成本指标：控制在80万元以内  cost
    cost          either          成本控制指标  成本控制指标：控制在80万元以内  cost
    cost          second          经济成本指标 社会成本指标 生态环境成本指标 生态成本指标 环境成本指标 生态环境成本 经济成本  经济成本指标：≤80万元  cost
    cost          second          社会成本  社会成本：≤80万元  cost
    benefit       first           效益指标 效益目标 效果指标 效果目标 项目效益 项目效果 项目效益指标 项目效果指标 效益类指标  效益指标：带动就业200人  benefit
    benefit       first           绩效效益指标 成效指标 影响力指标 结果指标 成果指标 影响指标 履职效益 履职效果 效益效果指标  绩效效益指标：带动就业200人  benefit
    economic      second          经济效益指标 经济效益 经济效益目标 经济效果指标 经济指标 经济效益类指标 财务效益指标  经济效益指标：增收300万元  economic
    social        second          社会效益指标 社会效益 社会效益目标 社会效果指标 社会效益类指标 社会指标 公共效益指标  社会效益指标：受益人数≥900人  social
    social        second          社会影响指标  社会影响指标：受益人数≥900人  social
    ecological    second          生态效益指标 生态效益 生态效益目标 环境效益指标 环境效益 生态环境效益指标 生态环境效益  生态效益指标：减排40吨  ecological
    ecological    second          生态效益类指标 环境指标 生态指标  生态效益类指标：减排40吨  ecological
    sustainable   second          可持续影响指标 可持续影响 可持续影响目标 可持续性影响指标 可持续发展指标 可持续指标 可持续性指标  可持续影响指标：管护年限≥5年  sustainable
    sustainable   second          可持续影响力指标 可持续效益指标 长效管理指标 持续影响指标 可持续效益 可持续影响类指标  可持续影响力指标：管护年限≥5年  sustainable
    sustainable   second          可持续能力指标  可持续能力指标：管护年限≥5年  sustainable
    satisfaction  first           满意度指标 满意度目标 满意度类指标 满意指标 满意度评价指标  满意度指标：≥90%  satisfaction
    satisfaction  second          服务对象满意度指标 服务对象满意度 服务对象满意度目标 社会公众或服务对象满意度指标  服务对象满意度指标：≥90%  satisfaction
    satisfaction  second          社会公众或服务对象满意度 社会公众满意度指标 群众满意度指标 公众满意度指标 受益对象满意度指标  社会公众或服务对象满意度：≥90%  satisfaction
    satisfaction  second          受益对象满意度 受益群众满意度指标 受益人群满意度指标 具体满意度指标 社会满意度指标  受益对象满意度：≥90%  satisfaction
    satisfaction  second          对象满意度指标 帮扶对象满意度指标 用户满意度指标 职工满意度指标 服务对象满意度类指标  对象满意度指标：≥90%  satisfaction
    satisfaction  second          联系部门满意度指标  联系部门满意度指标：≥90%  satisfaction
    other         first           管理指标 管理目标 决策指标 过程指标 投入指标 投入管理指标 项目决策 项目过程 项目管理指标  管理指标：制度健全率100%  other
    other         first           项目管理 投入和管理目标 投入目标 预算执行指标 部门管理指标 履职指标 运行成本 管理效率 履职效能  项目管理：制度健全率100%  other
    other         first           制度指标 资金管理指标 个性指标 共性指标 职责履行指标 通用指标 创新指标 部门管理 资金投入  制度指标：制度健全率100%  other
    other         second          预算编制指标 预算执行率指标 资金管理 绩效管理指标 财务管理指标 资产管理指标 组织管理指标  资金管理：支付合规率100%  other
    other         second          项目立项 资金落实 业务管理 财务管理 组织实施 约束性指标 预期性指标 基础管理指标 政府采购指标  项目立项：支付合规率100%  other
    other         second          业务管理指标 政策指标 工作指标 重点工作指标 安全指标 效率指标 能力建设指标 综合指标  业务管理指标：支付合规率100%  other
    """

  /// For levels that no row names: the first keyword that a level's text holds gives its code.
  ///
  /// The order decides: 满意 before 社会, 成本 before 经济.
  static let keywords: StaticString = """
    satisfaction  满意 认可度
    cost          成本 费用 造价
    timeliness    时效 及时 进度
    sustainable   可持续 持续影响 长效
    quality       质量
    quantity      数量
    ecological    生态 环境
    economic      经济
    social        社会
    output        产出
    benefit       效益 效果 成效
    """

  /// A text that ends in one of these is a level.
  static let endings: StaticString = "指标 目标 效益 成本 满意度"

  /// Such a text and yet none: heads, fields and names of the framework itself.
  static let noLevels: StaticString = """
    绩效指标 绩效目标 年度指标 年度目标 总体目标 一级指标 二级指标 三级指标 四级指标 年度绩效指标 年度绩效目标 总目标 总体绩效目标 考核指标
    评价指标 长期目标 中期目标 实施期目标 具体指标 项目目标 阶段性目标 项目绩效目标 预期目标 定性指标 定量指标 正向指标 反向指标 逆向指标
    """
}

extension Categories {
  /// What a text says as a level: that of its row, else by its ending and the keywords that it holds.
  ///
  /// - Parameter columnSaysSo: The text stands in a column of levels, so that any text is one.
  /// - Returns: nil where it is no level.
  static func level(of text: Range<Int>, in codes: ColumnView<UInt16>, columnSaysSo: Bool = false) -> Level? {
    LevelRules.shared.level(of: text, in: codes, columnSaysSo: columnSaysSo)
  }
}
