/// Signs and marks: their kind, and the codes, in folded form.
enum Signs {
  static let rows: StaticString = """
    percentSign       % ‰ ‱
    currencySign      ¥ $ € £ ￥ ₩
    dash              - — –
    tilde             ~
    plus              +
    plusMinus         ± ∓
    times             × *
    slash             /
    point             .
    ratioSign         ∶
    placeholder       _ □ ○ ■ ☐
    sentenceEnd       。 ! ?
    semicolon         ;
    comma             ,
    enumerationComma  、
    colon             :
    openBracket       ( [ { 〔 【 《 〈 「 『
    closeBracket      ) ] } 〕 】 》 〉 」 』
    openQuote         “ ‘
    closeQuote        ” ’
    """

  static func kind(_ field: TableText.Field) -> LexemeKind? {
    for kind in LexemeKind.allCases where TableText.names(field, kind) { return kind }
    return nil
  }
}
