/// Heads of columns that no row of `ColumnHeads` has, told by how they begin or end.
struct UnlistedHeads: Sendable {
  enum Kind: UInt8, BitwiseCopyable, CaseIterable {
    /// What was before, or is elsewhere: its numbers set no target.
    case reference
    /// A target with its period.
    case target
    case period
    case region
  }

  /// Kind, where in the head the words stand, the words, example: a head. The first row that fits tells.
  static let rows: StaticString = """
    reference  begins  上年 上年度 上一年 去年 往年 历年 历史 前三年 前两年 前五年 近三年 近两年 近五年  前三年均值
    reference  begins  基期 基准 基线 参考 参照 对标 行业 同类 同行业  同类项目水平
    reference  ends    实际 实绩 实际数 实际值 完成 完成数 完成值 完成情况  2030年实际
    reference  ends    均值 平均 平均值 平均数 平均水平 水平 参考 参考值 基数 基线 底数 现状 现状值  2030年现状
    target     ends    年目标 年度目标 期目标 阶段目标 年计划 年度计划 年预期 年度预期 年任务 年度任务 季度目标 季度计划  2031年目标
    target     whole   年度目标 年度计划 中期目标 实施期目标 长期目标 全年目标 全年计划 全年任务 本年计划 本年目标  年度目标
    period     ends    年 年度 季度 月 月份 期  第一季度
    period     whole   年度 上半年 下半年 季度 中期 实施期 总体 规划 长期 中长期 远期  上半年
    region     ends    市 县 区 镇 乡 村 街道 旗 州 省 盟 师 团 农场 社区 片区 本级 直属  望湖区
    region     whole   合计 小计 全市 全县 全区 全省 城区 农村 甲 乙 丙 丁  合计
    """

  static let shared = UnlistedHeads()

  private enum Place: UInt8, CaseIterable { case begins, ends, whole }

  private var facts: [(kind: Kind, place: Place, words: [[UInt16]])] = []

  private init() {
    TableText.forEachRow(UnlistedHeads.rows) { fields in
      guard fields.count >= 3, let kind = TableText.value(fields[0], of: Kind.self), let place = TableText.value(fields[1], of: Place.self)
      else { return }
      var words: [[UInt16]] = []
      TableText.forEachWord(fields[2]) { words.append($0) }
      facts.append((kind, place, words))
    }
  }

  /// What a head says, a bracket behind it left out; nil where no row knows it.
  ///
  /// - Complexity: O(*n*) in the head, which is short.
  func kind(of head: Range<Int>, in codes: ColumnView<UInt16>) -> Kind? {
    var written: [UInt16] = []
    for index in head where codes[index] > Code.blank && codes[index] != Code.joiningBlank {
      if codes[index] == 0x28 { break }
      written.append(codes[index])
    }
    return facts.first { fact in
      fact.words.contains { word in
        switch fact.place {
        case .begins: written.starts(with: word)
        case .ends: written.count > word.count && written.suffix(word.count).elementsEqual(word)
        case .whole: written == word
        }
      }
    }?.kind
  }
}
