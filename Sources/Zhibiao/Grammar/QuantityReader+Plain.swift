/// The straight path from figures to a quantity: what nearly every number of a form is.
///
/// It decides nothing of its own: it goes only where the kinds of the lexemes before, the traits of the codes around and what is carried
/// over tell that no other rule can apply. A number costs it a sixth.
extension QuantityReader {
  /// plain-quantity → comparator? plain-measure   ≧95%, 300万条, ≧5; the 1 of `1、` is refused
  ///
  /// - Returns: Whether it was decided; if not, nothing has changed.
  @inline(__always)
  mutating func finish(_ measure: PlainMeasure, into quantities: inout Column<Quantity>, refusals: inout Column<Refusal>) -> Bool {
    if let reason = measure.refusal {
      cursor.position = max(measure.end, cursor.endOfCodeRun(from: measure.end))
      refuse(measure.start..<cursor.position, reason, &refusals)
      return true
    }
    guard !isReached, hasPlainLead(measure.start), let prefix = plainPrefix(of: measure), isPlain(measure, behind: prefix) else {
      return false
    }
    if measure.unit == nil {
      guard measure.multiplier == 0, !before.union(furtherBefore).meets(LexemeKinds(.decoyWord)) else { return false }
      if prefix.comparator == nil {
        // What is a whole value needs no word before it, and what is none has none here.
        guard !context.isValue else { return false }
        cursor.position = measure.end
        refuse(measure.start..<measure.end, reasonOfBareFigures(at: measure.start, from: measure.start), &refusals)
        return true
      }
      guard endsPlainly(measure.end) else { return false }
    }
    append(measure, prefix, to: &quantities)
    return true
  }

  /// Whether something that was read before may say something of this number.
  @inline(__always)
  private var isReached: Bool {
    isQuoted || isConditional || pendingRate != nil || suspendedChange != nil || previous?.reachesOn == true
  }

  /// Whether the code before joins the number to no code or formula, and tells no time or origin; `=` does neither but in q=17859.
  @inline(__always)
  private func hasPlainLead(_ start: Int) -> Bool {
    let lead = cursor.traits(at: start &- 1)
    if lead.isDisjoint(with: [.doubtfulLead, .originLead]) { return true }
    return cursor.code(at: start &- 1) == Code.of("=") && !Code.isLatin(cursor.code(at: start &- 2))
  }

  /// Whether no decoy has such a measure, and no name goes on with it.
  @inline(__always)
  private func isPlain(_ measure: PlainMeasure, behind prefix: PlainPrefix) -> Bool {
    if Code.isLatin(cursor.code(at: measure.numberEnd)) { return false }
    guard let match = measure.unit else { return true }
    if isDoubtful(match.traits, at: measure.numberEnd, before: measure.end) { return false }
    return !cursor.lexicon.doubtfulUnits[Int(match.row)] || isPlainTime(measure, match.row, behind: prefix)
  }

  /// Whether a target sets a time that cannot be a name (三年行动), a date or a time of day: ≤4小时.
  private func isPlainTime(_ measure: PlainMeasure, _ unit: UInt16, behind prefix: PlainPrefix) -> Bool {
    guard context == .target, prefix.comparator != nil, cursor.units[unit].dimension == .time, !cursor.units[unit].isNoun,
      unit != cursor.known.year, unit != cursor.known.quarter, unit != cursor.known.point
    else { return false }
    return cursor.code(at: measure.numberEnd) != Code.of("日") && !Code.isHan(cursor.code(at: measure.end))
  }

  /// No comparator, or one that touches the number and has no other word of the grammar before it; nil where there is more.
  @inline(__always)
  private func plainPrefix(of measure: PlainMeasure) -> PlainPrefix? {
    guard !furtherBefore.meets(.governors) else { return nil }
    if !before.meets(.governors) { return PlainPrefix(start: measure.start) }
    guard before.meets(.comparators), index > 0, index < lexemes.count else { return nil }
    let lexeme = lexemes[index &- 1]
    guard Int(lexemes[index].start) == measure.start, lexeme.end == measure.start, Int(lexeme.start) >= floor,
      !cursor.traits(at: Int(lexeme.start) &- 1).contains(.originLead)
    else { return nil }
    let word = cursor.lexicon.comparators[Int(lexeme.row)]
    // 产值过3亿元 and 精度优于5% depend on the noun before.
    guard word.form != .past, word.form != .better else { return nil }
    // 超过3.5米时, ≥90%的: what the clause speaks of.
    let next = cursor.code(at: measure.end)
    if context == .prose, next == Code.of("的") || next == Code.of("时") { return nil }
    return PlainPrefix(start: Int(lexeme.start), comparator: word.comparator, form: word.form)
  }

  /// Whether a bare number ends at a mark, and is no time of day (8:30).
  @inline(__always)
  private func endsPlainly(_ end: Int) -> Bool {
    cursor.traits(at: end).contains(.closing) && (cursor.code(at: end) != Code.of(":") || !cursor.isDigit(at: end &+ 1))
  }

  @inline(__always)
  private mutating func append(_ measure: PlainMeasure, _ prefix: PlainPrefix, to quantities: inout Column<Quantity>) {
    let row = quantities.count
    let span = Span(prefix.comparator ?? .equal, ExactDecimal(measure.value))
    quantities.append(Quantity())
    quantities[row].start = Int32(truncatingIfNeeded: prefix.start)
    quantities[row].end = Int32(truncatingIfNeeded: measure.end)
    (quantities[row].comparator, quantities[row].lower, quantities[row].upper) = (span.comparator, span.lower, span.upper)
    quantities[row].hasWrittenComparator = prefix.comparator != nil
    if let match = measure.unit {
      quantities[row].unit = match.row
      quantities[row].unitStart = Int32(truncatingIfNeeded: measure.numberEnd)
      quantities[row].unitEnd = Int32(truncatingIfNeeded: measure.end)
      quantities[row].multiplier = measure.multiplier
    } else {
      quantities[row].rule = .bareNumber
    }
    if context.isMention { quantities[row].role = .mention }
    cursor.position = measure.end
    end(at: measure.end)
    previous = Previous(
      index: row, end: measure.end, form: prefix.form, hasComparator: prefix.comparator != nil, isOrigin: false, change: nil,
      unit: measure.unit?.row, rate: Rate(),
      shared: prefix.comparator.flatMap { isDistributed(from: prefix.start) ? $0 : nil })
  }
}

/// What stands before a plain number.
private struct PlainPrefix {
  /// Where the span begins.
  var start: Int
  var comparator: Comparator?
  var form = Comparators.Form.plain
}
