/// The words that random forms are made of.
///
/// Each block holds one kind of fact, a row a fact; nothing here is taken from a document.
enum FormWords {
  /// What is built, bought or kept: unit, least and most of it.
  static let things: [Thing] = rows(
    """
    社区书屋 个 4 60
    健身步道 公里 2 45
    公交候车亭 座 6 80
    充电桩 个 20 400
    老年助餐点 个 3 40
    口袋公园 个 2 18
    排水管网 公里 3 70
    乡村公路 公里 5 120
    智能路灯 盏 80 900
    垃圾分类投放点 处 12 260
    应急广播终端 台 30 500
    灌溉水渠 米 500 9000
    校园围墙 米 120 2400
    实训设备 台 5 90
    馆藏图书 册 1000 60000
    消防水带 条 40 300
    护理床位 张 15 320
    绿化苗木 株 300 8000
    高标准农田 亩 200 15000
    河道清淤 公里 2 30
    视频监控点位 个 20 600
    防汛沙袋 个 500 9000
    环卫车辆 辆 2 36
    政务自助终端 台 3 50
    便民服务站 个 2 45
    宣传折页 份 500 20000
    公益演出 场 4 120
    消防演练 次 2 24
    水质监测断面 个 4 48
    危旧房屋 栋 3 70
    文物修缮 处 1 12
    托育园 所 1 15
    """
  ).compactMap(Thing.init)

  struct Thing {
    let name: String
    let unit: String
    let amounts: ClosedRange<Int>

    init?(_ fields: [String]) {
      guard fields.count == 4, let least = Int(fields[2]), let most = Int(fields[3]), least <= most else { return nil }
      (name, unit, amounts) = (fields[0], fields[1], least...most)
    }
  }

  static let people = words(
    """
    参训学员 社区居民 困难群众 退役军人 养殖户 在校学生 残疾人 护理对象 企业职工 种粮大户 志愿者 办事群众 返乡青年 图书读者
    村医 环卫工人 社区矫正对象 家政从业人员 个体工商户 易地搬迁户
    """)

  /// Words before a thing in a quantity's name.
  static let doings = words("新建 改造 维护 采购 更新 提升改造 新增 修缮 投放 配备")
  static let qualities = words("验收合格率 质量达标率 完好率 抽检合格率 设备正常运行率 一次验收通过率 故障修复率 采购合规率")
  static let timings = words("完工及时率 开工及时率 按期交付率 维修及时率 资金拨付及时率 计划完成及时率")
  static let costs = words("建设成本 采购成本 维护费用 单项造价 运行经费 补助标准")
  static let satisfactions = words("满意度 综合满意度 回访满意度 问卷满意率")

  /// Names that have something in them that a reader may trip over; category, unit, number.
  static let oddNames: [OddName] = rows(
    """
    quantity    其中：续建项目个数 个 3
    quantity    “一村一景”打造数量 个 5
    quantity    水、电、气管线迁改长度 米 860
    quantity    培训（线上、线下）场次 场 14
    quantity    重大会议服务保障次数 次 9
    quantity    抽查、巡查频次 次 24
    quality     系统（含移动端）可用率 % 99
    quality     项目按标准施工率 % 100
    timeliness  服务响应时间 小时 4
    timeliness  故障处理时限 小时 24
    economic    亩均增收金额 元 350
    economic    带动村集体经济增收 万元 46
    social      受益人口数 人 2600
    social      城区公交站点覆盖率 % 92
    ecological  二氧化碳减排量 吨 120
    ecological  空气质量优良天数 天 310
    sustainable 设施设计使用年限 年 10
    sustainable 管护制度覆盖率 % 100
    cost        人均培训费用 元 480
    cost        单方造价 元 3200
    cost        项目总成本 万元 86
    quality     服务质量达标率 % 95
    satisfaction 群众满意度 % 95
    satisfaction 服务对象投诉率 % 3
    """
  ).compactMap(OddName.init)

  struct OddName {
    let category: FormCategory
    let name: String
    let unit: String
    let number: Int

    init?(_ fields: [String]) {
      guard fields.count == 4, let category = FormCategory(rawValue: fields[0]), let number = Int(fields[3]) else { return nil }
      (self.category, name, unit, self.number) = (category, fields[1], fields[2], number)
    }
  }

  /// Names whose target is told in words, by category, with that target.
  static let wordedNames: [[String]] = rows(
    """
    quality     采购程序合规性 合法合规
    quality     台账资料完整性 完整规范
    timeliness  年度任务推进情况 按计划推进
    economic    促进当地产业发展 效果明显
    social      社会公众知晓程度 显著提高
    social      公共服务水平 明显提升
    social      社会效益提升情况 成效明显
    economic    经济效益带动作用 稳步增强
    ecological  周边水体环境 持续改善
    ecological  施工扬尘影响 有效控制
    sustainable 长效管护机制 健全
    sustainable 后续运维保障能力 稳定
    sustainable 人才队伍建设 持续加强
    quality     重大安全责任事故 未发生
    """)

  /// Names whose target is more than one number with a unit.
  static let clausedNames: [[String]] = rows(
    """
    quantity    专题培训频次 每季度1次
    quantity    巡回义诊场次 12-15场
    quantity    图书借阅人次 1.2万人次以上
    quantity    发放补贴户数 1,280户
    quality     水质综合达标比例 85%～90%
    timeliness  审批办理时限 3-5个工作日
    timeliness  季度资金支付进度 每季度末达到25%
    cost        人均补助标准 1200元/人·月
    cost        单位面积管护成本 ≤3.5元/平方米
    economic    村集体收入增长率 增长5%以上
    economic    企业用能成本 降低3%
    social      失业人员再就业人数 新增200人
    ecological  单位能耗 下降2.5%
    sustainable 设施管护年限 三年
    """)

  /// What a column of explanations says.
  static let explanations = words("按实际完成情况统计 反映项目实施情况 以台账记录为准 统计口径为当年数 由第三方机构核定")

  static let remarks = words("无 已完成 受天气影响进度稍缓 年初预估偏低 按合同付款 无偏差 因参训单位调整，实际到训86人，较计划少4人。")
  static let projects = words("城区内涝治理工程 基层文化惠民项目 职业技能提升行动 农村人居环境整治 智慧养老服务平台 公共图书馆免费开放")
  static let departments = words("青岚市水务局 望川区文化馆 松溪县教育局 临浦市民政局 云台区城市管理局")
  static let goals = words("改善城乡公共设施，提升服务能力。 完成年度建养任务，保障设施安全运行。 扩大服务覆盖面，让群众就近得到便利。")

  private static func words(_ block: String) -> [String] { block.split(whereSeparator: \.isWhitespace).map(String.init) }

  private static func rows(_ block: String) -> [[String]] {
    block.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }
}

/// The categories of a form, by the codes that records give.
enum FormCategory: String, CaseIterable, Sendable {
  case quantity, quality, timeliness, cost, economic, social, ecological, sustainable, satisfaction

  /// Spellings of the level, the usual first.
  var levels: [String] {
    switch self {
    case .quantity: ["数量指标"]
    case .quality: ["质量指标"]
    case .timeliness: ["时效指标"]
    case .cost: ["成本指标"]
    case .economic: ["经济效益指标", "经济效益"]
    case .social: ["社会效益指标", "社会效益"]
    case .ecological: ["生态效益指标", "生态效益"]
    case .sustainable: ["可持续影响指标", "可持续影响"]
    case .satisfaction: ["服务对象满意度指标", "服务对象满意度"]
    }
  }

  /// The level above.
  var parent: String {
    switch self {
    case .quantity, .quality, .timeliness, .cost: "产出指标"
    case .economic, .social, .ecological, .sustainable: "效益指标"
    case .satisfaction: "满意度指标"
    }
  }
}
