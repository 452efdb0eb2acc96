/// Joins the tables of form nouns: one row a spelling, with all that it may be.
struct FormNounsBuilder {
  private var nouns: [FormNoun] = []
  private var spellings: [UInt16] = []
  private var starts: [Int32] = [0]
  /// By hash of a whole spelling: its row plus one, or that of another; then the next place is tried.
  private var places = [UInt16](repeating: 0, count: 1 << FormNounsBuilder.placeBits)

  /// 4,096 places: with half of them taken a spelling is found at the first or second.
  private static let placeBits = 12

  mutating func readTables() {
    let (codes, ranks) = (CaseNames<CategoryCode>(), CaseNames<Categories.Rank>())
    TableText.forEachRow(Categories.rows) { fields in
      guard fields.count >= 3, let code = codes[fields[0]], let rank = ranks[fields[1]] else { return }
      add(fields[2]) { $0.category = $0.category ?? Categories.Level(code: code, rank: rank) }
    }
    let (roles, periods) = (CaseNames<ColumnRole>(), CaseNames<ColumnPeriod>())
    TableText.forEachRow(ColumnHeads.rows) { fields in
      guard fields.count >= 3, let role = roles[fields[0]], let period = periods[fields[1]] else { return }
      add(fields[2]) { $0.head = $0.head ?? ColumnHeads.Head(role: role, period: period) }
    }
    let names = CaseNames<ProjectField>()
    TableText.forEachRow(ProjectFields.rows) { fields in
      guard fields.count >= 2, let field = names[fields[0]] else { return }
      add(fields[1]) { $0.field = $0.field ?? field }
    }
    TableText.forEachRow(FormRows.rows) { fields in add(fields[0]) { $0.isFormRow = true } }
    TableText.forEachRow(ItemLabels.rows) { fields in add(fields[0]) { $0.isItemLabel = true } }
  }

  consuming func build() -> FormNouns { FormNouns(nouns: nouns, spellings: spellings, starts: starts) }

  private mutating func add(_ field: TableText.Field, _ change: (inout FormNoun) -> Void) {
    TableText.forEachWord(field) { spelling in
      // A word of one character would be found in every text.
      guard spelling.count > 1, let row = row(of: spelling) else { return }
      change(&nouns[row])
    }
  }

  /// The row of a spelling, a new one where it has none yet; nil where the tables outgrow the places.
  private mutating func row(of spelling: [UInt16]) -> Int? {
    var hash: UInt32 = 0x811C_9DC5
    // FNV-1a: it is meant to wrap.
    for code in spelling { hash = (hash ^ UInt32(code)) &* 0x0100_0193 }
    for step in 0..<places.count {
      let place = (Int(hash >> 8) + step) & (places.count - 1)
      if places[place] == 0 {
        guard nouns.count < places.count - 1 else { return nil }
        nouns.append(FormNoun())
        spellings.append(contentsOf: spelling)
        starts.append(Int32(spellings.count))
        places[place] = UInt16(nouns.count)
        return nouns.count - 1
      }
      let row = Int(places[place]) - 1
      if spellings[Int(starts[row])..<Int(starts[row + 1])].elementsEqual(spelling) { return row }
    }
    return nil
  }
}
