import CZhibiao
import Zhibiao

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads many texts while a consumer asks for their rows.
final class ArrowStream {
  private let extractor: ExtractorHandle
  private let texts: zhibiao_texts
  private let ids: zhibiao_texts?
  private let first: Int64
  private let rowsPerBatch: Int
  private var position = 0

  private static let usualRows = 10_000
  /// Arrow's offsets are 32 bits wide; one text adds at most what a document of 64 MiB does.
  private static let mostText = 1 << 28

  init(_ extractor: ExtractorHandle, _ texts: zhibiao_texts, ids: zhibiao_texts?, first: Int64, rowsPerBatch: Int) {
    (self.extractor, self.texts, self.ids, self.first) = (extractor, texts, ids, first)
    self.rowsPerBatch = rowsPerBatch > 0 ? rowsPerBatch : ArrowStream.usualRows
  }

  /// The next batch; nil behind the last text.
  private func next() -> ArrowBatch? {
    guard position < texts.count else { return nil }
    let batch = ArrowBatch()
    while position < texts.count, batch.count < rowsPerBatch, batch.textLength < ArrowStream.mostText {
      // A text that is known to be UTF-8 is never refused.
      _ = extractor.extract(ArrowStream.text(position, of: texts), as: .text, name: id(position), in: .sqlite) { batch.add($0) }
      position += 1
    }
    return batch
  }

  private func id(_ index: Int) -> String {
    guard let ids else { return String(first + Int64(index)) }
    return String(decoding: ArrowStream.text(index, of: ids), as: UTF8.self)
  }

  private static func text(_ index: Int, of texts: zhibiao_texts) -> UnsafeRawBufferPointer {
    guard let data = texts.data, let offsets = texts.offsets else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let (start, end) = (Int(offsets[index]), Int(offsets[index + 1]))
    return UnsafeRawBufferPointer(start: data + start, count: max(end - start, 0))
  }

  /// The stream as a structure of the C stream interface, which holds on to it until it is released.
  func exported() -> ArrowArrayStream {
    ArrowArrayStream(
      get_schema: { _, out in
        out?.pointee = ArrowExport.schemaOfRows()
        return out == nil ? EINVAL : 0
      },
      get_next: { stream, out in
        guard let out, let stream = ArrowStream.held(by: stream) else { return EINVAL }
        out.pointee = stream.next()?.exported() ?? ArrowArray()
        return 0
      },
      get_last_error: { _ in nil },
      release: { stream in
        guard let stream, let held = stream.pointee.private_data else { return }
        Unmanaged<ArrowStream>.fromOpaque(held).release()
        stream.pointee.release = nil
        stream.pointee.private_data = nil
      },
      private_data: Unmanaged.passRetained(self).toOpaque())
  }

  private static func held(by stream: UnsafeMutablePointer<ArrowArrayStream>?) -> ArrowStream? {
    stream?.pointee.private_data.map { Unmanaged<ArrowStream>.fromOpaque($0).takeUnretainedValue() }
  }
}
