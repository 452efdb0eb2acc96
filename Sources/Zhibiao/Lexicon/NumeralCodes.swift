/// The codes of Chinese numerals, written out and financial.
enum NumeralCodes {
  /// Digits: value, then its codes.
  static let digits: StaticString = """
    0  零 〇
    1  一 壹 弌 幺
    2  二 两 贰 俩 弍
    3  三 叁 仨 弎
    4  四 肆
    5  五 伍
    6  六 陆
    7  七 柒
    8  八 捌
    9  九 玖
    """
  /// Powers of ten, then their codes.
  static let powers: StaticString = """
    1  十 拾
    2  百 佰
    3  千 仟
    4  万 萬
    8  亿 億
    """
  /// Codes that stand for two: 廿 is 20, 卅 is 30.
  static let tens: StaticString = """
    20  廿
    30  卅
    40  卌
    """
}
