import Foundation
import Synchronization

/// What was read of each damage, and the first forms that were misread, in the file that `ZHIBIAO_DAMAGE_REPORT` names.
final class DamageReport: Sendable {
  static let shared = DamageReport()

  private let path = ProcessInfo.processInfo.environment["ZHIBIAO_DAMAGE_REPORT"]
  private let scores = Mutex<[Line]>([])

  private struct Line: Sendable {
    let damages: DamageSet
    let score: DamageScore

    var isPair: Bool { damages.damages.count > 1 }
    var isOwed: Bool { score.f1 < damages.owed }
    var text: String {
      "\(isOwed ? "*" : " ") \(damages.description.padding(toLength: 32, withPad: " ", startingAt: 0)) \(score.summary)"
    }
  }

  /// Adds a score, and writes the file anew: those that fall short first, single damages before pairs.
  func note(_ damages: DamageSet, _ score: DamageScore) throws {
    guard let path else { return }
    let text = scores.withLock { lines in
      lines.append(Line(damages: damages, score: score))
      lines.sort { ($0.isPair ? 1 : 0, $0.score.f1) < ($1.isPair ? 1 : 0, $1.score.f1) }
      return DamageReport.text(of: lines)
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func text(of lines: [Line]) -> String {
    let unflagged = lines.reduce(into: (wrong: 0, all: 0)) {
      $0.wrong += $1.score.unflagged.all - $1.score.unflagged.right
      $0.all += $1.score.unflagged.all
    }
    let owed = lines.filter(\.isOwed).count
    let head = "\(owed) of \(lines.count) fall short (*); wrong records without a flag: \(unflagged.wrong) of \(unflagged.all)\n"
    let examples = lines.map { "==== \($0.damages)\n" + $0.score.examples.joined(separator: "----\n") }
    return ([head] + lines.map(\.text) + [""] + examples).joined(separator: "\n") + "\n"
  }
}
