import Zhibiao

/// What a worker takes at a time: documents that follow each other, small ones together, a piece of one, or a block of rows.
struct WorkItem {
  /// Counts the items of a run from 0; the output has their order.
  var number: Int
  var documents: [Result<OpenInput, InputFault>] = []
  /// Alone in its item.
  var piece: PieceWork?
  /// Alone in its item.
  var rows: RowWork?
  /// The inputs up to the item's end; of a piece, up to its document.
  var inputs = InputCount()
}

/// How many inputs were handed out, and which.
struct InputCount {
  var count = 0
  var digest = InputDigest()
  /// Blocks of the last one's rows that were; 0 where it was handed out as a whole.
  var blocks = 0

  mutating func add(_ found: Result<OpenInput, InputFault>) {
    count += 1
    blocks = 0
    switch found {
    case .success(let input):
      digest.add(input.name)
      digest.add(Int64(input.size ?? -1))
      digest.add(input.changed)
    case .failure(let fault):
      digest.add(fault.path)
      digest.add(fault.kind.rawValue)
    }
  }
}

/// What came of a work item, held until all before it is written.
final class WorkResult {
  var number = 0
  var inputs = InputCount()
  /// Records not yet written.
  var output: [UInt8] = []
  /// What is to be told, in the order in which it was met.
  var reports: [RunReport] = []
  var tally = BulkRun.Summary()
  var piece: PieceWork?
  var rows: RowWork?

  /// Readies it for the next item; its memory is kept.
  func reset(_ item: WorkItem) {
    (number, inputs, piece, rows, tally) = (item.number, item.inputs, item.piece, item.rows, BulkRun.Summary())
    output.removeAll(keepingCapacity: output.capacity <= WorkResult.keptLength)
    reports.removeAll()
  }

  private static let keptLength = 1 << 24
}

/// Something that a run tells while it goes on, in the order of the documents.
package enum RunReport: Sendable {
  case fault(InputFault)
  /// What was odd about an input that was read all the same.
  case damage(name: String, DecodedDocument.Damage, TextEncoding)
  /// A line of the manifest.
  case ledger(String)
}
