/// Units and comparators that stand apart from their number: in a column, or in the name's brackets.
extension IndicatorReader {
  /// Gives a target's quantities what the target itself does not say.
  mutating func inherit(
    from pieces: Range<Int>, target: Range<Int>, name: Range<Int>, to read: Range<Int32>, of section: inout SectionRecords
  ) {
    guard read.count == 1, let only = read.first else { return }
    var quantity = section.quantities[Int(only)]
    guard quantity.date == nil, quantity.role == .target else { return }
    if section.text.namesShare(name) { _ = quantity.repairLeadingTwo(percent: lexicon.knownUnits.percent) }
    for index in pieces {
      let column = Int(table.places[index].column)
      guard column < table.columns.count else { continue }
      let piece = table.pieces[index]
      switch table.columns[column].role {
      case .unit where piece.kind == .unit && quantity.unit == nil && !target.contains(Int(piece.start)):
        quantity.take(unit: piece.row, multiplier: section.text.multiplier(at: piece.codes), flag: .unitFromColumn)
      case .comparator, .direction, .nature:
        guard piece.kind == .comparator, quantity.comparator == .equal, !target.contains(Int(piece.start)),
          isBare(quantity, of: section.text)
        else { continue }
        quantity.take(comparator: lexicon.comparators[Int(piece.row)].comparator, flag: .comparatorFromColumn)
      default: continue
      }
    }
    inheritFromName(name, to: &quantity, of: section.text)
    section.quantities[Int(only)] = quantity
  }

  /// `道路完好率（≥**%）`, `设备使用率（%）`: what the name's last bracket says.
  func inheritFromName(_ name: Range<Int>, to quantity: inout Quantity, of text: borrowing LogicalText) {
    guard let hints = NameHints(in: name, of: text, lexicon: lexicon) else { return }
    if quantity.unit == nil, let unit = hints.unit {
      quantity.take(unit: unit, multiplier: hints.multiplier, flag: .unitFromName)
    }
    if let comparator = hints.comparator, quantity.comparator == .equal, isBare(quantity, of: text) {
      quantity.take(comparator: comparator, flag: .comparatorFromName)
    }
  }

  /// Whether no `=` is written with the number.
  private func isBare(_ quantity: Quantity, of text: borrowing LogicalText) -> Bool {
    let first = text.codes[Int(quantity.start)]
    return LogicalText.isDigit(first) || first == 0x2D
  }
}

extension LogicalText {
  /// 满意度, 知晓度, 合格率: what the name measures cannot pass 100 %, as a rate of completion can.
  fileprivate func namesShare(_ name: Range<Int>) -> Bool {
    guard name.count >= 3 else { return false }
    let end = name.upperBound
    if codes[end - 1] == 0x5EA6 { return true }  // 度
    return codes[end - 1] == 0x7387 && codes[end - 2] == 0x683C && codes[end - 3] == 0x5408  // 合格率
  }
}

extension Quantity {
  /// Takes a unit written elsewhere; a multiplier before it belongs to the number too (万元).
  mutating func take(unit row: UInt16, multiplier power: Int16, flag: QuantityFlags) {
    unit = row
    (unitStart, unitEnd) = (end, end)
    flags.insert(flag)
    guard power > 0, multiplier == 0 else { return }
    multiplier = power
    lower = lower.map { Bound($0.value.scaled(byPowerOfTen: power) ?? $0.value, $0.inclusion) }
    upper = upper.map { Bound($0.value.scaled(byPowerOfTen: power) ?? $0.value, $0.inclusion) }
  }

  mutating func take(comparator other: Comparator, flag: QuantityFlags) {
    guard let value = lower?.value, other != .range, other != .equal else { return }
    comparator = other
    flags.insert(flag)
    switch other {
    case .atLeast: (lower, upper) = (Bound(value, .included), nil)
    case .moreThan: (lower, upper) = (Bound(value, .excluded), nil)
    case .atMost: (lower, upper) = (nil, Bound(value, .included))
    case .lessThan: (lower, upper) = (nil, Bound(value, .excluded))
    case .equal, .range: break
    }
  }
}

/// What the last bracket of a name says of its target: a unit, and a comparator before a placeholder.
struct NameHints {
  var unit: UInt16?
  var multiplier: Int16 = 0
  var comparator: Comparator?

  private static let longestBracket = 16

  /// bracket → "(" comparator? placeholder? multiplier? unit ")"
  init?(in name: Range<Int>, of text: borrowing LogicalText, lexicon: Lexicon) {
    guard let close = name.last, text.codes[close] == 0x29 else { return nil }
    var open = close
    while open > name.lowerBound, text.codes[open] != 0x28, close - open <= NameHints.longestBracket { open -= 1 }
    guard text.codes[open] == 0x28 else { return nil }
    var position = open + 1
    let codes = text.codes.view
    if let word = lexicon.words.longestMatch(at: position, in: codes), word.kind == .comparatorBefore || word.kind == .comparatorSign {
      comparator = lexicon.comparators[Int(word.row)].comparator
      position += Int(word.length)
    } else if lexicon.classes.kind(of: codes[position]) == .comparatorSign {
      comparator = lexicon.comparators[Int(lexicon.classes.row(of: codes[position]))].comparator
      position += 1
    }
    let placeholder = position
    while NameHints.isPlaceholder(codes[position]) { position += 1 }
    // ≥90% in a name is a quantity of its own, no hint.
    if comparator != nil, position == placeholder { return nil }
    if codes[position] == 0x4E07 || codes[position] == 0x4EBF {
      multiplier = codes[position] == 0x4E07 ? 4 : 8
      position += 1
    }
    guard let match = lexicon.units.longestMatch(at: position, in: codes) else {
      if comparator == nil { return nil }
      return
    }
    let end = position + Int(match.length)
    if end != close {
      // （XX万元以上）
      guard comparator == nil, position > placeholder || multiplier > 0,
        case .bound(let bound)? = lexicon.suffixes.longestBound(at: end, in: codes)?.meaning
      else { return nil }
      comparator = bound
    }
    unit = match.row
  }

  /// `*` `_` `X` `×` where a number should be.
  private static func isPlaceholder(_ code: UInt16) -> Bool {
    code == 0x2A || code == 0x5F || code == 0x58 || code == 0x78 || code == 0xD7 || code == 0x25A1 || code == 0x2588
  }
}

extension LogicalText {
  /// The power of ten of the 万 or 亿 that a unit's cell begins with.
  func multiplier(at cell: Range<Int>) -> Int16 {
    guard let first = cell.first else { return 0 }
    return codes[first] == 0x4E07 ? 4 : codes[first] == 0x4EBF ? 8 : 0
  }
}
