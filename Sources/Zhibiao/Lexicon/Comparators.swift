/// The words and signs of comparison before a number, and the words of bounds behind it.
///
/// A row: comparator, form, spellings, an example in which `~` stands for each of them, its expected reading.
enum Comparators {
  /// How a comparator before a number reaches it.
  enum Form: UInt8, BitwiseCopyable, CaseIterable {
    /// `不少于3次`, over a short verb phrase too.
    case plain
    /// `最低3次`, `最高为5%`: only before a number, a copula or a short verb phrase; else part of a noun.
    case extreme
    /// `最高限价5元`, `上限为5%`, `限速60`: a noun that says the bound, over a copula or a colon too.
    case noun
    /// `优于5%`: more, but less of 精度, 误差 and 偏差.
    case better
    /// `产值过3亿元`: as `tight`, behind the name of an amount only (经过, 来过).
    case past
    /// `超3次`, `满3年`: directly before the number only, since it begins many nouns.
    case tight
  }

  struct Word: BitwiseCopyable {
    var comparator: Comparator
    var form: Form
  }

  static let before: StaticString = """
    >=  plain    ≥ >= => ≥=  覆盖率~95%  >= 95 %
    >=  plain    大于等于 大于或等于 大于或者等于 等于或大于 高于或等于 高于等于 大于=  培训~3次  >= 3 次
    >=  plain    不少于 不低于 不小于 不下于 不下 不得少于 不得低于 不得小于 不应低于 不应少于 不应小于  培训~3次  >= 3 次
    >=  plain    不宜低于 不宜少于 不宜小于 不应短于 不能少于 不能低于 不可低于 不会低于 未低于 未少于 不早于 不短于 不弱于  培训~3次  >= 3 次
    >=  plain    至少 起码 最少达到 最低达到 至少达到 至少为 不低於 保底  培训~3次  >= 3 次
    >=  extreme  最少 最低 最小 最短  培训~3次  >= 3 次
    >=  noun     下限 最低限额 最低标准 最低限  培训次数~为3次  >= 3 次
    >=  tight    满  服务~3年  >= 3 年
    >   plain    > 大于 多于 高于 超过 突破 逾 超出 超越 已超 高出于 长于 赶超  培训~3次  > 3 次
    >   better   优于 好于  培训~3次  > 3 次
    >   past     过 跨过 迈过 越过  利润~3亿元  > 300000000 元
    >   tight    超  培训~3次  > 3 次
    <=  plain    ≤ <= =< ≤=  误差~5%  <= 5 %
    <=  plain    小于等于 小于或等于 小于或者等于 等于或小于 低于或等于 低于等于 小于=  误差~5%  <= 5 %
    <=  plain    不多于 不高于 不大于 不超过 不超出 不超 不得超过 不得高于 不得大于 不得多于 不得超出  损耗~5%  <= 5 %
    <=  plain    不应超过 不应高于 不应大于 不能超过 不能高于 不可超过 不宜超过 未超过 未超 未突破 不突破  误差~5%  <= 5 %
    <=  plain    不会超过 没有超过 不晚于 不迟于 不长于 至多 顶多 最多不超过 最高不超过 最长不超过 最大不超过  误差~5%  <= 5 %
    <=  extreme  最多 最高 最大 最长 最迟 最晚  误差~5%  <= 5 %
    <=  noun     上限 最高限价 最高限额 最高限 封顶 限额 限速 限高 限重 限价  误差~为5%  <= 5 %
    <   plain    < 小于 少于 低于 未满 未到 短于 早于 弱于 未达到 未达 达不到  误差~5%  < 5 %
    <   tight    不足 不满 不到  误差~5%  < 5 %
    =   plain    = == 等于  误差~5%  = 5 %
    """

  /// Words behind a number: comparator, what they may follow, spellings, example, reading.
  ///
  /// `unit`: behind a unit or a bare number; `date`: behind a date only.
  static let after: StaticString = """
    >=  unit  以上 及以上 及其以上 或以上 或者以上 和以上 (含)以上 以上(含) 含以上 之上 (含)及以上  培训3次~  >= 3 次
    >=  unit  及以上(含) 以上(含本数) (含本数)以上 起步 保底 (及以上) (以上) (含以上)  培训3次~  >= 3 次
    >=  unit  起  培训3次~  >= 3 次
    >   unit  以上(不含) 以上(不含本数) (不含)以上  培训3次~  > 3 次
    <   unit  以下(不含) 以下(不含本数) (不含)以下 以内(不含) 以内(不含本数)  误差3米~  < 3 米
    >   unit  以外 之外 开外  距离3公里~  > 3 公里
    <=  unit  以内 之内 内 范围内 范围以内 (含)以内 以内(含) 及以内  响应时间3小时~  <= 3 小时
    <=  unit  以下 及以下 及其以下 或以下 或者以下 和以下 (含)以下 以下(含) 含以下 之下 (含)及以下 封顶  误差3米~  <= 3 米
    <=  unit  (及以下) (以下) (含以下) (以内) (含)之内  误差3米~  <= 3 米
    """
}

/// Words that hold a word of comparison or approximation and compare nothing: 预约, 逾期, 最低工资.
enum ComparatorDecoys {
  static let rows: StaticString = """
    临近 附近 邻近 靠近 就近 近期 近日 近年 近年来 最近 远近 近郊 近平 近视 近海 近岸 近零
    预约 公约 合约 条约 契约 履约 签约 特约 违约 邀约 约谈 约定 约束 节约型 解约 续约 约见 约请
    突破口 突破性 突破点 逾期 限高杆 限速标志 限速牌 限高架 限重牌 超标 超额 超市 超级 超声 超前 超期 超限 超长 超高 超低 超导 超算 超载 超员 超千兆 超大 超小
    满意 满足 满分 满额 圆满 充满 丰满 饱满 满意度 满意率 满载 满负荷 满员 不足之处 不满意 未满意 不到位 不足部分 美满
    最低生活保障 最低工资 最低气温 最高气温 最高法 最高人民法院 最高人民检察院 最高检 最大限度 最大程度 最大化 最小化 最小应急 最低价 最高价 最低点 最高点 最高峰 最高奖
    最少化 最优化 封顶线 大于号 小于号 多于号 上限制 下限制 低于号 限价房 限额以上 限额以下 限高门
    """
}

/// The words that say a number is about right.
enum Approximations {
  static let before: StaticString = """
    约 大约 大概 大致 约为 约合 约计 约占 约有 约达 大约有 大约为 大约是  补助~200元  = 200 元 ~
    近 将近 接近 逼近 几近 几乎 差不多  补助~200元  = 200 元 ~
    """
  static let after: StaticString = """
    左右 上下 (左右) 左右的 的样子  补助200元~  = 200 元 ~
    """
}
