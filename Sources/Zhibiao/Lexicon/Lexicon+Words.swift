/// Reads the word tables of the grammar.
extension Lexicon.Builder {
  mutating func addSigns() {
    let kinds = CaseNames<LexemeKind>()
    TableText.forEachRow(Signs.rows) { fields in
      guard fields.count >= 2, let kind = kinds[fields[0]] else { return }
      TableText.forEachWord(fields[1]) { add($0, kind, row: 0) }
    }
    classes.set(0x30...0x39, .digits)
    classes.set(0x41...0x5A, .latin)
    classes.set(0x61...0x7A, .latin)
    // ①…⑳, ⑴…⑽, ⒈…⒛, ㈠…㈩: marks of lists.
    classes.set(0x2460...0x249B, .listGlyph)
    classes.set(0x3220...0x3229, .listGlyph)
  }

  mutating func addNumerals() {
    numerals.addTables { code in classes.set(code, .numeral) }
    add("几 数十 数百 数千 数万 数亿 数十万 数百万 数千万 数十亿 数百亿 数千亿 数万亿", .vagueNumeral, row: 0)
    TableText.forEachRow(PartsPrefixes.rows) { fields in
      guard fields.count >= 2, let power = TableText.number(fields[0]) else { return }
      TableText.forEachWord(fields[1]) { add($0, .partsPrefix, row: power) }
    }
    TableText.forEachRow(NumberWords.rows) { fields in
      guard fields.count >= 3, let kind = NumberWords.Kind(fields[0]), let value = TableText.number(fields[1]) else { return }
      TableText.forEachWord(fields[2]) { add($0, .numberWord, row: numberWords.count) }
      numberWords.append(NumberWords.Word(kind: kind, value: UInt8(clamping: value)))
    }
    TableText.forEachRow(FractionGlyphs.rows) { fields in
      guard fields.count >= 3, let numerator = TableText.number(fields[0]), let denominator = TableText.number(fields[1]) else { return }
      TableText.forEachWord(fields[2]) { add($0, .fractionGlyph, row: fractionGlyphs.count) }
      fractionGlyphs.append(FractionGlyphs.Terms(numerator: UInt8(clamping: numerator), denominator: UInt8(clamping: denominator)))
    }
  }

  mutating func addComparators() {
    TableText.forEachRow(Comparators.before) { fields in
      guard fields.count >= 3, let comparator = Comparator(sign: fields[0]), let form = Comparators.Form(fields[1]) else { return }
      TableText.forEachWord(fields[2]) { spelling in
        let isSign = spelling.allSatisfy { $0 < 0x80 || $0 == 0x2264 || $0 == 0x2265 }
        add(spelling, isSign ? .comparatorSign : .comparatorBefore, row: comparators.count)
        // 不少於: alone, 於 does not show that a text is traditional, so it is not folded.
        let variant = spelling.map { $0 == Code.of("于") ? Code.of("於") : $0 }
        if variant != spelling { add(variant, .comparatorBefore, row: comparators.count) }
      }
      comparators.append(Comparators.Word(comparator: comparator, form: form))
    }
    TableText.forEachRow(Comparators.after) { fields in
      guard fields.count >= 3, let comparator = Comparator(sign: fields[0]) else { return }
      TableText.forEachWord(fields[2]) { suffixes.add($0, .bound(comparator)) }
    }
    add(ComparatorDecoys.rows, .changeNoun, row: 1)
    TableText.forEachRow(Approximations.before) { fields in
      TableText.forEachWord(fields[0]) { add($0, .approximateBefore, row: 0) }
    }
    TableText.forEachRow(Approximations.after) { fields in
      TableText.forEachWord(fields[0]) { suffixes.add($0, .approximate) }
    }
    TableText.forEachWord(ZeroNouns.rows) { suffixes.add($0, .zeroNoun) }
  }

  mutating func addChanges() {
    add(ChangeWords.nouns, .changeNoun, row: 0)
    var toward: [[UInt16]] = []
    TableText.forEachWord(ChangeWords.toward) { toward.append($0) }
    for (block, by, to) in ChangeWords.verbs {
      add(block, .changeVerb, row: by)
      TableText.forEachWord(block) { verb in
        for tail in toward { add(verb + tail, .changeVerb, row: to) }
      }
    }
    for (block, row) in ChangeWords.towardOnly {
      TableText.forEachWord(block) { verb in
        for tail in toward { add(verb + tail, .changeVerb, row: row) }
      }
    }
  }

  mutating func addClauseWords() {
    add(ClauseWords.copulas, .copula, row: 0)
    add(ClauseWords.reach, .reach, row: 0)
    add(ClauseWords.conjunctions, .conjunction, row: 0)
    add(ClauseWords.actions, .actionVerb, row: 0)
    add(ClauseWords.items, .itemVerb, row: 0)
    add(ClauseWords.conditions, .clauseWord, row: ClauseWords.Row.condition)
    add(ClauseWords.notConditions, .changeNoun, row: 1)
    add(ClauseWords.past, .clauseWord, row: ClauseWords.Row.past)
    add(ClauseWords.yearEnds, .clauseWord, row: ClauseWords.Row.yearEnd)
    add("每", .per, row: 0)
  }

  /// Behind the nouns of forms: a column or field that is spelled like a deadline stays what it is.
  mutating func addDeadlines() { add(ClauseWords.deadlines, .clauseWord, row: ClauseWords.Row.deadline) }

  mutating func addDecoys() {
    add(FixedPhrases.certain, .fixedPhrase, row: 0)
    add(FixedPhrases.doubtful, .fixedPhrase, row: 1)
    TableText.forEachRow(DecoyWords.before) { fields in
      guard fields.count >= 2, let reason = RefusalReason(fields[0]) else { return }
      TableText.forEachWord(fields[1]) { add($0, .decoyWord, row: Int(reason.rawValue)) }
    }
    TableText.forEachRow(DecoyWords.after) { fields in
      guard fields.count >= 2, let reason = RefusalReason(fields[0]) else { return }
      TableText.forEachWord(fields[1]) { suffixes.add($0, .refusal(reason)) }
    }
  }

  /// The nouns of forms; the row of each is its spelling's in `FormNouns`.
  mutating func addNouns() {
    nouns.forEachRow { spelling, row, noun in add(spelling, noun.kind, row: row) }
  }
}
