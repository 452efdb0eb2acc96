/// Reads levels that no row names: by their ending, and by the keywords that they hold.
struct LevelRules: Sendable {
  static let shared = LevelRules()

  private let keywords: [(word: [UInt16], code: CategoryCode)]
  private let endings: [[UInt16]]
  private let noLevels: [[UInt16]]

  private init() {
    var keywords: [(word: [UInt16], code: CategoryCode)] = []
    TableText.forEachRow(Categories.keywords) { fields in
      guard fields.count >= 2, let code = TableText.value(fields[0], of: CategoryCode.self) else { return }
      TableText.forEachWord(fields[1]) { keywords.append(($0, code)) }
    }
    self.keywords = keywords
    endings = LevelRules.words(Categories.endings)
    noLevels = LevelRules.words(Categories.noLevels)
  }

  private static func words(_ block: StaticString) -> [[UInt16]] {
    var words: [[UInt16]] = []
    TableText.forEachWord(block) { words.append($0) }
    return words
  }

  /// A level is short; a longer text is a sentence that ends like one.
  private static let longestLevel = 24

  func level(of text: Range<Int>, in codes: ColumnView<UInt16>, columnSaysSo: Bool) -> Categories.Level? {
    guard text.count <= LevelRules.longestLevel * 2 else { return nil }
    if let noun = Lexicon.shared.nouns.match(whole: text, in: codes), let level = Lexicon.shared.nouns[noun.row].category { return level }
    let written = essence(of: text, in: codes)
    guard !written.isEmpty, written.count <= LevelRules.longestLevel, !noLevels.contains(written) else { return nil }
    guard columnSaysSo || endings.contains(where: { written.count > $0.count && written.suffix($0.count).elementsEqual($0) }) else {
      return nil
    }
    let code = keywords.first { contains(written, $0.word) }?.code ?? .other
    return Categories.Level(code: code, rank: Categories.rank(of: code))
  }

  /// The codes of a text without blanks, and without a bracket or colon at its end.
  private func essence(of text: Range<Int>, in codes: ColumnView<UInt16>) -> [UInt16] {
    var written: [UInt16] = []
    for position in text where codes[position] != Code.blank { written.append(codes[position]) }
    if written.last == 0x3A { written.removeLast() }
    if written.last == 0x29, let open = written.lastIndex(of: 0x28) { written.removeSubrange(open...) }
    return written
  }

  private func contains(_ text: [UInt16], _ word: [UInt16]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}

extension Categories {
  /// Where the level of a code usually stands.
  static func rank(of code: CategoryCode) -> Rank {
    switch code {
    case .output, .benefit: .first
    case .cost, .satisfaction, .other: .either
    case .quantity, .quality, .timeliness, .economic, .social, .ecological, .sustainable: .second
    }
  }
}
