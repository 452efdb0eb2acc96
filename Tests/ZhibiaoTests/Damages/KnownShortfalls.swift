/// What is read worse than it is owed: damages alone, and pairs of others that fail together.
///
/// A damage that is listed excuses each pair that it is part of. What reads well again leaves the list.
enum KnownShortfalls {
  /// The damage, or the pair, and the F1 below which it must not fall again.
  static let rows = """
    scrambled 0.00
    csvPlain 0.00
    moreColumns 0.82
    gluedRows 0.85
    gluedLine 0.85
    gluedDigits 0.87
    wrapped 0.88
    csvQuoted 0.91
    barsTrailing 0.91
    levelsLeftOut 0.91
    cellALineSpaced 0.91
    cellALineBarred 0.92
    secondForm 0.92
    repeatedHeads 0.92
    lostHead+spacedWords 0.00
    spacedWords+surroundings 0.00
    flatLine+spacedWords 0.36
    alignedBlanks+spacedWords 0.46
    flatRows+spacedWords 0.46
    flatLine+lostHead 0.70
    """

  static let floors: [String: Double] = {
    var floors: [String: Double] = [:]
    for row in rows.split(separator: "\n") {
      let fields = row.split(separator: " ")
      guard fields.count == 2, let floor = Double(fields[1]) else { continue }
      floors[String(fields[0])] = floor
    }
    return floors
  }()

  static func floor(of damages: DamageSet) -> Double? {
    floors[damages.description]
  }

  static func excuses(_ damages: DamageSet) -> Bool {
    floors[damages.description] != nil || damages.damages.contains { floors[$0.rawValue] != nil }
  }
}
