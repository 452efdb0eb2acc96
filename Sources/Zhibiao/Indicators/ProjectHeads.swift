/// The fields that a head line names, in its order.
struct HeadFields: BitwiseCopyable {
  private var fields = InlineArray<8, ProjectField>(repeating: .other)
  private(set) var count = 0

  subscript(index: Int) -> ProjectField { fields[index] }

  func holds(_ field: ProjectField) -> Bool { (0..<count).contains { fields[$0] == field } }

  mutating func append(_ field: ProjectField) {
    guard count < 8 else { return }
    fields[count] = field
    count += 1
  }
}

/// Heads of projects: `主管部门 预算单位 项目名称 绩效目标` once, then their texts in that order, or `项目名称：…` each.
extension IndicatorReader {
  /// A goal goes on over at most so many cells.
  private static let longestHead = 64
  /// Codes of the bracket behind a label.
  private static let longestLabelBracket = 14
  /// Scalars of a goal that are kept.
  private static let longestGoal = 4096

  /// head-line → field field field+   and next to nothing else.
  mutating func readHeadLine(at cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int? {
    guard let fields = namedFields(at: cell, of: text, lexemes: lexemes) else { return nil }
    state.headFields = fields
    return cell + 1
  }

  /// The fields of a head line, nil where the cell is none.
  private func namedFields(at cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> HeadFields? {
    let summary = summaries[cell]
    guard summary.fields >= 3, !hasColon(cell, lexemes) else { return nil }
    var fields = HeadFields()
    var named = 0
    var end = Int(text.cells[cell].start)
    for place in summary.nouns {
      let index = Int(lists.nouns[place])
      named += Int(lexemes[index].length)
      // A column whose title cannot be read has its place all the same.
      if !text.trimmed(end..<Int(lexemes[index].start)).isEmpty { fields.append(fields.holds(.name) ? .other : .name) }
      end = lexemes[index].end
      // A head that names targets too is a table's.
      if let head = lexicon.nouns[lexemes[index].row].head, head.role == .target || head.role == .name || head.role == .level3 {
        return nil
      }
      if let field = lexicon.nouns[lexemes[index].row].field { fields.append(field) }
    }
    let visible = text.cells[cell].codes.reduce(0) { LogicalText.isGap(text.codes[$1]) ? $0 : $0 + 1 }
    return named * 10 >= visible * 7 ? fields : nil
  }

  private func hasColon(_ cell: Int, _ lexemes: borrowing Column<Lexeme>) -> Bool {
    summaries[cell].lexemeIndices.contains { lexemes[$0].kind == .colon }
  }

  /// Whether a cell begins with the name of a field and a colon.
  func isFieldHead(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard let first = summaries[cell].lexemeIndices.first, field(lexemes[first], in: text) != nil,
      lexemes[first].start == text.cells[cell].start
    else { return false }
    return endOfColon(after: first, in: lexemes, of: text) != nil || endOfLabel(first, cell, text, lexemes) != nil
  }
}

extension IndicatorReader {
  /// head → department unit name goal   as blocks in the order of the head line, up to the first item.
  mutating func readHead(
    from cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    guard let fields = state.headFields else { return nil }
    var end = cell
    let cells = section.text.cells.count
    while end < cells, end - cell < IndicatorReader.longestHead {
      // Most lines of a head name nothing of a form.
      guard summaries[end].namedCodes > 0 else {
        end += 1
        continue
      }
      if beginsItems(end, of: section.text, lexemes: lexemes) { break }
      // A table begins: its form has a head of its own.
      if beginsHead(end, of: section.text, lexemes: lexemes) || isFieldHead(end, of: section.text, lexemes: lexemes) { return nil }
      // What stands before a head line is the end of something else, or a title.
      if namedFields(at: end, of: section.text, lexemes: lexemes) != nil { return nil }
      end += 1
    }
    if end == cells, !isLastSection { return end }
    guard end < cells, beginsItems(end, of: section.text, lexemes: lexemes) else { return nil }
    beginProject(in: &section)
    var field = 0
    var index = cell
    while index < end {
      var next = index + 1
      while next < end, section.text.cells[next].border < .blankLine { next += 1 }
      let isLastBlock = next == end
      let kind = field < fields.count ? fields[field] : .goal
      let follows = field + 1 < fields.count ? fields[field + 1] : .other
      if kind == .name, follows == .goal, isLastBlock {
        readNameAndGoal(index..<next, of: &section, lexemes: lexemes, source: source)
      } else if kind == .goal {
        readGoal(codes(of: index..<end, in: section.text), of: &section, lexemes: lexemes, source: source)
        break
      } else {
        setField(kind, to: codes(of: index..<next, in: section.text), in: &section, lexemes: lexemes, source: source)
      }
      field += 1
      index = next
    }
    return end
  }

  /// Name and goal in one block: the goal is on lines of its own, or behind a blank.
  private mutating func readNameAndGoal(
    _ cells: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, source: borrowing TextBuffer
  ) {
    let all = codes(of: cells, in: section.text)
    // A sentence is a goal whose name is lost.
    if section.text.cells[cells.lowerBound].codes.prefix(IndicatorReader.longestProjectName).contains(where: {
      section.text.isClauseMark($0)
    }),
      wrapBehindName(section.text.cells[cells.lowerBound].codes, of: section.text, source: source) == nil,
      !section.text.hasBlankBeforeClause(in: section.text.cells[cells.lowerBound].codes)
    {
      readGoal(all, of: &section, lexemes: lexemes, source: source)
      return
    }
    var border = all.upperBound
    if let wrap = wrapBehindName(section.text.cells[cells.lowerBound].codes, of: section.text, source: source) {
      border = wrap
    } else if cells.count > 1 {
      border = Int(section.text.cells[cells.lowerBound].end)
    } else if let blank = all.first(where: { section.text.codes[$0] == Code.blank || section.text.codes[$0] == Code.wideBlank }) {
      border = blank
    }
    setField(.name, to: all.lowerBound..<border, in: &section, lexemes: lexemes, source: source)
    let goal = section.text.trimmed(border..<all.upperBound)
    if !goal.isEmpty { readGoal(goal, of: &section, lexemes: lexemes, source: source) }
  }

  /// Codes of a project's name at most.
  private static let longestProjectName = 48

  /// Where a name ends that fills its line, so that the goal behind it looks like its continuation: 智慧园林一期经费.
  private func wrapBehindName(_ cell: Range<Int>, of text: borrowing LogicalText, source: borrowing TextBuffer) -> Int? {
    for index in cell.prefix(IndicatorReader.longestProjectName).dropFirst(2) {
      let code = text.codes[index]
      if code == 0x2C || code == 0x3002 || code == Code.blank || code == Code.wideBlank { return nil }
      let before = text.origins[index - 1]
      guard Int(text.origins[index].scalar) > Int(before.scalar) + 1, text.endsProjectName(index), code != 0x28 else { continue }
      if source.holdsLineEnd(Int(before.byte)..<Int(text.origins[index].byte)) { return index }
    }
    return nil
  }

  func codes(of cells: Range<Int>, in text: borrowing LogicalText) -> Range<Int> {
    Int(text.cells[cells.lowerBound].start)..<Int(text.cells[cells.upperBound - 1].end)
  }

  private func beginsItems(_ cell: Int, of text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    guard summaries[cell].categories > 0 || summaries[cell].labels > 0 else { return false }
    return summaries[cell].nouns.contains {
      let index = Int(lists.nouns[$0])
      return isItemWord(lexemes[index]) && endOfColon(after: index, in: lexemes, of: text) != nil
    }
  }

  private func isItemWord(_ word: Lexeme) -> Bool {
    guard word.kind.isFormNoun else { return false }
    let noun = lexicon.nouns[word.row]
    return noun.category != nil && word.length >= 3 || noun.isItemLabel && noun.field == nil
  }

  /// The project field that a lexeme names; 项目编码 is known to the grammar too, as what stands before a code.
  func field(_ word: Lexeme, in text: borrowing LogicalText) -> ProjectField? {
    if word.kind != .decoyWord { return field(word) }
    guard let noun = lexicon.nouns.longestMatch(at: Int(word.start), before: word.end, in: text.codes.view), noun.end == word.end else {
      return nil
    }
    return lexicon.nouns[noun.row].field
  }

  /// The project field that a lexeme names.
  func field(_ word: Lexeme) -> ProjectField? {
    word.kind.isFormNoun ? lexicon.nouns[word.row].field : nil
  }

  mutating func beginProject(in section: inout SectionRecords) {
    state.projectCount &+= 1  // below the document's bytes, which have 31 bits
    var project = Project(index: state.projectCount)
    project.year = state.formYear ?? state.year
    state.hasAnnualBudget = false
    state.project = Int32(truncatingIfNeeded: section.projects.count)
    section.projects.append(project)
    state.projectHasItems = false
    state.category = CategoryLevels()
  }
}

extension IndicatorReader {
  /// fields → (field ":" text)+   in one cell, or a field alone with its text in the next cell.
  mutating func readFields(
    from cell: Int, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, source: borrowing TextBuffer
  ) -> Int? {
    guard isFieldHead(cell, of: section.text, lexemes: lexemes) else { return nil }
    var next = cell + 1
    let indices = summaries[cell].lexemeIndices
    var index = indices.lowerBound
    while index < indices.upperBound {
      guard let field = field(lexemes[index], in: section.text),
        let start = endOfColon(after: index, in: lexemes, of: section.text) ?? endOfLabel(index, cell, section.text, lexemes)
      else {
        index += 1
        continue
      }
      var following = index + 1
      while following < indices.upperBound,
        !(beginsLabel(lexemes[following], in: section.text) && endOfColon(after: following, in: lexemes, of: section.text) != nil)
      { following += 1 }
      // `年度金额(|):` has its colon in the next cell.
      let end = max(start, following < indices.upperBound ? Int(lexemes[following].start) : Int(section.text.cells[cell].end))
      var value = section.text.trimmed(start..<end)
      if following == indices.upperBound {
        (value, next) = continued(value, of: field, from: cell, in: section.text, lexemes: lexemes)
      }
      take(field, label: lexemes[index].codes, value: value, of: &section, lexemes: lexemes, source: source)
      index = following
    }
    return next
  }

  /// The end of a label that fills its cell, with the bracket that it may have: 项目资金（万元）.
  private func endOfLabel(_ index: Int, _ cell: Int, _ text: borrowing LogicalText, _ lexemes: borrowing Column<Lexeme>) -> Int? {
    let (end, cellEnd) = (lexemes[index].end, Int(text.cells[cell].end))
    if end == cellEnd { return end }
    guard cellEnd - end <= IndicatorReader.longestLabelBracket, text.codes[cellEnd - 1] == 0x29 else { return nil }
    var position = end
    while LogicalText.isGap(text.codes[position]) { position += 1 }
    return text.codes[position] == 0x28 ? cellEnd : nil
  }

  /// Whether a word names a field, or what the amounts of a form count: 单位：万元.
  private func beginsLabel(_ word: Lexeme, in text: borrowing LogicalText) -> Bool {
    if field(word, in: text) != nil { return true }
    let before = text.codes[Int(word.start) - 1]
    return word.kind == .columnHead && (before == Code.blank || before == Code.wideBlank) && lexicon.nouns[word.row].head?.role == .unit
  }

  /// A text that stands in the next cell, or a goal that goes on over several.
  private func continued(
    _ value: Range<Int>, of field: ProjectField, from cell: Int, in text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>
  ) -> (Range<Int>, next: Int) {
    var next = cell + 1
    let most = field == .goal ? IndicatorReader.longestHead : value.isEmpty ? 1 : 0
    while next < text.cells.count, next - cell <= most, !isFieldHead(next, of: text, lexemes: lexemes),
      !beginsItems(next, of: text, lexemes: lexemes), !isCategoryHeading(next, of: text, lexemes: lexemes),
      !beginsHead(next, of: text, lexemes: lexemes), !isTableTitle(next, of: text),
      !table.dump.mayBegin(at: next, in: text, summaries: summaries)
    { next += 1 }
    guard next > cell + 1 else { return (value, next) }
    if field == .goal, value.isEmpty, let goal = goalBesideResult(in: cell + 1..<next, of: text) { return goal }
    let start = value.isEmpty ? Int(text.cells[cell + 1].start) : value.lowerBound
    return (text.trimmed(start..<Int(text.cells[next - 1].end)), next)
  }

  /// `绩效 指标` beside the rows of a table that follows.
  private func isTableTitle(_ cell: Int, of text: borrowing LogicalText) -> Bool {
    lexicon.nouns.match(whole: text.cells[cell].codes, in: text.codes.view).map { lexicon.nouns[$0.row].head?.role == .indicators }
      ?? false
  }

  /// Of `实际完成情况` beside the goal only the goal's own text: the first cell behind both heads.
  private func goalBesideResult(in cells: Range<Int>, of text: borrowing LogicalText) -> (Range<Int>, next: Int)? {
    var sawResult = false
    for cell in cells {
      let codes = text.trimmed(text.cells[cell].codes)
      if codes.isEmpty { continue }
      if codes.count <= 16, let noun = lexicon.nouns.match(whole: codes, in: text.codes.view),
        lexicon.nouns[noun.row].head?.role == .actual || lexicon.nouns[noun.row].isFormRow
      {
        sawResult = true
        continue
      }
      return sawResult ? (codes, cell + 1) : nil
    }
    return nil
  }

  private mutating func take(
    _ field: ProjectField, label: Range<Int>, value: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>,
    source: borrowing TextBuffer
  ) {
    if field == .budget || field == .funds { noteMoneyUnit(behind: label, of: section.text) }
    guard !value.isEmpty else { return }
    let current = state.project.flatMap { section.projects.at(Int($0)) }
    if current == nil || state.projectHasItems || field == .name && current?.name.isAbsent == false { beginProject(in: &section) }
    if field == .goal {
      readGoal(value, of: &section, lexemes: lexemes, source: source)
    } else if field == .budget {
      setBudget(value, label: label, in: &section)
      if section.text.saysMoney(value) { readMentions(label.lowerBound..<value.upperBound, of: &section, lexemes: lexemes) }
    } else {
      setField(field, to: value, in: &section, lexemes: lexemes, source: source)
    }
  }
}

extension IndicatorReader {
  /// Sets a field of the current project.
  mutating func setField(
    _ field: ProjectField, to range: Range<Int>, in section: inout SectionRecords, lexemes: borrowing Column<Lexeme>,
    source: borrowing TextBuffer
  ) {
    guard let row = state.project else { return }
    let value = section.text.trimmed(range)
    guard !value.isEmpty else { return }
    let text = section.carry(.codes(value), from: source)
    var project = section.projects[Int(row)]
    switch field {
    case .name: project.name = text
    case .code: project.code = text
    case .department: project.department = text
    case .budgetUnit: project.budgetUnit = text
    case .period: project.period = text
    case .goal: project.goal = text
    case .year: project.year = section.text.year(in: value) ?? project.year
    case .budget, .funds, .other: break
    }
    section.projects[Int(row)] = project
  }

  /// Sets the goal, cut where it is very long, and gives its quantities as mentions, a record a clause.
  mutating func readGoal(
    _ range: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>, source: borrowing TextBuffer
  ) {
    guard let row = state.project else { return }
    var goal = section.text.trimmed(range)
    if goal.count > IndicatorReader.longestGoal {
      goal = goal.lowerBound..<goal.lowerBound + IndicatorReader.longestGoal
      section.projects[Int(row)].goalWasCut = true
    }
    setField(.goal, to: goal, in: &section, lexemes: lexemes, source: source)
    readMentions(section.text.trimmed(range), of: &section, lexemes: lexemes)
  }

  /// The quantities of a goal or of another part of the head: mentions, a record a clause.
  mutating func readMentions(_ range: Range<Int>, of section: inout SectionRecords, lexemes: borrowing Column<Lexeme>) {
    let first = section.records.count
    readClauses(range, as: .goal, of: &section, lexemes: lexemes)
    for index in first..<section.records.count { section.records[index].project = state.project }
  }
}

extension LogicalText {
  /// Whether an amount says its unit: 98万元.
  fileprivate func saysMoney(_ range: Range<Int>) -> Bool { range.contains { codes[$0] == 0x5143 } }

  /// , or 。
  fileprivate func isClauseMark(_ index: Int) -> Bool { codes[index] == 0x2C || codes[index] == 0x3002 }

  /// Whether a blank stands before the first clause mark.
  fileprivate func hasBlankBeforeClause(in cell: Range<Int>) -> Bool {
    for index in cell {
      if isClauseMark(index) { return false }
      if codes[index] == Code.blank || codes[index] == Code.wideBlank { return true }
    }
    return false
  }

  /// Whether the text before `end` ends like a project's name: 经费, 费用, 资金, 补助, 补贴, 费.
  fileprivate func endsProjectName(_ end: Int) -> Bool {
    switch (codes[end - 2], codes[end - 1]) {
    case (_, 0x8D39), (0x8D39, 0x7528), (0x8D44, 0x91D1), (0x8865, 0x52A9), (0x8865, 0x8D34): true
    default: false
    }
  }
}

extension TextBuffer {
  func holdsLineEnd(_ bytes: Range<Int>) -> Bool { bytes.contains { byte(at: $0) == 0x0A || byte(at: $0) == 0x0D } }
}
