/// What single codes do beside a number; one table by code.
struct CodeTraits: OptionSet, BitwiseCopyable, Sendable {
  let rawValue: UInt32

  /// May stand between a word of comparison or change and its number: `超过了`, `须达到`.
  static let filler = CodeTraits(rawValue: 1 << 0)
  /// After 内 it makes another word: 内部, 内容.
  static let afterInside = CodeTraits(rawValue: 1 << 1)
  /// After 成 it makes a verb or noun: 成为, 成果.
  static let afterTenths = CodeTraits(rawValue: 1 << 2)
  /// After 折 it makes another word: 折旧.
  static let afterFold = CodeTraits(rawValue: 1 << 3)
  /// In a clause before `M` it says that metres are meant.
  static let lengthTopic = CodeTraits(rawValue: 1 << 4)
  /// In a clause before 度 it says temperature.
  static let warmthTopic = CodeTraits(rawValue: 1 << 5)
  /// In a clause before 度 it says electricity.
  static let powerTopic = CodeTraits(rawValue: 1 << 6)
  /// Behind a verb of change it makes a noun: 增长率, 减少额.
  static let nounTail = CodeTraits(rawValue: 1 << 7)
  /// Ends a bare number: marks and blanks.
  static let closing = CodeTraits(rawValue: 1 << 8)
  /// After 上下 it makes another word: 上下游.
  static let afterAround = CodeTraits(rawValue: 1 << 9)
  /// Behind 半 it makes another word: 半径; what counts in halves stands in the units.
  static let afterStart = CodeTraits(rawValue: 1 << 10)
  /// Before a number it makes a name of it: 第三, 之一.
  static let ordinalBefore = CodeTraits(rawValue: 1 << 11)

  /// Behind 五里 or 张家 it makes the name of a place.
  static let placeTail = CodeTraits(rawValue: 1 << 12)

  /// Before 前 it makes a word of time: 提前, 之前; elsewhere 前 ranks (前50名).
  static let beforeFront = CodeTraits(rawValue: 1 << 13)

  /// Ends the name of an amount that may pass a number: 产值过亿元.
  static let amountTail = CodeTraits(rawValue: 1 << 14)

  // What a rule of the grammar can begin with: one test passes over all rules that do not apply.

  /// Behind the digits of a number it may go on with it: a separator, a multiplier, 余, a fraction.
  static let numberTail = CodeTraits(rawValue: 1 << 15)
  /// Behind a number and its unit it may go on with them: a further part, a rate, a range, a bound.
  static let measureTail = CodeTraits(rawValue: 1 << 16)
  /// Behind figures it may make a date of them; so may a point or slash with a digit behind it.
  static let dateTail = CodeTraits(rawValue: 1 << 17)
  /// Before a number it is its sign or currency, or makes a name of it.
  static let numberLead = CodeTraits(rawValue: 1 << 18)
  /// Begins the unit that a part of an address is counted in: 单元, 层, 号.
  static let addressPart = CodeTraits(rawValue: 1 << 19)
  /// OCR may have read it for a digit, point or sign.
  static let confused = CodeTraits(rawValue: 1 << 20)
  /// Before a number it may join it to a code, a name, a formula or a quotation.
  static let doubtfulLead = CodeTraits(rawValue: 1 << 21)
  /// Begins a unit that may name what it numbers: 层, 号, 级.
  static let doubtfulUnit = CodeTraits(rawValue: 1 << 22)
  /// A `numberTail` where a digit follows it: a point, a separator.
  static let digitTail = CodeTraits(rawValue: 1 << 23)

  /// Ends the name of what a verb of change may raise or cut: 补助标准, 办理时间, 生产成本.
  static let objectTail = CodeTraits(rawValue: 1 << 24)

  /// Before a number or its comparator it may tell from where, against what or when: 从3亿元, 比5%, 从去年5%.
  static let originLead = CodeTraits(rawValue: 1 << 25)

  /// A `measureTail` with which a second number may come: a range, a tolerance, a chain of inequalities.
  static let intervalTail = CodeTraits(rawValue: 1 << 26)

  /// A `measureTail` only because some word behind numbers begins with it.
  static let suffixLead = CodeTraits(rawValue: 1 << 27)

  static let rows: StaticString = """
    filler        了 要 须 需 应 可 能 已 再 仅 只 就 才 均 各 又 也 拟 将 会 实
    afterInside   部 容 外 涝 地 置 河 存 径 生 燃 蒙 科 在 分 阁 陆 控 审 设 因 循 需 销 网 业 衣 饰 幕 心 乡 江 黄 网 政 战
    afterTenths   为 立 效 本 果 员 品 功 人 长 熟 交 都 绩 份 分 群 套 型 色 像 对 千 就 形 因 片 行 因 真 渝 药 衣 文 龙 灌 材 矿 灾 组 年 都
    afterFold     旧 算 叠 扣 射 线 腾 磨 服 返 弯 页 断 合
    lengthTopic   长 高 宽 深 厚 径 距 身 坝 堤
    warmthTopic   温 热 冷 寒 零 摄 华
    powerTopic    电
    nounTail      率 额 值 幅 量 型 类
    closing       , ; : 。 ! ? 、 ( ) [ ] { } 〔 〕 【 】 《 》 < > “ ” ‘ ’ … 的 / ~ = 和 与 及 或 且 并 而
    afterAround   游 级 班 水 行 文 楼 属 左 层 坡 车 浮 限 联 结 端 部
    afterStart    台 步 初 点 伏 来 草 诉 重 用 飞 航 降 源 因 始 到 义 立 跑 动 身 床 诉 止 付
    ordinalBefore  第
    beforeFront   提 之 底 以 目 当 先 此 年 月 日 事 会 课 赛 岗 生 术 产 灾
    originLead    较 比 由 从 自 上 的 年 初 末 底
    objectTail    准 本 用 间 限 期 例 平 力 模 度 率 额 量 数 值 比 价 费 入 出
    amountTail    率 额 值 量 比 数 入 价 模 润 产 税 收 资 本 元 易 房 款
    digitTail     , . × * x X / ∶ :
    numberTail    余 多 来 k K 兆 分 成 折
    measureTail   ( / - ~ — ± 半 多 余 零 又 每 至 到 和 与 及
    intervalTail  ( - ~ — ± 至 到 和 与 及
    dateTail      年 月 - ○ O
    numberLead    第 前 № 下 负 -
    doubtfulLead  % = + × * — - _
    doubtfulUnit  单 层 室 号 楼 栋 幢 座 级 届 学 位 名
    addressPart   单 层 室 号 楼 栋 幢 座
    placeTail     桥 店 铺 庙 屯 村 河 沟 坡 台 墩 坪 庄 湾 镇 营 寨 岗 堡 坝 塘 渡 垭 山 岭 集
    """

  static func named(_ field: TableText.Field) -> CodeTraits? {
    let names: [(StaticString, CodeTraits)] = [
      ("filler", filler), ("afterInside", afterInside), ("afterTenths", afterTenths), ("afterFold", afterFold),
      ("lengthTopic", lengthTopic), ("warmthTopic", warmthTopic), ("powerTopic", powerTopic), ("nounTail", nounTail),
      ("closing", closing), ("afterAround", afterAround), ("afterStart", afterStart), ("ordinalBefore", ordinalBefore),
      ("placeTail", placeTail), ("amountTail", amountTail), ("objectTail", objectTail), ("originLead", originLead),
      ("intervalTail", intervalTail),
      ("beforeFront", beforeFront),
      ("numberTail", numberTail), ("measureTail", measureTail), ("dateTail", dateTail), ("numberLead", numberLead),
      ("addressPart", addressPart), ("doubtfulLead", doubtfulLead),
      ("doubtfulUnit", doubtfulUnit), ("digitTail", digitTail),
    ]
    return names.first { TableText.equals(field, $0.0) }?.1
  }

  /// The table, with what the other tables say of single codes.
  static func table(
    numerals: NumeralTable, classes: CodeClasses, suffixes: SuffixIndex, confused glyphs: FixedTable<ConfusedGlyphs.Row>
  ) -> FixedTable<CodeTraits> {
    var traits = [CodeTraits](repeating: [], count: 0x10000)
    TableText.forEachRow(rows) { fields in
      guard fields.count >= 2, let trait = named(fields[0]) else { return }
      TableText.forEachWord(fields[1]) { word in
        if let code = word.first { traits[Int(code)].insert(trait) }
      }
    }
    for blank in [Code.border, Code.blank, Code.wideBlank] { traits[Int(blank)].insert(.closing) }
    traits[Int(Code.blank)].formUnion([.numberTail, .measureTail, .intervalTail, .dateTail, .numberLead, .doubtfulLead])
    traits[Int(Code.joiningBlank)].insert(.digitTail)
    for code in UInt16.min...UInt16.max {
      if numerals[code] != .none { traits[Int(code)].formUnion([.numberTail, .measureTail, .intervalTail, .dateTail]) }
      if Code.isLatin(code) { traits[Int(code)].insert(.doubtfulLead) }
      switch classes.kind(of: code) {
      case .openQuote: traits[Int(code)].insert(.doubtfulLead)
      case .digits, .comparatorSign: traits[Int(code)].formUnion([.measureTail, .intervalTail])
      case .fractionGlyph: traits[Int(code)].insert(.numberTail)
      case .currencySign: traits[Int(code)].insert(.numberLead)
      default: continue
      }
    }
    for index in 0..<suffixes.firstCodes.count {
      let first = Int(suffixes.firstCodes[index])
      if !traits[first].contains(.measureTail) { traits[first].formUnion([.measureTail, .suffixLead]) }
    }
    for row in 0..<glyphs.count { traits[Int(glyphs[row].glyph)].insert(.confused) }
    return FixedTable(traits)
  }
}

extension Code {
  /// The code of a scalar of the BMP, for the few that control flow names.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: scalar.value) }

  static func isDigit(_ code: UInt16) -> Bool { code >= 0x30 && code <= 0x39 }

  static func isLatin(_ code: UInt16) -> Bool { code | 0x20 >= 0x61 && code | 0x20 <= 0x7A }

  /// Whether it is one of the Han characters that nearly all text is made of.
  @inline(__always)
  static func isCommonHan(_ code: UInt16) -> Bool { code &- 0x4E00 <= 0x9FFF - 0x4E00 }

  static func isHan(_ code: UInt16) -> Bool { code >= 0x4E00 && code <= 0x9FFF || code >= 0x3400 && code < 0x4DC0 }
}
