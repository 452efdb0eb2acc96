/// Words that are numbers by themselves: spelling, value, and what they say.
///
/// `half`: 0.5 with the fraction 1/2, counts what follows; `whole`: needs nothing behind it;
/// `share`: so many per cent; `multiple`: a multiple that a thing grows to.
enum NumberWords {
  enum Kind: UInt8, BitwiseCopyable, CaseIterable { case half, whole, moreThanHalf, share, multiple }

  struct Word: BitwiseCopyable {
    var kind: Kind
    var value: UInt8
  }

  static let rows: StaticString = """
    half          1   半  工期半年  = 0.5 年
    whole         1   一半 半数  占一半  = 0.5
    moreThanHalf  1   过半 过半数  占比过半  > 0.5
    share         50  对折  按对折执行  = 50 %
    multiple      2   翻一番 翻番 翻了一番 翻一倍 翻倍 翻了一倍 翻了番  产值翻一番  = 2 倍 increase to
    multiple      4   翻两番 翻了两番 翻二番  产值翻两番  = 4 倍 increase to
    multiple      8   翻三番 翻了三番  产值翻三番  = 8 倍 increase to
    multiple      16  翻四番 翻了四番  产值翻四番  = 16 倍 increase to
    """
}

/// Prefixes of a fraction in words: the denominator's power of ten, spelling, example.
enum PartsPrefixes {
  static let rows: StaticString = """
    2  百分之  达到百分之八十  = 80 %
    3  千分之  控制在千分之五以内  <= 5 ‰
    4  万分之  误差为万分之一  = 1 ‱
    """
}

/// Fractions of one glyph: numerator, denominator, glyph.
enum FractionGlyphs {
  struct Terms: BitwiseCopyable {
    var numerator: UInt8
    var denominator: UInt8
  }

  static let rows: StaticString = """
    1  2  ½
    1  3  ⅓
    2  3  ⅔
    1  4  ¼
    3  4  ¾
    1  5  ⅕
    2  5  ⅖
    3  5  ⅗
    4  5  ⅘
    1  6  ⅙
    5  6  ⅚
    1  8  ⅛
    3  8  ⅜
    5  8  ⅝
    7  8  ⅞
    """
}

/// What a bare zero counts: 零投诉 is the number zero, 零距离 a word.
enum ZeroNouns {
  static let rows: StaticString = """
    投诉 有效投诉 事故 安全事故 责任事故 生产事故 伤亡 人员伤亡 死亡 差错 失误 越级上访 感染 故障 违纪 违规 违法 舆情 泄密 火灾 火情 案件 欠薪
    延误 返贫 信访 纠纷 丢失 漏报 瞒报 误报 漏检 遗漏 逾期 积压 退货 流失 扣分 拖欠 复发 再犯 溺亡 溺水 火警 损失 事件 命案 盗窃 抢劫 污染事件 新增隐患 隐患
    """
}
