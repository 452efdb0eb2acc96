/// Verbs that say a number changes, and the nouns that only hold such a verb.
enum ChangeWords {
  /// The rows of `changeVerb` lexemes.
  enum Row {
    static let increaseBy = 0
    static let decreaseBy = 1
    static let increaseTo = 2
    static let decreaseTo = 3
    /// Added to the rows above for a verb that has no object: it governs a number right behind it only.
    static let intransitive = 4
    /// Added for a verb that changes only what is told from where.
    static let fromOrigin = 8
  }

  static let increase: StaticString = """
    提升 提高 增加 增 新增 净增 增收 追加 扩大 扩容 延长 增资 扩充 净增加 新增加
    增利 上调 调增 调升 增多 增值 多增 增持 新增设 增补 增添 加长 加宽 加高 抬高 拉升
    """
  static let decrease: StaticString = """
    降低 减少 压减 压缩 缩短 节省 节约 扣 扣除 扣减 减免 减 降 缩减 削减 精简 下调 减轻 核减 调减 压降
    净减 净减少 少支 节支 减支 减低 消减 扣罚 扣款 减征 减收 减产 下浮 压低
    """
  /// Verbs that only say how their subject changed: 产值增长5%, and not 增长|贡献率|31%.
  static let increaseAlone: StaticString = """
    增长 上升 上涨 上浮 涨 升 攀升 跃升 递增 增产 增盈 升高 回升 反弹 激增 猛增 剧增 净增长
    """
  static let decreaseAlone: StaticString = """
    减负 减税降费 下降 回落 下跌 下滑 降价 缩小 跌 萎缩 递减 放缓 减亏 减幅达 骤降 收窄
    """
  /// Verbs that say a change only with 到, 至, 为; those that extend only where it is said from where (由3项拓展到5项).
  static let increaseTowardOnly: StaticString = """
    拓展 扩展 延伸 扩面 扩围
    """
  static let decreaseTowardOnly: StaticString = """
    整合 整合优化 整合归并 合并 归并 撤并 缩
    """
  /// Each block of verbs with the rows of by and to.
  static let verbs: [(block: StaticString, by: Int, to: Int)] = [
    (increase, Row.increaseBy, Row.increaseTo),
    (decrease, Row.decreaseBy, Row.decreaseTo),
    (increaseAlone, Row.increaseBy + Row.intransitive, Row.increaseTo + Row.intransitive),
    (decreaseAlone, Row.decreaseBy + Row.intransitive, Row.decreaseTo + Row.intransitive),
  ]
  static let towardOnly: [(block: StaticString, row: Int)] = [
    (increaseTowardOnly, Row.increaseTo + Row.fromOrigin),
    (decreaseTowardOnly, Row.decreaseTo + Row.intransitive),
  ]

  /// Behind a verb these make the change one to a value.
  static let toward: StaticString = """
    到 至 为 成 到了 至了 了到 了至
    """
  /// The name of an amount or a work, no change: the clause says what it does.
  static let nouns: StaticString = """
    涨幅 增速 增长率 增加值 降幅 下降率 提升工程 增幅 降低率 减少率 增长点 增量 增减 提升率 提高率 节约率 节省率 压减率 缩减率 增收率
    增加额 减免额 提前 高出 加收 增值税 升级 升值 降雨 降水 降温 降级 升降 减速 减震 减灾 减隔震 扣分 下降幅度 增长幅度 提升幅度
    增加数 减少量 减排量 节能量 增减率 增强 增进 增效率 提升行动 提升计划 提升项目 提升改造 上涨率 上升率 增产率 负增长 正增长 零增长
    改造提升 新建提升 改善提升 保护提升 整合提升 优化提升 巩固提升 完善提升 综合提升 改建提升 质量提升 品质提升 能力提升 稳增长 增效 降本 降本增效 提质增效 节本增效 降耗 减税 提速 减排 减碳 起降 日增 月增 增设 增持率 增幅度 升学 升学率 降解 降压 降糖 降噪 降尘 增殖 增绿 增氧 减值 减肥 减持率 升旗 升压 升温 晋升 升迁 提升机 涨价率 增值率
    血压 收缩压 舒张压 水压 气压 电压 油压 液压 公升 毫升 千升 立升 微升 快速增长 投降 降临 空降 涨停 减半 扣缴 扣押 折扣 回扣 纽扣 扣件 跌停 压缩机 压缩空气 压缩天然气
    """
}

extension ChangeWords {
  /// Whether the row of a `changeVerb` lexeme says an increase.
  static func isIncrease(row: Int) -> Bool { row % Row.intransitive == Row.increaseBy || row % Row.intransitive == Row.increaseTo }

  /// What the row of a `changeVerb` lexeme says: `increase to`.
  static func words(row: Int) -> String {
    (isIncrease(row: row) ? "increase" : "decrease") + (row % Row.intransitive >= Row.increaseTo ? " to" : " by")
  }
}

/// Words that lead to a number, and what a clause is for.
enum ClauseWords {
  /// The rows of `clauseWord` lexemes.
  enum Row {
    static let condition = 0
    static let past = 1
    static let yearEnd = 2
    static let deadline = 3
  }

  /// Before these a bare number is a quantity.
  static let copulas: StaticString = """
    为 是 达 共 达到 达成 达至 共计 合计 总计 总共 共有 共为 计 累计 一共 即 均为 均达到 均达 分别为 分别是 分别达 分别达到 各为 即为 达到了 已达 已达到
    """
  static let reach: StaticString = """
    到 至 在 于
    """
  /// Verbs of doing: a verb of change before one of them governs nothing behind it, and a word like 最多 reaches over it.
  static let actions: StaticString = """
    举办 建设 新建 建成 建立 完成 开展 培训 组织 实施 改造 安装 购置 采购 发放 打造 推进 安排 投入 投资 出台 引进 落实 召开 编制 修订 制定 配备 配置 设置 设立
    奖励 补助 补贴 支付 给予 资助 支持 保证 确保 提供 跑 贷款 获得 开放 举行 走访 巡查 检查 检测 抽检 维修 维护 修缮 修建 处置 办理 办结 受理 接待 服务 覆盖 发布 印发
    培育 认定 创建 治理 清理 整治 拨付 下达 报销 收取 缴纳 领取 享受 出栏 存栏 种植 养殖 生产 加工 销售 运行 运营 保障 达成 实现 通过 参加 参与 招聘 招收 录取 派出 选派
    """
  /// Verbs that begin an item with a number of its own: 新增岗位3万个、|带动|就业5万人. Elsewhere they stand in names too.
  static let items: StaticString = """
    输送 输转 转移 带动 释放 惠及 安置 帮助 帮扶 救助 吸纳 吸引 拉动 撬动 交付 完工 竣工 开工 投产 转化 攻克 消除 化解 退出 盘活 选派 招引 引育 遴选 认证 签约
    承接 承办 收购 供应 筹集 筹措 争取 下放 贡献 形成 解决 搬迁 迁入 入驻 落户 兑付 兑现 清退 淘汰 关停 关闭 腾退 回收 募集
    """
  /// After these a clause sets a condition, and its numbers are no thresholds of their own.
  static let conditions: StaticString = """
    若 如 如果 如遇 假如 凡 凡是 当 对于 倘若 一旦
    """
  /// Words that begin like one of these and set no condition.
  static let notConditions: StaticString = """
    当年 当选 当地 当前 当下 当天 当日 当月 当季 当期 当场 当局 当代 当好 当作 当中 如期 如下 如今 如实 如何 如数 如意 如约 凡事 如皋 如东 若干
    """
  /// A date behind these only tells when.
  static let past: StaticString = """
    截至 截止 截止到 截至到 已于 曾于 自从 始建于 成立于 建于
    """
  /// What a date behind a colon or 为 sets: the date itself is the target.
  static let deadlines: StaticString = """
    完成时限 完成时间 完成日期 完工时间 完工日期 竣工时间 竣工日期 交付日期 交付时间 交货期 交货日期 实施期 实施期限 实施时间 实施周期 服务期 服务期限 服务时间 建设期 建设期限
    建设工期 计划工期 工期 合同期 合同期限 项目期 项目期限 执行期 执行期限 执行时间 有效期 验收时间 报送时间 报送时限 办结时限 整改期限 整改时限 时限 项目周期 租赁期 租赁期限 试运行期
    """
  /// 年底前 without a year in figures.
  static let yearEnds: StaticString = """
    年底 年末 本年底 今年底 当年底 年终
    """
  static let conjunctions: StaticString = """
    且 并 并且 同时 而且 且应 且须 的同时
    """
}
