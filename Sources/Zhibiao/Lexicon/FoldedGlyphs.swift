/// Glyphs that mean one thing in budget text, folded on top of NFKC.
///
/// Columns: the code that stands for all; the glyphs that it stands for; an example.
enum FoldedGlyphs {
  static let glyphs: StaticString = """
    ≥  ≧ ⩾            全年培训≧3次
    ≤  ≦ ⩽            响应时间≦4小时
    <  ﹤ ＜           误差﹤2%
    >  ﹥ ＞           覆盖率﹥80%
    =  ═ ﹦ ＝         完成率═100%
    ~  ∼ 〜 ˜ ～       80%∼90%
    -  ‐ ‑ ‒ – ― ﹣ － −   10–12月
    %  ％ ﹪           95﹪
    ·  ・ ･ • ‧       元/人・月
    μ  µ              35µg/m³
    Ω  Ω              4Ω
    出  岀             产岀指标
    """

  /// Blanks: every one that no more than parts is U+0020; the ones that join digits are U+00A0.
  static let blanks: StaticString = """
    0020  1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 200A 205F 3000
    00A0  2009 202F
    """

  /// Radicals that PDF fonts write for the characters they look like and that NFKC leaves:
  /// Unicode's EquivalentUnifiedIdeograph.
  ///
  /// Columns: the character; the radicals; an example.
  static let radicals: StaticString = """
    厂  ⺁  化工⺁
    亻  ⺅  ⺅
    刂  ⺉  ⺉
    㔾  ⺋  ⺋
    兀  ⺎  ⺎
    尣  ⺏  ⺏
    巳  ⺒  ⺒
    幺  ⺓  ⺓
    彑  ⺔  ⺔
    忄  ⺖  ⺖
    扌  ⺘  ⺘
    攵  ⺙  ⺙
    旡  ⺛  ⺛
    歺  ⺞  ⺞
    民  ⺠  惠⺠工程
    氵  ⺡  ⺡
    氺  ⺢  ⺢
    灬  ⺣  ⺣
    爫  ⺤  ⺤
    丬  ⺦  ⺦
    牛  ⺧  养殖⺧羊
    犭  ⺨  ⺨
    王  ⺩  ⺩
    疋  ⺪  ⺪
    目  ⺫  项⺫
    礻  ⺭  ⺭
    糹  ⺯  ⺯
    纟  ⺰  ⺰
    罒  ⺲  ⺲
    羋  ⺸  ⺸
    羊  ⺶ ⺷  养⺶
    耂  ⺹  ⺹
    聿  ⺺  ⺺
    肉  ⺼  猪⺼
    艹  ⺾ ⺿ ⻀  ⺾
    虎  ⻁  老⻁
    衤  ⻂  ⻂
    西  ⻄  ⻄部
    覀  ⻃  ⻃
    见  ⻅  意⻅
    角  ⻆ ⻇  三⻆
    讠  ⻈  ⻈
    贝  ⻉  宝⻉
    足  ⻊  ⻊
    车  ⻋  ⻋辆
    辶  ⻌ ⻍ ⻎  ⻌
    邑  ⻏  ⻏
    钅  ⻐  ⻐
    長  ⻑ ⻒  ⻑
    长  ⻓  增⻓
    门  ⻔  部⻔
    阜  ⻖  ⻖
    雨  ⻗  ⻗水
    青  ⻘  ⻘年
    韦  ⻙  ⻙
    页  ⻚  第3⻚
    风  ⻛  ⻛险
    飞  ⻜  ⻜行
    食  ⻝ ⻞  粮⻝
    飠  ⻟  ⻟
    饣  ⻠  ⻠
    首  ⻡  ⻡次
    马  ⻢  ⻢路
    骨  ⻣  ⻣干
    鬼  ⻤  ⻤
    鱼  ⻥  ⻥苗
    鸟  ⻦  候⻦
    卤  ⻧  ⻧
    麦  ⻨  小⻨
    黄  ⻩  ⻩河
    黾  ⻪  ⻪
    斉  ⻫  ⻫
    齐  ⻬  ⻬全
    歯  ⻭  ⻭
    齿  ⻮  ⻮轮
    竜  ⻯  ⻯
    龙  ⻰  ⻰头
    龟  ⻲  ⻲
    龜  ⻳  ⻳
    """
}
