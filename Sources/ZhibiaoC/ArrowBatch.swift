import CZhibiao
import Zhibiao

/// A record batch in the making: one column for each of the rows' cells.
final class ArrowBatch {
  let columns = ArrowType.columns.map(ArrowColumn.init)
  private(set) var count = 0
  /// The record of the last row.
  private var record: [UInt8] = []

  private static let recordColumns = SeparatedColumns.record.count
  private static let number = SeparatedColumns.record.firstIndex(of: "record_index") ?? 0

  /// Takes the rows of a block of whole lines.
  func add(_ block: UnsafeRawBufferPointer) {
    var cells = RowCells(block)
    while cells.next() {
      if cells.count == 1 { record = [] } else { add(cells) }
    }
  }

  private func add(_ cells: RowCells) {
    let number = [UInt8](cells[ArrowBatch.number])
    if number == record {
      for column in 0..<ArrowBatch.recordColumns { columns[column].repeatLast() }
    } else {
      for column in 0..<ArrowBatch.recordColumns { columns[column].append(cells[column]) }
      record = number
    }
    for column in ArrowBatch.recordColumns..<columns.count { columns[column].append(cells[column]) }
    count += 1
  }

  /// The longest text of a column.
  var textLength: Int { columns.reduce(0) { max($0, $1.textLength) } }

  /// The batch as a struct array of the C data interface; its memory lives as long as any part of it.
  func exported() -> ArrowArray {
    ArrowExport.array(length: count, buffers: [nil], children: columns.map { $0.exported() }, owner: self)
  }
}

extension ArrowColumn {
  fileprivate func exported() -> ArrowArray {
    var buffers: [UnsafeRawPointer?] = [absent == 0 ? nil : UnsafeRawPointer(validity.start), UnsafeRawPointer(values.start)]
    if let bytes { buffers.append(UnsafeRawPointer(bytes.start)) }
    let dictionary = words.map { words in
      ArrowExport.array(
        length: words.count, buffers: [nil, UnsafeRawPointer(words.offsets.start), UnsafeRawPointer(words.bytes.start)], owner: words)
    }
    return ArrowExport.array(length: count, absent: absent, buffers: buffers, dictionary: dictionary, owner: self)
  }
}
