/// What is read worse than it is owed: damages alone, and pairs of others that fail together.
///
/// A damage that is listed excuses each pair that it is part of. What reads well again leaves the list.
enum KnownShortfalls {
  /// The damage, or the pair, and the F1 below which it must not fall again; ten forms of a pair are too few for one.
  static let rows = """
    scrambled 0.00
    moreColumns 0.85
    cellALineSpaced 0.91
    wrapped 0.91
    csvPlain 0.92
    cellALineBarred 0.92
    spacedWords 0.92
    formRows 0.92
    gluedLine+splitTarget 0.00
    flatLine+repeatedHeads 0.00
    gluedRows+splitTarget 0.00
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
