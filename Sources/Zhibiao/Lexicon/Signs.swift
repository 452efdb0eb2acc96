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
}
