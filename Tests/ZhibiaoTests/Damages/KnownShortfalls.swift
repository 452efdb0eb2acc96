/// What is read worse than it is owed: damages alone, and pairs of others that fail together.
///
/// A damage that is listed excuses each pair that it is part of. What reads well again leaves the list.
enum KnownShortfalls {
  /// The damage, or the pair, and the F1 below which it must not fall again.
  static let rows = """
    scrambled 0.00
    spacedWords 0.00
    csv 0.42
    cellALine 0.51
    gluedLine 0.78
    gluedRows 0.79
    gluedDigits 0.81
    repeatedHeads 0.86
    wrapped 0.89
    alignedBlanks 0.91
    levelsLeftOut 0.92
    cellALineSpaced 0.92
    cellALineBarred 0.92
    flatRows+lostHead 0.00
    flatLine+placeholder 0.60
    flatRows+placeholder 0.62
    flatLine+lostHead 0.76
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
