/// The rule that made a quantity, for `explain`.
enum GrammarRule: UInt8, BitwiseCopyable, CaseIterable {
  /// `300台`
  case number
  /// `3-5天`
  case range
  /// `60%≤x<80%`
  case chain
  /// `[60,80)%`
  case bracketInterval
  /// `20±2℃`
  case tolerance
  /// `3元8角`
  case compound
  /// `三分之二`
  case fraction
  /// `2.9∶1`
  case ratio
  /// `百分之八十`
  case parts
  /// `八成`
  case tenths
  /// `半年`, `过半`
  case numberWord
  /// `翻一番`
  case multiple
  /// `十几个`
  case vague
  /// `零投诉`
  case zeroCount
  /// `7×24小时`
  case serviceHours
  /// `2022年12月底前`
  case date
  /// `95` in a target cell
  case bareNumber
}
