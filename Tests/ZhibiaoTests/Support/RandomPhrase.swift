/// Texts put together at random from what the grammar knows, for what must hold of any text.
enum RandomPhrase {
  private static let pieces = [
    "1", "2022", "3.5", "95%", "1,200", "-5", "0", "00", "三百零五", "一", "两", "十几", "几十", "百分之", "二十", "半", "一半", "翻一番", "零", "亿", "万", "千",
    "个", "元", "万元", "年", "月", "日", "小时", "分钟", "次", "人次", "公里", "平方米", "℃", "度", "M", "GB", "成", "折", "倍", "分之", "点",
    "不少于", "≥", "≤", "<", ">", "=", "约", "超过", "以上", "以内", "左右", "提升", "减少到", "增长", "由", "从", "到", "至", "为", "达到", "共",
    "每", "/", "·", "、", "，", "。", "；", "：", "(", ")", "[", "]", "-", "—", "~", "±", "×", "*", "且", "和", "之间", "介于", "前", "后", "起", "底",
    "第", "号", "期", "届", "级", "统一", "系统", "全年", "满意度", "建设", "的", "“", "”", " ", "  ", "其中", "新增", "余", "多", "A", "PM", "∶", "½", "①",
    "\u{A0}",
  ]

  static func text(seed: Int, pieces count: Int) -> String {
    var random = SeededGenerator(seed: UInt64(truncatingIfNeeded: seed) &+ 0x9E37_79B9)
    var text = ""
    for _ in 0..<count { text += pieces[Int(random.next() % UInt64(pieces.count))] }
    return text
  }
}
