extension Record {
  /// One number with its comparator, unit, rate and change.
  public struct Quantity: Sendable, Hashable {
    /// The source of the span, without layout marks.
    public let text: String
    /// Whether it is the threshold itself.
    public let role: Role
    /// How the number bounds what is measured.
    public let comparator: Comparator
    /// The one number of every comparator but `range`; nil for ranges and dates.
    public let value: Number?
    /// The lower bound of what the quantity allows; nil where open.
    public let lower: Number?
    /// The upper bound; equal to `lower` for `=`.
    public let upper: Number?
    /// Whether the lower bound itself is allowed; false where open.
    public let isLowerInclusive: Bool
    /// Whether the upper bound itself is allowed; false where open.
    public let isUpperInclusive: Bool
    /// Whether the text says 约, 左右, 近 or the like.
    public let isApproximate: Bool
    /// The exact terms of a fraction or ratio: `2/3`, `2.9:1`.
    public let fraction: String?
    /// ISO 8601, of the precision written: `2022-12-31`, `2022-12`, `--12-31`, `2020-01/2020-11`.
    public let date: String?
    /// The first day that the date allows; nil where open or without a year.
    public let dateFrom: String?
    /// The last day that the date allows, inclusive.
    public let dateTo: String?
    /// The canonical unit; nil for a bare number or a date.
    public let unit: String?
    /// The unit as written inside the span; nil where it stands elsewhere.
    public let unitText: String?
    /// What is measured: `count`, `ratio`, `money`, `time`, `date`, …; `number` without a unit.
    public let dimension: String
    /// The UCUM code of the unit, where there is one.
    public let ucum: String?
    /// The ISO 4217 code, of money only.
    public let currency: String?
    /// The denominators of a rate: `人`, `3年`, `10万人`.
    public let per: [String]
    /// Set where a verb of change governs the number (提升30%).
    public let change: Change?
    /// What a person should check; empty where the reading may be relied on.
    public let flags: [Flag]
    /// Offset of the first scalar in the decoded document, in the unit asked for.
    public let start: Int
    /// Offset behind the last scalar.
    public let end: Int

    /// What a quantity is to its record.
    public enum Role: String, Sendable, CaseIterable {
      /// The indicator's own threshold.
      case target
      /// A number in a name, a goal, a condition.
      case mention
    }

    /// How a number bounds what is measured; 以上, 以下, 以内 include the number (Civil Code, art. 1259).
    public enum Comparator: String, Sendable, CaseIterable {
      case equal = "="
      case atLeast = ">="
      case moreThan = ">"
      case atMost = "<="
      case lessThan = "<"
      case range
    }

    /// How the text says that the number changes something.
    public struct Change: Sendable, Hashable {
      /// Up or down.
      public let direction: Direction
      /// By how much, or to what.
      public let mode: Mode

      /// 提升 or 下降.
      public enum Direction: String, Sendable, CaseIterable {
        case increase, decrease
      }

      /// Whether the number is the change or what it ends at.
      public enum Mode: String, Sendable, CaseIterable {
        /// 提升30%.
        case by
        /// 下降到5%以下.
        case to
      }
    }

    /// Where a part of the reading came from, or what is doubtful in it.
    public enum Flag: String, Sendable, CaseIterable {
      case unitFromName = "unit-from-name"
      case unitFromColumn = "unit-from-column"
      case unitFromTarget = "unit-from-target"
      case comparatorFromName = "comparator-from-name"
      case comparatorFromColumn = "comparator-from-column"
      case comparatorDoubtful = "comparator-doubtful"
      /// The number was broken by a line end.
      case wrapped
      /// A glyph was read as the one that it must stand for.
      case ocrRepaired = "ocr-repaired"
      /// Cells whose digits run together were parted.
      case gluedDigits = "glued-digits"
      /// A spreadsheet's day number.
      case dateSerial = "date-serial"
      /// The year is the document's budget year.
      case assumedYear = "assumed-year"
    }
  }
}
