/// What a lexeme is, in the order of how the grammar meets them: numerals, signs, marks, words, nouns.
///
/// Raw values stay below 64: `LexemeKinds` has a bit for each.
enum LexemeKind: UInt8, BitwiseCopyable, CaseIterable {
  /// Means nothing to the grammar; never emitted.
  case plain = 0

  // Numerals: what a number can begin with.
  /// A run of `0`–`9`.
  case digits
  /// A run of Chinese numerals, financial ones too: `三百零五`, `壹佰`.
  case numeral
  /// `几`, `数十`, `几百`: a numeral that leaves its number open.
  case vagueNumeral
  /// `百分之`, `千分之`, `万分之`.
  case partsPrefix
  /// `½`, `⅔`.
  case fractionGlyph
  /// `半`, `一半`, `半数`, `过半`, `翻一番`: a number that is a word; its row says which.
  case numberWord
  /// `①`, `⑴`, `⒈`: marks of lists.
  case listGlyph
  /// A run of Latin letters.
  case latin

  // Signs.
  /// `≥`, `<`, `>=`, `=`.
  case comparatorSign
  case percentSign
  case currencySign
  case dash
  case tilde
  case plus
  case plusMinus
  case times
  case slash
  case point
  /// `∶`, between the terms of a ratio.
  case ratioSign
  /// `*`, `_`, `□`, `×` where digits should be.
  case placeholder

  // Marks.
  case sentenceEnd
  case semicolon
  case comma
  case enumerationComma
  case colon
  case openBracket
  case closeBracket
  case openQuote
  case closeQuote

  // Words of the grammar.
  /// `不少于`, `超过`: a comparator before its number.
  case comparatorBefore
  case approximateBefore
  /// `提升`, `减少`.
  case changeVerb
  /// `增速`, `增加值`, `预约`, `逾期`: holds a verb of change or a word of comparison but governs no number.
  case changeNoun
  /// `为`, `是`, `达到`, `共`: leads to a number.
  case copula
  /// `到`, `至`.
  case reach
  /// `每`.
  case per
  /// `且`, `并`, `同时`: joins two bounds.
  case conjunction
  /// `建设`, `开展`: a verb of doing.
  case actionVerb
  /// `输送`, `带动`: a verb that may begin an item of its own behind 、; elsewhere part of the text.
  case itemVerb
  /// `若`, `凡`, `截至`, `已于`: tells what a clause is for.
  case clauseWord
  /// `统一`, `三公`: a numeral inside that counts nothing.
  case fixedPhrase
  /// `第`, `编号`, `热线`: what stands next to it is no number.
  case decoyWord

  // Nouns of forms; their rows are those of `FormNouns`, which tells what else the word may be.
  case category
  case columnHead
  case projectField
  case formRow
  case itemLabel
}

extension LexemeKind {
  /// Whether a number can begin with a lexeme of this kind.
  var beginsNumber: Bool { rawValue >= LexemeKind.digits.rawValue && rawValue <= LexemeKind.numberWord.rawValue }

  /// Whether its row is one of `FormNouns`.
  var isFormNoun: Bool { rawValue >= LexemeKind.category.rawValue && rawValue <= LexemeKind.itemLabel.rawValue }

  /// Whether it ends a clause: no word of comparison reaches over it.
  var endsClause: Bool {
    switch self {
    case .sentenceEnd, .semicolon, .comma, .colon: true
    default: false
    }
  }
}
