/// What a document has said so far that its later sections need.
struct DocumentState: BitwiseCopyable {
  /// Row in the section's projects.
  var project: Int32?
  /// How many projects the document has had.
  var projectCount: Int32 = 0
  /// Whether the current project has had an indicator: then the next head begins a new project.
  var projectHasItems = false
  /// The budget year that the document states.
  var year: Int16?
  /// The year that the last form's title says.
  var formYear: Int16?
  /// What the form's amounts of money count.
  var money: MoneyUnit?
  /// Whether the current project's budget is that of a year.
  var hasAnnualBudget = false
  /// Set after a line that names the fields of the heads that follow.
  var headFields: HeadFields?
  var category = CategoryLevels()

  mutating func carry(in section: inout SectionRecords, from source: borrowing TextBuffer) {
    category.update { section.carry($0, from: source) }
  }
}
