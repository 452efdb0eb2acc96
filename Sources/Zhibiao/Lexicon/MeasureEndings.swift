/// Characters in which the name of what is measured ends: `完成率`, `参训人数`, `维修费用`.
///
/// A name whose line ends so may be whole; one whose line ends otherwise goes on.
enum MeasureEndings {
  /// Characters, example: a name that ends in the first of them.
  static let rows: StaticString = """
    率 比 度 性  项目完成率
    数 量 次 积 长  改造管网数量
    费 额 本 价 用 款  人均培训费用
    间 期 限 效  故障处理时间
    况 力 平 准 值  任务推进情况
    """

  private static let endings: Set<UInt16> = {
    var endings: Set<UInt16> = []
    TableText.forEachRow(rows) { fields in
      guard let characters = fields.first else { return }
      TableText.forEachWord(characters) { endings.formUnion($0) }
    }
    return endings
  }()

  static func contain(_ code: UInt16) -> Bool { endings.contains(code) }
}
