/// Other forms of the same characters.
enum CharacterForms {
  /// Digits, signs and marks as wide as Chinese characters.
  static func full(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0x21...0x7E).contains(scalar.value), scalar != "|", scalar != "\"" else { return scalar }
          return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }

  /// Marks as narrow as Latin ones.
  static func half(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        }))
  }

  static func traditional(_ text: String) -> String {
    String(text.map { traditionalOf[$0] ?? $0 })
  }

  private static let traditionalOf: [Character: Character] = {
    var map: [Character: Character] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) where pair.count == 2 {
      if let simplified = pair.first, let traditional = pair.last { map[simplified] = traditional }
    }
    return map
  }()

  /// Simplified and traditional, for the characters of our own words.
  private static let pairs = """
    万萬 专專 业業 个個 临臨 为為 义義 乡鄉 书書 于於 云雲 产產 亩畝 从從 价價 众眾 优優 会會 传傳 体體 养養 内內 册冊 军軍 农農 况況 减減 办辦 务務 动動 区區 医醫 单單 卫衛 县縣 参參
    发發 号號 后後 吨噸 员員 响響 园園 围圍 图圖 场場 墙牆 处處 备備 复復 学學 实實 审審 对對 尘塵 层層 岚嵐 带帶 广廣 应應 开開 张張 强強 当當 录錄 径徑 态態 总總 愿願 户戶 扩擴 扬揚
    护護 拨撥 数數 断斷 无無 旧舊 时時 显顯 晓曉 机機 权權 条條 构構 标標 栋棟 栏欄 桩樁 检檢 残殘 气氣 测測 济濟 涝澇 满滿 灯燈 点點 环環 电電 盏盞 监監 盖蓋 矫矯 种種 积積 称稱 稳穩
    类類 粮糧 级級 线線 练練 终終 经經 统統 续續 维維 综綜 绿綠 缓緩 缮繕 网網 职職 范範 补補 规規 视視 计計 让讓 训訓 议議 记記 设設 访訪 评評 诉訴 诊診 说說 读讀 调調 责責 账賬 质質
    购購 贴貼 费費 资資 车車 较較 辆輛 边邊 达達 迁遷 过過 运運 进進 采採 释釋 长長 门門 问問 间間 阅閱 队隊 际際 难難 页頁 项項 预預 频頻 题題 额額 馆館 验驗
    """
}
