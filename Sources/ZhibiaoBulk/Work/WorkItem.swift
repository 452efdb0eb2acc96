import Zhibiao

/// What a worker takes at a time: documents that follow each other, small ones together.
struct WorkItem {
  /// Counts the items of a run from 0; the output has their order.
  var number: Int
  var documents: [Result<OpenInput, InputFault>] = []
  /// Alone in its item.
  var piece: PieceWork?
}

/// What came of a work item, held until all before it is written.
final class WorkResult {
  var number = 0
  /// Records not yet written.
  var output: [UInt8] = []
  /// What is to be told, in the order in which it was met.
  var reports: [RunReport] = []
  /// Documents that were read.
  var read = 0
  var piece: PieceWork?

  /// Readies it for the next item; its memory is kept.
  func reset(_ number: Int) {
    (self.number, read) = (number, 0)
    output.removeAll(keepingCapacity: output.capacity <= WorkResult.keptLength)
    reports.removeAll()
    piece = nil
  }

  private static let keptLength = 1 << 24
}

/// Something that a run tells while it goes on, in the order of the documents.
package enum RunReport: Sendable {
  case fault(InputFault)
  /// What was odd about an input that was read all the same.
  case damage(name: String, DecodedDocument.Damage, TextEncoding)
}
