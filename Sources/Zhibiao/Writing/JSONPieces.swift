/// The bytes of a JSON record that do not depend on its text, made once.
///
/// A piece holds all keys between two values that vary, so that a record is some thirty copies.
struct JSONPieces: Sendable {
  static let shared = Immortal(JSONPieces())

  let units = UnitTexts(.shared)

  /// `,"kind":…,"layout":…,"project":`, by kind and layout.
  let heads = PreparedRows(
    RecordKind.names.flatMap { kind in
      RecordLayout.names.map { layout in ",\"kind\":\"\(kind)\",\"layout\":\"\(layout)\",\"project\":" }
    })
  /// `,"category_code":…,"parent_category":`, by code, none last.
  let categoryCodes = PreparedRows(
    (CategoryCode.names.map { "\"\($0)\"" } + ["null"]).map { ",\"category_code\":\($0),\"parent_category\":" })
  /// `,"qualitative":…,"direction":…,"quantities":[`, by both.
  let middles = PreparedRows(
    ["false", "true"].flatMap { qualitative in
      ["null", "\"higher\"", "\"lower\""].map { direction in
        ",\"qualitative\":\(qualitative),\"direction\":\(direction),\"quantities\":["
      }
    })
  /// `","role":…,"comparator":…,"value":`, by role and comparator.
  let comparators = PreparedRows(
    Role.names.flatMap { role in
      Comparator.names.map { comparator in "\",\"role\":\"\(role)\",\"comparator\":\"\(comparator)\",\"value\":" }
    })
  /// `,"lower_inclusive":…` to `"fraction":`, by inclusion of the lower and the upper bound and by approximation.
  let bounds = PreparedRows(JSONPieces.boundRows.map { $0 + ",\"fraction\":" })
  /// The same up to `"unit":"`, where there is neither fraction nor date, but a unit.
  let plainBounds = PreparedRows(
    JSONPieces.boundRows.map { $0 + ",\"fraction\":null,\"date\":null,\"date_from\":null,\"date_to\":null,\"unit\":\"" })
  /// `],"change":…,"flags":[`, by direction and mode, none last.
  let changes = PreparedRows(
    Change.Direction.names.flatMap { direction in
      Change.Mode.names.map { mode in "],\"change\":{\"direction\":\"\(direction)\",\"mode\":\"\(mode)\"},\"flags\":[" }
    } + ["],\"change\":null,\"flags\":["])
  let quantityFlags = PreparedRows(QuantityFlags.names.map { "\"\($0)\"" })
  let recordFlags = PreparedRows(RecordFlags.names.map { "\"\($0)\"" })

  private static let boundRows = [false, true].flatMap { lower in
    [false, true].flatMap { upper in
      [false, true].map { approximate in
        ",\"lower_inclusive\":\(lower),\"upper_inclusive\":\(upper),\"approximate\":\(approximate)"
      }
    }
  }

  // The names are lists made at their first use: asking each time whether they are costs more than the piece.
  private let layoutCount = RecordLayout.names.count
  private let comparatorCount = Comparator.names.count
  private let categoryCodeCount = CategoryCode.names.count

  @inline(__always)
  func head(_ kind: RecordKind, _ layout: RecordLayout) -> Int { Int(kind.rawValue) * layoutCount + Int(layout.rawValue) }

  @inline(__always)
  func categoryCode(_ code: CategoryCode?) -> Int { code.map { Int($0.rawValue) } ?? categoryCodeCount }

  @inline(__always)
  func middle(qualitative: Bool, _ direction: IndicatorDirection?) -> Int {
    (qualitative ? 3 : 0) + (direction.map { Int($0.rawValue) + 1 } ?? 0)
  }

  @inline(__always)
  func comparator(_ role: Role, _ comparator: Comparator) -> Int {
    Int(role.rawValue) * comparatorCount + Int(comparator.rawValue)
  }

  @inline(__always)
  func bounds(_ lower: Bound.Inclusion?, _ upper: Bound.Inclusion?, _ approximate: Bool) -> Int {
    (lower == .included ? 4 : 0) + (upper == .included ? 2 : 0) + (approximate ? 1 : 0)
  }

  @inline(__always)
  func change(_ change: Change?) -> Int {
    change.map { Int($0.direction.rawValue) * 2 + Int($0.mode.rawValue) } ?? 4
  }
}
