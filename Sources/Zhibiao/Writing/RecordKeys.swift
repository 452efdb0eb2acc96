/// The keys of a record as JSON has them, in their order.
enum RecordKeys {
  /// The keys of a record, and of what stands under each key that holds objects.
  private static let rows = """
    record      schema document index kind layout project ordinal category category_code parent_category name target qualitative \
    direction quantities actual weight score completion attained remark flags page line start end
    project     index name code department budget_unit year period goal budget
    quantities  text role comparator value lower upper lower_inclusive upper_inclusive approximate fraction date date_from date_to unit \
    unit_text dimension ucum currency per change flags start end
    change      direction mode
    actual      text quantities
    """

  /// The keys under one that holds an object or a list of them, nil where it holds none.
  static func keys(under key: String) -> [String]? {
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      if words.first.map(String.init) == key { return words.dropFirst().map(String.init) }
    }
    return nil
  }

  /// The keys of a record itself.
  static let record = keys(under: "record") ?? []
}
