/// What a number of a text was taken for.
///
/// A number is of one kind: of several that lay claim to it the first in this order has it.
enum NumberKind: UInt8, BitwiseCopyable, CaseIterable {
  /// Part of a quantity of a record's name, target, goal or clause.
  case quantity
  /// Part of what was reached (`actual`).
  case actual
  case weight
  case score
  case completion
  case remark

  // What a form says of its project.
  case projectName, projectCode, projectDepartment, projectBudgetUnit, projectYear, projectPeriod, projectBudget
  /// A field that no record holds: funds by source, a telephone.
  case projectOther

  // Decoys: refused with a reason.
  case identifier, ordinal, version, address, code, phone, documentNumber, clause, joined, yearName, pastDate, hour, fixedPhrase
  case insideWord, formulaFactor, placeholder, glued
  /// What is counted by, apart from its number: 每一个人, 每10万人刑事案件数.
  case denominator

  /// In a project's goal, and neither read nor refused there.
  case projectGoal
  /// The number of an item or a row: `3、`, `（二）`, `指标1：`, 序号.
  case listNumber

  /// What a form says of a level or of itself: `产出指标（50分）`, `数量指标2个：`.
  case levelPoints
  /// Part of a form's own words: `一级指标`, `2024年目标值` at the head of a column.
  case formWord
  /// In a column, a row or a note of the form that no record holds: 评分标准, 合计, 注.
  case aside
  /// What print put between lines of text: page numbers.
  case furniture
  /// A decoy by default: a bare number in running text, with nothing that makes it a value.
  case bareNumber

  /// Unread, though it has a unit or a word of comparison: read by itself it would be a quantity.
  case unreadValue
  /// Unread, and bare.
  case unreadBare

  init(_ reason: RefusalReason) {
    switch reason {
    case .noUnit: self = .bareNumber
    case .identifier: self = .identifier
    case .ordinal: self = .ordinal
    case .version: self = .version
    case .address: self = .address
    case .listNumber: self = .listNumber
    case .code: self = .code
    case .phone: self = .phone
    case .documentNumber: self = .documentNumber
    case .clause: self = .clause
    case .joined: self = .joined
    case .yearName: self = .yearName
    case .pastDate: self = .pastDate
    case .hour: self = .hour
    case .fixedPhrase: self = .fixedPhrase
    case .insideWord: self = .insideWord
    case .formulaFactor: self = .formulaFactor
    case .placeholder: self = .placeholder
    case .glued: self = .glued
    }
  }

  init(_ field: ProjectField) {
    switch field {
    case .name: self = .projectName
    case .code: self = .projectCode
    case .department: self = .projectDepartment
    case .budgetUnit: self = .projectBudgetUnit
    case .year: self = .projectYear
    case .period: self = .projectPeriod
    case .goal: self = .projectGoal
    case .budget: self = .projectBudget
    case .funds, .other: self = .projectOther
    }
  }

  /// What stands together in a manifest.
  var group: Group {
    switch self {
    case .quantity, .actual, .weight, .score, .completion, .remark, .listNumber, .levelPoints, .formWord, .aside, .furniture: .alone
    case .projectName, .projectCode, .projectDepartment, .projectBudgetUnit, .projectYear, .projectPeriod, .projectGoal, .projectBudget,
      .projectOther:
      .project
    case .identifier, .ordinal, .version, .address, .code, .phone, .documentNumber, .clause, .joined, .yearName, .pastDate, .hour,
      .fixedPhrase, .insideWord, .formulaFactor, .placeholder, .glued, .denominator, .bareNumber:
      .decoy
    case .unreadValue, .unreadBare: .unread
    }
  }

  enum Group: CaseIterable { case alone, project, decoy, unread }

  var isUnread: Bool { group == .unread }

  /// Whether what it names is a value of its own: two of them that touch are two numbers.
  var isValue: Bool { rawValue <= NumberKind.remark.rawValue }
}
