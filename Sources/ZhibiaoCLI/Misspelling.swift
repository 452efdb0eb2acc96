/// What a word that is not known was most likely meant to be.
enum Misspelling {
  /// More letters that differ make another word.
  private static let mostSlips = 2

  /// The nearest of the words that are known, nil where none is near.
  static func likeliest(for word: String, among known: [String]) -> String? {
    let near = known.map { (word: $0, slips: slips(word, $0)) }.min { $0.slips < $1.slips }
    // Of a short word nothing would be left.
    guard let near, near.slips <= mostSlips, near.slips * 2 < word.count else { return nil }
    return near.word
  }

  /// How many letters are to be put in, left out or changed to make one word of the other.
  private static func slips(_ word: String, _ other: String) -> Int {
    let letters = Array(other)
    var row = Array(0...letters.count)
    for (place, letter) in word.enumerated() {
      var before = row[0]
      row[0] = place + 1
      for column in letters.indices {
        let changed = before + (letter == letters[column] ? 0 : 1)
        before = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, before + 1)
      }
    }
    return row[letters.count]
  }
}
