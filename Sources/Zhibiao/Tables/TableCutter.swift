/// How the cells of a table are parted, as its head shows it.
enum TableForm: UInt8, BitwiseCopyable {
  /// By bars or tabs.
  case barred
  /// A line, or a run of lines, holds one cell.
  case lined
  /// By blanks.
  case blanked
  /// By nothing.
  case glued
  /// A line holds one cell, and the cells of a column follow one another.
  case dumped
  /// A line holds a head word and its cell.
  case carded
}

/// Cuts the cells of a layout into the pieces that fill a table's cells.
struct TableCutter: ~Copyable {
  private var classifier: CellClassifier
  /// Whether the head names a column of units right behind the names: then one ends a glued name.
  private var unitsEndNames = false
  /// Whether the head names a column of natures: then 正向 ends a glued name, too.
  private var hasNatureColumn = false
  /// Whether a column says 是 or 否.
  private var hasAnswerColumn = false
  /// Whether rows end with points.
  private var pointsEndRows = true
  /// Whether the last column holds remarks, and levels end in 指标.
  private var remarksEndRows = false
  private var hasLongLevels = false
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    classifier = CellClassifier(lexicon: lexicon)
  }

  /// Appends the pieces of one layout cell, from `start` on.
  ///
  /// - Complexity: O(*n*) in the cell's codes.
  mutating func cut(
    _ cell: Cell, from start: Int, form: TableForm, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>,
    into pieces: inout Column<TableCell>
  ) {
    let border = CellBorder(cell.border, isFirst: start == Int(cell.start))
    let range = start..<Int(cell.end)
    switch form {
    case .barred, .lined, .dumped, .carded: append(range, border: border, text: text, into: &pieces)
    case .blanked: cutAtBlanks(range, border: border, text: text, lexemes: lexemes, into: &pieces)
    case .glued: cutGlued(range, border: border, text: text, lexemes: lexemes, into: &pieces)
    }
  }

  /// Told of the columns before the body is cut.
  mutating func prepare(
    unitsEndNames: Bool, hasNatureColumn: Bool, hasAnswerColumn: Bool, pointsEndRows: Bool, remarksEndRows: Bool, hasLongLevels: Bool
  ) {
    (self.unitsEndNames, self.hasNatureColumn) = (unitsEndNames, hasNatureColumn)
    (self.hasAnswerColumn, self.pointsEndRows) = (hasAnswerColumn, pointsEndRows)
    (self.remarksEndRows, self.hasLongLevels) = (remarksEndRows, hasLongLevels)
  }

  /// 培训场次|场: where the unit begins that ends a text, before its number.
  private func unitAtEnd(of piece: Range<Int>, text: borrowing LogicalText) -> Int? {
    guard piece.count >= 3, text.codes[piece.upperBound] != Code.border else { return nil }
    for start in piece.suffix(5).dropFirst(piece.count <= 5 ? 2 : 0) {
      var unit = start
      while text.codes[unit] == 0x4E07 || text.codes[unit] == 0x4EBF { unit += 1 }
      if let match = lexicon.units.longestMatch(at: unit, in: text.codes.view), unit + Int(match.length) == piece.upperBound {
        return start
      }
    }
    return nil
  }

  mutating func classify(_ range: Range<Int>, of text: borrowing LogicalText) -> (kind: CellKind, row: UInt16) {
    classifier.classify(range, of: text)
  }

  private mutating func append(_ range: Range<Int>, border: CellBorder, text: borrowing LogicalText, into pieces: inout Column<TableCell>) {
    let inner = text.trimmed(range)
    let (kind, row) = classifier.classify(inner, of: text)
    pieces.append(
      TableCell(
        start: Int32(truncatingIfNeeded: inner.lowerBound), end: Int32(truncatingIfNeeded: inner.upperBound), border: border, kind: kind,
        row: row, isWholeName: kind == .text && border >= .lineEnd && text.endsInMeasure(inner)))
  }

  private mutating func cutAtBlanks(
    _ range: Range<Int>, border: CellBorder, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>,
    into pieces: inout Column<TableCell>
  ) {
    var start = range.lowerBound
    var border = border
    var lexeme = lexemes.firstIndex(from: start)
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text.codes[end] != Code.blank, text.codes[end] != Code.wideBlank { end += 1 }
      if end > start {
        lexeme = lexemes.firstIndex(from: start, near: lexeme)
        if beginsWithLevel(start..<end, lexeme: lexeme, text: text, lexemes: lexemes) {
          cutGlued(start..<end, border: border, text: text, lexemes: lexemes, into: &pieces)
        } else {
          append(start..<end, border: border, text: text, into: &pieces)
        }
        border = end < range.upperBound && text.codes[end] == Code.wideBlank ? .wideBlank : .blank
      }
      start = end + 1
    }
  }
}

extension TableCutter {
  /// A level with more behind it, though blanks part all else.
  ///
  /// - Parameter lexeme: Index of the first lexeme that starts in the range or behind it.
  private func beginsWithLevel(
    _ range: Range<Int>, lexeme: Int, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>
  ) -> Bool {
    guard let word = lexemes.at(lexeme), Int(word.start) == range.lowerBound, word.end < range.upperBound, word.kind.isFormNoun else {
      return false
    }
    return lexicon.nouns[word.row].category != nil && text.codes[word.end - 1] == 0x6807
  }
}

/// Cuts where nothing stands between cells: at the words of levels, and where letters and numbers meet.
extension TableCutter {
  private mutating func cutGlued(
    _ range: Range<Int>, border: CellBorder, text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>,
    into pieces: inout Column<TableCell>
  ) {
    // A piece that is whole as it stands (a category, a value, a unit) is not cut.
    let (kind, row) = classifier.classify(range, of: text)
    if kind != .text, kind != .longText, kind != .enumeratedName {
      pieces.append(TableCell(start: Int32(range.lowerBound), end: Int32(range.upperBound), border: border, kind: kind, row: row))
      return
    }
    var cutter = GlueCursor(
      range: range, lexeme: lexemes.firstIndex(from: range.lowerBound), lexicon: lexicon, pointsEndRows: pointsEndRows,
      hasLongLevels: hasLongLevels)
    var border = border
    while let piece = cutter.next(in: text, lexemes: lexemes) {
      if text.isNote(piece, before: range.upperBound) { return }
      if remarksEndRows, piece.lowerBound > range.lowerBound, text.holdsClauseMark(piece), !cutter.meetsLevel(in: text, lexemes: lexemes) {
        append(piece.lowerBound..<range.upperBound, border: border, text: text, into: &pieces)
        return
      }
      if border == .glue, text.goesOn(at: piece.lowerBound), let last = pieces.last, last.kind != .category {
        pieces.removeLast()
        append(Int(last.start)..<piece.upperBound, border: last.border, text: text, into: &pieces)
        continue
      }
      let named = text.behindAnswer(piece, where: hasAnswerColumn && border == .glue)
      if named.lowerBound > piece.lowerBound {
        append(piece.lowerBound..<named.lowerBound, border: border, text: text, into: &pieces)
        border = .glue
      }
      appendWithTail(named, border: border, text: text, into: &pieces)
      border = .glue
    }
  }
}

/// Words of a column of their own that end a glued name, and of one that begin it.
extension TableCutter {
  /// glued-name → nature? name (unit nature? | nature unit?)?   设备使用率|%|定量指标
  private mutating func appendWithTail(
    _ whole: Range<Int>, border: CellBorder, text: borrowing LogicalText, into pieces: inout Column<TableCell>
  ) {
    var (piece, border) = (whole, border)
    if hasNatureColumn, let word = CellNatures.word(startingAt: whole.lowerBound, before: whole.upperBound, in: text.codes.view) {
      append(whole.lowerBound..<word, border: border, text: text, into: &pieces)
      (piece, border) = (word..<whole.upperBound, .glue)
    }
    // 97% is a value.
    let isValue =
      LogicalText.isDigit(text.codes[piece.lowerBound]) || lexicon.classes.kind(of: text.codes[piece.lowerBound]) == .comparatorSign
    var end = piece.upperBound
    var unit: Int?
    var nature: Int?
    // Either may stand first.
    for _ in 0..<2 {
      let cut = end
      if nature == nil,
        let word = CellNatures.phrase(endingAt: end, from: piece.lowerBound, in: text.codes.view, hasColumn: hasNatureColumn)
      {
        (nature, end) = (word, word)
      }
      if unit == nil, unitsEndNames, !isValue, let word = unitAtEnd(of: piece.lowerBound..<end, text: text) { (unit, end) = (word, word) }
      if end == cut { break }
    }
    if end == piece.upperBound, let half = text.halfOfDoubled(piece) { end = half }
    append(piece.lowerBound..<end, border: border, text: text, into: &pieces)
    guard end < piece.upperBound else { return }
    let second = unit.flatMap { unit in nature.map { max(unit, $0) } } ?? piece.upperBound
    append(end..<second, border: .glue, text: text, into: &pieces)
    if second < piece.upperBound { append(second..<piece.upperBound, border: .glue, text: text, into: &pieces) }
  }
}

extension LogicalText {
  /// A piece without the 是 or 否 that answers the last column of the row before.
  fileprivate func behindAnswer(_ piece: Range<Int>, where hasColumn: Bool) -> Range<Int> {
    guard hasColumn, piece.count >= 3, codes[piece.lowerBound] == 0x662F || codes[piece.lowerBound] == 0x5426 else { return piece }
    return piece.lowerBound + 1..<piece.upperBound
  }
}

/// Steps through glued text, a piece at a time.
private struct GlueCursor {
  private let range: Range<Int>
  private let lexicon: Lexicon
  private let pointsEndRows: Bool
  private var position: Int
  private var lexeme: Int

  private let hasLongLevels: Bool

  init(range: Range<Int>, lexeme: Int, lexicon: Lexicon, pointsEndRows: Bool, hasLongLevels: Bool) {
    self.hasLongLevels = hasLongLevels
    self.range = range
    self.lexicon = lexicon
    self.pointsEndRows = pointsEndRows
    position = range.lowerBound
    self.lexeme = lexeme
  }

  mutating func next(in text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Range<Int>? {
    while position < range.upperBound, LogicalText.isGap(text.codes[position]) { position += 1 }
    guard position < range.upperBound else { return nil }
    let start = position
    while let word = lexemes.at(lexeme), Int(word.start) < start { lexeme += 1 }
    var index = lexeme
    while let word = lexemes.at(index), Int(word.start) < range.upperBound {
      if isBreak(word, after: start, in: text, lexemes: lexemes, index: index) {
        let first = word.kind == .digits ? text.startOfNumber(at: Int(word.start), notBefore: start, lexicon: lexicon) : Int(word.start)
        if first > start {
          position = first
          return start..<position
        }
        position = endOfPiece(word, index: index, in: text, lexemes: lexemes)
        return start..<position
      }
      index += 1
    }
    position = range.upperBound
    return start..<position
  }

  /// Whether a level stands in what was not stepped over yet: another row follows.
  func meetsLevel(in text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Bool {
    var index = lexeme
    while let word = lexemes.at(index), Int(word.start) < range.upperBound {
      if Int(word.start) >= position, isCategory(word), text.isLevelWord(word) { return true }
      index += 1
    }
    return false
  }

  private func isCategory(_ word: Lexeme) -> Bool { word.kind.isFormNoun && lexicon.nouns[word.row].category != nil }
  private func isFormRow(_ word: Lexeme) -> Bool { word.kind.isFormNoun && lexicon.nouns[word.row].isFormRow }

  /// Whether a piece begins at a lexeme.
  private func isBreak(_ word: Lexeme, after start: Int, in text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>, index: Int)
    -> Bool
  {
    switch word.kind {
    case _ where isCategory(word):
      if hasLongLevels, text.codes[text.endOfLevelWord(word) - 1] != 0x6807 { return false }  // 社会效益|提升情况
      return (text.isLevelWord(word) || Int(word.start) == start && word.length >= 4)
        && (Int(word.start) == start || text.codes[word.end] != 0x7684)  // not before 的
    case _ where isFormRow(word): return Int(word.start) == start
    case .comparatorSign: return true
    case .comparatorBefore: return lexemes.at(index + 1).map { $0.kind.beginsNumber && Int($0.start) == word.end } == true
    case .digits: return !text.isInsideName(word, after: start, lexicon: lexicon)
    default: return false
    }
  }

  private func endOfPiece(_ word: Lexeme, index: Int, in text: borrowing LogicalText, lexemes: borrowing Column<Lexeme>) -> Int {
    switch word.kind {
    case _ where isCategory(word): return min(text.endOfPoints(from: text.endOfLevelWord(word)), range.upperBound)
    case _ where isFormRow(word): return word.end
    default:
      return min(
        text.endOfValue(from: Int(word.start), index: index, lexemes: lexemes, lexicon: lexicon, pointsEndRows: pointsEndRows),
        range.upperBound)
    }
  }
}

extension CellBorder {
  fileprivate init(_ border: Border, isFirst: Bool) {
    self = isFirst ? CellBorder(border) : .glue
  }

  init(_ border: Border) {
    switch border {
    case .tab, .bar: self = .bar
    case .lineEnd: self = .lineEnd
    case .barredLineEnd: self = .barredLineEnd
    case .blankLine, .page: self = .blankLine
    }
  }
}
