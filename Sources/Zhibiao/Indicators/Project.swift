/// What one table row or form is about. Its texts are carried: they outlive the section in which they stand.
struct Project: BitwiseCopyable {
  /// Counts a document's projects from 1.
  var index: Int32
  var name: TextReference = .absent
  var code: TextReference = .absent
  var department: TextReference = .absent
  var budgetUnit: TextReference = .absent
  /// The budget year, where the document states one.
  var year: Int16?
  var period: TextReference = .absent
  var goal: TextReference = .absent
  var goalWasCut = false
  /// In the unit that `budgetUnitRow` says, the head's multiplier counted.
  var budget: ExactDecimal?

  /// Puts what `place` gives in the place of each text.
  mutating func update(_ place: (TextReference) -> TextReference) {
    name = place(name)
    code = place(code)
    department = place(department)
    budgetUnit = place(budgetUnit)
    period = place(period)
    goal = place(goal)
  }
}
