import Testing

@testable import Zhibiao

@Suite struct LexerTests {
  @Test(arguments: [
    ("培训不少于3次", ["不少于", "3"]),
    ("大于等于5", ["大于等于", "5"]),
    ("覆盖率>=90%", [">=", "90", "%"]),
    ("产值增长率", ["增长率"]),
    ("由8个增加到12个", ["8", "增加到", "12"]),
  ])
  func longestWordWins(text: String, words: [String]) {
    let read = GrammarText(text)
    let found = read.words
    for word in words { #expect(found.contains(word), "\(found)") }
  }

  @Test func runsOfDigitsLettersAndNumeralsAreOneLexemeEach() {
    let read = GrammarText("abc12345三百零五")
    #expect(read.words == ["abc", "12345", "三百零五"])
  }

  @Test func plainTextHasNoLexemes() {
    let read = GrammarText("村民文娱设施焕然")
    #expect(read.words == [])
  }

  @Test(arguments: 0..<50)
  func lexemesAreOrderedAndApart(seed: Int) {
    let read = GrammarText(RandomPhrase.text(seed: seed, pieces: 200))
    var end = 0
    for index in 0..<read.lexemes.count {
      let lexeme = read.lexemes[index]
      #expect(Int(lexeme.start) >= end && lexeme.length > 0, "seed \(seed)")
      end = lexeme.end
    }
  }

  @Test func nothingIsReadOverABorder() {
    var text = LogicalText()
    for code in [UInt16](repeating: 0, count: 16) + Array("不少".utf16) + [0] + Array("于3次".utf16) + [UInt16](repeating: 0, count: 16) {
      text.codes.append(code)
      text.origins.append(Origin(byte: 0, scalar: 0))
    }
    var lexemes = Column<Lexeme>()
    Lexer.lex(text, codes: 16..<22, lexicon: .shared, into: &lexemes)
    let borderFree = (0..<lexemes.count).allSatisfy { !lexemes[$0].codes.contains(18) }
    #expect(borderFree)
  }

  @Test func everyWordOfTheTablesIsFoundWhole() {
    for block in [FixedPhrases.certain, FixedPhrases.doubtful, ChangeWords.nouns, ComparatorDecoys.rows, ClauseWords.actions] {
      TableText.forEachWord(block) { word in
        guard word.count > 1 else { return }
        let text = String(decoding: word, as: UTF16.self)
        let read = GrammarText(text)
        let found = read.words
        #expect(found == [text], "\(text): \(found)")
      }
    }
  }
}
