extension Units {
  /// Durations: name, UCUM code, spellings, example.
  ///
  /// `/` marks a letter that is a unit only below a slash (`10 m3/d`).
  static let time: StaticString = """
    秒      s   秒 秒钟 s sec  页面打开时间不超过3秒  <= 3 秒
    毫秒    ms  毫秒 ms msec  接口延迟不超过200毫秒  <= 200 毫秒
    微秒    us  微秒 μs µs us  时钟误差不超过5微秒  <= 5 微秒
    纳秒    ns  纳秒 ns  授时误差不超过50纳秒  <= 50 纳秒
    分钟    min  分钟 分种 min mins  故障恢复时间不超过30分钟  <= 30 分钟
    小时    h   小时 个小时 钟头 个钟头 h hr hrs hour hours  抢修到场不超过2小时  <= 2 小时
    天      d   天 日 /d day days 昼夜  公示期不少于7天  >= 7 天
    自然日  d   自然日 个自然日  退款不超过15个自然日  <= 15 自然日
    日历天  d   日历天 个日历天 日历日 个日历日  工期不超过120日历天  <= 120 日历天
    工作日  -   工作日 个工作日 工作天 个工作天  审批不超过5个工作日  <= 5 工作日
    交易日  -   交易日 个交易日  挂牌不少于20个交易日  >= 20 交易日
    周      wk  周 个周 星期 个星期 礼拜 个礼拜 week weeks  集训不少于2周  >= 2 周
    旬      -   旬 个旬  简报1期/旬  = 1 期 per:旬
    个月    mo  个月 月 月度 个月度 month months  保洁费3000元/月  = 3000 元 per:个月
    季度    -   季度 个季度 季  例会1次/季度  = 1 次 per:季度
    年      a   年 年度 个年度 个年 个年头 周年 /a year years  质保期不少于3年  >= 3 年
    学期    -   学期 个学期  家访2次/学期  = 2 次 per:学期
    学年    -   学年 个学年  体检1次/学年  = 1 次 per:学年
    世纪    -   世纪 个世纪  沿用超过1个世纪  > 1 世纪
    岁      a   岁 周岁  享受高龄津贴年龄不低于80周岁  >= 80 岁
    """
}
