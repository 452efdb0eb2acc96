/// What rows show themselves of a table whose cells were not told apart.
extension IndicatorReader {
  /// Whether the head names a column of targets and no row has anything in it, or no row has anything but levels and a name.
  ///
  /// - Complexity: O(*n*) in the table's pieces.
  var lacksValues: Bool {
    var others = false
    for index in table.places.indices where table.pieces[index].kind != .empty {
      guard let role = table.columns.at(Int(table.places[index].column))?.role, !role.namesOrLevels else { continue }
      if role == .target { return false }
      others = true
    }
    return !others || table.columns.indices.contains { table.columns[$0].role == .target && table.columns[$0].head != nil }
  }

  /// Whether a row's name is the head of a column, `年度指标值`: a head that was taken for a row. 预算执行率 heads columns, and names indicators.
  func isColumnHead(_ name: Range<Int>, of text: borrowing LogicalText) -> Bool {
    guard let noun = lexicon.nouns.match(whole: name, in: text.codes.view), let role = lexicon.nouns[noun.row].head?.role
    else { return false }
    return role.namesOrLevels || [.target, .actual, .weight, .score].contains(role)
  }

  /// Whether a row's name is the number of another cell: `≥98%`, `15座`.
  func isNumber(_ name: Range<Int>, in pieces: Range<Int>) -> Bool {
    pieces.contains { table.pieces[$0].kind.isNumeric && table.pieces[$0].codes == name }
  }
}
