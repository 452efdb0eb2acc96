/// What is read worse than it is owed: damages alone, and pairs of others that fail together.
///
/// A damage that is listed excuses each pair that it is part of. What reads well again leaves the list.
enum KnownShortfalls {
  /// The damage, or the pair, and the F1 below which it must not fall again; ten forms of a pair are too few for one.
  static let rows = """
    cellALineSpaced+wrapped 0.80
    repeatedHeads+twoPeriods 0.80
    scrambled+wrapped 0.30
    lostHead+spacedWords 0.00
    spacedWords+surroundings 0.00
    gluedRows+spacedWords 0.00
    gluedLine+spacedWords 0.00
    gluedDigits+spacedWords 0.00
    flatRows+spacedWords 0.00
    flatLine+spacedWords 0.00
    alignedBlanks+spacedWords 0.00
    repeatedHeads+spacedWords 0.00
    csvPlain+surroundings 0.00
    csvPlain+levelsLeftOut 0.00
    csvPlain+wrapped 0.00
    csvPlain+secondForm 0.00
    wrapped+lostHead 0.00
    barsBrokenRows+wrapped 0.00
    tabs+wrapped 0.00
    flatLine+wrapped 0.00
    cellALine+wrapped 0.00
    gluedLine+splitTarget 0.00
    gluedRows+splitTarget 0.00
    flatLine+repeatedHeads 0.00
    csvQuoted+levelsLeftOut 0.00
    flatLine+lostHead 0.00
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
