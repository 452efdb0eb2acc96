/// What may happen to a form on its way into a text.
enum Damage: String, CaseIterable, Sendable {
  // How cells are parted; a text has one of them.
  case bars, barsTrailing, barsBrokenRows, tabs, csvQuoted, csvPlain, alignedBlanks
  case cellALine, cellALineSpaced, cellALineBarred
  case flatRows, flatLine, gluedRows, gluedLine, gluedDigits, scrambled, paged
  // What is done to cells, rows and heads.
  case wrapped, repeatedHeads, lostHead, spacedWords, surroundings, secondForm
  case levelsRepeated, levelsLeftOut, levelPoints
  case enumerators, marks, formRows, emptyRows
  case splitTarget, unitInName, placeholder
  case moreColumns, twoPeriods
  case otherWidth, traditional

  enum Family: Sendable {
    /// Cells keep something between them: bars, tabs, a line each.
    case keepsBorders
    /// What parts cells parts words as well, or is gone.
    case losesBorders
    /// Cells are parted as the other damage says, by bars where there is none.
    case change
  }

  var family: Family {
    switch self {
    case .bars, .barsTrailing, .barsBrokenRows, .tabs, .csvQuoted, .csvPlain, .alignedBlanks, .cellALine, .cellALineSpaced,
      .cellALineBarred:
      .keepsBorders
    case .flatRows, .flatLine, .gluedRows, .gluedLine, .gluedDigits, .scrambled, .paged: .losesBorders
    case .wrapped, .repeatedHeads, .lostHead, .spacedWords, .surroundings, .secondForm, .levelsRepeated, .levelsLeftOut, .levelPoints,
      .enumerators,
      .marks,
      .formRows, .emptyRows, .splitTarget, .unitInName, .placeholder, .moreColumns, .twoPeriods, .otherWidth, .traditional:
      .change
    }
  }

  /// What a form must be like for the damage to leave one reading.
  var demands: FormDemands {
    switch self {
    case .barsTrailing, .cellALineSpaced: FormDemands(gaps: .bareNames)
    case .flatRows: FormDemands(gaps: .bareNames)
    case .cellALine: FormDemands(gaps: .none, hasNoRemarks: true)
    case .flatLine: FormDemands(gaps: .none, hasNoRemarks: true)
    case .gluedRows: FormDemands(gaps: .none, partsWords: true, partsNumbers: true)
    case .gluedLine: FormDemands(gaps: .none, partsWords: true, partsNumbers: true, hasNoRemarks: true)
    case .gluedDigits: FormDemands(gaps: .none, gluesWeights: true, hasNoRemarks: true)
    case .scrambled: FormDemands(gaps: .none, hasNoRemarks: true)
    case .wrapped, .lostHead, .moreColumns, .paged: FormDemands(gaps: .none)
    case .twoPeriods: FormDemands(gaps: .none, hasOnlyTargets: true)
    case .bars, .barsBrokenRows, .tabs, .csvQuoted, .csvPlain, .alignedBlanks, .cellALineBarred, .repeatedHeads, .spacedWords,
      .surroundings, .secondForm,
      .levelsRepeated,
      .levelsLeftOut, .levelPoints, .enumerators, .marks, .formRows, .emptyRows, .splitTarget, .unitInName, .placeholder, .otherWidth,
      .traditional:
      FormDemands()
    }
  }
}

/// One damage, or two together.
struct DamageSet: Sendable, Hashable, CustomStringConvertible {
  let damages: [Damage]

  init(_ damages: Damage...) { self.damages = damages }

  /// How the cells are parted.
  var parting: Damage { damages.first { $0.family != .change } ?? .bars }
  var demands: FormDemands { damages.reduce(FormDemands()) { $0.joined(with: $1.demands) } }
  var description: String { damages.map(\.rawValue).joined(separator: "+") }

  func contains(_ damage: Damage) -> Bool { damages.contains(damage) }

  /// The F1 of indicators that the reader owes.
  var owed: Double {
    if damages.count > 1 { return 0.90 }
    return damages.contains { $0.family == .losesBorders } ? 0.95 : 0.99
  }

  static let alone = Damage.allCases.map { DamageSet($0) }

  /// Every two that can happen to one text.
  static let pairs: [DamageSet] = {
    var pairs: [DamageSet] = []
    for (index, first) in Damage.allCases.enumerated() {
      for second in Damage.allCases.dropFirst(index + 1) where canMeet(first, second) { pairs.append(DamageSet(first, second)) }
    }
    return pairs
  }()

  private static func canMeet(_ first: Damage, _ second: Damage) -> Bool {
    if first.family != .change, second.family != .change { return false }
    // A page's table is read as a whole; what else befalls it is not measured yet.
    if first == .paged || second == .paged { return false }
    return !excluded.contains([first, second])
  }

  /// Pairs that say one thing twice, or leave nothing to read a form by.
  private static let excluded: Set<Set<Damage>> = [
    // Two ways to write levels, or a target.
    [.levelsRepeated, .levelsLeftOut], [.splitTarget, .unitInName], [.splitTarget, .placeholder], [.unitInName, .placeholder],
    [.repeatedHeads, .lostHead],
    // These leave levels out by themselves.
    [.barsTrailing, .levelsRepeated], [.barsTrailing, .levelsLeftOut],
    // Bare numbers side by side run together.
    [.gluedRows, .unitInName], [.gluedLine, .unitInName], [.gluedDigits, .unitInName],
    [.gluedRows, .placeholder], [.gluedLine, .placeholder], [.gluedDigits, .placeholder], [.gluedDigits, .splitTarget],
    // No rows are left that could be broken, numbered, or parted by a page.
    [.scrambled, .lostHead], [.scrambled, .formRows], [.scrambled, .emptyRows], [.scrambled, .repeatedHeads], [.scrambled, .levelsLeftOut],
    [.gluedLine, .emptyRows], [.gluedDigits, .emptyRows], [.gluedLine, .repeatedHeads], [.gluedDigits, .repeatedHeads],
    [.flatLine, .emptyRows],
    // Words side by side, or two numbers, that nothing parts.
    [.gluedRows, .moreColumns], [.gluedLine, .moreColumns], [.gluedDigits, .moreColumns], [.scrambled, .moreColumns],
    [.gluedRows, .twoPeriods], [.gluedLine, .twoPeriods], [.gluedDigits, .twoPeriods], [.scrambled, .twoPeriods],
    [.splitTarget, .twoPeriods], [.unitInName, .twoPeriods], [.placeholder, .twoPeriods], [.moreColumns, .twoPeriods],
    [.lostHead, .moreColumns], [.lostHead, .twoPeriods],
    // The head is all that tells these columns apart.
    [.scrambled, .splitTarget],
  ]
}
