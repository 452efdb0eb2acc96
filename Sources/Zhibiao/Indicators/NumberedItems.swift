/// Where an item of the numbered layout begins, and what was read of it so far.
struct ItemStart: BitwiseCopyable {
  /// Its first code, that of the list number where it has one.
  var start: Int32
  /// First code of the name.
  var body: Int32
  var ordinal: Int32?
  var category: TextReference
  var categoryCode: CategoryCode?
  var parent: TextReference
  /// Index of a lexeme before those of its body, or of the first of them.
  var lexeme: Int32
  /// Place in the list of nouns before which none stands in its body.
  var noun: Int32 = 0
}

/// item → list-number? category ":" name mark label ":" target   3、数量指标：培训期数，年度指标值：≥4期。
extension IndicatorReader {
  /// Takes a run of cells that holds numbered items; nil where the cell holds none.
  mutating func readItems(
    from cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    guard summaries[cell].categories > 0 || summaries[cell].labels > 0 else { return nil }
    itemStarts.removeAll()
    itemsHaveCommas = false
    findStarts(in: cell, of: section.text, lexemes: lexemes)
    guard let opening = itemStarts.at(0), !isGoal(cell, before: opening, of: section.text, lexemes: lexemes) else { return nil }
    readLeadIn(section.text.trimmed(Int(section.text.cells[cell].start)..<Int(opening.start)), of: &section, lexemes: lexemes)
    var next = cell + 1
    while next < section.text.cells.count {
      let known = itemStarts.count
      let border = section.text.cells[next].border
      guard border != .bar, border != .tab, !isFieldHead(next, of: section.text, lexemes: lexemes) else { break }
      if summaries[next].categories > 0 || summaries[next].labels > 0 { findStarts(in: next, of: section.text, lexemes: lexemes) }
      if itemStarts.count == known, endsSentence(next - 1, of: section.text), !goesOnList(next, of: section.text) { break }
      if itemStarts.count == known, border >= .blankLine || isCategoryHeading(next, of: section.text, lexemes: lexemes) { break }
      next += 1
    }
    let end = Int(section.text.cells[next - 1].end)
    var noun = summaries[cell].nouns.lowerBound
    for index in itemStarts.indices {
      if index > 0, index == itemStarts.count - 1, next == section.text.cells.count, !isLastSection,
        Int(itemStarts[index].start) * 2 > section.text.codes.count
      {
        cutRow = Int(itemStarts[index].start)
        break
      }
      let following = itemStarts.at(index + 1)
      readItem(
        itemStarts[index], before: following, end: following.map { Int($0.start) } ?? end, of: &section, lexemes: lexemes, from: &noun)
    }
    state.projectHasItems = true
    return next
  }

  /// `年度目标：维修36处，保障饮水。` alone in its cell is the project's goal, though the label may stand before a target too.
  private func isGoal(_ cell: Int, before item: ItemStart, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard itemStarts.count == 1, summaries[cell].categories == 0, summaries[cell].clauses > 0, item.start == text.cells[cell].start,
      item.ordinal == nil, isFieldHead(cell, of: text, lexemes: lexemes), let label = summaries[cell].lexemeIndices.first
    else { return false }
    return field(lexemes[label], in: text) == .goal
  }

  /// 全年投入5亿元。 before the first item is prose.
  private mutating func readLeadIn(_ range: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) {
    guard let last = range.last, section.text.codes[last] == 0x3002 else { return }
    readClauses(range, as: .prose, of: &section, lexemes: lexemes)
  }

  /// （2）加装热计量表186块 — the next part of a target that is a list itself.
  private func goesOnList(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    let (before, start) = (Int(text.cells[cell - 1].start), Int(text.cells[cell].start))
    guard text.codes[start] == 0x28, text.codes[before] == 0x28, let number = text.listNumber(after: start),
      let last = text.listNumber(after: before)
    else { return false }
    return number.value == last.value + 1
  }

  private func endsSentence(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    guard let last = text.cells[cell].codes.last else { return false }
    return text.codes[last] == 0x3002 || text.codes[last] == 0x3B
  }

  private mutating func findStarts(in cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) {
    let cellStart = Int(text.cells[cell].start)
    var labelled = true
    for place in summaries[cell].nouns {
      let index = Int(lists.nouns[place])
      let word = lexemes[index]
      let noun = lexicon.nouns[word.row]
      if let level = noun.category, word.length >= 3 {
        guard let body = endOfColon(after: index, in: lexemes, of: text) ?? endOfChain(behind: word, in: cell, of: text) else { continue }
        appendStart(category: word, at: index, noun: place, code: level.code, body: body, cellStart: cellStart, text: text)
        labelled = false
      } else if noun.isItemLabel {
        guard let end = endOfColon(after: index, in: lexemes, of: text) else { continue }
        // A label alone in its cell heads a list of values.
        if Int(word.start) == cellStart, end == Int(text.cells[cell].end) { continue }
        if labelled { appendUncategorised(label: index, cell: cell, text: text, lexemes: lexemes) }
        labelled = true
      }
    }
  }

  /// level → category "—"+   产出指标——数量指标——新建书屋数量：6座, at the start of a cell that holds a number.
  private func endOfChain(behind word: Lexeme, in cell: Int, of text: borrowing LogicalText) -> Int? {
    let start = Int(word.start)
    guard text.codes[word.end] == 0x2014, summaries[cell].numbers > 0,
      start == Int(text.cells[cell].start) || itemStarts.last.map({ Int($0.body) == start }) == true
    else { return nil }
    var end = word.end
    while text.codes[end] == 0x2014 { end += 1 }
    return end
  }

  private mutating func appendStart(
    category word: Lexeme, at index: Int, noun: Int, code: CategoryCode, body: Int, cellStart: Int, text: borrowing LogicalText
  ) {
    let reference = TextReference.codes(word.codes)
    // 产出指标：数量指标：… names two levels of one item.
    if let last = itemStarts.last, Int(last.body) == Int(word.start), last.start >= cellStart {
      var merged = last
      (merged.parent, merged.category, merged.categoryCode, merged.body) = (last.category, reference, code, Int32(body))
      itemStarts[itemStarts.count - 1] = merged
      return
    }
    let bracket = text.isOpenBracket(at: Int(word.start) - 1) ? Int(word.start) - 1 : Int(word.start)
    let floor = max(cellStart, itemStarts.last.map { Int($0.body) } ?? 0)
    let (start, ordinal) = text.leadIn(before: bracket, notBefore: min(floor, bracket))
    itemStarts.append(
      ItemStart(
        start: Int32(start), body: Int32(body), ordinal: ordinal, category: reference, categoryCode: code, parent: .absent,
        lexeme: Int32(index + 1), noun: Int32(noun + 1)))
  }

  /// An item without a category of its own starts at the last list number before its label, or where the item before ended.
  private mutating func appendUncategorised(
    label: Int, cell: Int, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>
  ) {
    let floor = Int(max(itemStarts.last?.body ?? text.cells[cell].start, text.cells[cell].start))
    var index = label - 1
    while index >= summaries[cell].lexemeIndices.lowerBound, Int(lexemes[index].start) >= floor {
      let word = lexemes[index]
      if word.kind == .sentenceEnd || word.kind == .semicolon || word.kind == .enumerationComma || word.kind == .point
        || word.kind == .closeBracket,
        let number = text.listNumber(before: word.end, notBefore: floor)
      {
        append(number, body: word.end, lexeme: index)
        return
      }
      index -= 1
    }
    let name = text.lastSentence(of: floor..<Int(lexemes[label].start))
    guard !name.isEmpty, text.marksLabel(lexemes[label].codes, behind: name) else { return }
    let start = name.lowerBound
    let before = max(Int(itemStarts.last?.lexeme ?? 0), summaries[cell].lexemeIndices.lowerBound)
    guard itemStarts.isEmpty || start > floor else { return }
    if let number = text.listNumber(after: start) {
      append(number, body: number.end, lexeme: before)
    } else {
      itemStarts.append(
        ItemStart(
          start: Int32(start), body: Int32(start), ordinal: nil, category: state.category.category, categoryCode: state.category.code,
          parent: state.category.parent, lexeme: Int32(before)))
    }
  }

  private mutating func append(_ number: ListNumber, body: Int, lexeme: Int) {
    itemStarts.append(
      ItemStart(
        start: Int32(number.start), body: Int32(body), ordinal: number.value, category: state.category.category,
        categoryCode: state.category.code, parent: state.category.parent, lexeme: Int32(lexeme)))
  }

  /// Index behind a colon that follows a word, over points in brackets (`产出指标（50分）：`); nil where none does.
  @inline(__always)
  func endOfColon(after index: Int, in lexemes: borrowing Column<Lexeme>, of text: borrowing LogicalText) -> Int? {
    let words = lexemes.view
    if index &+ 1 < words.count, words[index &+ 1].kind == .colon, Int(words[index &+ 1].start) == words[index].end {
      return words[index &+ 1].end
    }
    return endOfFarColon(after: index, in: lexemes, of: text)
  }

  /// The same, where the colon does not touch the word.
  private func endOfFarColon(after index: Int, in lexemes: borrowing Column<Lexeme>, of text: borrowing LogicalText) -> Int? {
    var index = index
    var position = lexemes[index].end
    // 【产出指标】 may do without a colon.
    if text.isOpenBracket(at: Int(lexemes[index].start) - 1), text.isCloseBracket(at: position) {
      position += 1
      return text.codes[position] == 0x3A ? position + 1 : position
    }
    func skipBlanks() { while text.codes[position] == Code.blank { position += 1 } }
    skipBlanks()
    if let bracket = lexemes.at(index + 1), bracket.kind == .openBracket, Int(bracket.start) == position {
      index += 1
      while let word = lexemes.at(index), word.kind != .closeBracket {
        guard word.end - position < 12, text.codes[position] != Code.border else { return nil }
        index += 1
      }
      guard let close = lexemes.at(index), close.end - position <= 12 else { return nil }
      position = close.end
      skipBlanks()
    }
    // 数量指标2个：, how many of them there are.
    let digits = position
    while LogicalText.isDigit(text.codes[position]), position - digits < 3 { position += 1 }
    if position > digits {
      guard text.codes[position] == 0x4E2A || text.codes[position] == 0x6761 || text.codes[position] == 0x9879 else { return nil }  // 个 条 项
      position += 1
      return text.codes[position] == 0x3A ? position + 1 : nil
    }
    // 年度指标 值： a line end between them became a blank.
    if text.codes[position] == 0x503C {
      position += 1
      skipBlanks()
      return text.codes[position] == 0x3A ? position + 1 : nil
    }
    guard let colon = lexemes.at(index + 1), colon.kind == .colon, Int(colon.start) == position else { return nil }
    return colon.end
  }
}

extension IndicatorReader {
  /// - Parameter noun: Place, in the list of nouns, of one before the item's body; moved on to its first.
  private mutating func readItem(
    _ item: ItemStart, before following: ItemStart?, end: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>,
    from noun: inout Int
  ) {
    var record = RecordRow(kind: .indicator, layout: .numbered, start: item.start, end: Int32(end))
    record.project = state.project
    record.ordinal = item.ordinal
    (record.category, record.categoryCode, record.parentCategory) = (item.category, item.categoryCode, item.parent)
    if record.parentCategory.isAbsent, record.category.place == .section, state.category.parent.isAbsent, !state.category.category.isAbsent,
      state.category.code != record.categoryCode
    {
      record.parentCategory = state.category.category
    }
    let body = section.text.trimmed(Int(item.body)..<max(Int(item.body), end))
    guard !body.isEmpty else { return }
    record.end = Int32(body.upperBound)
    let first = Int32(truncatingIfNeeded: section.quantities.count)
    let lexeme = lexemes.firstIndex(from: body.lowerBound, near: Int(item.lexeme))
    noun = max(noun, Int(item.noun))
    while noun < lists.nouns.count, Int(lexemes[Int(lists.nouns[noun])].start) < body.lowerBound { noun += 1 }
    if let label = label(in: body, of: section.text, lexemes: lexemes, from: noun) {
      let start = body.lowerBound + lengthOfNameLabel(in: body, of: section.text, lexemes: lexemes, from: lexeme)
      let name = section.text.trimmedEnd(start..<max(start, label.start), of: LogicalText.isNameEnd)
      // The colon of a label may stand behind a border, beyond the item.
      var target = section.text.trimmed(label.end..<max(label.end, body.upperBound))
      if let following, let restart = following.ordinal, restart <= item.ordinal ?? 0 {
        target = section.text.firstSentence(of: target)
        record.end = Int32(target.upperBound)
      }
      let words = lexemes.words(
        from: lexemes.firstIndex(from: target.lowerBound, near: Int(lists.nouns[label.noun])), before: target.upperBound)
      target =
        words.kinds.meets(.formNouns)
        ? takeLabelled(target, of: section.text, lexemes: lexemes, from: label.noun + 1, into: &record)
        : section.text.trimmedEnd(target, of: LogicalText.isNameEnd)
      target = section.text.withoutClosingMark(target)
      if words.kinds.meets(LexemeKinds(.colon)), findNamedValues(target, of: section.text, lexemes: lexemes) {
        appendNamedValues(like: record, to: &section, lexemes: lexemes)
        return
      }
      record.name = name.isEmpty ? .absent : .codes(name)
      record.target = target.isEmpty ? .absent : .codes(target)
      _ = readQuantities(name, as: .name, of: &section, lexemes: lexemes, near: lexeme)
      let read = readQuantities(target, as: .target, of: &section, lexemes: lexemes, in: words)
      record.qualitative = !target.isEmpty && !section.quantities.holdsTarget(in: read)
      record.quantities = first..<Int32(truncatingIfNeeded: section.quantities.count)
      if !record.actual.isAbsent {
        record.actualQuantities = readQuantities(
          record.actual.codes, as: .actual, of: &section, lexemes: lexemes, near: Int(lists.nouns[label.noun]))
        Attainment.judge(&record, in: &section.quantities)
      }
    } else {
      let clause = section.text.withoutLeadIn(body)
      record.end = Int32(clause.upperBound)
      let item = section.text.withoutClosingMark(clause)
      if readParts(item, like: record, of: &section, lexemes: lexemes) { return }
      splitUnlabelled(item, of: &section, lexemes: lexemes, into: &record)
    }
    guard !record.name.isAbsent else { return }
    if record.actual.isAbsent { record.quantities = first..<Int32(truncatingIfNeeded: section.quantities.count) }
    section.records.append(record)
  }

  /// 数量指标：机房巡检次数≥12次 — the name ends where the last quantity of the first clause begins.
  mutating func splitUnlabelled(
    _ body: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, into record: inout RecordRow
  ) {
    let read = readQuantities(body, as: .prose, of: &section, lexemes: lexemes)
    guard
      let first = read.first(where: {
        section.quantities[Int($0)].role == .target && Int(section.quantities[Int($0)].start) > body.lowerBound
      })
    else {
      let nature = section.text.nature(in: body) ?? (itemsHaveCommas ? section.text.onlyComma(in: body) : nil)
      let name = section.text.trimmedEnd(body.lowerBound..<(nature?.lowerBound ?? body.upperBound), of: LogicalText.isNameEnd)
      record.name = .codes(name)
      if let nature {
        record.target = .codes(section.text.trimmed(nature.upperBound..<body.upperBound))
        record.qualitative = true
      }
      for index in read { section.quantities[Int(index)].role = .mention }
      return
    }
    let start = Int(section.quantities[Int(first)].start)
    let name = section.text.trimmedEnd(body.lowerBound..<start, of: LogicalText.isNameEnd)
    record.name = name.isEmpty ? .absent : .codes(name)
    itemsHaveCommas = !name.isEmpty && section.text.codes[name.upperBound] == 0x2C
    let target = section.text.withoutClosingMark(section.text.firstSentence(of: start..<body.upperBound))
    record.target = .codes(target)
    record.end = max(Int32(target.upperBound), section.quantities.last.map(\.end) ?? 0)
  }

  /// The first noun of an item that labels its target.
  ///
  /// - Parameter noun: Place, in the list of nouns, of the first in the body.
  private func label(
    in body: Range<Int>, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, from noun: Int
  ) -> (start: Int, end: Int, noun: Int)? {
    for place in noun..<max(noun, lists.nouns.count) {
      let index = Int(lists.nouns[place])
      let word = lexemes[index]
      guard Int(word.start) < body.upperBound else { return nil }
      if lexicon.nouns[word.row].labelsTarget, let end = endOfColon(after: index, in: lexemes, of: text) {
        return (Int(word.start), end, place)
      }
    }
    return nil
  }
}

extension Column<Quantity> {
  /// Whether one of them is the indicator's own threshold.
  func holdsTarget(in range: Range<Int32>) -> Bool {
    for index in range where self[Int(index)].role == .target { return true }
    return false
  }
}

extension LogicalText {
  /// What stands behind the last 。 of a range, without blanks; empty where the range ends with it.
  fileprivate func lastSentence(of range: Range<Int>) -> Range<Int> {
    let start = range.last { codes[$0] == 0x3002 }.map { $0 + 1 } ?? range.lowerBound
    return trimmed(start..<range.upperBound)
  }

  /// Whether a label behind the name of an item is one: a word for a value always, one for a goal (主要预期目标：) where a mark parts them.
  fileprivate func marksLabel(_ label: Range<Int>, behind name: Range<Int>) -> Bool {
    guard let last = label.last else { return false }
    return codes[last] == 0x503C || name.upperBound < label.lowerBound || LogicalText.isNameEnd(codes[name.upperBound - 1])
  }
}

extension FormNoun {
  /// Whether a target stands behind the word and a colon.
  var labelsTarget: Bool { isItemLabel || head?.role == .target }
}
