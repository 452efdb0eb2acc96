extension LexiconListing {
  /// The words of the grammar that are no comparators; one row a word.
  static func grammarWords() -> [Row] {
    var rows: [Row] = []
    var known: Set<String> = []
    func add(_ block: StaticString, _ kind: String, _ meaning: String) {
      TableText.forEachWord(block) { spelling in
        let word = String(decoding: spelling, as: UTF16.self)
        if known.insert(kind + word + meaning).inserted { rows.append(Row(kind: kind, word: word, meaning: meaning)) }
      }
    }
    func addRows(_ block: StaticString, _ kind: String, _ words: Int, _ meaning: (String) -> String) {
      TableText.forEachRow(block) { fields in
        guard fields.count > words else { return }
        for word in LexiconListing.words(fields[words]) where known.insert(kind + word + meaning(text(fields[0]))).inserted {
          rows.append(
            Row(
              kind: kind, word: word, meaning: meaning(text(fields[0])),
              example: fields.suffix(from: words + 1).map(text).joined(separator: ": ")))
        }
      }
    }
    add(ChangeWords.increase, "change", "increase by; behind 到, 至, 为: increase to")
    add(ChangeWords.decrease, "change", "decrease by; behind 到, 至, 为: decrease to")
    add(ChangeWords.increaseAlone, "change", "increase, of its subject")
    add(ChangeWords.decreaseAlone, "change", "decrease, of its subject")
    add(ChangeWords.increaseTowardOnly, "change", "increase to, with 到, 至, 为 and from where")
    add(ChangeWords.decreaseTowardOnly, "change", "decrease to, with 到, 至, 为")
    add(ChangeWords.nouns, "noun", "holds a verb of change but governs no number")
    add(ComparatorDecoys.rows, "noun", "holds a word of comparison but compares nothing")
    addRows(Approximations.before, "about", 0) { _ in "approximate, before a number" }
    addRows(Approximations.after, "about", 0) { _ in "approximate, behind a number" }
    addRows(NumberWords.rows, "number", 2) { _ in "a number by itself" }
    add(ZeroNouns.rows, "counted", "what 零 before it counts")
    add(ClauseWords.copulas, "verb", "leads to a number")
    add(ClauseWords.actions, "verb", "a verb of doing")
    add(ClauseWords.items, "verb", "begins an item of its own")
    add(ClauseWords.conditions, "clause", "sets a condition")
    add(ClauseWords.past, "clause", "a date behind it only tells when")
    add(ClauseWords.deadlines, "clause", "a date behind it is the target")
    addRows(DecoyWords.before, "decoy", 1) { "\($0), before a number" }
    addRows(DecoyWords.after, "decoy", 1) { "\($0), behind a number" }
    add(FixedPhrases.certain, "phrase", "its numeral counts nothing")
    add(FixedPhrases.doubtful, "phrase", "its numeral counts nothing, unless words part inside of it")
    return rows
  }
}
