/// Rows of the units that rules of the grammar speak of.
struct KnownUnits: Sendable, BitwiseCopyable {
  let percent: UInt16?
  let permille: UInt16?
  let permyriad: UInt16?
  let times: UInt16?
  let yuan: UInt16?
  let day: UInt16?
  let hour: UInt16?
  let year: UInt16?
  let month: UInt16?
  let quarter: UInt16?
  let item: UInt16?
  let degree: UInt16?
  let celsius: UInt16?
  let kilowattHour: UInt16?
  let megabyte: UInt16?
  let metre: UInt16?
  let point: UInt16?
  let batch: UInt16?
  let page: UInt16?
  let score: UInt16?
  let cent: UInt16?
  let minute: UInt16?
  let once: UInt16?
  let person: UInt16?
  let percentagePoint: UInt16?
  let yearOfAge: UInt16?

  init(_ units: Units) {
    percent = units.row(named: "%")
    permille = units.row(named: "‰")
    permyriad = units.row(named: "‱")
    times = units.row(named: "倍")
    yuan = units.row(named: "元")
    day = units.row(named: "天")
    hour = units.row(named: "小时")
    year = units.row(named: "年")
    month = units.row(named: "个月")
    quarter = units.row(named: "季度")
    item = units.row(named: "个")
    degree = units.row(named: "度")
    celsius = units.row(named: "℃")
    kilowattHour = units.row(named: "千瓦时")
    megabyte = units.row(named: "M")
    metre = units.row(named: "米")
    point = units.row(named: "点")
    batch = units.row(named: "批")
    page = units.row(named: "页")
    score = units.row(named: "分", .score)
    cent = units.row(named: "分", .money)
    minute = units.row(named: "分钟")
    once = units.row(named: "次")
    person = units.row(named: "人")
    percentagePoint = units.row(named: "百分点")
    yearOfAge = units.row(named: "岁")
  }

  /// By row, the units whose numbers a rule of decoys may refuse.
  func doubtful(of units: Units) -> FixedTable<Bool> {
    FixedTable(
      (0..<units.count).map { index in
        let row = UInt16(truncatingIfNeeded: index)
        return units[row].isNoun || units[row].dimension == .time || row == point || row == page
      })
  }

  /// `%`, `‰`, `‱` for a prefix of 10², 10³, 10⁴.
  func parts(ofPower power: UInt16) -> UInt16? {
    switch power {
    case 2: percent
    case 3: permille
    default: permyriad
    }
  }
}

/// How many of the smaller unit make one of the larger, where both are written as one amount.
enum CompoundUnits {
  struct Row: BitwiseCopyable, Sendable {
    var larger: UInt16
    var smaller: UInt16
    var factor: Int32
  }

  static let rows: StaticString = """
    元    角    10     每份3元8角  = 3.8 元 per:份
    元    分    100    每份3元零8分  = 3.08 元 per:份
    角    分    10     每张8角5分  = 8.5 角 per:张
    美元  美分  100    票价2美元又50美分  = 2.5 美元
    欧元  欧分  100    票价2欧元50欧分  = 2.5 欧元
    日元  銭    100    单价10日元5銭  = 10.05 日元
    天    小时  24     检修不超过1天12小时  <= 1.5 天
    小时  分钟  60     开放1小时30分钟  = 1.5 小时
    小时  秒    3600   时长1小时36秒  = 1.01 小时
    分钟  秒    60     时长2分钟30秒  = 2.5 分钟
    年    个月  12     工期1年6个月  = 1.5 年
    周    天    7      训练1周3天  = 1.42857142857143 周
    公里  米    1000   长2公里500米  = 2.5 公里
    米    厘米  100    高1米50厘米  = 1.5 米
    厘米  毫米  10     厚3厘米5毫米  = 3.5 厘米
    吨    公斤  1000   重3吨500公斤  = 3.5 吨
    公斤  克    1000   重2公斤500克  = 2.5 公斤
    斤    两    10     重2斤5两  = 2.5 斤
    """

  static func table(_ units: Units) -> FixedTable<Row> {
    var table: [Row] = []
    TableText.forEachRow(rows) { fields in
      guard fields.count >= 3, let factor = TableText.number(fields[2]) else { return }
      guard let larger = units.row(named: fields[0]) else { return }
      // 分 is money or a score: the smaller unit is of the larger one's dimension.
      guard let smaller = units.row(named: fields[1], units[larger].dimension) else { return }
      table.append(Row(larger: larger, smaller: smaller, factor: Int32(clamping: factor)))
    }
    return FixedTable(table)
  }
}

extension Units {
  func row(named field: TableText.Field, _ dimension: Dimension? = nil) -> UInt16? {
    for row in 0..<count {
      let unit = self[UInt16(row)]
      if dimension ?? unit.dimension == unit.dimension, has(unit.name, field) { return UInt16(row) }
    }
    return nil
  }
}
