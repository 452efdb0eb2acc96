/// A damaged form: its text, and what is to be read in it.
struct DamagedForm {
  let seed: UInt64
  let damages: DamageSet
  let text: String
  let expected: [ExpectedIndicator]

  /// The same seed and damages give the same text.
  init(seed: UInt64, damages: DamageSet) {
    self.seed = seed
    self.damages = damages
    var random = SeededGenerator(seed: seed &+ 1)
    var (text, expected) = DamagedForm.table(of: seed, damages, random: &random)
    if damages.contains(.secondForm) {
      // Another form, with columns of its own, stands below.
      let other = DamagedForm.table(of: seed &+ DamagedForm.distance, damages, random: &random)
      text += "\n" + random.pick(["附件2", "项目支出绩效自评表", "（续）"]) + "\n" + other.text
      expected += other.expected
    }
    self.text = damages.contains(.surroundings) ? FormRendering.surround(text, random: &random) : text
    self.expected = expected
  }

  /// More than the seeds of one run: the second form is not the first of another.
  private static let distance: UInt64 = 1_000_000

  private static func table(of seed: UInt64, _ damages: DamageSet, random: inout SeededGenerator) -> (
    text: String, expected: [ExpectedIndicator]
  ) {
    var demands = damages.demands
    // Levels that are left out take the empty cells of a row with them.
    if damages.contains(.levelsLeftOut), damages.parting != .bars { demands.gaps = min(demands.gaps, .bareNames) }
    let grid = FormGrid(CleanForm(seed: seed, demands: demands), damages, random: &random)
    let expected = damages.parting == .scrambled ? grid.expected.map(\.withoutCategory) : grid.expected
    return (FormRendering.render(grid, damages, random: &random), expected)
  }

  /// Whether the text says every name, whatever parts it.
  var holdsItsNames: Bool {
    let said = plain(text.filter { $0 != "\"" })
    return expected.allSatisfy { said.contains(plain($0.name.filter { $0 != "\"" })) }
  }
}

extension ExpectedIndicator {
  /// Columns that are dumped one after the other do not tell how far a level reaches.
  fileprivate var withoutCategory: ExpectedIndicator {
    var indicator = self
    indicator.category = nil
    return indicator
  }
}

/// Writes a grid as a text.
enum FormRendering {
  static func render(_ grid: FormGrid, _ damages: DamageSet, random: inout SeededGenerator) -> String {
    switch damages.parting {
    case .bars: BarredRendering.render(grid, damages, .whole, random: &random)
    case .barsTrailing: BarredRendering.render(grid, damages, .trailing, random: &random)
    case .barsBrokenRows: BarredRendering.render(grid, damages, .broken, random: &random)
    case .tabs: TabbedRendering.tabs(grid, damages, random: &random)
    case .csvQuoted: TabbedRendering.csv(grid, damages, quotesAll: true, random: &random)
    case .csvPlain: TabbedRendering.csv(grid, damages, quotesAll: false, random: &random)
    case .alignedBlanks: BlankedRendering.aligned(grid, damages, random: &random)
    case .cellALine: LinedRendering.render(grid, damages, .close, random: &random)
    case .cellALineSpaced: LinedRendering.render(grid, damages, .spaced, random: &random)
    case .cellALineBarred: LinedRendering.render(grid, damages, .barred, random: &random)
    case .flatRows: BlankedRendering.flat(grid, damages, rowsKeepLines: true, random: &random)
    case .flatLine: BlankedRendering.flat(grid, damages, rowsKeepLines: false, random: &random)
    case .gluedRows: GluedRendering.render(grid, damages, rowsKeepLines: true, random: &random)
    case .gluedLine: GluedRendering.render(grid, damages, rowsKeepLines: false, random: &random)
    case .gluedDigits: GluedRendering.render(grid, damages, rowsKeepLines: random.oneIn(2), random: &random)
    case .scrambled: ScrambledRendering.render(grid, damages, random: &random)
    case .paged: PagedRendering.render(grid, random: &random)
    case .wrapped, .repeatedHeads, .lostHead, .spacedWords, .surroundings, .secondForm, .levelsRepeated, .levelsLeftOut, .levelPoints,
      .enumerators,
      .marks,
      .formRows, .emptyRows, .splitTarget, .unitInName, .placeholder, .moreColumns, .twoPeriods, .otherWidth, .traditional:
      ""
    }
  }

  /// A title and the project before the table, a signature behind it.
  static func surround(_ table: String, random: inout SeededGenerator) -> String {
    let lines = [
      "项目支出绩效目标表", "（2023年度）", "项目名称：" + random.pick(FormWords.projects), "主管部门：" + random.pick(FormWords.departments),
      "年度绩效目标：" + random.pick(FormWords.goals), table, "填表人：何舟    联系电话：0700-5551234", "",
    ]
    return lines.joined(separator: "\n")
  }
}

extension FormGrid.Row {
  /// The cells of a row; those before the first and behind the last that is filled may be left out.
  func cells(withoutLeading: Bool = false, withoutTrailing: Bool = false) -> [String] {
    var cells = cells
    if withoutLeading { cells = Array(cells.drop(while: \.isEmpty)) }
    while withoutTrailing, cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }
}

/// Breaks lines where a column is narrow, never inside a number or a Latin word.
enum Wrapping {
  /// - Parameter width: Columns of a line, of which a Chinese character takes two.
  static func lines(of cell: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    var word = ""
    for character in cell {
      // What must not be parted waits until it ends.
      if isInside(character, after: word.last) {
        word.append(character)
        continue
      }
      place(&word, on: &line, &columns, width: width, lines: &lines)
      word = String(character)
    }
    place(&word, on: &line, &columns, width: width, lines: &lines)
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  static func wrapped(_ cell: String, width: Int) -> String { lines(of: cell, width: width).joined(separator: "\n") }

  private static func place(_ word: inout String, on line: inout String, _ columns: inout Int, width: Int, lines: inout [String]) {
    let taken = DisplayColumns.count(word)
    if columns + taken > width, columns > 0 {
      lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
      (line, columns) = ("", 0)
    }
    if columns > 0 || word != " " {
      line += word
      columns += taken
    }
    word = ""
  }

  /// No line begins with a closing mark, and none parts a number, a word or what stands behind a bracket.
  private static func isInside(_ character: Character, after last: Character?) -> Bool {
    guard let last else { return false }
    if "，。；：、）)%％”,.:".contains(character) || "（(“≥≤≧≦".contains(last) { return true }
    return last.isASCII && last != " " && character.isASCII && character != " "
  }
}

/// Columns of a text on a page: two for a character as wide as Chinese ones.
enum DisplayColumns {
  static func count(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && !(0xFF61...0xFFDC).contains($1.value) || wideSigns.contains($1) ? 2 : 1) }
  }

  private static let wideSigns = Set("≥≤≧≦“”…★".unicodeScalars)
}
